# One formula in every town: small multiples on one scale, in one plot whose
# axes are the pixels of the sheet.  $others, $line: x y, a gap between two
# lines; $range: x low high, of all towns, in place of many lines; $base: x y
# width of the axis below a panel; $dots: x y; $whisker: x low high;
# $small: x y height of a hidden count.
set lmargin at screen 0
set rmargin at screen 1
set tmargin at screen 1
set bmargin at screen 0
set xrange [0:W]
set yrange [H:0]
unset xtics
unset ytics
unset grid
plot $range using 1:2:3 with filledcurves lc rgb '#EEF0F2', \
     $others using 1:2 with lines lw 1 lc rgb '#D5D9DE', \
     $base using 1:2:3:(0) with vectors nohead lw 1 lc rgb cMute, \
     $small using 1:2:(0):(-$3) with vectors nohead lw 7 lc rgb cPale, \
     $whisker using 1:2:(0):($3-$2) with vectors nohead lw 1.4 lc rgb cBlue, \
     $line using 1:2 with lines lw 2.8 lc rgb cBlue, \
     $dots using 1:2 with points pt 7 ps 0.7 lc rgb cBlue
