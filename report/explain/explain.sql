-- What figures were counted from.  :activity is register:code, '' for all;
-- :scope a municipality, 0 for all.

-- name: explain_measure
SELECT name, topic, unit, per, scale, direction, aggregation, place, needs,
    state
FROM measure
WHERE name = :name;

-- The figures whose names stand in the key of the cell.
-- name: explain_figure
SELECT f.about, nullif(f.subject, '') AS subject, nullif(f.class, '') AS class,
    printf('%04d-%02d', 1970 + f.first_month / 12, f.first_month % 12 + 1)
        AS first,
    printf('%04d-%02d', 1970 + f.last_month / 12, f.last_month % 12 + 1)
        AS last,
    f.numerator, f.denominator, f.low, f.high, f.people, f.answer
FROM figure AS f
JOIN measure AS m ON m.id = f.measure_id
WHERE m.name = :name
  AND f.municipality_id = :scope
  AND instr(:about, printf('/%s/%s/%s/%04d-%02d..%04d-%02d/', f.about,
    f.subject, f.class, 1970 + f.first_month / 12, f.first_month % 12 + 1,
    1970 + f.last_month / 12, f.last_month % 12 + 1)) > 0
ORDER BY f.about, f.subject, f.class, f.first_month;

-- name: explain_files
SELECT b.file, b.id AS batch, b.read AS records, s.name AS source
FROM measure AS m
JOIN source AS s ON s.kind = m.needs
JOIN batch AS b ON b.source_id = s.id
JOIN delivery AS d ON d.batch_id = b.id
WHERE m.name = :name
  AND d.state = 'loaded'
ORDER BY b.id;

-- name: explain_rung
SELECT g.name AS rung, printf('%04d-%02d', 1970 + m.month / 12,
    m.month % 12 + 1) AS month, sum(m.people) AS people
FROM rung_month AS m
JOIN rung AS g ON g.id = m.rung_id
WHERE g.name = :name
  AND m.month BETWEEN :first_month AND :last_month
  AND (:scope = 0 OR m.municipality_id = :scope)
GROUP BY g.id, m.month
ORDER BY m.month;

-- name: explain_rung_outcomes
SELECT b.id, b.file, o.line
FROM rung_reached AS r
JOIN rung AS g ON g.id = r.rung_id
JOIN person AS p ON p.id = r.person_id
JOIN person_of AS k ON k.person_id = r.person_id
JOIN outcome AS o ON o.record_id = k.record_id AND o.day = r.day
JOIN batch AS b ON b.id = o.batch_id
WHERE g.name = :name
  AND r.day BETWEEN :first AND :last
  AND (:scope = 0 OR p.municipality_id = :scope)
ORDER BY b.id, o.line;

-- A tie counts from its start, once it has held.
-- name: explain_rung_ties
SELECT b.id, b.file, t.line
FROM rung_reached AS r
JOIN rung AS g ON g.id = r.rung_id
JOIN person AS p ON p.id = r.person_id
JOIN person_of AS k ON k.person_id = r.person_id
JOIN tie AS t ON t.record_a = k.record_id OR t.record_b = k.record_id
JOIN batch AS b ON b.id = t.batch_id
WHERE g.name = :name
  AND g.mission = 1
  AND r.day BETWEEN :first AND :last
  AND t.start_day <= r.day
  AND (t.end_day IS NULL OR t.end_day >= r.day)
  AND (:scope = 0 OR p.municipality_id = :scope)
ORDER BY b.id, t.line;

-- name: explain_rung_attendance
SELECT b.id, b.file, c.value ->> 1
FROM rung_reached AS r
JOIN rung AS g ON g.id = r.rung_id
JOIN person AS p ON p.id = r.person_id
JOIN person_of AS k ON k.person_id = r.person_id
JOIN attendance_list AS l ON l.day = r.day
JOIN json_each(l.people) AS a
JOIN json_each(a.value) AS c ON c.value ->> 0 = k.record_id
JOIN batch AS b ON b.id = l.batch_id
WHERE g.name = :name
  AND g.mission = 0
  AND r.day BETWEEN :first AND :last
  AND (:scope = 0 OR p.municipality_id = :scope)
ORDER BY b.id, c.value ->> 1;

-- name: explain_targets
SELECT t.measure, date(t.first_day * 86400, 'unixepoch') AS first,
    date(t.last_day * 86400, 'unixepoch') AS last, t.number, t.direction,
    t.origin, b.file, t.line, b.id AS batch
