# Measures of the sample: what was planted comes out, and what must hold of
# any store holds.  Sourced by tests/property/samples.sh.
name=measures

# ask SQL: with the truth, and figures by name of measure, beside the store.
ask() {
	sqlite3 -batch -separator ' ' :memory: \
	    ".import --csv truth-measures.csv truth" \
	    "ATTACH 'file:impact.sqlite?mode=ro' AS store" "
CREATE TEMP VIEW told AS
SELECT m.name AS measure, municipality_id AS town, about, subject, class,
    first_month AS first, last_month AS last, numerator AS above,
    denominator AS below, low, high, people, answer, scale, aggregation
FROM store.figure JOIN store.measure AS m ON m.id = measure_id;
$1" 2>&1
}

# The sample is there to show every measure; grants for a whole project in several
# municipalities it has none.
passes 'measures without a figure' "$(ask "
SELECT name, state FROM store.measure
WHERE name <> 'grants_divided' AND (state <> 'told' OR NOT EXISTS (SELECT 1 FROM store.figure
    WHERE measure_id = measure.id))")"
passes 'planted' "$(ask "
SELECT t.measure, t.subject, t.class, period, 'planted', t.above, t.below,
    'found', f.above, f.below
FROM truth AS t
JOIN (SELECT 'history' AS period, 658 AS first, 681 AS last
    UNION ALL SELECT '2025', 660, 671
    UNION ALL SELECT '2026', 672, 681) AS p USING (period)
LEFT JOIN told AS f ON f.measure = t.measure AND f.subject = t.subject
    AND f.class = t.class AND f.first = p.first AND f.last = p.last
    AND f.town = 0
WHERE f.above IS NOT CAST(t.above AS REAL)
   OR (t.below <> '' AND f.below IS NOT CAST(t.below AS REAL))")"


# People are counted once: over activities, municipalities of activities and
# halves of the time they are fewer than their sum, and more than any part.
passes 'people over activities' "$(ask "
SELECT a.first, a.last, a.above, sum(o.above), max(o.above)
FROM told AS a JOIN told AS o ON o.measure = a.measure AND o.town = 0
    AND o.about = 'activity' AND o.first = a.first AND o.last = a.last
WHERE a.measure = 'participants' AND a.about = 'all' AND a.town = 0
GROUP BY a.first, a.last
HAVING a.above > sum(o.above) OR a.above < max(o.above)
    OR a.above = sum(o.above)")"
passes 'people over years' "$(ask "
SELECT h.about, h.subject, h.town, h.above, y.above, b.above
FROM told AS h JOIN told AS y USING (measure, about, subject, town)
JOIN told AS b USING (measure, about, subject, town)
WHERE h.measure = 'participants' AND h.first = 658 AND y.first = 672
    AND b.first = 660 AND b.last = 671
    AND (h.above < y.above OR h.above < b.above)")"
passes 'people behind a figure' "$(ask "
SELECT measure, subject, class, above, people FROM told
WHERE aggregation = 'distinct' AND people > above + 1 AND below IS NULL
    AND measure <> 'formula_municipalities'")"

# Sums are the sum of their parts.
for measure in costs grants attendances hours_attended volunteer_hours; do
	passes "$measure by project" "$(ask "
SELECT a.town, a.first, a.last, a.above, sum(p.above)
FROM told AS a JOIN told AS p USING (measure, town, first, last)
WHERE a.measure = '$measure' AND a.about = 'all' AND p.about = 'project'
GROUP BY a.town, a.first, a.last HAVING a.above <> sum(p.above)")"
	passes "$measure by municipality" "$(ask "
SELECT a.about, a.subject, a.first, a.last, a.above, sum(p.above)
FROM told AS a JOIN told AS p USING (measure, about, subject, first, last)
WHERE a.measure = '$measure' AND a.town = 0 AND p.town <> 0
    AND a.about <> 'activity'
GROUP BY a.about, a.subject, a.first, a.last HAVING a.above <> sum(p.above)")"
done
# Classes of a whole add up to it.
passes 'classes' "$(ask "
SELECT measure, about, subject, town, first, sum(above), max(below)
FROM told
WHERE measure IN ('client_led_activities', 'client_led_hours',
    'initiator_activities', 'initiator_hours', 'driver_money',
    'driver_hours', 'staying', 'tie_ends', 'innovation_town',
    'innovation_initiator')
GROUP BY measure, about, subject, town, first, last
HAVING sum(above) <> max(below) OR min(below) <> max(below)")"
passes 'criteria' "$(ask "
SELECT substr(class, 1, instr(class, ':')) AS criterion, town, sum(above),
    max(below)
FROM told WHERE measure = 'criterion'
GROUP BY criterion, town HAVING sum(above) <> max(below)")"
passes 'mix by sex and by age' "$(ask "
SELECT subject, substr(class, 1, 4) AS kind, town, first, sum(above),
    max(below)
FROM told WHERE measure = 'formula_mix'
GROUP BY subject, kind, town, first, last HAVING sum(above) <> max(below)")"
passes 'supporters by main role' "$(ask "
SELECT town, first, last, sum((class <> '') * above),
    sum((class = '') * above)
FROM told WHERE measure = 'supporters'
GROUP BY town, first, last
HAVING sum((class <> '') * above) <> sum((class = '') * above)")"
passes 'growth is who joined less who left' "$(ask "
SELECT g.town, g.first, g.above, j.above, l.above
FROM told AS g JOIN told AS j USING (town, first, last)
JOIN told AS l USING (town, first, last)
WHERE g.measure = 'supporters_growth' AND g.class = ''
    AND j.measure = 'supporters_joined' AND l.measure = 'supporters_left'
    AND g.above <> j.above - l.above")"
# Nobody's money makes or loses credit.
passes 'credit over funders' "$(ask "
SELECT c.class, c.first, sum(c.above), (SELECT sum(credit)
    FROM store.credit JOIN store.series ON series.id = series_id
    JOIN store.run ON credit.model = run.model
    WHERE series.name = c.class AND month BETWEEN c.first AND c.last) AS made
FROM told AS c WHERE c.measure = 'funder_credit' AND c.town = 0
    AND c.about = 'funder'
GROUP BY c.class, c.first, c.last
HAVING abs(sum(c.above) - ifnull(made, 0)) > 1e-9 * (1 + ifnull(made, 0))")"
# Each has of activities what it has of all.
passes 'credit over activities' "$(ask "
SELECT a.town, a.class, a.first, sum(a.above), f.above
FROM told AS a JOIN told AS f ON f.measure = a.measure AND f.town = a.town
    AND f.first = a.first AND f.last = a.last AND f.about = 'funder'
    AND f.subject = a.class AND f.class = 'connected'
WHERE a.measure = 'funder_credit' AND a.about = 'activity'
GROUP BY a.town, a.class, a.first, a.last
HAVING abs(sum(a.above) - f.above) > 1e-9 * (1 + f.above)")"
passes 'grants over funders' "$(ask "
SELECT a.town, a.first, a.above, sum(f.above)
FROM told AS a JOIN told AS f USING (measure, town, first, last)
WHERE a.measure = 'grants' AND a.about = 'all' AND f.about = 'funder'
GROUP BY a.town, a.first, a.last HAVING a.above <> sum(f.above)")"
# A value lies within its interval.
passes 'intervals' "$(ask "
SELECT measure, subject, class, above, below, low, high FROM told
WHERE (low > high OR scale * above / below NOT BETWEEN low - 1e-9
    AND high + 1e-9) AND measure NOT IN ('activity_target',
    'innovation_breaks') AND below IS NOT NULL")"
