SELECT m.name, value FROM norm n JOIN municipality m
ON m.id = municipality_id ORDER BY n.line LIMIT 1;
SELECT m.name, value FROM norm n JOIN municipality m
ON m.id = municipality_id ORDER BY n.line DESC LIMIT 1;
