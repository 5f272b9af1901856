# People connected this year against the path to the target.
# LEFT RIGHT TOP BOTTOM: pixels of the plot; YMAX, STEP: the axis;
# $now, $before, $path: month people; $band: month low95 low80 high80 high95;
# $small: month and the upper end of a hidden count; $gap: month from to;
# $known: month people where others are not shown;
# $dots: month people of the line's end and of last year's.
set lmargin at screen px(LEFT)
set rmargin at screen px(RIGHT)
set tmargin at screen py(TOP)
set bmargin at screen py(BOTTOM)
set xrange [0.7:12.15]
set yrange [0:YMAX]
unset xtics
set ytics 0,STEP,YMAX
plot $band using 1:2:5 with filledcurves lc rgb cPalest, \
     $band using 1:3:4 with filledcurves lc rgb cPale, \
     $before using 1:2 with lines lw 1.8 lc rgb cMute, \
     $path using 1:2 with lines dt (6,5) lw 1.8 lc rgb cPink, \
     $small using 1:(0):(0):2 with vectors nohead lw 7 lc rgb cPale, \
     $gap using 1:2:(0):($3-$2) with vectors nohead lw 1.2 lc rgb cPink, \
     $gap using ($1-0.07):3:(0.14):(0) with vectors nohead lw 1.2 lc rgb cPink, \
     $now using 1:2 with lines lw 3.2 lc rgb cBlue, \
     $known using 1:2 with points pt 7 ps 0.75 lc rgb cBlue, \
     $dots using 1:2 with points pt 7 ps 1.1 lc rgb cBlue, \
     $end using 1:2 with points pt 7 ps 0.6 lc rgb cMute
