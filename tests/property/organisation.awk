# A small invented organisation as CSV files, from a seed: awk -v seed=N ...
# -f organisation.awk, in the folder where they go.  Of its numbers only those
# below are chosen; everything else is drawn.
#	towns people activities	how many
#	months			of history, up to October 2026
#	visits			of a person, at most
#	outcomes		per cent of people who get connected
#	only			1: by the first activity alone
#	extras			1: costs, grants, targets, ties, scores,
#				supporters, formulas
# The generator is Park and Miller's (1988, CACM 31:1192): awks differ in theirs.
function dice(sides) {
	state = (state * 16807) % 2147483647
	return state % sides
}
# A day of that many months before October 2026.
function day(ago,	m) {
	m = 2026 * 12 + 9 - ago
	return sprintf("%04d-%02d-%02d", int(m / 12), m % 12 + 1, dice(28) + 1)
}
function town(of) {
	return "Plaats " (of % towns + 1)
}
BEGIN {
	state = seed * 7919 + 1
	for (i = 0; i < 5; i++)
		dice(2)
	print "number,birth,municipality" >"people.csv"
	print "code,name,project,municipality,formula,initiated_by,innovation" >"activities.csv"
	print "number,activity,date,hours,role" >"attendance.csv"
	print "number,type,date" >"outcomes.csv"
	print "activity,period,amount,volunteer_hours" >"costs.csv"
	print "funder,project,period,amount" >"grants.csv"
	print "measure,period,number" >"targets.csv"
	print "a.number,b.number,start,end,activity" >"ties.csv"
	print "number,instrument,date,total" >"scores.csv"
	print "number,role,from,to" >"supporters.csv"
	print "measure,value,municipality" >"norms.csv"
	for (a = 1; a <= activities; a++) {
		print a ",Groep " a ",Project " (a % 3 + 1) "," town(a) "," \
		    (extras && a % 2 ? "Inloop" : "") "," \
		    (a % 3 ? "client" : "professional") "," \
		    (extras && a % 4 == 0 ? "yes" : "no") >"activities.csv"
		if (!extras)
			continue;
		for (m = 0; m < months; m += 3)
			print a "," substr(day(m), 1, 7) "," dice(2000) "," dice(9) >"costs.csv"
	}
	for (p = 1; p <= people; p++) {
		home = dice(activities)
		print p "," 1930 + dice(70) "," town(home + 1) >"people.csv"
		count = 1 + dice(visits)
		for (v = 0; v < count; v++) {
			at = dice(3) ? home + 1 : dice(activities) + 1
			print p "," at "," day(dice(months)) ",1.5," \
			    (dice(9) ? "participant" : "volunteer") >"attendance.csv"
		}
		if (dice(100) < outcomes && (!only || home == 0))
			print p ",connected," day(dice(months)) >"outcomes.csv"
		if (!extras)
			continue;
		if (dice(4) == 0 && p > 1)
			print p "," dice(p - 1) + 1 "," day(months - 1) ",," home + 1 >"ties.csv"
		if (dice(3) == 0) {
			print p ",djg6," day(months - 1) "," dice(7) >"scores.csv"
			print p ",djg6," day(0) "," dice(7) >"scores.csv"
		}
		if (dice(3) == 0)
			print p "," (dice(2) ? "donor" : "member") "," day(dice(months)) "," >"supporters.csv"
	}
	if (extras) {
		for (f = 1; f <= 3; f++)
			for (m = 0; m < months; m += 6)
				print "Fonds " f ",Project " f "," substr(day(m), 1, 7) "," 1000 + dice(9000) >"grants.csv"
		print "connected,2026," 1 + dice(200) >"targets.csv"
		for (t = 1; t <= towns; t++)
			print "residents," 5000 + dice(50000) "," town(t - 1) >"norms.csv"
	}
}
