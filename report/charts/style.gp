# House style of all charts.  C has set W, H and EDGE (pixels), the numbers
# and datablocks of the chart, and $labels: x y text side size weight colour.
# Texts are placeholders (T0001); C puts the real ones into the SVG.
FONT = 'Open Sans'
set encoding utf8
set term svg noenhanced size W,H font FONT.',13' linewidth 1 background 'white'
cBlue = '#12436D'
cRust = '#B8410C'
cRustPale = '#F0B79A'
cPink = '#C81A4C'
cSoft = '#565C64'
cMute = '#868C94'
cGrid = '#E4E7EA'
cPale = '#C9D6E2'
cPalest = '#E8EEF4'
cLost = '#E6E8EB'
set border 0
set tics scale 0 nomirror
set format ''
set grid ytics lt 1 lc rgb cGrid lw 1
set key off
set style fill solid 1.0 noborder
set errorbars 0
set samples 100
# Pixels, from the top left corner, to shares of the screen.
px(v) = v / real(W)
py(v) = 1.0 - v / real(H)
do for [n = 1:|$labels|] {
  r = $labels[n]
  lx = px(real(word(r, 1)))
  ly = py(real(word(r, 2)))
  lt = sprintf('T%04d', int(word(r, 3)))
  lf = FONT.(int(word(r, 6)) ? ':Bold' : '').','.word(r, 5)
  lc = sprintf('#%06X', int(word(r, 7)))
  if (int(word(r, 4)) == 0) {
    set label n lt at screen lx,ly left font lf tc rgb lc front
  }
  if (int(word(r, 4)) == 1) {
    set label n lt at screen lx,ly center font lf tc rgb lc front
  }
  if (int(word(r, 4)) == 2) {
    set label n lt at screen lx,ly right font lf tc rgb lc front
  }
}
