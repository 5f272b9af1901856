-- What the report reads: derived figures of one period, for all people and
-- activities (:scope = 0) or for those of one municipality: a range, which is
-- looked up, where "0 or equal" would read all towns.

-- name: report_run
SELECT period, first_day, last_day, lookback, model, projects, phi
FROM run;

-- Names of all activities, for whoever mentions one of another place.
-- name: report_activity_names
SELECT g.name || ':' || a.code, a.name
FROM activity AS a
JOIN register AS g ON g.id = a.register_id;

-- name: report_municipality
SELECT id
FROM municipality
WHERE name = :name;

-- name: report_funder
SELECT 1
FROM grant
WHERE funder = :name
LIMIT 1;

-- Reached for the first time in these months.
-- name: report_rung_people
SELECT sum(m.people)
FROM rung AS r
CROSS JOIN rung_month AS m ON m.rung_id = r.id
WHERE r.name = :rung
  AND m.month BETWEEN :first AND :last
  AND m.municipality_id BETWEEN :scope
    AND CASE :scope WHEN 0 THEN 9223372036854775807 ELSE :scope END;

-- name: report_outcomes
SELECT sum(o.outcomes), sum(o.unattributed)
FROM series AS s
CROSS JOIN outcome_month AS o ON o.series_id = s.id
WHERE s.mission = 1
  AND o.month BETWEEN :first AND :last
  AND o.municipality_id BETWEEN :scope
    AND CASE :scope WHEN 0 THEN 9223372036854775807 ELSE :scope END;

-- The other types of outcome, each outcome counted; a town tells of every type
-- there is, or the missing one would say that nobody there had it.
-- name: report_other_outcomes
SELECT s.name, s.intended, ifnull(sum(o.outcomes), 0)
FROM series AS s
LEFT JOIN outcome_month AS o
  ON o.series_id = s.id
  AND o.month BETWEEN :first AND :last
  AND o.municipality_id BETWEEN :scope
    AND CASE :scope WHEN 0 THEN 9223372036854775807 ELSE :scope END
WHERE s.mission = 0
GROUP BY s.id
ORDER BY s.intended DESC, s.name;
