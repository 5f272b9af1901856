#!/bin/sh
# Figures that follow from one another, in small organisations made for it: in
# each of them a small number could be worked out of two or three figures if
# their relation were not declared.  It cannot; and packages in which the
# figures stand are seen by verify, from the packages alone.
# related.sh BUILD [NAME...]
set -u
name=property/related
. "$(dirname "$0")/../head.sh"
. "$tree/tests/organisation.sh"

year=2026-01..2026-10
measure=/all/measure
measure_at=/measure

# A norm that two of three municipalities have, and one of those is small.
norm() {
	people 1 7 Een; people 8 57 Twee; people 58 117 Drie
	activity a Een; activity b Twee; activity c Drie
	visit 1 7 a 2026-03-01; visit 8 57 b 2026-04-01; visit 58 117 c 2026-05-01
	printf 'lonely,500,Een\nlonely,900,Twee\n' >>norms.csv
	publish
	safe 'who was reached in Een' $measure/norm_share/outcome/reached/lonely/$year/number \
	    - /in/Twee/people/reached/2026
	seen $measure/norm_share/outcome/reached/lonely/$year/number 55 \
	    /in/Twee/people/reached/2026 50 \
	    /in/Twee/measure/per_thousand/outcome/reached//$year/number 50 \
	    /in/Twee/measure/norm_share/outcome/reached/lonely/$year/number 50 \
	    /in/Twee/measure/flow/outcome/reached//$year/number 50
}

# A formula in two municipalities, of which one has few people.
inloop() {
	people 1 7 Een; people 8 57 Twee; people 58 117 Drie
	activity a Een Inloop; activity b Twee Inloop; activity c Drie
	visit 1 7 a 2026-03-01; visit 8 57 b 2026-04-01; visit 58 117 c 2026-05-01
	printf 'residents,5000,Een\nresidents,9000,Twee\n' >>norms.csv
	printf 'a,2026-03,900,0\nb,2026-03,900,0\n' >>costs.csv
}

formula() {
	inloop
	outcome 58 90 connected 2026-06-01
	publish
	safe 'who was at Inloop in Een' $measure/formula_dose/formula/Inloop//$year/of \
	    - /in/Twee/measure/formula_per_thousand/formula/Inloop//$year/number
	says /in/Twee/measure/formula_dose/formula/Inloop//$year/of \
	    /in/Twee/measure/formula_per_thousand/formula/Inloop//$year/number
	says /in/Twee/measure/formula_cost/formula/Inloop//$year/of \
	    /in/Twee/measure/formula_per_thousand/formula/Inloop//$year/number
}

# Nobody got connected, and Drie has no costs to set its credit against: its
# report leaves out what those of the others and of all have.
costless() {
	inloop
	publish
	safe 'what is credited in Drie' /all/credit/all/year \
	    - /in/Een/credit/all/year /in/Twee/credit/all/year
}

# People whom activities count do not add up over two municipalities, but all
# are no more than those of both.
distinct() {
	people 1 59 Een
	activity a Een; activity b Twee
	visit 1 50 a 2026-03-01; visit 51 59 b 2026-03-01
	publish
	safe 'who came in Twee' /at/all$measure_at/participants/all///$year/number \
	    - /at/Een$measure_at/participants/all///$year/number
	cat out/2026-10/all/en/datapackage.json | tr -d ' \n' | grep -qF \
	    "\"at_most\":\"/together/at/all$measure_at/participants/all///"
	check "$case: a package tells its readers so" $?
}

# People live elsewhere too; that is no reason to think that an activity is there
# to be credited.
credited() {
	sed -i 's/^municipality = each/municipality = Een/' pipeline.conf
	people 1 60 Een; people 61 80 Twee
	activity a Een
	visit 1 80 a 2026-03-01
	outcome 1 60 connected 2026-06-01
	publish
	holds '"whole":"/all/credited/equal","over":"places","elsewhere":false'
}

