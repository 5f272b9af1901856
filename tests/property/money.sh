#!/bin/sh
# Money of whole projects follows attendance, and so tells of it: in small
# organisations made for it an amount, or what is left of amounts, set against
# that of the project would say how often few people came.  It cannot be told,
# neither from one release nor from two; and packages in which the figures stand
# are seen by verify, from the packages alone.  money.sh BUILD [NAME...]
set -u
name=property/money
. "$(dirname "$0")/../head.sh"
. "$tree/tests/organisation.sh"

year=2026-01..2026-10
last=2025-11..2026-10
costs=measure/costs/all//

# project CODE TOWN [FORMULA]: an activity of the project that all are of.
project() {
	echo "$1,Groep $1,Huis,$2,${3-}" >>activities.csv
}

# cost MONTH AMOUNT: of the whole project.
cost() {
	[ -e begun ] || echo 'activity,project,period,amount' >costs.csv
	: >begun
	echo ",Huis,$1,$2" >>costs.csv
}

# own CODE MONTH AMOUNT: of one activity.
own() {
	[ -e begun ] || echo 'activity,project,period,amount' >costs.csv
	: >begun
	echo "$1,,$2,$3" >>costs.csv
}

# between KEY: what a reader takes an amount for.
between() {
	awk -F, -v key="$1" '$1 == key && !found { found = 1
		if ($2 ~ /[x<]/) print 0, 1000000
		else print $2 - $4 / 2, $2 + $4 / 2 }
	    END { if (!found) print 0, 1000000 }' cells
}

# covered WHAT EUROS KEY... - KEY...: what is left may be a tenth more or less.
covered() {
	what=$1 exact=$2
	shift 2
	remains between "$@"
	passes "$case: $what lies between $low and $high" "$(awk "BEGIN {
	    e = $exact; m = e < 0 ? -e / 10 : e / 10
	    if (($low) > e - m || ($high) < e + m) print \"leaks\" }")"
	passes "$case: not in any package" "$(cat missing 2>/dev/null)"
}

# is KEY VALUE: wherever it stands.
is() {
	same "$case: $1" "$2" "$(awk -F, -v key="$1" '$1 == key { print $2 }' \
	    cells | sort -u)"
}

# Sixty came once, and four on sixteen days: 64 of 124 attendances.
few() {
	people 1 64 Een
	project a "${1-Een}"; project b "${2-Een}" "${3-}"
	visit 1 60 a 2026-02-01; visits 61 64 b 2026-02
}

activity_of_few() {
	few
	cost 2026-02 25400
	publish
	is /activity/r:b/money x
	covered 'money of b' 13110 /all/money/all/year - /activity/r:a/money
	covered 'money of b' 13110 /all/money/project/Huis/year \
	    - /activity/r:a/money
	is /all/money/project/Huis/year 25400
	is /in/Een/money/all/year 25400
	told /activity/r:b/money@2026-10 /activity/r:a/money 12300
}

# Among others, that are not all of the project.
activity_among_many() {
	few
	project c Een; activity d Een
	visit 1 60 c 2026-02-01; visit 1 60 d 2026-02-01
	cost 2026-02 25400; own d 2026-02 3000
	publish
	is /activity/r:b/money x
	covered 'money of b' 8834 /all/money/all/year - /activity/r:a/money \
	    /activity/r:c/money /activity/r:d/money
	covered 'money of b' 8834 /all/money/project/Huis/year \
	    - /activity/r:a/money /activity/r:c/money
}

# What is paid for an activity is no matter of who came; nor is anything where
# there is nobody else to divide it with.
own_costs() {
	people 1 64 Een
	project a Een; project b Een; activity c Twee
	visit 1 60 a 2026-02-01; visits 61 64 b 2026-02
	visits 61 64 c 2026-02
	own a 2026-02 12000; own b 2026-02 1300
	echo ',Project c,2026-02,700' >>costs.csv
	publish
	is /activity/r:b/money 1300
	is /activity/r:c/money 700
	is /all/money/municipality/Twee/year 700
	is /in/Twee/money/all/year 700
}

