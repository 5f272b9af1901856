-- Money that was divided by attendance.

-- Of one place or, for all, of each of them by its name: what all of it is, what
-- of that was divided, and how many people came to that.
-- name: divided_figures
SELECT m.name, ifnull(t.name, ''), f.about, f.subject, f.class,
       f.first_month, f.last_month, f.numerator, f.denominator, f.people
FROM measure AS m
CROSS JOIN figure AS f ON f.measure_id = m.id
LEFT JOIN municipality AS t ON t.id = f.municipality_id AND :scope = 0
WHERE m.name IN ('costs_divided', 'grants_divided')
  AND f.municipality_id BETWEEN :scope
    AND CASE :scope WHEN 0 THEN 9223372036854775807 ELSE :scope END
  -- What else a town has, its own report tells.
  AND (f.municipality_id = :scope OR (f.about = 'all' AND f.class = '')
      OR f.about = 'project')
ORDER BY f.about, f.subject, f.class, f.first_month, f.last_month;
