# Turns points of a chart back into counts: circles, and the lines of people
# now and a year ago.  Says whether there were any, and how many are no
# multiple of five.
function turn(at,	value, off) {
	value = (at - grid[1]) / (grid[2] - grid[1]) * step
	off = value - 5 * int(value / 5 + 0.5)
	points++
	if (off > 0.2 || off < -0.2)
		wrong++
}
function attribute(name) {
	match($0, name "=\"[0-9.]+\"")
	return substr($0, RSTART + length(name) + 2, RLENGTH - length(name) - 3)
}
# Lines of the grid run along the other axis, row by row in some charts: each
# counts once, and they are told apart by their places.
function line(at,	i) {
	for (i = 1; i <= lines; i++)
		if (grid[i] == at)
			return
	for (i = ++lines; axis == "x" && i > 1 && grid[i - 1] > at; i--)
		grid[i] = grid[i - 1]
	grid[i] = at + 0
}
/stroke="#E4E7EA"/ {
	count = split($0, parts, "M")
	for (i = 2; i <= count; i++) {
		split(parts[i], xy, /[, L]+/)
		if (axis == "y" && xy[2] == xy[4])
			line(xy[2])
		if (axis == "x" && xy[1] == xy[3])
			line(xy[1])
	}
}
match($0, /<text>[0-9]+<\/text>/) {
	number = substr($0, RSTART + 6, RLENGTH - 13)
	if (number + 0 > 0 && last == "0")
		step = number
	last = number
}
/<circle / && / r="[25]/ {
	place[++places] = attribute(axis == "y" ? "cy" : "cx")
}
axis == "y" && /<path d=/ && /stroke="#(12436D|868C94)"/ && !/dasharray/ {
	count = split($0, part, /[ML ]+/)
	for (i = 1; i <= count; i++)
		if (part[i] ~ /^[0-9.]+,[0-9.]+$/) {
			split(part[i], xy, ",")
			place[++places] = xy[2]
		}
}
END {
	for (i = 1; i <= places; i++)
		turn(place[i])
	print chart ": " (points > 5 ? "points" : "no points") ", " \
	    wrong + 0 " of them exact"
}
