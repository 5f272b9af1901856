# Five criteria of innovations as discs: full, half, empty.  Everything is in
# pixels of the sheet: $full, $half, $empty: x y; $lines: y of a line below a
# row; R: radius.
# A point of size 1 has a radius of 4.876 pixels in this terminal.
ps(r) = r / 4.876
set lmargin at screen 0
set rmargin at screen 1
set tmargin at screen 1
set bmargin at screen 0
set xrange [0:W]
set yrange [H:0]
unset xtics
unset ytics
unset grid
plot $lines using (EDGE):1:(W-2*EDGE):(0) with vectors nohead lw 1 lc rgb cGrid, \
     $half using 1:2:(R):(90):(270) with circles fc rgb cMute, \
     $half using 1:2 with points pt 6 ps ps(0.92*R) lc rgb cMute, \
     $full using 1:2 with points pt 7 ps ps(R) lc rgb cBlue, \
     $empty using 1:2 with points pt 6 ps ps(0.92*R) lc rgb cBlue
