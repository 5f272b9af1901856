-- The same facts in another order of rows, hence with other ids: BY is
-- replaced by an expression.
CREATE TEMP TABLE n AS
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000)
SELECT i FROM n;
INSERT INTO register (name)
SELECT 'register ' || i FROM n WHERE i <= 3 ORDER BY BY;
INSERT INTO municipality (name)
SELECT 'town ' || i FROM n WHERE i <= 3 ORDER BY BY;
INSERT INTO project (name)
SELECT 'project ' || i FROM n WHERE i <= 4 ORDER BY BY;
INSERT INTO outcome_type (name)
SELECT column1 FROM (SELECT column1, rowid AS i FROM
    (VALUES ('connected'), ('job'), ('debt solved'))) ORDER BY BY;
INSERT INTO source VALUES (1, 'house', 'attendance');
INSERT INTO batch VALUES (1, 1, 'x', zeroblob(32), zeroblob(32), 0, '[]',
    0, 0, 0, 0, 0, 0, 0, '');
INSERT INTO activity (register_id, code, name, project_id, municipality_id,
    batch_id, line)
SELECT r.id, 'code ' || i, 'activity ' || i, p.id, m.id, 1, 1
  FROM n
  JOIN register AS r ON r.name = 'register ' || (i % 3 + 1)
  JOIN project AS p ON p.name = 'project ' || (i % 4 + 1)
  LEFT JOIN municipality AS m ON m.name = 'town ' || (i % 5)
 WHERE i <= 20
 ORDER BY BY;
INSERT INTO person_record (register_id, pseudonym, birth_year, sex,
    municipality_id, batch_id, line)
SELECT r.id, CAST(printf('%06d record', i * 7919 % 1000) || (i % 3 + 1)
    || '..' AS BLOB), 1930 + i % 60, substr('fmx', i % 3 + 1, 1), m.id, 1, 1
  FROM n
  JOIN register AS r ON r.name = 'register ' || (i % 3 + 1)
  LEFT JOIN municipality AS m ON m.name = 'town ' || (i % 6)
 WHERE i <= 300
 ORDER BY BY;
-- Every fifth is the same human being as the one seven further on.
INSERT INTO person_identity (pseudonym, record_id, strength)
SELECT CAST(printf('strong%010d', i / 5) AS BLOB), p.id, 'strong'
  FROM n
  JOIN person_record AS p ON p.pseudonym = CAST(printf('%06d record',
       (i + k.column1) * 7919 % 1000) || ((i + k.column1) % 3 + 1) || '..'
       AS BLOB)
  JOIN (VALUES (0), (7)) AS k
 WHERE i % 5 = 0 AND i <= 200
 ORDER BY BY;
INSERT INTO attendance
SELECT unixepoch('2024-06-01') / 86400 + i * 6007 % 890,
       (SELECT id FROM activity WHERE name = 'activity ' || (i * 31 % 19 + 1)),
       (SELECT id FROM person_record WHERE substr(pseudonym, 1, 6) =
       CAST(printf('%06d', (i * 17 % 300 + 1) * 7919 % 1000) AS BLOB)),
       i % 4 * 30, i % 11 = 0, i % 13 = 0, 1, 1
  FROM n
 WHERE i <= 3000
 ORDER BY BY;
INSERT OR IGNORE INTO outcome
SELECT (SELECT id FROM person_record WHERE substr(pseudonym, 1, 6) =
       CAST(printf('%06d', (i * 29 % 300 + 1) * 7919 % 1000) AS BLOB)),
       (SELECT id FROM outcome_type WHERE name = CASE i % 3
       WHEN 0 THEN 'connected' WHEN 1 THEN 'job' ELSE 'debt solved' END),
       unixepoch('2024-08-01') / 86400 + i * 3571 % 820, i * 0.37, NULL, NULL,
       1, 1
  FROM n
 WHERE i <= 250
 ORDER BY BY;
INSERT OR IGNORE INTO tie
SELECT (SELECT id FROM person_record WHERE substr(pseudonym, 1, 6) =
       CAST(printf('%06d', (i * 13 % 300 + 1) * 7919 % 1000) AS BLOB)),
       (SELECT id FROM person_record WHERE substr(pseudonym, 1, 6) =
       CAST(printf('%06d', (i * 13 % 300 + 3) * 7919 % 1000) AS BLOB)),
       unixepoch('2024-09-01') / 86400 + i * 773 % 790, NULL, NULL, NULL,
       NULL, 1, 1
  FROM n
 WHERE i <= 40
 ORDER BY BY;
-- Each record twice on one of two instruments, at most half a year apart.
INSERT INTO score
SELECT (SELECT id FROM person_record WHERE substr(pseudonym, 1, 6) =
       CAST(printf('%06d', (i % 300 + 1) * 7919 % 1000) AS BLOB)),
       CASE i % 300 % 3 WHEN 0 THEN 'lsns6' ELSE 'djg6' END,
       unixepoch('2025-01-01') / 86400 + i * 4409 % 180 + i / 300 * 150,
       CASE i % 4 WHEN 0 THEN 'nameting' END, i * 5 % 7, NULL, 1, 1
  FROM n
 WHERE i < 600
 ORDER BY BY;
INSERT INTO cost (project_id, activity_id, first_day, last_day, kind, cents,
    volunteer_minutes, batch_id, line)
SELECT p.id, CASE WHEN i % 2 THEN (SELECT id FROM activity
       WHERE name = 'activity ' || (i % 20 + 1)) END,
       unixepoch('2024-10-01') / 86400 + i * 3,
       unixepoch('2024-10-01') / 86400 + i * 3 + 91, 'kind ' || i,
       100000 + i * 337, i * 11, 1, 1
  FROM n JOIN project AS p ON p.name = 'project ' || (i % 4 + 1)
 WHERE i <= 60
 ORDER BY BY;
INSERT INTO target (measure, first_day, last_day, municipality_id, number,
    direction, origin, batch_id, line)
SELECT 'connected', unixepoch('2026-01-01') / 86400,
       unixepoch('2026-12-31') / 86400, m.id, 100 + i, 'up', NULL, 1, 1
  FROM n LEFT JOIN municipality AS m ON m.name = 'town ' || i
 WHERE i <= 4
 ORDER BY BY;
