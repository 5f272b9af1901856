-- Exact numbers that relations speak of and no report tells.

-- Outcomes of one type.
-- name: related_outcomes
SELECT s.mission, sum(o.outcomes), sum(o.unattributed)
FROM series AS s
CROSS JOIN outcome_month AS o ON o.series_id = s.id
WHERE s.name = :series
  AND o.month BETWEEN :first AND :last
  AND o.municipality_id BETWEEN :scope
    AND CASE :scope WHEN 0 THEN 9223372036854775807 ELSE :scope END
GROUP BY s.id;

-- What each funder has of the credit of an activity; by activity and months,
-- with how many of them there are.
-- name: related_shares
SELECT f.subject, f.class, f.first_month, f.last_month, f.numerator,
       count(*) OVER (PARTITION BY f.subject, f.first_month, f.last_month)
FROM measure AS m
JOIN figure AS f ON f.measure_id = m.id
WHERE m.name = 'funder_credit'
  AND f.about = 'activity'
  AND f.municipality_id = :scope
ORDER BY f.subject, f.first_month, f.last_month, f.class;

-- Municipalities of which the funnel shows nothing.
-- name: related_funnel_rest
SELECT m.name, f.observed, f.expected
FROM funnel_municipality AS f
JOIN series AS s ON s.id = f.series_id
JOIN municipality AS m ON m.id = f.municipality_id
WHERE s.mission = 1
  AND f.tested = 0
  AND f.expected > 0
ORDER BY m.name;

-- People of each municipality that has a norm.
-- name: related_norm_towns
SELECT t.name, f.numerator
FROM measure AS n
JOIN figure AS f ON f.measure_id = n.id
JOIN municipality AS t ON t.id = f.municipality_id
WHERE n.name = :measure
  AND f.about = 'outcome'
  AND f.subject = :subject
  AND f.class = :class
  AND f.first_month = :first
  AND f.last_month = :last
  AND f.denominator IS NOT NULL
ORDER BY t.name;

-- The month in which people first came to anything.
-- name: related_begun
SELECT min(v.begun)
FROM verdict AS v
JOIN activity AS a ON a.id = v.activity_id
WHERE ifnull(a.municipality_id, 0) BETWEEN :scope
    AND CASE :scope WHEN 0 THEN 9223372036854775807 ELSE :scope END;

-- What an amount is made of in each month: what each funder gave (:subject is
-- '*'), or what so many people spent; and how many did in several months.
-- name: related_months
SELECT f.first_month, f.subject, f.numerator, f.people, f.last_month
FROM measure AS m
JOIN figure AS f ON f.measure_id = m.id
WHERE m.name = :measure
  AND f.municipality_id = :scope
  AND f.about = :about
  AND f.subject = CASE :subject WHEN '*' THEN f.subject ELSE :subject END
  AND f.class = :class
  AND f.numerator > 0
  AND (f.first_month = f.last_month OR f.people > 0)
ORDER BY f.first_month, f.last_month, f.subject;
