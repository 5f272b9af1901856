# A table of paths into attendance and outcomes: each journey is a person, its
# first step is on 1 January 2025 and each further one a day later.
BEGIN {
	FS = ";"
	print "number,activity,date" >"attendance.csv"
	print "number,type,date,value" >"outcomes.csv"
}
NR > 1 {
	steps = split($1, step, / > /)
	for (journey = 1; journey <= $2 + $4; journey++) {
		person++
		for (i = 1; i <= steps; i++)
			print person "," step[i] "," day(i) >"attendance.csv"
		if (journey <= $2)
			print person ",connected," day(steps) "," $3 / $2 \
			    >"outcomes.csv"
	}
}
function day(i) {
	return sprintf("2025-01-%02d", i)
}
