-- Response to two instruments, the network on two days, and participants.
INSERT INTO instrument VALUES (1, 'djg6', 2, NULL, 1, 0, 30, 0),
	(2, 'zrm2017:network', 4, NULL, 1, 1, 30, 0);
-- instrument, town, project, reached, baseline, followup, sustained, pending,
-- early, problem, problem_again, resolved, improved, improved_again, kept,
-- leavers, improved_low, improved_high, worst, best, means and difference
INSERT INTO response VALUES
 (1, 0, 0, 1456, 410, 187, 57, 12, 0, 410, 187, 55, 55, 19, 12, 211,
  0.22988, 0.36501, 0.13819, 0.66834, 3.8717, 4.0711, -0.1994, -0.48, 0.0812),
 (1, 1, 0, 938, 394, 180, 54, 12, 0, 394, 180, 52, 52, 17, 11, 202,
  0.22388, 0.36099, 0.13613, 0.66492, 3.9, 4.1089, -0.2089, -0.4946, 0.0768),
 (1, 2, 0, 518, 16, 7, 3, 0, 0, 16, 7, 3, 3, 2, 1, 9,
  0.09899, 0.81595, 0.1875, 0.75, 3.1429, 3.2222, -0.0794, -1.5263, 1.3676),
 (2, 0, 0, 1456, 130, 61, 0, 40, 3, 90, 44, 20, 24, 0, 0, 29,
  NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
 (2, 1, 0, 938, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
 (2, 2, 0, 518, 130, 61, 0, 40, 3, 90, 44, 20, 24, 0, 0, 29,
  NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
-- day, people, ties, recorded, isolated, connected, components, largest,
-- pairs, bridges, hinges, crowds, degree, anonymous, by project, by town,
-- joined, arrived, lost
INSERT INTO network_day VALUES
 (20028, 812, 1630, 20, 380, 432, 404, 61, 9000, 12, 9, 1, 4.015, 0.12,
  0.22, -0.56, 0.41, 0.37, 0.02, -0.96, 0.4, 0.9, NULL, NULL, NULL),
 (20757, 1491, 4205, 40, 611, 880, 640, 120, 41000, 50, 18, 2, 5.641, 0.0954,
  0.31, -0.38, 0.59, 0.47, 0.03, -0.94, 0.41, 0.92, 96, 489, 4);
INSERT INTO network_activity VALUES (1, 690, 35, 12), (3, 42, 0, 0),
	(9, 0, 0, 0);
INSERT INTO measure (id, name, topic, unit, per, scale, direction,
	aggregation, place, needs, state)
VALUES (1, 'participants', 'mission', 'people', NULL, 1, 'up', 'distinct',
	'activity', 'attendance', 'told');
INSERT INTO figure (measure_id, municipality_id, about, subject, class,
	first_month, last_month, numerator, people)
VALUES (1, 0, 'all', '', '', 658, 681, 1456, 1456),
 (1, 1, 'all', '', '', 658, 681, 1003, 1003),
 (1, 2, 'all', '', '', 658, 681, 612, 612);
-- The rows that stand behind them, of twelve people.
INSERT INTO person_record (id, register_id, pseudonym, batch_id, line)
SELECT 9000 + value, 1, CAST(printf('%016d', 9000 + value) AS BLOB), 1, value
FROM generate_series(1, 12);
INSERT INTO person (id, municipality_id)
SELECT 9000 + value, 1 + (value > 8) FROM generate_series(1, 12);
INSERT INTO person_of (record_id, person_id)
SELECT 9000 + value, 9000 + value FROM generate_series(1, 12);
INSERT INTO score (record_id, instrument, day, total, batch_id, line)
SELECT 9000 + value, CASE WHEN value % 2 THEN 'djg6' ELSE 'DJG-6' END, 20600,
       3, 1, 100 + value
FROM generate_series(1, 12);
INSERT INTO tie (record_a, record_b, start_day, end_day, end_reason, batch_id,
	line)
VALUES (9001, 9002, 20100, NULL, NULL, 1, 201),
 (9003, 9004, 20100, 20757, 'succeeded', 1, 202),
 (9005, 9006, 20100, 20756, 'succeeded', 1, 203),
 (9007, 9008, 20100, NULL, 'ignore', 1, 204);
INSERT INTO attendance
SELECT 20700, 1, 9000 + value, NULL, 0, 0, 1, 300 + value
FROM generate_series(1, 12);
INSERT INTO norm (measure, municipality_id, value, origin, batch_id, line)
VALUES ('residents', 1, 24300, 'CBS', 1, 401);
