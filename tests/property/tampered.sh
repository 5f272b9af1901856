#!/bin/sh
# Packages of the sample that were changed, with manifests that fit: verify
# sees from the packages alone that a figure is wrongly protected, money too.
# tampered.sh BUILD
set -u
name=property/tampered
. "$(dirname "$0")/../head.sh"
. "$tree/tests/tamper.sh"
. "$tree/tests/insiders.sh"

cp -R "$tree/samples" sample
(
	cd sample && impact key new && impact run -p 2026-10 \
	    --set output.pdf=no --set output.png=no
) >log 2>&1
mv sample/output/2026-10 good
months=2026-01..2026-10

# grants TOWN: what was given there, rounded, which no package says.
grants() {
	sqlite3 sample/impact.sqlite "SELECT CAST(numerator / 10000 + 0.5 AS
	    INTEGER) * 100 FROM figure JOIN measure ON measure.id = measure_id
	    JOIN municipality AS m ON m.id = figure.municipality_id
	    WHERE measure.name = 'grants' AND about = 'all' AND m.name = '$1'
	    AND first_month = 672 AND last_month = 681"
}

# tells WHAT FINDING [OPTION]: after change verify says so, with status 1.
tells() {
	impact verify ${3-} work >said 2>&1
	same "$1: status" 1 $?
	grep -qF "$2" said
	check "$1: not said: $2" $?
}

cp -R good work
impact verify work >said 2>&1
check 'the sample itself' $?
impact verify work --insider >said 2>&1
passes 'nor for who is in a figure' "$(alone sample/impact.sqlite <said)"

change /in/Veldendam/measure/grants/all///$months/number "$(grants Veldendam)"
tells 'what two gave in one of two towns tells the other' \
    "/in/Lindemeer/measure/grants/all///$months/number@2026-10 can be told"

# Each of two is as open as can be for others, but not for one another.
rm -rf work && cp -R good work
for town in Lindemeer Veldendam; do
	same "grants of $town" '' "$(grants $town | tr -d '1-9' | tr -d 0)"
	change /in/$town/measure/grants/all///$months/number "$(grants $town)"
done
impact verify work >said 2>&1
passes 'what two gave tells others what one did' "$(grep 'funder_money.*number@2026-10 can be told' said)"
tells 'what two gave tells each what the other did' \
    "/in/Lindemeer/measure/funder_money/funder/Gemeente Lindemeer//$months/number@2026-10 can be told by who is in" \
    --insider

rm -rf work && cp -R good work
change "/all/measure/funder_money/funder/Gemeente Veldendam//$months/number" 20000
tells 'what one funder gave' 'tells what a single contributor gave'

rm -rf work && cp -R good work
change /activity/buurthuis:BH-07/money 1234
tells 'a cost to the euro' '/activity/buurthuis:BH-07/money is not rounded'

rm -rf work && cp -R good work
change "$(tr -d '\r' <good/openbaar/nl/tables/cells.csv |
    awk -F, '$2 == "<10" { print $1; exit }')" 5
tells 'a small count' 'is shown though it is below the threshold'

finish
