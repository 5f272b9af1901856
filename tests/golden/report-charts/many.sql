-- Forty of everything, with the longest names.
INSERT INTO municipality (id, name)
SELECT id + 100, 'Gemeente ' || id || ' aan de Grote Rivier bij de Oude Veerstoep'
FROM municipality, (SELECT 1)
UNION ALL
SELECT id + 200, 'Plaats ' || id || ' Buiten de Vesten en Daaromheen'
FROM municipality
UNION ALL
SELECT id + 300, 'Wijde' || id FROM municipality;
INSERT INTO activity (id, register_id, code, name, project_id,
	municipality_id, formula, initiated_by, batch_id, line)
SELECT 100 + id, 1, 'G' || id, 'Buurtmaaltijd ' || name, 1, id,
       'Buurtmaaltijd', 'client', 1, 100 + id
FROM municipality
WHERE id > 100;
INSERT INTO figure (measure_id, municipality_id, about, subject, class,
	first_month, last_month, numerator)
SELECT 50, municipality_id, 'activity', g.name || ':' || code, formula, 658,
       681, 1
FROM activity AS a JOIN register AS g ON g.id = register_id
WHERE municipality_id > 100;
INSERT INTO credit
SELECT 1, 'equal', 100 + municipality.id, month, municipality.id % 11, 0
FROM municipality, (SELECT DISTINCT month FROM rung_month WHERE month >= 658)
WHERE id > 100;
INSERT INTO norm (measure, municipality_id, value, batch_id, line)
SELECT 'residents', id, 30000 + 10 * id, 1, id
FROM municipality
WHERE id > 100;
UPDATE activity
SET name = name || ', iedere tweede donderdagmiddag van de maand in de grote zaal van het wijkgebouw, ook voor mantelzorgers en hun naasten'
WHERE id % 3 = 0;
INSERT INTO figure (measure_id, municipality_id, about, subject, class,
	first_month, last_month, numerator, denominator, people, answer)
SELECT measure.id, 0, 'activity', register.name || ':' || activity.code, '',
       658, 681, 1, 2, 60, CASE (activity.id + measure.id) % 3 WHEN 0
       THEN 'yes' WHEN 1 THEN 'no' ELSE 'cannot_be_told' END
FROM measure, activity JOIN register ON register.id = register_id
WHERE measure.id BETWEEN 2 AND 6 AND activity.id > 100;
UPDATE figure SET numerator = numerator * 1000, denominator = denominator * 1000
WHERE measure_id IN (1, 8, 9);