FROM target AS t
JOIN batch AS b ON b.id = t.batch_id
WHERE t.measure = :mission
  AND ifnull(t.municipality_id, 0) IN (0, :scope)
ORDER BY t.first_day, t.id;

-- name: explain_credit
SELECT s.name AS series, c.model, printf('%04d-%02d', 1970 + c.month / 12,
    c.month % 12 + 1) AS month, round(sum(c.credit), 4) AS credit
FROM credit AS c
JOIN series AS s ON s.id = c.series_id
JOIN activity AS a ON a.id = c.activity_id
JOIN register AS g ON g.id = a.register_id
JOIN project AS j ON j.id = a.project_id
WHERE s.mission = 1
  AND (:activity = '' OR g.name || ':' || a.code = :activity)
  AND (:name = '' OR j.name = :name)
  AND (:scope = 0 OR a.municipality_id = :scope)
  AND (instr(:about, '/credit/' || c.model) > 0 OR c.model = :model)
  AND (instr(:about, '/credit/' || c.model) > 0 OR NOT EXISTS (
    SELECT 1 FROM credit AS o WHERE instr(:about, '/credit/' || o.model) > 0))
  AND c.month BETWEEN :first_month AND :last_month
GROUP BY s.id, c.model, c.month
ORDER BY c.model, c.month;

-- name: explain_attendance
SELECT b.id, b.file, p.value ->> 1
FROM activity AS a
JOIN register AS g ON g.id = a.register_id
JOIN attendance_list AS l
JOIN json_each(l.people) AS c ON CAST(c.key AS INTEGER) = a.id
JOIN json_each(c.value) AS p
JOIN batch AS b ON b.id = l.batch_id
WHERE g.name || ':' || a.code = :activity
  AND l.day BETWEEN :first AND :last
ORDER BY b.id, p.value ->> 1;

-- Of the activity and of its project as a whole.
-- name: explain_costs
SELECT b.file, c.line, b.id AS batch, c.kind,
    date(c.first_day * 86400, 'unixepoch') AS first,
    date(c.last_day * 86400, 'unixepoch') AS last, c.cents,
    CASE WHEN c.activity_id IS NULL THEN 'project' ELSE 'activity' END
        AS about
FROM cost AS c
JOIN batch AS b ON b.id = c.batch_id
JOIN project AS j ON j.id = c.project_id
LEFT JOIN activity AS a ON a.id = c.activity_id
LEFT JOIN register AS g ON g.id = a.register_id
WHERE c.last_day >= :first
  AND c.first_day <= :last
  AND (:name = '' OR j.name = :name)
  AND (:activity = '' OR g.name || ':' || a.code = :activity OR
    (c.activity_id IS NULL AND c.project_id = (
    SELECT o.project_id
    FROM activity AS o
    JOIN register AS og ON og.id = o.register_id
    WHERE og.name || ':' || o.code = :activity)))
ORDER BY b.id, c.line;

-- name: explain_verdict
SELECT v.verdict, v.tier, v.people AS n_all, v.followed AS n, v.known,
    v.person_days AS Y, v.touched AS D, v.touched_upper AS U,
    v.only_touched AS D1, v.unique_reach AS u, v.first_touch AS F,
    v.only_connected, v.cents, v.materiality AS M, v.expected AS E,
    v.expected_low AS E_lo, v.p_a, v.q_a, v.p_b, v.q_b, v.p_above, v.q_above
FROM verdict AS v
JOIN series AS s ON s.id = v.series_id
JOIN activity AS a ON a.id = v.activity_id
JOIN register AS g ON g.id = a.register_id
WHERE s.mission = 1
  AND g.name || ':' || a.code = :activity;

-- name: explain_outcomes
SELECT b.id, b.file, o.line
FROM outcome AS o
JOIN outcome_type AS t ON t.id = o.type_id
JOIN batch AS b ON b.id = o.batch_id
JOIN person_of AS k ON k.record_id = o.record_id
JOIN person AS p ON p.id = k.person_id
WHERE o.day BETWEEN :first AND :last
  AND (t.name = :name OR :name IN ('', 'history'))
  AND (:scope = 0 OR p.municipality_id = :scope)
ORDER BY b.id, o.line;

-- name: explain_run
SELECT period, date(first_day * 86400, 'unixepoch') AS first,
    date(last_day * 86400, 'unixepoch') AS last, model
FROM run;

