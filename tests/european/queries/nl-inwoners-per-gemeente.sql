-- As it was in 2020: Weesp is not yet part of Amsterdam.
SELECT m.name, m.code, value FROM norm JOIN municipality m
ON m.id = municipality_id
WHERE m.name IN ('Appingedam', 'Weesp', 'Amsterdam', 'Haaren')
ORDER BY m.code;
SELECT sum(value) FROM norm;
SELECT count(*) FROM municipality WHERE code IS NULL;
