-- The same names once more, as funders and formulas of named measures.
DELETE FROM figure;
DELETE FROM measure;
INSERT INTO measure (id, name, topic, unit, per, scale, direction,
	aggregation, place, needs, state)
VALUES (1, 'funder_activities', 'money', 'activities', NULL, 1, 'none', 'sum',
	'activity', 'grant', 'told'),
 (2, 'formula_activities', 'formula', 'activities', NULL, 1, 'none', 'sum',
	'activity', 'activity', 'told');
INSERT OR IGNORE INTO figure (measure_id, municipality_id, about, subject,
	class, first_month, last_month, numerator)
SELECT m.id, 0, CASE m.id WHEN 1 THEN 'funder' ELSE 'formula' END, h.name, '',
	672, 681, 7
FROM hostile AS h
JOIN measure AS m
WHERE instr(CAST(h.name AS BLOB), x'00') = 0;
