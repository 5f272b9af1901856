-- The code that CBS has for each spelling.
SELECT p.line - 1, m.code
FROM person_record p
JOIN municipality m ON m.id = p.municipality_id
ORDER BY p.line;
