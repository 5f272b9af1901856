INSERT INTO register VALUES (1, 'house'), (2, 'other');
INSERT INTO municipality (id, name) VALUES (1, 'Veldendam'), (2, 'Lindemeer');
INSERT INTO project VALUES (1, 'House');
INSERT INTO outcome_type VALUES (1, 'connected');
INSERT INTO source VALUES (1, 'house', 'attendance');
INSERT INTO batch VALUES (1, 1, 'x', zeroblob(32), zeroblob(32), 0, '[]',
    0, 0, 0, 0, 0, 0, 0, '');
-- Eight innovations in 2026, each after an activity of 2025 that it replaces:
-- six in Veldendam, begun by the organisation or a professional as before.
CREATE TEMP TABLE eight AS
WITH RECURSIVE n (k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM n WHERE k < 8)
SELECT k, CASE WHEN k > 6 THEN 2 ELSE 1 END AS town,
    CASE WHEN k % 2 THEN 'organisation' ELSE 'professional' END AS actor
  FROM n;
INSERT INTO activity (id, register_id, code, name, project_id,
    municipality_id, start_day, initiated_by, predecessor, innovation,
    batch_id, line)
SELECT k, 1, 'NEW-' || k, 'New ' || k, 1, town,
    unixepoch('2026-02-01') / 86400, actor, 'OLD-' || k, 1, 1, k FROM eight
UNION ALL
SELECT 10 + k, 1, 'OLD-' || k, 'Old ' || k, 1, town, NULL, actor, NULL, 0, 1,
    10 + k FROM eight;
-- Of the other register the outcomes are known, of this one they are not.
INSERT INTO activity (id, register_id, code, name, project_id, batch_id, line)
VALUES (30, 2, 'X', 'Elsewhere', 1, 1, 30);
-- Fourteen people in each, of whom nobody was anywhere before.
CREATE TEMP TABLE fourteen AS
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 14)
SELECT i FROM n;
INSERT INTO person_record (id, register_id, pseudonym, municipality_id,
    batch_id, line)
SELECT activity.id * 100 + i, register_id,
    CAST(printf('%016d', activity.id * 100 + i) AS BLOB),
    ifnull(municipality_id, 1), 1, 1
  FROM activity, fourteen;
-- Every month from February to June, and in 2025 from July to December.
CREATE TEMP TABLE held AS
WITH RECURSIVE n (month) AS (SELECT 0 UNION ALL SELECT month + 1 FROM n
    WHERE month < 11)
SELECT activity.id AS activity, unixepoch('2025-07-10', '+' || month ||
    ' months') / 86400 AS day
  FROM activity, n
 WHERE activity.id < 10 AND month > 6 OR activity.id BETWEEN 10 AND 20 AND
    month < 6 OR activity.id = 30;
INSERT INTO attendance
SELECT day, activity, person_record.id, 60, 0, 0, 1, 1
  FROM held JOIN person_record ON person_record.id / 100 = activity;
-- Data begin a year before, so that it can be seen who is new.
INSERT INTO attendance
SELECT unixepoch('2024-07-01') / 86400, 30, 3001, 60, 0, 0, 1, 1;
INSERT INTO outcome
SELECT id, 1, unixepoch('2026-03-01') / 86400, NULL, NULL, NULL, 1, 1
  FROM person_record WHERE id / 100 = 30;
-- Six sessions planned a year, of which five were held; and one to come.
INSERT INTO session (activity_id, day, planned, batch_id, line)
SELECT activity, day, 1, 1, 1 FROM held WHERE activity < 10
UNION ALL
SELECT k, unixepoch('2026-04-01') / 86400, 1, 1, 1 FROM eight
UNION ALL
SELECT k, unixepoch('2026-07-01') / 86400, 1, 1, 1 FROM eight;
INSERT INTO cost (project_id, activity_id, first_day, last_day, kind, cents,
    batch_id, line)
SELECT 1, k, 20454, 20634, '', 100000 + k * 1000, 1, k FROM eight
UNION ALL
SELECT 1, 10 + k, 20270, 20453, '', 100000, 1, k FROM eight;
