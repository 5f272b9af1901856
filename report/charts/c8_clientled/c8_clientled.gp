# Who steers: bars of 100 per cent.  Everything is in pixels of the sheet:
# $boxes: left top right bottom colour; $frames: the same, with an outline.
set lmargin at screen 0
set rmargin at screen 1
set tmargin at screen 1
set bmargin at screen 0
set xrange [0:W]
set yrange [H:0]
unset xtics
unset ytics
unset grid
# Without a box gnuplot would refuse to draw; this point lies outside.
$outside << END_OF_OUTSIDE
-1 -1
END_OF_OUTSIDE
plot $outside using 1:2 with points pt 7 lc rgb cGrid, \
     $boxes using (($1+$3)/2):(($2+$4)/2):1:3:2:4:5 with boxxyerror lc rgb variable, \
     $edges using 1:2:($3-$1):($4-$2) with vectors nohead lw 1 lc rgb cMute