-- :name is "first" or "last", as in the key.
-- name: explain_network
SELECT date(n.day * 86400, 'unixepoch') AS day, n.people, n.connected,
    n.isolated, n.ties, n.recorded, n.components, n.largest, n.bridges,
    n.hinges, n.crowds, n.joined, n.arrived, n.lost,
    round(n.project_ei, 4) AS project_ei,
    round(n.anonymous_share, 4) AS anonymous_share
FROM network_day AS n
WHERE n.day = (SELECT CASE :name WHEN 'first' THEN min(day) ELSE max(day) END
    FROM network_day);

-- name: explain_network_ties
WITH at (day) AS (
    SELECT CASE :name WHEN 'first' THEN min(day) ELSE max(day) END
    FROM network_day)
SELECT b.id, b.file, t.line
FROM at
JOIN tie AS t ON t.start_day <= at.day
    AND (t.end_day IS NULL OR t.end_day >= at.day)
JOIN batch AS b ON b.id = t.batch_id
WHERE t.end_reason IS NOT 'ignore'
ORDER BY b.id, t.line;

-- name: explain_network_attendance
WITH at (day) AS (
    SELECT CASE :name WHEN 'first' THEN min(day) ELSE max(day) END
    FROM network_day)
SELECT b.id, b.file, p.value ->> 1
FROM at
JOIN attendance_list AS l ON l.day > at.day - :window AND l.day <= at.day
JOIN json_each(l.people) AS a
JOIN json_each(a.value) AS p
JOIN batch AS b ON b.id = l.batch_id
ORDER BY b.id, p.value ->> 1;

-- name: explain_network_activity
SELECT n.ties, n.isolated, n.components
FROM network_activity AS n
JOIN activity AS a ON a.id = n.activity_id
JOIN register AS g ON g.id = a.register_id
WHERE g.name || ':' || a.code = :activity;

-- People reached are the same for every instrument.
-- name: explain_response
SELECT i.name AS instrument, r.reached, r.baseline, r.pending, r.early,
    r.followup, r.sustained, r.leavers, r.problem, r.resolved, r.improved,
    r.kept, i.cut, i.difference AS least_difference,
    i.interval AS days_between
FROM response AS r
JOIN instrument AS i ON i.id = r.instrument_id
WHERE r.municipality_id = :scope
  AND r.project_id = 0
  AND :name IN ('reached', i.name)
ORDER BY i.name;

-- Capitals and signs in the name of an instrument do not count; a part of one
-- comes from the same answers.
-- name: explain_scores
SELECT b.id, b.file, s.line
FROM score AS s
JOIN batch AS b ON b.id = s.batch_id
JOIN person_of AS k ON k.record_id = s.record_id
JOIN person AS p ON p.id = k.person_id
WHERE s.day <= :last
  AND lower(replace(replace(s.instrument, '-', ''), ' ', '')) =
    substr(:name || ':', 1, instr(:name || ':', ':') - 1)
  AND (:scope = 0 OR p.municipality_id = :scope)
ORDER BY b.id, s.line;

-- name: explain_comparison
SELECT c.kind, c.exposed, c.unexposed, c.exposed_days, c.unexposed_days,
    c.strata, c.dropped, round(c.crude, 4) AS crude,
    round(c.ratio, 4) AS ratio, round(c.low, 4) AS low,
    round(c.high, 4) AS high, round(c.chi_square, 3) AS chi_square, c.p,
    round(c.heterogeneity, 3) AS heterogeneity, c.freedom,
    c.heterogeneity_p
FROM comparison AS c
JOIN series AS s ON s.id = c.series_id
JOIN activity AS a ON a.id = c.activity_id
JOIN register AS g ON g.id = a.register_id
WHERE s.mission = 1
  AND g.name || ':' || a.code = :activity;

-- name: explain_strata
SELECT t.stratum_id AS stratum,
    date(t.first_day * 86400, 'unixepoch') AS since, t.exposed, t.unexposed,
    t.exposed_days, t.unexposed_days
FROM comparison_stratum AS t
JOIN series AS s ON s.id = t.series_id
JOIN activity AS a ON a.id = t.activity_id
JOIN register AS g ON g.id = a.register_id
WHERE s.mission = 1
  AND g.name || ':' || a.code = :activity
ORDER BY t.first_day, t.stratum_id;

-- name: explain_norms
SELECT n.measure, m.name AS municipality, n.value, n.origin, b.file, n.line,
    b.id AS batch
FROM norm AS n
JOIN batch AS b ON b.id = n.batch_id
LEFT JOIN municipality AS m ON m.id = n.municipality_id
WHERE n.measure = :name
ORDER BY m.name;
