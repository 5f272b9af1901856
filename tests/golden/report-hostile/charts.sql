-- Every activity is an innovation, of one formula with a hostile name in every
-- municipality, and every municipality lies in the funnel, most outside.
INSERT INTO measure (id, name, topic, unit, per, scale, direction,
	aggregation, place, needs, state) VALUES
 (2, 'innovation_new', 'innovation', 'months', 'months', 1, 'none', 'last', 'activity', NULL, 'told'),
 (3, 'innovation_breaks', 'innovation', 'points', 'points', 1, 'none', 'last', 'activity', NULL, 'told');
INSERT INTO figure (measure_id, municipality_id, about, subject, class,
	first_month, last_month, numerator, denominator, people, answer)
SELECT measure.id, 0, 'activity', register.name || ':' || activity.code, '',
       658, 681, 1, 2, NULL, 'yes'
FROM measure, activity JOIN register ON register.id = register_id;
UPDATE activity SET formula = (SELECT name FROM activity WHERE id = 11);
INSERT INTO funnel_municipality
SELECT id, 1, 400, 400, 100000, 1, CASE id % 3 WHEN 0 THEN 20 ELSE 300 END,
       40.0 + 9 * id, 1, 1, 1, 1, 1, 1, 1, 0, 0
FROM municipality;
