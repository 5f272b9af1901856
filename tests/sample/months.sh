# Two months, one after the other, for readers who keep what they get.  What the
# first has shown to be of many is hidden in the second where another is hidden
# with it, and asks for no more: what all of a year took stays to be seen.
# Sourced by tests/property/samples.sh.
name=months

mkdir months
cp impact.key impact.sqlite months
sed 's/^\[output\]/&\npdf = no\npng = no/' pipeline.conf >months/pipeline.conf
(
	cd months || exit 1
	rm -rf output
	for month in 2025-11 2025-12; do
		impact transform -p $month && impact report -p $month || exit
	done
) >months.log 2>&1
passes 'two months' "$([ $? -eq 0 ] || tail -n 3 months.log)"
cells=months/output/2025-12/openbaar/nl/tables/cells.csv
for measure in hours_attended/all///2025-01..2025-12/number \
    driver_hours/all///2025-01..2025-12/of \
    client_question_hours/all///2025-01..2025-12/number \
    cost_per_connected/all///2025-01..2025-12/number; do
	passes "$measure is shown" "$(awk -F, -v key="/all/measure/$measure" '
	    $1 == key { found = 1; if ($2 ~ /x/) print }
	    END { if (!found) print "it is nowhere" }' $cells)"
done
# Each by itself too: its reader may have no other.
for folder in months/output months/output/2025-12 \
    months/output/2025-12/*/; do
	impact verify "$folder" >verified 2>&1
	passes "$folder is verified" "$([ $? -eq 0 ] || head -n 3 verified)"
done
