-- A derived chapter made by hand: 27 activities in two towns, October 2026,
-- history of 24 months.  Figures are invented and chosen so that every kind
-- of verdict and every kind of cell comes by.
INSERT INTO municipality (id, name) VALUES (1, 'Veldendam'), (2, 'Súdmar');
INSERT INTO project VALUES (1, 'Buurthuis De Linde'), (2, 'Stichting Maatjes'),
	(3, 'Wijkteam Súdmar');
INSERT INTO register VALUES (1, 'buurthuis'), (2, 'maatjes'), (3, 'wijkteam');
INSERT INTO source VALUES (1, 'made', 'activity');
INSERT INTO batch VALUES (1, 1, 'made', zeroblob(32), zeroblob(32), 0, '[]',
	0, 0, 0, 0, 0, 0, 0, '2026-11-01T00:00:00Z');

CREATE TEMP TABLE made (id INTEGER PRIMARY KEY, project INTEGER, town INTEGER,
	name TEXT, verdict TEXT, tier TEXT, people INTEGER, touched INTEGER,
	credit REAL,		-- over the 24 months
	growth REAL,		-- this year over last year
	euros INTEGER,		-- a month
	needed REAL, overlap INTEGER);
INSERT INTO made VALUES
 (1, 1, 1, 'Buurtmaaltijd', 'contributes', NULL, 642, 260, 211.7, 1.2, 1040, NULL, NULL),
 (2, 2, 1, 'Maatjesproject', 'contributes', NULL, 311, 190, 151.2, 1.6, 1560, NULL, NULL),
 (3, 1, 1, 'Wandelgroep', 'contributes', NULL, 386, 150, 119.4, 1.0, 372, NULL, NULL),
 (4, 3, 2, 'Taalcafé', 'contributes', NULL, 268, 131, 104.6, 0.9, 700, NULL, NULL),
 (5, 1, 1, 'Repair Café', 'contributes', NULL, 521, 112, 88.2, 1.1, 345, NULL, NULL),
 (6, 3, 2, 'Digitaal spreekuur voor ouderen en hun mantelzorgers', 'contributes', NULL, 457, 81, 61.3, 1.0, 480, NULL, NULL),
 (7, 1, 1, 'Vadercentrum', 'contributes', NULL, 96, 60, 53.1, 1.3, 690, NULL, NULL),
 (8, 3, 2, 'Veiligheidsnetwerk ouderen', 'contributes', NULL, 140, 44, 34.8, 1.0, 510, NULL, NULL),
 (9, 1, 1, 'Creatieve middag', 'inconclusive', NULL, 242, 31, 21.4, 0.8, 530, NULL, NULL),
 (10, 1, 1, 'Huiskamer Oost', 'inconclusive', NULL, 188, 22, 14.2, 1.0, 720, NULL, NULL),
 (11, 3, 2, 'Bewegen voor 55-plussers in sporthal De Kuil, donderdagochtend en vrijdagmiddag', 'inconclusive', NULL, 133, 17, 11.9, 1.0, 260, NULL, NULL),
 (12, 1, 1, 'Wijkkrant ‘De Wijk’', 'prune', 'B', 62, 4, 2.1, 1.0, 310, NULL, NULL),
 (13, 1, 1, 'Kerstmarkt', 'prune', 'B', 851, 7, 3.7, 1.0, 200, NULL, NULL),
 (14, 1, 1, 'Theaterstraat', 'prune', 'A', 129, 3, 1.4, 1.0, 900, NULL, NULL),
 (15, 3, 2, 'Informatiemarkt', 'prune', 'B', 512, 14, 10.6, 1.0, 410, NULL, NULL),
 (16, 1, 1, 'Wijkwinkel Noord', 'gateway', 'B', 402, 12, 4.2, 1.0, 610, NULL, NULL),
 (17, 3, 2, 'Wijkwinkel Súdmar', 'only_access', 'B', 88, 8, 6.0, 1.0, 340, NULL, NULL),
 (18, 1, 1, 'Koffieochtend', 'overlapping', NULL, 120, 31, 12.4, 1.0, 110, NULL, 9),
 (19, 3, 2, 'Zwemmen voor vrouwen', 'too_new', NULL, 41, 3, 1.9, 1.0, 150, NULL, NULL),
 (20, 1, 1, 'Schaakclub', 'too_little', NULL, 22, 2, 1.1, 1.0, 25, 47, NULL),
 (21, 3, 2, 'Kookles', 'too_little', NULL, 19, 2, 0.9, 1.0, 60, 38, NULL),
 (22, 2, 1, 'Voorleesmaatjes', 'not_measured', NULL, 77, 12, 10.0, 1.0, 130, NULL, NULL),
 (23, 3, 2, 'Buurttuin', 'too_little', NULL, 9, 1, 0.4, 1.0, 55, NULL, NULL),
 (24, 1, 1, 'Klusgroep', 'prune', 'A', 24, 0, 0, 1.0, 90, NULL, NULL),
 (25, 3, 2, 'Mantelzorgsalon', 'inconclusive', NULL, 66, 13, 9.2, 1.0, 180, NULL, NULL),
 (26, 1, 1, 'Biljart', 'contributes', NULL, 58, 25, 16.6, 1.0, 40, NULL, NULL),
 (27, 3, 2, 'Zomerfeest', 'no_data', NULL, 0, 0, 0, 1.0, 0, NULL, NULL);
