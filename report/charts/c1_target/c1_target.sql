-- People on the mission rung, their target, and what may come.

-- name: c1_target_months
SELECT m.month, sum(m.people)
FROM rung AS r
CROSS JOIN rung_month AS m ON m.rung_id = r.id
WHERE r.mission = 1
  AND m.month BETWEEN :first AND :last
  AND m.municipality_id BETWEEN :scope
    AND CASE :scope WHEN 0 THEN 9223372036854775807 ELSE :scope END
GROUP BY m.month
ORDER BY m.month;

-- name: c1_target_targets
SELECT first_day, last_day, number, ifnull(origin, '')
FROM mission_target
WHERE municipality_id = :scope
  AND direction = 'up'
ORDER BY first_day, last_day DESC;

-- name: c1_target_forecast
SELECT month, low95, low80, high80, high95
FROM forecast
WHERE municipality_id = :scope
ORDER BY month;