# Another outcome, told of the history and, for its target, of a year.
target() {
	people 1 60 Een
	activity a Een
	visit 1 60 a 2024-11-05
	outcome 1 10 work 2025-05-01; outcome 11 17 work 2026-02-01
	echo 'work,2025,20,,' >>targets.csv
	publish
	safe 'work found in 2026' /all/outcomes/work/history \
	    - $measure/target_progress/outcome/work/up/2025-01..2025-12/number
	seen /all/outcomes/work/history 15 \
	    $measure/target_progress/outcome/work/up/2025-01..2025-12/number 10
}

# In a comparison of two municipalities as many are expected as observed.
funnel() {
	people 1 100 Een; people 101 200 Twee
	activity a Een; activity b Twee
	visit 1 100 a 2026-02-01; visit 101 200 b 2026-02-01
	outcome 1 7 connected 2026-03-01; outcome 101 160 connected 2026-03-01
	publish
	safe 'observed in Een' /funnel/Een/expected /funnel/Twee/expected \
	    - /funnel/Twee/observed
	seen /funnel/Een/expected 34 /funnel/Twee/expected 33 \
	    /funnel/Een/observed '<10' /funnel/Twee/observed 60
}

# What two funders are credited with is what was credited.
funders() {
	people 1 120 Een
	activity a Een; activity b Een
	visit 1 60 a 2026-02-01; visit 61 120 b 2026-02-01
	outcome 1 12 connected 2026-03-01; outcome 61 61 connected 2026-03-01
	printf 'Fonds 1,Project a,2026,1000\nFonds 2,Project b,2026,1000\n' >>grants.csv
	publish
	safe 'the credit of Fonds 2' /all/people/connected/2026 \
	    - "$measure/funder_credit/funder/Fonds 1/connected/$year/number"
	seen /all/people/connected/2026 15 \
	    $measure/cost_per_connected/all///$year/of 15 \
	    /all/outcomes/history 15 /all/connected/2026-10 15 \
	    "$measure/funder_credit/funder/Fonds 1/connected/$year/number" 10
}

# What a funder is credited with in a year is the credit of what it pays for, by
# its part of it; of an organisation in its first year the history is no longer.
shares() {
	people 1 180 Een
	activity a Een; activity b Een; activity c Een
	visit 1 60 a 2026-02-01; visit 61 120 b 2026-02-01
	visit 121 180 c 2026-02-01
	outcome 1 12 connected 2026-03-01; outcome 61 63 connected 2026-03-01
	outcome 121 126 connected 2026-03-01
	for project in a b; do
		echo "Fonds 1,Project $project,2026,1000" >>grants.csv
	done
	echo 'Fonds 2,Project c,2026,1000' >>grants.csv
	publish
	safe 'the credit of b' \
	    "$measure/funder_credit/funder/Fonds 1/connected/$year/number" \
	    - /activity/r:a/credit/equal
	seen "$measure/funder_credit/funder/Fonds 1/connected/$year/number" 15 \
	    /activity/r:a/credit/equal 10
}

# Who was connected without coming anywhere is nobody's credit: of twelve months
# as of all of them, since the others are what costs are set against.
nobody() {
	people 1 200 Een
	activity a Een
	visit 1 200 a 2026-02-01
	outcome 1 53 connected 2026-03-01
	people 201 207 Een; outcome 201 207 connected 2026-04-01
	# More of them before, so that those of all months may be told.
	people 301 312 Een; outcome 301 312 connected 2025-04-01
	echo 'a,2026-02,9000,0' >>costs.csv
	publish
	safe 'nobody'\''s credit this year' /all/people/connected/2026 \
	    - /all/credit/all/year
	states /all/credit/all/year \
	    /all/related/unattributed/connected/2025-11..2026-10
}