# Costs of projects that stay with the projects are in no other sum.
apart() {
	few
	sed -i '/^\[method\]/a overhead = apart' pipeline.conf
	cost 2026-02 25400; own b 2026-02 1300
	publish
	is /activity/r:b/money 1300
	passes "$case: a" "$(grep '^/activity/r:a/money' cells)"
}

# Nobody came in the months that were paid for: that is as small a number.
nobody() {
	people 1 64 Een
	project a Een; project b Een; project c Een; project d Een
	visit 1 60 a 2026-02-01; visit 61 64 b 2026-05-01
	visit 1 60 d 2026-05-01
	cost 2026-02 25400
	publish
	is /activity/r:b/money x
	# To this one nobody ever did, as everybody knows.
	passes "$case: c" "$(grep '^/activity/r:c/money' cells)"
	is /activity/r:a/money 25400
}

# In a month in which nobody came to any it was divided equally.
equally() {
	people 1 64 Een
	project a Een; project b Een
	visit 1 60 a 2026-02-01; visit 61 64 b 2026-05-01
	cost 2026-08 2000; cost 2026-02 25400
	publish
	is /activity/r:b/money x
	is /activity/r:a/money 26400
}

# A correction is divided like any other amount.
correction() {
	few
	cost 2026-02 25400; cost 2026-03 -9000
	visit 1 60 a 2026-03-01; visits 61 64 b 2026-03
	visit 1 60 a 2026-04-01; cost 2026-04 20000
	publish
	is /activity/r:b/money x
	covered 'money of b' 8465 /all/money/project/Huis/year \
	    - /activity/r:a/money
	is /all/money/project/Huis/year 36400
}

# Nothing but a correction: b got less than nothing.
negative() {
	few
	cost 2026-02 -25400; own a 2026-02 90000
	publish
	is /activity/r:b/money x
}

# One that comes in October is more than what was paid since.
corrected() {
	few
	visit 1 60 a 2026-09-01; visits 61 64 b 2026-09
	visit 1 60 a 2026-10-01; visits 61 64 b 2026-10
	cost 2026-02 25400; cost 2026-09 -12000; cost 2026-10 -15000
	publish 2026-08 2026-09 2026-10
	is /activity/r:b/money x
}

# Over two municipalities: of the project, of all there is, and by their reports.
towns() {
	few Een Twee
	cost 2026-02 25400
	publish
	for key in /activity/r:b/money /all/money/municipality/Twee/year \
	    /in/Twee/money/all/year /in/Twee/money/project/Huis/year \
	    /in/Twee/$costs/$year/number \
	    /in/Twee/measure/cost_per_participant/all//$year/number \
	    /in/Twee/measure/cost_per_connected/all//$year/number; do
		[ "$(between "$key")" = '0 1000000' ]
		check "$case: $key" $?
	done
	for key in money/all/year money/project/Huis/year; do
		is "/all/$key" 25400
		covered "$key of Twee" 13110 "/all/$key" - "/in/Een/$key"
	done
	is "/all/$costs/$year/number" 25400
	covered 'costs of Twee' 13110 "/all/$costs/$year/number" \
	    - "/in/Een/$costs/$year/number"
	told /in/Twee/measure/costs/all///$year/number@2026-10 \
	    '~^/in/Een/.*(costs|cost_per_[a-z]*)/all///.*2026-10/number' 12300 \
	    '~^/in/Een/money/(all|project)' 12300 /all/money/municipality/Een/year 12300 \
	    /activity/r:a/money 12300
}

# Only one of them has a report.
elsewhere() {
	sed -i 's/^municipality = each/municipality = Een/' pipeline.conf
	few Een Twee
	cost 2026-02 25400
	publish
	for key in money/all/year money/project/Huis/year; do
		covered "$key elsewhere" 13110 "/all/$key" - "/in/Een/$key"
	done
}

