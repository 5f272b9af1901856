-- Which municipalities there is anything about, "" for none.

-- Of people who came or had an outcome.
-- name: reading_homes
SELECT DISTINCT ifnull(m.name, '')
FROM (
  SELECT municipality_id FROM rung_month
  UNION
  SELECT municipality_id FROM outcome_month) AS o
LEFT JOIN municipality AS m ON m.id = o.municipality_id;

-- Of activities that anybody attended; see c2_activities for the half year
-- before the history.
-- name: reading_attended
SELECT DISTINCT ifnull(m.name, '')
FROM verdict AS v
JOIN activity AS a ON a.id = v.activity_id
LEFT JOIN municipality AS m ON m.id = a.municipality_id
WHERE v.people > 0
   OR v.person_days > 0
   OR v.touched > 0;
