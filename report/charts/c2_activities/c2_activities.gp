# People credited to each activity, with their interval; rows by group.
# LEFT RIGHT TOP BOTTOM: pixels; XMAX: the axis; K: the highest hidden count;
# $rows: y credit low high group; $small: y group; $grid: x, from y, to y;
# $lines: y of a line between groups.  y is in pixels.
colour(g) = (g == 0 ? 0x12436D : g == 3 ? 0xB8410C : 0x565C64)
pale(g) = (g == 0 ? 0xC9D6E2 : g == 3 ? 0xF0B79A : 0xD5D9DD)
set lmargin at screen px(LEFT)
set rmargin at screen px(RIGHT)
set tmargin at screen py(TOP)
set bmargin at screen py(BOTTOM)
set xrange [0:XMAX]
set yrange [BOTTOM:TOP]
unset ytics
unset xtics
unset grid
do for [n = 1:|$lines|] {
  ly = real(word($lines[n], 1))
  if (ly > 0) {
    set arrow n from screen px(EDGE),first ly to screen px(W-EDGE),first ly nohead \
      lc rgb cGrid lw 1
  }
}
# Without a row gnuplot would refuse to draw; this point lies outside.
$outside << END_OF_OUTSIDE
-1 -1
END_OF_OUTSIDE
plot $outside using 1:2 with points pt 7 lc rgb cGrid, \
     $grid using 1:2:(0):($3-$2) with vectors nohead lw 1 lc rgb cGrid, \
     $rows using 3:1:($4-$3):(0):(colour($5)) with vectors nohead lw 2 lc rgb variable, \
     $small using (0):1:(K):(0):(pale($2)) with vectors nohead lw 7 lc rgb variable, \
     $rows using 2:1:(colour($5)) with points pt 7 ps 1.05 lc rgb variable, \
     $rows using ($5 == 2 ? $2 : NaN):1 with points pt 7 ps 0.6 lc rgb 'white'
