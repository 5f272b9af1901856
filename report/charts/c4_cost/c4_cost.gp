# Euros per person connected, before and now, on a scale where half and
# double are equally far.
# LEFT RIGHT TOP BOTTOM: pixels; XMIN XMAX: euros, powers of two of each
# other; $grid and $total: euros, from y, to y; $rows: y before now low high
# direction; y in pixels.
colour(d) = (d < 0 ? 0x12436D : d > 0 ? 0xB8410C : 0x565C64)
set lmargin at screen px(LEFT)
set rmargin at screen px(RIGHT)
set tmargin at screen py(TOP)
set bmargin at screen py(BOTTOM)
set logscale x 2
set xrange [XMIN:XMAX]
set yrange [BOTTOM:TOP]
unset ytics
unset xtics
unset grid
do for [n = 1:|$lines|] {
  ly = real(word($lines[n], 1))
  if (ly > 0) {
    set arrow n from screen px(EDGE),first ly to screen px(W-EDGE),first ly \
      nohead lc rgb cGrid lw 1
  }
}
plot $grid using 1:2:(0):($3-$2) with vectors nohead lw 1 lc rgb cGrid, \
     $rows using 4:1:($5-$4):(0) with vectors nohead lw 11 lc rgb '#E3EAF1', \
     $total using 1:2:(0):($3-$2) with vectors nohead lw 1.2 dt (3,3) lc rgb '#1F2328', \
     $rows using 2:1:($3-$2):(0):(colour($6)) with vectors nohead lw 2.2 lc rgb variable, \
     $rows using 2:1:(colour($6)) with points pt 7 ps 0.95 lc rgb variable, \
     $rows using 2:1 with points pt 7 ps 0.55 lc rgb 'white', \
     $rows using 3:1:(colour($6)) with points pt 7 ps 1.15 lc rgb variable
