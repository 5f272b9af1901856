-- As many activities are innovations as one chart names, all are of one formula with a hostile name in every
-- municipality, and every municipality lies in the funnel, most outside.
INSERT INTO measure (id, name, topic, unit, per, scale, direction,
	aggregation, place, needs, state) VALUES
 (2, 'innovation_new', 'innovation', 'months', 'months', 1, 'none', 'last', 'activity', NULL, 'told'),
 (3, 'innovation_breaks', 'innovation', 'points', 'points', 1, 'none', 'last', 'activity', NULL, 'told'),
 (4, 'formula_activities', 'formula', 'activities', NULL, 1, 'none', 'sum', 'activity', 'activity', 'told');
INSERT INTO figure (measure_id, municipality_id, about, subject, class,
	first_month, last_month, numerator, denominator, people, answer)
SELECT measure.id, 0, 'activity', register.name || ':' || activity.code, '',
       658, 681, 1, 2, NULL, 'yes'
FROM measure, activity JOIN register ON register.id = register_id
WHERE measure.id < 4 AND activity.id < 17;
INSERT INTO figure (measure_id, municipality_id, about, subject, class,
	first_month, last_month, numerator)
SELECT 4, a.municipality_id, 'activity', register.name || ':' || a.code,
       f.name, 658, 681, 1
FROM activity AS a JOIN register ON register.id = a.register_id
JOIN activity AS f ON f.id = 11
WHERE a.municipality_id IS NOT NULL;
INSERT INTO funnel_municipality
SELECT id, 1, 400, 400, 100000, 1, CASE id % 3 WHEN 0 THEN 20 ELSE 300 END,
       40.0 + 9 * id, 1, 1, 1, 1, 1, 1, 1, 0, 0
FROM municipality;
-- Every municipality has a panel: a hidden one would be without its name.
INSERT INTO credit
SELECT DISTINCT c.series_id, c.model, a.id, c.month, 5, 0
FROM activity AS a, (SELECT series_id, model, month FROM credit
	WHERE activity_id = 1) AS c
WHERE true
ON CONFLICT DO UPDATE SET credit = max(credit, excluded.credit);
