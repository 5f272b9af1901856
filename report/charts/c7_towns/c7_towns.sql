-- One formula in every town that has it, in the file or by an alias.

-- Towns of each formula, those with most activities of it first.
-- name: c7_towns
SELECT f.class, m.name, m.id, count(*) AS activities,
       (SELECT n.value
        FROM norm AS n
        WHERE n.measure = 'residents'
          AND n.municipality_id = m.id)
FROM measure AS s
JOIN figure AS f ON f.measure_id = s.id
JOIN municipality AS m ON m.id = f.municipality_id
WHERE s.name = 'formula_activities'
  AND f.about = 'activity'
GROUP BY f.class, m.id
ORDER BY f.class, activities DESC, m.name;

-- In this order, so that credit is looked up by its key.
-- name: c7_credit
SELECT sum(c.credit)
FROM measure AS n
CROSS JOIN figure AS f ON f.measure_id = n.id
CROSS JOIN series AS s
CROSS JOIN register AS g
CROSS JOIN activity AS a ON a.register_id = g.id
    AND a.code = substr(f.subject, length(g.name) + 2)
CROSS JOIN credit AS c ON c.series_id = s.id
    AND c.activity_id = a.id
WHERE n.name = 'formula_activities'
  AND f.municipality_id = :municipality
  AND f.about = 'activity'
  AND f.class = :formula
  AND f.subject = g.name || ':' || a.code
  AND s.mission = 1
  AND c.model = :model
  AND c.month BETWEEN :first AND :last;

-- Activities that are the formula there.
-- name: c7_activities
SELECT f.subject
FROM measure AS n
JOIN figure AS f ON f.measure_id = n.id
WHERE n.name = 'formula_activities'
  AND f.municipality_id = :municipality
  AND f.about = 'activity'
  AND f.class = :formula
ORDER BY f.subject;
