-- Named measures for the derived chapter of report-sample, invented: what the
-- charts of the ladder, of innovations, of steering and of the constituency
-- read.  October 2026 is month 681, January 672.
INSERT INTO measure (id, name, topic, unit, per, scale, direction,
	aggregation, place, needs, state) VALUES
 (1, 'flow', 'mission', 'people', 'people', 100, 'up', 'distinct', 'person', NULL, 'told'),
 (2, 'innovation_new', 'innovation', 'months', 'months', 1, 'none', 'last', 'activity', NULL, 'told'),
 (3, 'innovation_implemented', 'innovation', 'sessions', 'sessions', 100, 'up', 'ratio', 'activity', NULL, 'told'),
 (4, 'innovation_breaks', 'innovation', 'points', 'points', 1, 'none', 'last', 'activity', NULL, 'told'),
 (5, 'innovation_impact', 'innovation', 'target', 'target', 100, 'none', 'last', 'activity', NULL, 'told'),
 (6, 'innovation_mission', 'innovation', 'outcomes', 'outcomes', 1, 'up', 'last', 'activity', NULL, 'told'),
 (7, 'client_led_activities', 'client', 'activities', 'activities', 100, 'none', 'ratio', 'activity', NULL, 'told'),
 (8, 'client_led_hours', 'client', 'minutes', 'minutes', 100, 'none', 'ratio', 'activity', NULL, 'told'),
 (9, 'supporters', 'constituency', 'people', NULL, 1, 'up', 'last', 'person', 'supporter', 'told');

CREATE TEMP TABLE months AS
WITH RECURSIVE m (month) AS (VALUES (658) UNION ALL
	SELECT month + 1 FROM m WHERE month < 681)
SELECT month FROM m;
CREATE TEMP TABLE towns (id, share);
INSERT INTO towns VALUES (0, 1.0), (1, 0.62), (2, 0.38);

INSERT INTO figure (measure_id, municipality_id, about, subject, class,
	first_month, last_month, numerator, denominator, people)
SELECT 1, towns.id, 'outcome', r.column1, '', 672, 681,
       CAST(r.column2 * share AS INTEGER), CAST(1242 * share AS INTEGER),
       CAST(r.column2 * share AS INTEGER)
FROM towns, (VALUES ('reached', 1242), ('regular', 611), ('connected', 286))
	AS r;

-- Eight innovations; answers so that each kind comes by.
INSERT INTO figure (measure_id, municipality_id, about, subject, class,
	first_month, last_month, numerator, denominator, people, answer)
SELECT measure.id, towns.id, 'activity', register.name || ':' || activity.code,
       '', 658, 681, 1, 2, CASE WHEN measure.id > 4 THEN 60 END,
       CASE WHEN measure.id < 4 THEN 'yes'
       WHEN (activity.id + measure.id) % 3 = 0 THEN 'yes'
       WHEN (activity.id + measure.id) % 3 = 1 THEN 'no'
       ELSE 'cannot_be_told' END
FROM measure, towns, activity JOIN register ON register.id = register_id
WHERE measure.id BETWEEN 2 AND 6
  AND activity.id IN (1, 3, 6, 7, 11, 12, 16, 20)
  AND (towns.id = 0 OR towns.id = activity.municipality_id);

INSERT INTO figure (measure_id, municipality_id, about, subject, class,
	first_month, last_month, numerator, denominator, people)
SELECT m.column1, towns.id, 'all', '', c.column1, y.column1, y.column2,
       (CASE WHEN y.column1 = 660 THEN c.column2 ELSE c.column3 END) *
       m.column2, 26 * m.column2, 400
FROM towns, (VALUES (7, 1), (8, 34020)) AS m, (VALUES ('client_led', 7, 11),
	('shared', 6, 6), ('organisation_led', 12, 8), ('unknown', 1, 1)) AS c,
     (VALUES (660, 671), (672, 681)) AS y;

CREATE TEMP TABLE role AS
SELECT towns.id AS town, month, r.column1 AS name,
       CAST(r.column2 * share * (1 + (month - 658) * r.column3) AS INTEGER)
       AS people
FROM towns, months, (VALUES ('sympathiser', 210, 0.17),
	('volunteer', 60, 0.13), ('member', 35, 0.08), ('donor', 40, 0.2),
	('staff', 3, 0.01), ('client', 34, 0.02)) AS r;
INSERT INTO figure (measure_id, municipality_id, about, subject, class,
	first_month, last_month, numerator, people)
SELECT 9, town, 'all', '', name, month, month, people, people
FROM role
UNION ALL
SELECT 9, town, 'all', '', '', month, month, sum(people), sum(people)
FROM role
GROUP BY town, month;
