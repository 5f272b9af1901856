-- What an activity cost in some months.

-- name: c4_cents
SELECT sum(cents)
FROM activity_month
WHERE activity_id = :activity
  AND month BETWEEN :first AND :last;

-- name: c4_activities
SELECT a.id, p.name, m.name, g.name, a.code
FROM activity AS a
JOIN register AS g ON g.id = a.register_id
JOIN project AS p ON p.id = a.project_id
LEFT JOIN municipality AS m ON m.id = a.municipality_id
WHERE (:scope = 0 OR a.municipality_id = :scope)
ORDER BY g.name, a.code;
