-- One formula in twelve towns of 30,000 residents; one has hardly anything.
INSERT INTO municipality (id, name)
SELECT 2 + row_number() OVER (), column1
FROM (VALUES ('Lindemeer'), ('Waterrijk'), ('Zandhoven'), ('Klaverburg'),
	('Hoogstee'), ('Meerdrecht'), ('Bergwoude'), ('Nieuw-Brug'),
	('’s-Heerenveste'), ('Oudekerk aan de Veldendammer Poel'));
INSERT INTO activity (id, register_id, code, name, project_id,
	municipality_id, formula, initiated_by, batch_id, line)
SELECT 100 + id, 1, 'F' || id, 'Buurtmaaltijd ' || name, 1, id,
       CASE WHEN id % 3 <> 0 THEN 'Buurtmaaltijd' END, 'client', 1, 100 + id
FROM municipality;
-- In every third town it has that name by the table of aliases.
INSERT INTO measure (id, name, topic, unit, per, scale, direction,
	aggregation, place, needs, state)
VALUES (50, 'formula_activities', 'formula', 'activities', NULL, 1, 'none',
	'sum', 'activity', 'activity', 'told');
INSERT INTO figure (measure_id, municipality_id, about, subject, class,
	first_month, last_month, numerator)
SELECT 50, town, 'activity', g.name || ':' || code,
       ifnull(formula, 'Buurtmaaltijd'), 658, 681, 1
FROM activity AS a JOIN register AS g ON g.id = register_id
JOIN (SELECT 0 AS town UNION ALL SELECT id FROM municipality)
    ON town IN (0, municipality_id)
WHERE formula IS NOT NULL OR a.id > 100;
INSERT INTO credit
SELECT 1, 'equal', 100 + municipality.id, month,
       CASE WHEN municipality.id = 10 THEN 0.2 ELSE
       (10.8 - 0.84 * municipality.id) * (1 + 0.06 * (month - 658)) *
       (1 + ((month * 7 + municipality.id * 3) % 5) / 6.0) END, 0
FROM municipality, (SELECT DISTINCT month FROM rung_month WHERE month >= 658);
-- What is credited has happened: in the town, one person each.
INSERT INTO outcome_month
SELECT 1, municipality_id, month, CAST(sum(credit) + 0.999 AS INTEGER), 0
FROM credit JOIN activity ON activity.id = activity_id
WHERE activity_id > 100 AND model = 'equal'
GROUP BY municipality_id, month
ON CONFLICT DO UPDATE SET outcomes = outcomes + excluded.outcomes;
INSERT INTO norm (measure, municipality_id, value, batch_id, line)
SELECT 'residents', id, 30000, 1, id
FROM municipality;
