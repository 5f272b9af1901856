-- What activities cost, month by month.

-- With what sums of money they are in: a project, a municipality, a formula, a
-- driver.
-- name: atoms_months
WITH kind (measure, activity, class) AS (
    SELECT q.name, f.subject, f.class
    FROM measure AS q
    JOIN figure AS f ON f.measure_id = q.id
    WHERE q.name IN ('formula_activities', 'driver_money')
      AND f.municipality_id = 0
      AND f.about = 'activity')
SELECT g.name || ':' || a.code, p.name, ifnull(t.name, ''),
       formula.class, driver.class, m.month, m.cents
FROM activity AS a
JOIN register AS g ON g.id = a.register_id
JOIN project AS p ON p.id = a.project_id
LEFT JOIN municipality AS t ON t.id = a.municipality_id
LEFT JOIN kind AS formula ON formula.measure = 'formula_activities'
  AND formula.activity = g.name || ':' || a.code
LEFT JOIN kind AS driver ON driver.measure = 'driver_money'
  AND driver.activity = g.name || ':' || a.code
JOIN activity_month AS m ON m.activity_id = a.id
WHERE (:scope = 0 OR a.municipality_id = :scope)
  AND m.cents <> 0
ORDER BY g.name, a.code, m.month;
