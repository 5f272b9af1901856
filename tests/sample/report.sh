# Every measure of the mission and every verdict stands in the report of the
# organisation with a value, and its limits are those that transform kept.
# Sourced by tests/property/samples.sh.
name=report

# Only that report, without copies in other forms.
sed -e '/^\[report gemeenten\]/,$d' -e 's/^directory = output/directory = output\npdf = no\npng = no/' \
    pipeline.conf >report.conf
impact report -c report.conf -p 2026-10 >report.log 2>&1
passes report "$([ $? -eq 0 ] || tail -n 3 report.log)"
tables=output/latest/organisation/en/tables

# ask SQL: every table as "t_NAME", and the store.
ask() {
	set -- "$1" ":memory:"
	for file in "$tables"/*.csv; do
		set -- "$@" ".import --csv $file t_$(basename "$file" .csv)"
	done
	sql=$1
	shift
	sqlite3 -batch -separator ' ' "$@" \
	    "ATTACH 'file:impact.sqlite?mode=ro' AS store" "$sql" 2>&1
}

# What the tables say, row by row: measure, and whether it has a value.
said=
for topic in target mission money norm client constituency formula innovation leaving \
    steering; do
	said="$said SELECT measure AS name, year <> '' AND year <> 'x'
	    OR history <> '' AND history <> 'x' AS value
	    FROM t_measures_$topic UNION ALL"
done
# column TABLE COLUMN MEASURE: one that has a column of its own.
column() {
	said="$said SELECT '$3', \"$2\" <> '' AND \"$2\" <> 'x' FROM t_$1 UNION ALL"
}
for measure in funder_money funder_credit funder_activities; do
	column money_funder $measure $measure
done
for measure in formula_municipalities formula_activities formula_dose \
    formula_cost formula_credit formula_drift; do
	column formula_formula $measure $measure
done
for measure in cost_per_participant cost_per_connected cost_per_touched break_even; do
	column money_activity $measure $measure
done
said="$said SELECT 'flow', new_people <> '' AND new_people <> 'x'
    FROM t_c5_flow UNION ALL
    SELECT substr(figure, 14, instr(substr(figure, 14), '/') - 1),
    client_led_number <> '' AND client_led_number <> 'x'
    FROM t_c8_clientled UNION ALL"
column norm_formula formula_per_thousand formula_per_thousand
column formula_mix of formula_mix
column name_alike alike name_alike
column targets reached target_progress
column targets expected target_projection
column targets previous target_previous
column targets met_share target_met
column activity_targets reached activity_target
for criterion in new implemented breaks impact mission; do
	column innovations $criterion innovation_$criterion
done
said="$said SELECT '', 0"

# What followed attendance is no statement: it says what has to be protected.
passes 'measures without a value' "$(ask "
SELECT name, state FROM store.measure
WHERE name NOT LIKE '%_divided' AND name NOT IN (SELECT name FROM ($said) WHERE value)")"
# The list is that of the header, so that none is forgotten in the store.
passes 'measures that are not in the store' "$(sed -n \
    '/^ \* name\t/,/^ \*\//s/^ \* \([a-z_]*\)\t.*/\1/p' \
    "$tree/transform/measures/measures.h" | grep -v '^name$' | sort -u >listed
ask 'SELECT name FROM store.measure ORDER BY name' | sort | diff - listed)"

# What mission.md wants beside the named measures.
passes 'rungs' "$(ask "SELECT name FROM store.rung WHERE name NOT IN
    (SELECT key_figure FROM t_key_figures WHERE value > 0)")"
passes 'verdicts planted and not told' "$(ask "SELECT DISTINCT verdict
    FROM store.verdict JOIN store.series ON series.id = series_id AND mission = 1
    WHERE verdict NOT IN (SELECT verdict FROM t_verdicts)")"
