INSERT INTO register VALUES (1, 'house');
INSERT INTO municipality (id, name) VALUES (1, 'Veldendam'), (2, 'Lindemeer');
INSERT INTO project VALUES (1, 'House');
INSERT INTO outcome_type VALUES (1, 'connected'), (2, 'debt');
INSERT INTO source VALUES (1, 'house', 'attendance');
INSERT INTO batch VALUES (1, 1, 'x', zeroblob(32), zeroblob(32), 0, '[]',
    0, 0, 0, 0, 0, 0, 0, '');
INSERT INTO activity (id, register_id, code, name, project_id,
    municipality_id, batch_id, line)
VALUES (1, 1, 'A', 'Coffee', 1, 1, 1, 2), (2, 1, 'B', 'Walking', 1, 2, 1, 3);
-- Person n, of Lindemeer when n is a multiple of 3, comes to coffee in month
-- n from January 2025; those with an even number are connected two weeks
-- later.  Everybody came to walking once, in December 2024.
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 18)
INSERT INTO person_record (id, register_id, pseudonym, municipality_id,
    batch_id, line)
SELECT i, 1, CAST(printf('%016d', i) AS BLOB), 1 + (i % 3 = 0), 1, 1 FROM n;
INSERT INTO attendance
SELECT unixepoch('2024-12-10', '+' || id || ' months') / 86400, 1, id, 60, 0,
    0, 1, 1 FROM person_record;
INSERT INTO attendance
SELECT unixepoch('2024-12-10') / 86400, 2, id, 60, 0, 0, 1, 1
  FROM person_record;
INSERT INTO outcome
SELECT id, 1, unixepoch('2024-12-24', '+' || id || ' months') / 86400, NULL,
    NULL, NULL, 1, 1 FROM person_record WHERE id % 2 = 0;
-- Debts: eight in 2025, half of them up to June, two in 2026.
INSERT INTO outcome
SELECT id, 2, unixepoch('2025-01-05', '+' || CASE WHEN id > 8 THEN id + 3
    WHEN id > 4 THEN id + 1 ELSE id END || ' months') / 86400, NULL, NULL,
    NULL, 1, 1 FROM person_record WHERE id <= 10;
INSERT INTO cost (project_id, activity_id, first_day, last_day, kind, cents,
    batch_id, line)
VALUES (1, 1, 20454, 20634, '', 60000, 1, 1), (1, 1, 20089, 20453, '', 99999,
    1, 2);
CREATE TEMP TABLE aim (measure, first, last, town, activity, number, way);
INSERT INTO aim VALUES
    ('connected', '2026-01-01', '2026-12-31', NULL, NULL, 6, 'up'),
    ('connected', '2025-01-01', '2025-12-31', NULL, NULL, 7, 'up'),
    ('connected', '2025-01-01', '2025-12-31', 1, NULL, 4, 'up'),
    ('connected', '2026-04-01', '2026-06-30', 2, NULL, 1, 'up'),
    ('connected', '2026-01-01', '2026-12-31', NULL, 1, 2, 'up'),
    ('debt', '2026-01-01', '2026-12-31', NULL, NULL, 4, 'down'),
    ('debt', '2026-01-01', '2026-12-31', 2, NULL, 9, 'down'),
    ('regular', '2026-01-01', '2026-12-31', NULL, NULL, 0, 'down'),
    ('participants', '2026-01-01', '2026-12-31', NULL, NULL, 5, 'up'),
    ('attendances', '2026-01-01', '2026-12-31', NULL, 1, 13, 'up'),
    ('cost_per_participant', '2026-01-01', '2026-12-31', NULL, NULL, 80,
	'down'),
    ('conected', '2026-01-01', '2026-12-31', NULL, NULL, 1, 'up'),
    ('connected', '2019-01-01', '2019-12-31', NULL, NULL, 6, 'up');
INSERT INTO target (measure, first_day, last_day, municipality_id,
    activity_id, number, direction, batch_id, line)
SELECT measure, unixepoch(first) / 86400, unixepoch(last) / 86400, town,
    activity, number, way, 1, 1 FROM aim;
