-- One formula in every town that has it.

-- Towns of each formula, those with most activities of it first.
-- name: c7_towns
SELECT a.formula, m.name, m.id, count(*) AS activities,
       (SELECT n.value
        FROM norm AS n
        WHERE n.measure = 'residents'
          AND n.municipality_id = m.id)
FROM activity AS a
JOIN municipality AS m ON m.id = a.municipality_id
WHERE a.formula IS NOT NULL
GROUP BY a.formula, m.id
ORDER BY a.formula, activities DESC, m.name;

-- In this order, so that credit is looked up by its key.
-- name: c7_credit
SELECT sum(c.credit)
FROM series AS s
CROSS JOIN activity AS a
CROSS JOIN credit AS c ON c.series_id = s.id
    AND c.activity_id = a.id
WHERE s.mission = 1
  AND c.model = :model
  AND c.month BETWEEN :first AND :last
  AND a.formula = :formula
  AND a.municipality_id = :municipality;

-- Activities that are the formula there.
-- name: c7_activities
SELECT g.name || ':' || a.code
FROM activity AS a
JOIN register AS g ON g.id = a.register_id
WHERE a.formula = :formula
  AND a.municipality_id = :municipality
ORDER BY g.name, a.code;