# Twelve who came to one activity only are its credit, which is told together
# with a small one.
rest() {
	sed -i '/^\[report towns\]/,/^languages/d' pipeline.conf
	people 1 200 Een
	activity a Een; activity b Een; activity c Een; activity d Een
	visit 1 60 a 2026-02-01; visit 61 110 b 2026-02-01
	visit 111 150 c 2026-02-01; visit 151 200 d 2026-02-01
	outcome 1 40 connected 2026-03-01; outcome 61 72 connected 2026-03-01
	outcome 111 114 connected 2026-03-01; outcome 151 190 connected 2026-03-01
	publish
	safe 'the credit of c' /all/credit/rest/equal \
	    - /activity/r:b/only_connected
}

# Of two activities all are who came to one and who came to the other alone.
pair() {
	people 1 45 Een
	activity a Een; activity b Een
	visit 1 37 a 2026-02-01; visit 36 45 b 2026-02-01
	publish
	safe 'who came to b alone' /at/all$measure_at/participants/all///2024-11..2026-10/number \
	    - /activity/r:a/people
	seen /at/all$measure_at/participants/all///2024-11..2026-10/number 45 \
	    /all/measure/cost_per_participant/all///2024-11..2026-10/of 45 \
	    /activity/r:a/people 35 /activity/r:b/unique '<10'
}

# Volunteers who are no participants are people too.
volunteers() {
	people 1 60 Een
	activity a Een
	visit 1 56 a 2026-01-10
	visit 41 60 a 2026-02-01 volunteer
	publish
	safe 'volunteers who never took part' /at/all/measure/coproduction_people/all///$year/of \
	    - /at/all/measure/coproduction_people/all///$year/number
	seen /at/all/measure/coproduction_people/all///$year/of 20 \
	    /at/all/measure/coproduction_people/all///$year/number 15
}

# Hours of two people who alone came to what the organisation began, and of
# sixty to what clients did.
hours() {
	people 1 62 Een
	activity a Een; activity b Een
	sed -i '1s/$/,initiated_by/; 2s/$/,client/; 3s/$/,organisation/' activities.csv
	visit 1 60 a 2026-02-01; visit 61 62 b 2026-02-01
	publish
	same "$case: of whom the organisation led" x "$(awk -F , \
	    '/^.all.*client_led_hours.*organisation_led.2026-01.*number/ { print $2; exit }' cells)"
	same "$case: of all" 125 "$(awk -F , \
	    '/^.all.*hours_attended.*2026-01.*number/ { print $2; exit }' cells)"
}

# amount KEY: what stands there, in the package for all.
amount() {
	awk -F , -v key="$1" '$1 == key { print $2; exit }' cells
}

# What is left of all hours are those of four: nobody asked for it, or it has no
# formula.
left() {
	people 1 64 Een
	activity a Een Inloop; activity b Een
	columns question 1 ''
	visit 1 60 a 2026-02-01; visits 61 64 b 2026-02
	publish
	same "$case: all hours" 250 "$(amount \
	    $measure/hours_attended/all///$year/number)"
	for what in client_question_hours/all// formula_dose/formula/Inloop/; do
		same "$case: $what" x "$(amount \
		    $measure/$what/$year/number)"
	done
	told "/all/related/rest/client_question_hours/$year@2026-10" \
	    "~/client_question_hours/all///$year/number" 120
	told "/all/related/rest/formula_dose/$year@2026-10" \
	    "~/formula_dose/formula/Inloop//$year/number" 120
}

# What clients asked for they began, or others did: what clients began without
# anybody asking is left, and of four.
unasked() {
	people 1 184 Een
	for code in a b c d; do activity $code Een; done
	columns initiated_by,question client,1 client, organisation, professional,1
	visit 1 60 a 2026-02-01; visits 181 184 b 2026-02
	visit 61 120 c 2026-02-01; visit 121 180 d 2026-02-01
	publish
	passes "$case: all three are told" "$(for what in \
	    client_led_hours/all//client_led client_led_hours/all//shared \
	    client_question_hours/all//; do amount "$measure/$what/$year/number"
	    done | tr '\n' ' ' | grep -v x)"
	told "/all/related/unasked/client_question_hours/$year@2026-10" \
	    "~/client_led_hours/all//client_led/$year/number" 250 \
	    "~/client_led_hours/all//shared/$year/number" 120 \
	    "~/client_question_hours/all///$year/number" 240
}

