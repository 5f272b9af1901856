-- Attending against not (yet) attending, on the mission.

-- name: report_comparisons
SELECT g.name || ':' || a.code, c.kind, c.ratio, c.low, c.high, c.e_value,
       c.e_limit, c.control_differs
FROM series AS s
JOIN comparison AS c ON c.series_id = s.id
JOIN activity AS a ON a.id = c.activity_id
JOIN register AS g ON g.id = a.register_id
WHERE s.mission = 1
  AND (:scope = 0 OR a.municipality_id = :scope)
ORDER BY a.name, g.name, a.code;