# A formula is what a project has besides.
formula() {
	few Een Een Inloop
	cost 2026-02 25400
	publish
	is /all/measure/formula_cost/formula/Inloop//$year/number x
	is /in/Een/measure/formula_cost/formula/Inloop//$year/number x
}

# Or all but that is of few.
formula_of_others() {
	people 1 64 Een
	project a Een Inloop; project b Een
	visit 1 60 a 2026-02-01; visits 61 64 b 2026-02
	cost 2026-02 25400
	publish
	covered 'costs of no formula' 13110 "/all/$costs/$year/number" \
	    - /all/measure/formula_cost/formula/Inloop//$year/number
}

# How far a formula is not the same in two municipalities is what it cost, and how
# long it was, in either.
drift() {
	people 1 $((60 + $1)) Een
	project a Een Inloop; project b Twee Inloop
	visit 1 60 a 2026-02-01; visits 61 $((60 + $1)) b 2026-02
	cost 2026-02 25400
	publish
	for what in dose cost; do
		awk -F, -v key="/all/measure/formula_drift/formula/Inloop/$what" \
		    'index($1, key "/2026-01") == 1 { print $2 }' cells
	done | sort -u | grep -qx "$2"
	check "$case: it is $2" $?
}

drift_of_few() { drift 4 x; }
drift_of_many() { drift 12 '[0-9][0-9.]*'; }

# What steers them, and what does not.
driver() {
	few
	columns declares connected ''
	cost 2026-02 25400
	publish
	is /all/measure/driver_money/all//activity/$year/number x
	covered 'what an activity steers' 13110 \
	    /all/measure/driver_money/all///$year/of \
	    - /all/measure/driver_money/all//mission/$year/number
}

# What several activities with one driver cost in two years is what each of them
# did in all of the history.
drivers() {
	people 1 124 Een
	project a Een; project b Een; project c Een
	columns declares '' connected connected
	for month in 2025-02 2026-02; do
		visit 1 60 a $month-01; visits 61 64 b $month
		visit 65 124 c $month-01
		cost $month 25400
	done
	publish 2026-12
	is /activity/r:b/money x
	covered 'money of b' 17664 \
	    /all/measure/driver_money/all//mission/2026-01..2026-12/number \
	    /all/measure/driver_money/all//mission/2025-01..2025-12/number \
	    - /activity/r:c/money
}

# What they have to yield follows from what they cost.
kappa() {
	few
	sed -i '/^\[method\]/a kappa = 20' pipeline.conf
	cost 2026-02 25400
	publish
	is /activity/r:b/money x
	is /activity/r:b/materiality x
	passes "$case: needed" "$(grep '^/activity/r:b/needed' cells)"
}

# Four came in October, and sixty in every month: of two releases the second
# has what fell to the four.
months() {
	people 1 124 Een
	project a Een; project b Een
	visit 1 60 a 2026-02-01; visit 61 120 b 2026-02-01
	visit 1 60 a 2026-10-01; visits 121 124 b 2026-10
	cost 2026-02 25400; cost 2026-10 25400
	publish 2026-09 2026-10
	for month in 2026-09 2026-10; do
		tr -d '\r' <out/$month/all/en/tables/cells.csv |
		    sed "s|^/[^,]*/money[^,]*|&/$month|"
	done >cells
	covered 'money of b in October' 13110 /activity/r:b/money/2026-10 \
	    - /activity/r:b/money/2026-09
	covered 'money of b in October, of that of all' 13110 \
	    /all/money/all/year/2026-10 - /activity/r:a/money/2026-10 \
	    /activity/r:b/money/2026-09
}

# The same over municipalities.
months_of_towns() {
	people 1 124 Een
	project a Een; project b Twee
	visit 1 60 a 2026-02-01; visit 61 120 b 2026-02-01
	visit 1 60 a 2026-10-01; visits 121 124 b 2026-10
	cost 2026-02 25400; cost 2026-10 25400
	publish 2026-09 2026-10
	covered 'costs of Twee in October' 13110 \
	    /in/Twee/$costs/2026-01..2026-10/number \
	    - /in/Twee/$costs/2026-01..2026-09/number
	covered 'costs of Een in October, of those of all' 13110 \
	    /all/$costs/2026-01..2026-10/number \
	    /in/Een/$costs/2026-01..2026-09/number \
	    - /all/$costs/2026-01..2026-09/number \
	    /in/Een/$costs/2026-01..2026-10/number
}

