#!/bin/sh
# Reports of one month after another, of small organisations made for it: in
# each of them the difference of two figures, of two editions, would tell a
# small number, or what one funder gave.  It cannot be taken; and packages in
# which both figures stand are seen by verify, from the packages alone.
# editions.sh BUILD [NAME...]
set -u
name=property/editions
. "$(dirname "$0")/../head.sh"
. "$tree/tests/organisation.sh"

measure=/all/measure

# hidden KEY: though it would be shown, if it were the only one.
hidden() {
	same "$case: $1" x "$(awk -F, -v key="$1" '$1 == key { print $2 }' cells |
	    sort -u)"
}

# shown KEY
shown() {
	passes "$case: $1 is shown" "$(awk -F, -v key="$1" '$1 == key {
	    found = 1; if ($2 ~ /[x<]/) print }
	    END { if (!found) print "it is nowhere" }' cells)"
}

# Sixty people, and three funders who gave in January.
three_gave() {
	people 1 60 Een
	activity a Een
	visit 1 60 a 2026-02-01
	for fund in 1 2 3; do
		echo "Fonds $fund,Project a,2026-01,20000" >>grants.csv
	done
}

# A fourth funder, who gives in October.
gift() {
	three_gave
	echo 'Fonds 4,Project a,2026-10,7000' >>grants.csv
	publish 2026-09 2026-10
	shown $measure/grants/all///2026-01..2026-09/number
	hidden $measure/grants/all///2026-01..2026-10/number
	told '/all/grants in 2026-10..2026-10@2026-10' \
	    '~/measure/(grants|cost_covered)/.*/2026-01..2026-10/number' 67000 \
	    '~/measure/funder_money/.*/2026-01..2026-10/of' 67000
}

# What a fourth funder gave in February is delivered in October: of September
# made again, and of any later total, it is all that is new.
late() {
	three_gave
	publish 2026-09
	shown $measure/grants/all///2026-01..2026-09/number
	echo 'Fonds 4,Project a,2026-02,7000' >>grants.csv
	publish 2026-10
	shown $measure/grants/all///2026-01..2026-09/number
	hidden $measure/grants/all///2026-01..2026-10/number
	publish 2026-09
	hidden $measure/grants/all///2026-01..2026-09/number
	for fund in 1 2 3 4; do
		echo "Fonds $fund,Project a,2026-11,9000" >>grants.csv
	done
	publish 2026-11
	shown $measure/grants/all///2026-01..2026-11/number
}

# value KEY: as the packages have it now.
value() {
	awk -F, -v key="$1" '$1 == key { print $2 }' cells | sort -u
}

# What four people did in March is delivered in October.  Of September made again
# it would be all that is new: hours stand as they were, or are hidden where they
# changed by more than they may be estimated to anyway.
late_hours() {
	people 1 60 Een
	activity a Een; activity b Een Inloop
	columns initiated_by client organisation
	for month in 01 02 03 04 05; do visit 1 60 a 2026-$month-02; done
	visit 1 20 b 2026-02-03
	publish 2026-09
	all=2026-01..2026-09/number
	same "$case: hours at first" 640 "$(value $measure/hours_attended/all///$all)"
	same "$case: hours of b" 40 "$(value $measure/formula_dose/formula/Inloop//$all)"
	visit 1 4 a 2026-03-03; visit 1 4 b 2026-03-04
	publish 2026-09
	same "$case: hours made again" 640 \
	    "$(value $measure/hours_attended/all///$all)"
	same "$case: attendances made again" 320 \
	    "$(value $measure/attendances/all///$all)"
	hidden $measure/formula_dose/formula/Inloop//$all
	publish 2026-09
	same "$case: and again" 640 "$(value $measure/hours_attended/all///$all)"
	hidden $measure/formula_dose/formula/Inloop//$all
	# All of it shows in a later total, in which sixty more came.
	visit 1 60 a 2026-10-01; visit 1 60 b 2026-10-01
	publish 2026-10
	shown $measure/hours_attended/all///2026-01..2026-10/number
	shown $measure/formula_dose/formula/Inloop//2026-01..2026-10/number
}

# Four people came in October, every day of a week: theirs are all its hours.
hours() {
	people 1 60 Een
	activity a Een
	visit 1 60 a 2026-02-01; visit 1 60 a 2026-03-01
	visits 1 4 a 2026-10
	publish 2026-09 2026-10
	for what in hours_attended attendances; do
		shown $measure/$what/all///2026-01..2026-09/number
		hidden $measure/$what/all///2026-01..2026-10/number
	done
	told '/all/hours_attended in 2026-10..2026-10@2026-10' \
	    '~/hours_attended/.*/20..-..\\.\\.2026-10/number' 370
}

