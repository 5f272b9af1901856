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
/stroke="#E4E7EA"/ && match($0, /d="M[0-9.]+,[0-9.]+ L[0-9.]+,[0-9.]+/) {
	split(substr($0, RSTART + 4, RLENGTH - 4), xy, /[, L]+/)
	# A line of the grid runs along the other axis.
	if (axis == "y" && xy[2] == xy[4])
		grid[++lines] = xy[2]
	if (axis == "x" && xy[1] == xy[3])
		grid[++lines] = xy[1]
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
