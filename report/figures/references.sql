-- Norms of the place of a report, and those that hold everywhere.

-- name: report_norms
SELECT n.measure, ifnull(m.name, ''), ifnull(n.origin, ''), n.value
FROM norm AS n
LEFT JOIN municipality AS m ON m.id = n.municipality_id
WHERE :scope IN (0, n.municipality_id)
   OR n.municipality_id IS NULL
ORDER BY n.measure DESC, m.name;