# The same, where sixty others came in October, but to another activity: the
# hours of what the organisation began, of what does not aim at the mission, of
# what nobody asked for, of a formula, and of what has none, are theirs.
kinds() {
	people 1 124 Een
	activity a Een; activity b Een Inloop
	columns initiated_by,question,declares client,1,connected organisation,,
	for code in a b; do visit 1 60 $code 2026-02-01; done
	visit 61 120 a 2026-10-01; visits 121 124 b 2026-10
	publish 2026-09 2026-10
	for what in client_led_hours/all//organisation_led \
	    driver_hours/all//activity client_question_hours/all// \
	    formula_dose/formula/Inloop/; do
		shown $measure/$what/2026-01..2026-09/number
		hidden $measure/$what/2026-01..2026-10/number
	done
	year='2026-01\\.\\.2026-10'
	told '/all/client_led_hours/organisation_led in 2026-10..2026-10@2026-10' \
	    "~/(hours_attended/all//|client_led_hours/all///?)/$year/(number|of)" 490 \
	    "~/client_led_hours/all//client_led/$year/number" 240 \
	    "~/client_led_hours/all//organisation_led/$year/number" 250
	told '/all/driver_hours/activity in 2026-10..2026-10@2026-10' \
	    "~/driver_hours/all//activity/$year/number" 250
	told '/all/client_question_hours/rest in 2026-10..2026-10@2026-10' \
	    "~/hours_attended/all///$year/number" 490 \
	    "~/client_question_hours/all///$year/number" 240
	told '/all/formula_dose/formula/Inloop in 2026-10..2026-10@2026-10' \
	    "~/formula_dose/formula/Inloop//$year/number" 250
}

# Without a formula they are what is left of all hours.
informal() {
	people 1 124 Een
	activity a Een Inloop; activity b Een
	for code in a b; do visit 1 60 $code 2026-02-01; done
	visit 61 120 a 2026-10-01; visits 121 124 b 2026-10
	publish 2026-09 2026-10
	shown $measure/hours_attended/all///2026-01..2026-10/number
	hidden $measure/formula_dose/formula/Inloop//2026-01..2026-10/number
	told '/all/formula_dose/rest in 2026-10..2026-10@2026-10' \
	    '~/formula_dose/formula/Inloop//2026-01\\.\\.2026-10/number' 240
}

# Four did the work of October; or, of many who did, four had never come.
work() {
	people 1 124 Een
	activity a Een
	visit 1 60 a 2026-01-10
	visit 1 60 a 2026-02-01 volunteer
	visit 61 120 a 2026-02-01 volunteer
	visits "$1" "$2" a 2026-10 volunteer
	[ "$3" = alone ] || visit 1 60 a 2026-10-01 volunteer
	publish 2026-09 2026-10
	shown $measure/coproduction_hours/all///2026-01..2026-09/number
	shown $measure/coproduction_hours/all///2026-01..2026-09/of
	hidden $measure/coproduction_hours/all///2026-01..2026-10/number
	told "/all/coproduction_hours$4 in 2026-10..2026-10@2026-10" \
	    '~/coproduction_hours/all///2026-01\\.\\.2026-10/number' "$5" \
	    '~/coproduction_hours/all///2026-01\\.\\.2026-10/of' "$6"
}

work_of_few() { work 1 4 alone '' 250 370; }
work_of_others() { work 121 124 beside /rest 240 490; }

# Who was new in October, in a year that others came to from January on.
newcomers() {
	people 1 70 Een
	activity a Een; activity b Een
	visit 1 50 a 2026-02-01; visit 20 63 b 2026-03-01
	visit 64 70 a 2026-10-05
	publish 2026-09 2026-10
	safe 'who was new in October' $participants/2026-01..2026-10/number \
	    - $participants/2026-01..2026-09/number
	told '/all/participants/since/2026-01 during 681 to 681' \
	    "~^$participants/.*10/number" 70 \
	    '~/cost_per_participant/all///202[46]-.*10/of$' 70 \
	    '~/people/reached/2026$' 70
}
participants=/at/all/measure/participants/all//

# Who was new in October to a formula or to the work, or became a volunteer, is
# not who was new to everything.
others() {
	people 1 150 Een
	activity a Een Inloop; activity b Een
	visit 1 60 a 2026-02-01; visit 61 150 b 2026-02-01
	visit 61 67 a 2026-10-05
	visit 1 50 b 2026-03-01 volunteer; visit 51 57 b 2026-10-05 volunteer
	publish 2026-09 2026-10
	for what in formula_dose/formula/Inloop/@of coproduction_people/all//@of \
	    coproduction_people/all//@number \
	    'role_step/all//client>volunteer@number'; do
		key=$measure/${what%@*}
		case $key in *coproduction*) key=/at$key ;; esac
		safe "who was new by $what" \
		    "$key/2026-01..2026-10/${what#*@}" \
		    - "$key/2026-01..2026-09/${what#*@}"
	done
}

