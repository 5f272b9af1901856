# Verdicts, totals and refused rows of the sample are those that were planted.
# Sourced by tests/property/samples.sh.
name=verdicts

# ask SQL: with the truth as tables beside the store.
ask() {
	sqlite3 -batch -separator ' ' :memory: \
	    ".import --csv truth.csv truth" \
	    ".import --csv truth-totals.csv total" \
	    ".import --csv truth-rejects.csv broken" \
	    "ATTACH 'file:impact.sqlite?mode=ro' AS store" "$1" 2>&1
}

verdicts=$(ask "
SELECT truth.register, truth.code, truth.name, 'planted', truth.verdict,
    'found', ifnull(found.verdict, 'nothing')
FROM truth
LEFT JOIN (SELECT register.name AS register, code, verdict
    FROM store.verdict
    JOIN store.activity ON activity.id = activity_id
    JOIN store.register ON register.id = register_id
    JOIN store.series ON series.id = series_id AND mission = 1) AS found
USING (register, code)
WHERE found.verdict IS NOT truth.verdict")
passes verdict "$verdicts"
passes activities "$(ask "
SELECT 'planted', (SELECT count(*) FROM truth), 'found', count(*)
FROM store.activity HAVING count(*) <> (SELECT count(*) FROM truth)")"

# total NAME SQL: the number planted under that name is what SQL counts.
total() {
	want=$(ask "SELECT number FROM total WHERE what = '$1'")
	found=$(ask "$2")
	passes "$1" "$([ "$want" = "$found" ] ||
	    echo "planted $want, found $found")"
}

total person_records 'SELECT count(*) FROM store.person_record'
total people 'SELECT count(*) FROM store.person'
total people_in_two_registers 'SELECT count(*) FROM (SELECT 1
    FROM store.person_of GROUP BY person_id HAVING count(*) > 1)'
mission='FROM store.rung_reached JOIN store.rung ON rung.id = rung_id
    WHERE mission = 1'
total connected "SELECT count(*) $mission"
for year in 2024 2025 2026; do
	total connected_$year "SELECT count(*) $mission
	    AND strftime('%Y', day * 86400, 'unixepoch') = '$year'"
done
total connected_unattributed "SELECT sum(unattributed)
    FROM store.outcome_month
    JOIN store.series ON series.id = series_id AND mission = 1"
total activities 'SELECT count(*) FROM store.activity'
total attendance_rows 'SELECT count(*) FROM store.attendance'
total touches 'SELECT count(*) FROM store.attendance
    WHERE role = 0 AND status = 0'
total ties 'SELECT count(*) FROM store.tie'
total ties_pending 'SELECT ties_pending FROM store.run'

# A second copy of a row is counted as duplicate, any other broken row is
# refused under a rule of the family planted.
passes reject "$(ask "
SELECT file || ':' || broken.line, why, 'is not refused as', broken.rule
FROM broken
WHERE broken.rule <> 'duplicate' AND NOT EXISTS (SELECT 1
    FROM store.reject JOIN store.batch ON batch.id = batch_id
    WHERE batch.file = broken.file AND reject.line = broken.line
    AND reject.rule LIKE broken.rule || '%')")"
passes reject "$(ask "
SELECT file || ':' || reject.line, 'is refused but not planted:', reject.rule
FROM store.reject JOIN store.batch ON batch.id = batch_id
WHERE NOT EXISTS (SELECT 1 FROM broken
    WHERE broken.file = batch.file AND broken.line = reject.line)")"
passes duplicate "$(ask "
SELECT batch.file, 'planted', (SELECT count(*) FROM broken
    WHERE broken.file = batch.file AND rule = 'duplicate'), 'found', duplicate
FROM store.batch
WHERE duplicate <> (SELECT count(*) FROM broken
    WHERE broken.file = batch.file AND rule = 'duplicate')")"
