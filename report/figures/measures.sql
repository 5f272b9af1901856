-- The named measures of transform, those of one place (0: all).

-- name: measure_one
SELECT id, unit, ifnull(per, ''), scale, aggregation, place, state,
       topic
FROM measure
WHERE name = :name;

-- name: measure_figures
SELECT about, subject, class, first_month, last_month, numerator,
       denominator, people, answer
FROM figure
WHERE measure_id = :measure
  AND municipality_id = :scope
ORDER BY about, subject, first_month, last_month, class;