# Who came to one activity for the first time in October: it stands as it did.
beginners() {
	people 1 90 Een
	activity a Een; activity b Een
	visit 1 42 a 2026-02-01; visit 1 90 b 2026-02-01
	visit 43 46 a 2026-10-05
	publish 2026-09 2026-10
	same "$case: in both months" 40 "$(awk -F, '$1 == "/activity/r:a/people" {
	    print $2 }' cells | sort -u)"
	told '/activity/r:a/participants/since/2026-01 during 681 to 681' \
	    /activity/r:a/people 45
}

# Four come every month: a total stands until ten more may have come, then it
# moves on, and so does its part, which is never more.
slowly() {
	people 1 90 Een
	activity a Een; activity b Een
	visit 1 42 a 2026-02-01; visit 1 80 b 2026-02-01
	month=5
	for first in 43 47 51 55 59; do
		visit $first $((first + 3)) a 2026-0$month-05
		month=$((month + 1))
	done
	publish 2026-04 2026-05 2026-06 2026-07 2026-08 2026-09
	stood=$(for month in 04 05 06 07 08 09; do
		tr -d '\r' <out/2026-$month/all/en/tables/cells.csv | awk -F, '
		    $1 ~ "/activity/r:a/(people|unique)$" { v[$1] = $2 }
		    END { print v["/activity/r:a/people"],
			v["/activity/r:a/unique"] }'
	done)
	same "$case: people" '40 40 40 55 55 55' "$(echo "$stood" |
	    cut -d ' ' -f 1 | paste -s -d ' ')"
	passes "$case: who came to nothing else" "$(echo "$stood" |
	    awk '$1 != "x" && $2 + 0 > $1 + 0')"
}

# Seven became members since the year began, where many were already.
members() {
	people 1 60 Een
	activity a Een
	visit 1 60 a 2025-02-01
	support 1 50 member 2025-01-10; support 51 57 member 2026-02-10
	publish 2026-03
	safe 'who became a member' $supporters/supporters/all//member/2026-01..2026-03/number \
	    - $supporters/supporters/all//member/2025-12..2025-12/number
	safe 'who became a supporter' $supporters/supporters/all///2026-01..2026-03/number \
	    - $supporters/supporters/all///2025-12..2025-12/number
	safe 'who became one, or took another role' \
	    $supporters/supporters/all//member/2026-01..2026-03/number \
	    - $supporters/supporters_growth/all//member/2026-01..2026-03/of
}

# The same, where the state at the end of the year was told in December.
december() {
	people 1 60 Een
	activity a Een
	visit 1 60 a 2025-02-01
	support 1 50 member 2025-01-10; support 51 57 member 2026-02-10
	publish 2025-12 2026-02
	safe 'who became a supporter' $supporters/supporters/all///2026-01..2026-02/number \
	    - $supporters/supporters/all///2025-01..2025-12/number
	shown $supporters/supporters/all///2025-01..2025-12/number
}
supporters=/all/measure

# Of a project with two activities one has a formula: what that was credited
# with up to a year ago, and since, leaves what the other was.
formula() {
	sed -i '/^\[report towns\]/,/^languages/d' pipeline.conf
	people 1 400 Een
	echo 'a,Groep a,Project,Een,Inloop' >>activities.csv
	echo 'b,Groep b,Project,Een,' >>activities.csv
	activity c Twee Inloop
	visit 1 100 a 2025-02-01; visit 101 200 a 2025-11-05
	visit 201 300 b 2026-02-01; visit 301 400 c 2026-02-01
	outcome 1 40 connected 2025-03-01; outcome 101 141 connected 2025-12-01
	outcome 201 209 connected 2026-03-01
	outcome 301 340 connected 2026-03-01
	printf 'a,2026-02,900,0\nb,2026-02,900,0\nc,2026-02,900,0\n' >>costs.csv
	publish 2026-10
	told /activity/r:b/credit/equal@2026-10 \
	    /activity/r:b/credit/equal '<10' \
	    /all/credit/project/Project/year 50
}

for each in gift late late_hours hours kinds informal work_of_few work_of_others newcomers \
    others beginners slowly members december formula; do
	organisation $each
done
[ -z "${KEEP-}" ] || cp -R . "$KEEP"
finish