# Without anything to compare with there is none: only where no rate is set.
passes 'kinds of verdict that the sample does not show' "$(
    sed -n 's/.*\[VERDICT_[A-Z_]*\] = "\([a-z_]*\)".*/\1/p' \
    "$tree"/transform/verdicts/*.c | sort -u >kinds
    ask 'SELECT DISTINCT verdict FROM t_verdicts' | sort -u |
    comm -13 - kinds | grep -v '^no_materiality$')"
passes 'credit by model' "$(ask "SELECT activity FROM t_credits
    WHERE '' IN (equal, first, last, linear, position, decay)")"
passes 'credit adds up' "$(ask "
SELECT sum(equal) FILTER (WHERE activity <> '(total)') AS parts,
    max(equal) FILTER (WHERE activity = '(total)') AS whole
FROM t_credits GROUP BY 1 = 1 HAVING abs(parts - whole) > 1")"
passes 'loss and gateway' "$(ask "SELECT sum(only_connected) AS loss,
    sum(first_touch) AS gateway FROM t_c2_activities
    HAVING NOT (loss > 0 AND gateway > 0)")"
passes 'network' "$(ask "SELECT column1 FROM (VALUES ('people'), ('ties'),
    ('isolated'), ('joined'), ('arrived'), ('external'))
    WHERE column1 NOT IN (SELECT network_figure FROM t_network
	WHERE last_day <> '')")"
passes 'response' "$(ask "SELECT r.* FROM t_response AS r
    JOIN t_response_missing AS m USING (instrument)
    WHERE '' IN (reached, baseline, due, followup, sustained, leavers, worst,
	best, stayers_mean, leavers_mean, difference)
    OR NOT (reached - baseline > 0 AND baseline - due >= 0
	AND followup + leavers - due = 0)")"
passes 'comparison' "$(ask "SELECT count(*) FROM t_comparison
    WHERE ratio <> '' AND ratio_low95 <> '' AND e_value <> ''
    HAVING count(*) < 10")"
passes 'costs' "$(ask "SELECT place FROM t_c4_cost
    WHERE '' IN (price, price_low, price_high)")"
passes 'targets: euros, shares and reasons' "$(ask "
SELECT target_of, unit, aimed, expected, no_limits FROM t_targets
WHERE (expected_low95 = '') = (no_limits = '')
   OR (target_of LIKE 'cost%' AND unit <> 'EUR')
   OR (target_of = 'cost_per_participant' AND aimed <> 220)
   OR (target_of = 'costs' AND abs(expected - 1.2 * reached) > 1)
   OR (previous = '') <> (first_month < '2026')")"
passes 'reasons for no limits' "$(ask "SELECT column1
    FROM (VALUES ('over'), ('as_now'), ('distinct'), ('proportional'))
    WHERE column1 NOT IN (SELECT no_limits FROM t_targets)")"

# Limits on the page are those of the store, to the digit shown; of shares to
# the next whole per cent outwards.
limits=
for topic in money norm client constituency leaving; do
	limits="$limits SELECT measure, subject, class, 672 AS first, year_low95 AS low,
	    year_high95 AS high, year_number AS number FROM t_measures_$topic
	    UNION ALL SELECT measure, subject, class, 658, history_low95,
	    history_high95, history_number FROM t_measures_$topic UNION ALL"
done
limits="$limits SELECT '', '', '', 0, '', '', ''"
passes 'limits are those of the store' "$(ask "
SELECT m.name, f.subject, f.class, f.low, t.low, f.high, t.high
FROM store.figure AS f JOIN store.measure AS m ON m.id = f.measure_id
JOIN ($limits) AS t ON t.measure = m.name AND t.subject = f.subject
    AND t.class = f.class AND t.first = f.first_month
WHERE f.municipality_id = 0 AND f.about IN ('all', 'outcome')
  AND f.last_month = 681 AND f.low IS NOT NULL AND t.number <> ''
  AND (t.low = '' OR t.high = '' OR iif(m.unit = m.per AND m.unit IN ('people', 'ties')
        OR m.scale = 100,
    t.low NOT BETWEEN f.low - 1 AND f.low
    OR t.high NOT BETWEEN f.high AND f.high + 1,
    abs(t.low - f.low / iif(m.unit = 'cents' AND m.per <> 'cents', 100, 1)) > 0.51
    OR abs(t.high - f.high / iif(m.unit = 'cents' AND m.per <> 'cents', 100, 1)) > 0.51))")"
passes 'there are such limits' "$(ask "SELECT count(*) FROM ($limits)
    WHERE low <> '' HAVING count(*) < 20")"

# Of fewer than thirty people a page has no per cents, "14 of 23" says the same;
# and of two activities that look like each other there is one row.
organisation=output/latest/organisation/en
few() {
	for file in $organisation/tables/measures_*.csv; do
		awk -F, 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
		    $at["per"] == "people" && $at["scale"] == 100 {
			for (name in at)
				if (name ~ /_of$/ && $at[name] != "" &&
				    $at[name] < 30)
					print $at["figure"] "/" substr(name, 1,
					    length(name) - 3)
		    }' "$file"
	done
}
few >few
passes 'shares of few people' "$(
    [ "$(wc -l <few)" -gt 4 ] || echo "only $(wc -l <few)"
    while read -r figure; do
	grep -o "id=\"$figure\">[^<]*%" $organisation/report.html
    done <few)"
passes 'pairs of names' "$(sed -n 's/.*name_alike.\([^/]*\).\([^,]*\),.*/\1 \2/p' \
    $organisation/tables/name_alike.csv | awk '
    ($1, $2) in seen { print }
    { seen[$2, $1] }
    END { if (NR != 1) print NR " rows" }')"

# A file for a spreadsheet has words where the plain one has codes.
sed -n '/^\[\(answer\|control\|kind\|unit\)\]/,/^$/s/=/ /p' \
    "$tree/report/languages/nl.ini" | awk '$1 != $2 { print $1 }' >codes
codes() {
	awk -F "$1" 'NR == FNR { code[$1]; next }
	    { for (i = 1; i <= NF; i++) if ($i in code) print $i }' codes \
	    output/latest/organisation/nl/tables/"$2"*.csv | sort | uniq -c
}
passes 'codes for people' "$(codes ';' excel/)"
passes 'codes for programs' "$([ "$(codes , '' | wc -l)" -gt 12 ] || codes , '')"
