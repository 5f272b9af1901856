# From one rung of the ladder to the next; who does not come further bends
# away.  Everything is in pixels of the sheet: $boxes: left top right bottom
# colour; $kept, $lost: ribbons as x top bottom, a gap between two.
set lmargin at screen 0
set rmargin at screen 1
set tmargin at screen 1
set bmargin at screen 0
set xrange [0:W]
set yrange [H:0]
unset xtics
unset ytics
unset grid
plot $lost using 1:2:3 with filledcurves lc rgb cLost, \
     $kept using 1:2:3 with filledcurves lc rgb cPale, \
     $boxes using (($1+$3)/2):(($2+$4)/2):1:3:2:4:5 with boxxyerror lc rgb variable
