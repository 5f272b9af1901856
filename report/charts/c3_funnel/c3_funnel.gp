# Observed over expected by expected, as a funnel.
# LEFT RIGHT TOP BOTTOM: pixels of the plot; XMIN XMAX, YMIN YMAX STEP: the axes;
# $limits: expected low998 low95 high95 high998; $dots: expected ratio kind
# (0: within, 1: outside 95 %, 2: outside 99.8 %, 3: the place of the report);
# $small: expected and the highest ratio of a hidden count.
colour(k) = (k == 2 ? 0xC81A4C : k == 3 ? 0xB8410C : 0x12436D)
set lmargin at screen px(LEFT)
set rmargin at screen px(RIGHT)
set tmargin at screen py(TOP)
set bmargin at screen py(BOTTOM)
set xrange [XMIN:XMAX]
set yrange [YMIN:YMAX]
unset xtics
set ytics YMIN,STEP,YMAX
plot $limits using 1:2:5 with filledcurves lc rgb '#EEF2F6', \
     $limits using 1:3:4 with filledcurves lc rgb '#D9E3EC', \
     $base using 1:2 with lines lw 1.5 lc rgb '#1F2328', \
     $small using 1:(YMIN):(0):($2-YMIN) with vectors nohead lw 5 lc rgb '#9FB4C7', \
     $dots using 1:($3 < 2 ? $2 : NaN) with points pt 7 ps 1.0 lc rgb 'white', \
     $dots using 1:($3 < 2 ? $2 : NaN):(colour($3)) with points pt 7 ps 0.8 lc rgb variable, \
     $dots using 1:($3 > 1 ? $2 : NaN):(colour($3)) with points pt 13 ps 1.15 lc rgb variable
