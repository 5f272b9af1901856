#!/bin/sh
# No chart shows more than its table: every coordinate of all nine, wide and
# narrow, turned back into a number by the chart's own axis, is a published
# figure.  The internal edition, drawn from exact ones, has to be caught.
set -u

name=property/inverted
. "$(dirname "$0")/../head.sh"

if ! command -v python3 >/dev/null 2>&1; then
	skip 'no python3'
	finish
	exit
fi
cp "$tree/tests/golden/report-sample/pipeline.conf" .
printf '[report intern]\naudience = organisation\nlanguages = nl\n' \
    >>pipeline.conf
. "$tree/tests/golden/report-sample/store.sh"
for file in measures towns funnel small; do
	sqlite3 store.db <"$tree/tests/golden/report-charts/$file.sql"
done
impact report -p 2026-10 --set output.pdf=no --set output.png=no >log 2>&1 ||
    cat log

# judge WHERE CONDITION: all 18 pictures, of which as many coordinates as the
# condition says are no published figures.
judge() {
	while IFS="$(printf '\t')" read -r chart all wrong which; do
		if [ "$all" -gt 4 ] && [ "$wrong" "$2" 0 ]; then
			passed=$((passed + 1))
		else
			failed=$((failed + 1))
			echo "$name: $1, $chart: $wrong of $all are no" \
			    "published figures: $which"
		fi
	done <told
	if [ "$(wc -l <told)" -ne 18 ]; then
		failed=$((failed + 1))
		echo "$name: $1: $(wc -l <told) pictures"
	fi
}

for place in organisatie veldendam; do
	python3 "$tree/tests/property/inverted.py" "out/latest/$place/nl" \
	    "out/latest/$place/nl/tables" >told
	judge "$place" -eq
done
# The same charts from exact figures, against what was published.
python3 "$tree/tests/property/inverted.py" out/latest/intern/nl \
    out/latest/organisatie/nl/tables >told
judge 'exact figures' -gt

# Nor does a table show less than its chart.  Where no table is read, each
# chart is missed.
pages=$(find out/latest/ -name report.html | sort)
python3 "$tree/tests/property/beside.py" $pages >beside
passes 'a chart tells more than its table' "$(cat beside)"
charts=$(cat $pages | grep -c '^<figure>')
missed=$(python3 "$tree/tests/property/beside.py" --blind $pages | wc -l)
[ "$charts" -gt 30 ] && [ "$missed" -eq "$charts" ]
check "of $charts charts without a table $missed are missed" $?
finish
