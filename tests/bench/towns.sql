-- A store with many towns, for the time that reports take: facts for ingest's
-- side are left out, the rest is as ingest would leave it.  Parameter :towns.
-- Each town has four activities of one project, 120 people, two years of
-- attendance and outcomes.  Made from arithmetic, so it is always the same.
INSERT INTO source (id, name, kind) VALUES (1, 'bench', 'attendance');
INSERT INTO register (id, name) VALUES (1, 'bench');
INSERT INTO batch VALUES (1, 1, 'bench', zeroblob(32), zeroblob(32), 0, '[]',
	0, 0, 0, 0, 0, 0, 0, '2026-11-01T00:00:00Z');
INSERT INTO delivery VALUES (1, 20000, 20757, 'loaded', NULL);
INSERT INTO outcome_type (id, name) VALUES (1, 'connected');
CREATE TEMP TABLE n (i INTEGER PRIMARY KEY);
WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 1000)
INSERT INTO n SELECT i FROM c;
INSERT INTO municipality (id, name)
SELECT i, printf('Plaats %03d', i) FROM n WHERE i <= :towns;
INSERT INTO project (id, name)
SELECT i, printf('Huis %03d', i) FROM n WHERE i <= :towns;
INSERT INTO activity (id, register_id, code, name, project_id,
	municipality_id, formula, batch_id, line)
SELECT (t.i - 1) * 4 + a.i, 1, printf('%03d-%d', t.i, a.i),
	printf('%s %03d', CASE a.i WHEN 1 THEN 'Koffie' WHEN 2 THEN 'Wandelen'
	WHEN 3 THEN 'Taal' ELSE 'Maatjes' END, t.i), t.i, t.i,
	CASE a.i WHEN 1 THEN 'Koffie' END, 1, t.i
FROM n AS t JOIN n AS a ON a.i <= 4
WHERE t.i <= :towns;
INSERT INTO person_record (id, register_id, pseudonym, birth_year, sex,
	municipality_id, batch_id, line)
SELECT (t.i - 1) * 120 + p.i, 1,
	CAST(printf('%016d', (t.i - 1) * 120 + p.i) AS BLOB),
	1940 + p.i % 60, CASE p.i % 2 WHEN 0 THEN 'f' ELSE 'm' END, t.i, 1, 1
FROM n AS t JOIN n AS p ON p.i <= 120
WHERE t.i <= :towns;
-- In every month a fifth of the town comes to one of its activities.
INSERT INTO attendance_list (day, batch_id, part, people)
SELECT day, 1, 0, json_group_object(activity, json(people))
FROM (
	SELECT day, activity,
		json_group_array(json_array(person, 1, 90)) AS people
	FROM (
	SELECT 20030 + m.i * 30 + (p.i + t.i) % 4 AS day,
		(t.i - 1) * 4 + 1 + (p.i + m.i) % 4 AS activity,
		(t.i - 1) * 120 + p.i AS person
	FROM n AS t JOIN n AS m ON m.i <= 24 JOIN n AS p ON p.i <= 120
	WHERE t.i <= :towns
	  AND (p.i * 7 + m.i * 3 + t.i) % 5 = 0
	ORDER BY 1, 2, 3)
	GROUP BY day, activity)
GROUP BY day;
INSERT INTO outcome (record_id, type_id, day, batch_id, line)
SELECT (t.i - 1) * 120 + p.i, 1, 20040 + ((p.i * 11 + t.i * 5) % 24) * 30, 1, 1
FROM n AS t JOIN n AS p ON p.i <= 120
WHERE t.i <= :towns
  AND (p.i + t.i) % 3 = 0;
INSERT INTO cost (project_id, first_day, last_day, kind, cents, batch_id, line)
SELECT t.i, 20029 + m.i * 30, 20029 + m.i * 30 + 29, '', 250000 + t.i * 100, 1, 1
FROM n AS t JOIN n AS m ON m.i <= 24
WHERE t.i <= :towns;
INSERT INTO target (measure, first_day, last_day, municipality_id, number,
	direction, batch_id, line)
SELECT 'connected', 20454, 20818, i, 30, 'up', 1, i FROM n WHERE i <= :towns;
