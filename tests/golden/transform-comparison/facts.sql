INSERT INTO register (id, name) VALUES (1, 'house');
INSERT INTO municipality (id, name) VALUES (1, 'Veldendam'), (2, 'Beek');
INSERT INTO project (id, name) VALUES (1, 'House'), (2, 'Elsewhere');
INSERT INTO outcome_type (id, name) VALUES (1, 'connected'),
    (2, 'debt solved'), (3, 'job found');
INSERT INTO source (id, name, kind) VALUES (1, 'house', 'attendance');
INSERT INTO batch VALUES (1, 1, 'x', zeroblob(32), zeroblob(32), 0, '[]',
    0, 0, 0, 0, 0, 0, 0, '');
-- Everybody comes to Coffee on the first of February 2025; the even ones
-- walk 19 days later.  Help is only for Elsewhere.
INSERT INTO activity (id, register_id, code, name, project_id,
    municipality_id, declares, batch_id, line) VALUES
    (1, 1, 'coffee', 'Coffee', 1, 1, NULL, 1, 1),
    (2, 1, 'walk', 'Walking', 1, 1, NULL, 1, 1),
    (3, 1, 'debt', 'Debt help', 1, 1, 'debt solved', 1, 1),
    (4, 1, 'help', 'Help', 2, 1, NULL, 1, 1);
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)
INSERT INTO person_record (id, register_id, pseudonym, municipality_id,
    batch_id, line)
SELECT i, 1, CAST(printf('%016d', i) AS BLOB), 1 + (i % 4 < 2), 1, 1 FROM n;
INSERT INTO attendance
SELECT unixepoch('2025-02-01') / 86400, 1, id, 60, 0, 0, 1, 1
  FROM person_record;
INSERT INTO attendance
SELECT unixepoch('2025-02-20') / 86400, 2, id, 60, 0, 0, 1, 1
  FROM person_record WHERE id % 2 = 0;
INSERT INTO attendance
SELECT unixepoch('2025-02-20') / 86400, 3, id, 60, 0, 0, 1, 1
  FROM person_record WHERE id % 3 = 0;
INSERT INTO attendance
SELECT unixepoch('2025-02-20') / 86400, 4, id, 60, 0, 0, 1, 1
  FROM person_record WHERE id <= 3;
-- Connected: of the walkers 20, a day or a month later; of others 6.
INSERT INTO outcome
SELECT id, 1, unixepoch('2025-02-21') / 86400 + id % 7 * 5, NULL, NULL, NULL,
       1, 1
  FROM person_record WHERE id % 10 IN (2, 4) OR id % 30 = 1;
-- Debts: solved for walkers only, which walking cannot do.
INSERT INTO outcome
SELECT id, 2, unixepoch('2025-03-01') / 86400, NULL, NULL, NULL, 1, 1
  FROM person_record WHERE id % 20 IN (6, 8) OR id % 100 = 15;
INSERT INTO outcome
SELECT id, 3, unixepoch('2025-03-01') / 86400, NULL, NULL, NULL, 1, 1
  FROM person_record WHERE id = 1;
