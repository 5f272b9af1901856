#!/bin/sh
# Packages of the sample that were changed, with manifests that fit: verify
# sees from the packages alone that a figure is wrongly protected, money too.
# tampered.sh BUILD
set -u
name=property/tampered
. "$(dirname "$0")/../head.sh"

cp -R "$tree/samples" sample
(
	cd sample && impact key new && impact run -p 2026-10 \
	    --set output.pdf=no --set output.png=no
) >log 2>&1
mv sample/output/2026-10 good
months=2026-01..2026-10

# exactly KEY: as the organisation itself has it, which no package says.
exactly() {
	sqlite3 sample/impact.sqlite "SELECT value FROM cell JOIN release AS r
	    ON r.id = release_id WHERE exact = 1 AND key = '$1'"
}

# change KEY VALUE: that figure of every package below work.
change() {
	find work -name cells.csv | while read -r cells; do
		manifest=$(dirname "$cells")/../manifest.json
		before=$(sha256sum <"$cells" | cut -d ' ' -f 1)
		awk -v key="$1" -v value="$2" 'BEGIN { FS = OFS = "," }
		    $1 == key { $2 = value } { print }' "$cells" >new
		cat new >"$cells"
		after=$(sha256sum <"$cells" | cut -d ' ' -f 1)
		sed -i "s/$before/$after/" "$manifest"
	done
}

# tells WHAT FINDING: after change verify says so, with status 1.
tells() {
	impact verify work >said 2>&1
	same "$1: status" 1 $?
	grep -qF "$2" said
	check "$1: not said: $2" $?
}

cp -R good work
impact verify work >said 2>&1
check 'the sample itself' $?

grants=/in/Veldendam/measure/grants/all///$months/number
euros=$(exactly $grants)
change $grants "$(awk -v euros="$euros" 'BEGIN {
    print 100 * int(euros / 100 + 0.5) }')"
tells 'what two gave in one of two towns tells the other' \
    "/in/Lindemeer/measure/grants/all///$months/number@2026-10 can be told"

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
