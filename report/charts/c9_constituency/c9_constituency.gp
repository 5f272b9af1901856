# Supporters by role, stacked, over time.
# LEFT RIGHT TOP BOTTOM: pixels of the plot; XMAX: the x axis runs from 0 to
# it; YMAX, STEP: the y axis; $bands: x low high, a part for each of BANDS;
# $colours: of each; $total: x people.
set lmargin at screen px(LEFT)
set rmargin at screen px(RIGHT)
set tmargin at screen py(TOP)
set bmargin at screen py(BOTTOM)
set xrange [0:XMAX]
set yrange [0:YMAX]
unset xtics
set ytics 0,STEP,YMAX
colour(n) = int(word($colours[n + 1], 1))
plot for [n = 0:BANDS-1] $bands index n using 1:2:3 with filledcurves \
       lc rgb colour(n), \
     for [n = 0:BANDS-2] $bands index n using 1:3 with lines lw 1.4 \
       lc rgb 'white', \
     $total using 1:2 with lines lw 2.4 lc rgb '#1F2328'