# Four did the work, and sixty others came.
few_workers() {
	people 1 64 Een
	activity a Een
	visit 1 60 a 2026-02-01; visits 61 64 a 2026-02 volunteer
	publish
	same "$case: their hours" x "$(amount \
	    $measure/coproduction_hours/all///$year/of)"
}

# Of those who did it four had come, or four had not.
workers() {
	people 1 124 Een
	activity a Een
	visit 1 60 a 2026-01-10
	visit "$1" "$2" a 2026-02-01 volunteer
	visits "$3" "$4" a 2026-02 volunteer
	publish
	same "$case: all hours" 250 "$(amount \
	    $measure/coproduction_hours/all///$year/of)"
	same "$case: of who had come" x "$(amount \
	    $measure/coproduction_hours/all///$year/number)"
}

workers_who_came() { workers 61 120 1 4; }

workers_who_did_not() {
	workers 1 60 121 124
	told "/all/related/rest/coproduction_hours/$year@2026-10" \
	    "~/coproduction_hours/all///$year/number" 120 \
	    "~/coproduction_hours/all///$year/of" 250
}

# Only one municipality has a report: what is left is of four, or of a funder.
elsewhere() {
	sed -i 's/^municipality = each/municipality = Een/' pipeline.conf
	people 1 64 Een
	activity a Een; activity b Twee
	visit 1 60 a 2026-02-01; visits 61 64 b 2026-02
	for fund in 1 2 3; do
		echo "Fonds $fund,Project a,2026-01,20000" >>grants.csv
	done
	echo 'Fonds 4,Project b,2026-01,7000' >>grants.csv
	publish
	for what in hours_attended attendances grants; do
		same "$case: $what of one or of all" x "$(awk -F , '
		    /^.(all|in.Een).measure.'$what'.all...2026-01.*number/ {
		    print $2 }' cells | grep x | head -n 1)"
	done
	told "/elsewhere/measure/hours_attended/all///$year/number@2026-10" \
	    "~^/all/measure/hours_attended/all///$year/number" 250 \
	    "~^/in/Een/measure/hours_attended/all///$year/number" 120
	told "/elsewhere/measure/grants/all///$year/number@2026-10" \
	    "~^/all/measure/(grants|cost_covered)/all///$year/number" 67000 \
	    "~^/in/Een/measure/(grants|cost_covered)/all///$year/number" 60000 \
	    "~^/all/measure/funder_money/.*/$year/of" 67000 \
	    "~^/in/Een/measure/funder_money/.*/$year/of" 60000
}

# Five got connected before this year: in three stretches of months, as last year's
# same months cut them, of which each alone stays uncertain.
years() {
	people 1 100 Een
	activity a Een
	visit 1 100 a 2024-11-05
	outcome 1 2 connected 2024-12-01; outcome 3 4 connected 2025-03-01
	outcome 5 5 connected 2025-12-01; outcome 6 40 connected 2026-02-01
	publish
	safe 'connected before this year' /all/outcomes/history \
	    - /all/people/connected/2026
	told '/all/people/connected during 658 to 671' \
	    '~^/(all|in/Een)/(outcomes/history|.*connected.*2024-11..2026-10/(number|of))$' 40 \
	    '~^/(all|in/Een)/(people/connected/2026|connected/2026-10|.*connected.*2026-01..2026-10/(number|of))$' 35
}

for each in norm formula costless distinct credited target funnel funders shares nobody rest \
    pair volunteers hours left unasked few_workers workers_who_came \
    workers_who_did_not elsewhere years; do
	organisation $each
done
finish
