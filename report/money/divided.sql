-- Money that was divided by attendance.

-- Whether any cost was corrected by one below zero.
-- name: divided_below
SELECT 1
FROM cost
WHERE cents < 0
LIMIT 1;

-- Of one place and, for all, of each of them by its name: how much of it was
-- divided, what all of it is, and how many people came to what was.  What else
-- a town has, its own report tells; what a funder gave to all ('*') it knows.
-- name: divided_figures
SELECT m.name, '', f.about, f.subject, f.class, f.first_month, f.last_month,
       f.numerator, f.denominator, f.people
FROM measure AS m
CROSS JOIN figure AS f ON f.measure_id = m.id
WHERE m.name IN ('costs_divided', 'grants_divided')
  AND f.municipality_id = :scope
UNION ALL
SELECT m.name, t.name, f.about, f.subject, f.class, f.first_month,
       f.last_month, f.numerator, f.denominator, f.people
FROM measure AS m
CROSS JOIN municipality AS t
CROSS JOIN figure AS f ON f.measure_id = m.id AND f.municipality_id = t.id
WHERE m.name IN ('costs_divided', 'grants_divided')
  AND :scope = 0
  AND f.about IN ('all', 'project')
  AND f.class = ''
UNION ALL
SELECT m.name, '*', f.about, f.subject, f.class, f.first_month, f.last_month,
       f.numerator, f.denominator, f.people
FROM measure AS m
CROSS JOIN figure AS f ON f.measure_id = m.id
WHERE m.name = 'grants_divided'
  AND f.municipality_id = 0
  AND f.about = 'funder';
