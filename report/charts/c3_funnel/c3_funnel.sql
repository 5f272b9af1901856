-- People with the mission outcome in each municipality, against those to be
-- expected there.

-- name: c3_funnel
SELECT m.id, m.name, f.people, f.observed, f.expected
FROM funnel_municipality AS f
JOIN series AS s ON s.id = f.series_id
JOIN municipality AS m ON m.id = f.municipality_id
WHERE s.mission = 1
  AND f.tested = 1
  AND f.expected > 0
ORDER BY m.name;