INSERT INTO activity
SELECT id, project, 'A' || printf('%02d', id), name, project, town, NULL,
       NULL, NULL, NULL, 'collective', 'organisation', NULL, NULL, NULL, 0, 1,
       id
FROM made;

-- October 2026 is month 681; the history begins in November 2024.
INSERT INTO run VALUES ('2026-10', 20028, 20757, zeroblob(32), 180, 'equal',
	0.1, NULL, 1.2, 0, 0, 3, 3);
INSERT INTO rung VALUES (1, 'reached', 0), (2, 'regular', 0),
	(3, 'connected', 1);
INSERT INTO series (id, name, mission, intended, control) VALUES
	(1, 'connected', 1, 1, 0), (2, 'debt_solved', 0, 1, 0),
	(3, 'job_found', 0, 0, 0);

CREATE TEMP TABLE months AS
WITH RECURSIVE m (month) AS (VALUES (658) UNION ALL
	SELECT month + 1 FROM m WHERE month < 681)
SELECT month FROM m;
INSERT INTO credit
SELECT 1, model.column1, made.id, months.month,
       made.credit * model.column2 / 24 *
       (CASE WHEN months.month > 669 THEN growth ELSE 2 - growth END), 0
FROM made, months, (VALUES ('equal', 1.0), ('first', 0.8), ('last', 1.15),
	('linear', 1.05), ('position', 0.95), ('decay', 1.1)) AS model
WHERE made.credit > 0;
INSERT INTO activity_month
SELECT id, month, people / 3, people / 6, people * 60, euros * 100, 0
FROM made, months
WHERE people > 0;
INSERT INTO verdict
SELECT id, 1, verdict, tier, people, people - people / 10, people,
       people * 150, touched, touched + 3 + 1.6 * sqrt(touched), touched / 3,
       people / 8, touched / 2, touched / 3, euros * 2400,
       people * 0.041, touched * 0.8, touched * 0.6, 0.1, NULL, NULL, NULL,
       NULL, NULL, NULL, CASE WHEN overlap IS NULL THEN 0.2 ELSE 0.9 END,
       overlap, needed, NULL, 0, 0, 658
FROM made;

-- Reached months are cumulative per calendar year in the report.
INSERT INTO rung_month
SELECT r.column1, t.column1, m.month,
       CAST(r.column2 * t.column2 * (1 + 0.4 * ((m.month * 7) % 5) / 4.0) AS INTEGER)
FROM months AS m, (VALUES (1, 90), (2, 55), (3, 46)) AS r,
     (VALUES (1, 0.62), (2, 0.35)) AS t;
INSERT INTO rung_month
SELECT rung_id, municipality_id, 658 - month + 657, people
FROM rung_month
WHERE month < 660;
UPDATE rung_month SET people = people - people * 3 / 10 WHERE month < 672;
INSERT INTO outcome_month
SELECT 1, municipality_id, month, people, people / 8
FROM rung_month
WHERE rung_id = 3 AND month >= 658;
INSERT INTO outcome_month
SELECT s.column1, t.column1, month, s.column2, 0
FROM months, (VALUES (2, 4), (3, 0)) AS s, (VALUES (1), (2)) AS t;
INSERT INTO mission_target VALUES
	(0, 20454, 20818, 750, 'up', 'jaarplan 2026'),
	(1, 20454, 20818, 470, 'up', 'jaarplan 2026');
INSERT INTO forecast VALUES
	(0, 682, 575, 552, 560, 590, 600), (0, 683, 634, 598, 610, 658, 672),
	(1, 682, 372, 352, 360, 384, 392), (1, 683, 410, 380, 392, 428, 440);