# grant FUNDER MONTH AMOUNT: for the whole project.
grant() {
	echo "$1,Huis,$2,$3" >>grants.csv
}

# Three funders gave to a project in two municipalities.
grants() {
	few Een Twee
	for fund in 1 2 3; do grant "Fonds $fund" 2026-02 9000; done
	publish
	passes "$case: in Twee" "$(awk -F, '$2 ~ /^[1-9]/ &&
	    $1 ~ "^/in/Twee/measure/(grants|cost_covered)/.*10/number"' cells)"
	is /all/measure/grants/all///$year/number 27000
	covered 'grants to Twee' 13935 /all/measure/grants/all///$year/number \
	    - /in/Een/measure/grants/all///$year/number
	told /in/Twee/measure/grants/all///$year/number@2026-10 \
	    '~^/in/Een/.*grants/all///.*2026-10/number' 13100 \
	    '~^/in/Een/.*funder_money/.*2026-10/of' 13100
}

# Only one of them has a report.
grants_elsewhere() {
	sed -i 's/^municipality = each/municipality = Een/' pipeline.conf
	few Een Twee
	for fund in 1 2 3; do grant "Fonds $fund" 2026-02 9000; done
	publish
	is /all/measure/grants/all///$year/number 27000
	covered 'grants elsewhere' 13935 \
	    /all/measure/grants/all///$year/number \
	    - /in/Een/measure/grants/all///$year/number
}

# In October it was four who came in Twee.
months_of_grants() {
	people 1 124 Een
	project a Een; project b Twee
	visit 1 60 a 2026-02-01; visit 61 120 b 2026-02-01
	visit 1 60 a 2026-10-01; visits 121 124 b 2026-10
	for fund in 1 2 3; do
		grant "Fonds $fund" 2026-02 9000
		grant "Fonds $fund" 2026-10 9000
	done
	publish 2026-09 2026-10
	covered 'grants to Twee in October' 13935 \
	    /in/Twee/measure/grants/all///2026-01..2026-10/number \
	    - /in/Twee/measure/grants/all///2026-01..2026-09/number
	covered 'grants to Een in October, of those to all' 13935 \
	    /all/measure/grants/all///2026-01..2026-10/number \
	    /in/Een/measure/grants/all///2026-01..2026-09/number \
	    - /all/measure/grants/all///2026-01..2026-09/number \
	    /in/Een/measure/grants/all///2026-01..2026-10/number
}

# A funder knows what it gave, but not how often anybody came in either.
own_grant() {
	few Een Twee
	for fund in 1 2 3; do grant "Fonds $fund" 2026-02 9000; done
	for town in Een Twee; do
		printf '[report f-%s]\naudience = funder\n' "$(echo $town |
		    tr ET et)"
		printf 'funder = Fonds 1\nmunicipality = %s\n' $town
		echo 'languages = en'
	done >>pipeline.conf
	printf '[report f]\naudience = funder\nfunder = Fonds 1\n' \
	    >>pipeline.conf
	publish
	is "/of/Fonds 1/all/measure/funder_money/funder/Fonds 1//$year/number" \
	    9000
	for town in Een Twee; do
		is "/of/Fonds 1/in/$town/measure/funder_money/funder/Fonds 1//$year/number" x
	done
}

for each in activity_of_few activity_among_many own_costs apart nobody equally \
    correction negative corrected towns elsewhere formula formula_of_others drift_of_few \
    drift_of_many driver drivers kappa months months_of_towns grants grants_elsewhere \
    months_of_grants own_grant; do
	organisation $each
done
[ -z "${KEEP-}" ] || cp -R . "$KEEP"
finish
