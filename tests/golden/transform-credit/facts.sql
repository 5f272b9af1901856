INSERT INTO register VALUES (1, 'house');
INSERT INTO municipality (id, name) VALUES (1, 'Veldendam');
INSERT INTO project VALUES (1, 'House');
INSERT INTO outcome_type VALUES (1, 'connected');
INSERT INTO source VALUES (1, 'house', 'attendance');
INSERT INTO batch VALUES (1, 1, 'x', zeroblob(32), zeroblob(32), 0, '[]',
    0, 0, 0, 0, 0, 0, 0, '');
INSERT INTO activity (id, register_id, code, name, project_id,
    municipality_id, batch_id, line)
VALUES (1, 1, 'A', 'Coffee', 1, 1, 1, 2), (2, 1, 'B', 'Walking', 1, 1, 1, 3),
       (3, 1, 'C', 'Never held', 1, 1, 1, 4);

-- Who came when; who got connected when.
CREATE TEMP TABLE came (person, activity, day);
INSERT INTO came VALUES
    ('anna', 1, '2026-05-01'), ('anna', 2, '2026-05-31'),
    ('anna', 1, '2026-06-30'),
    ('bram', 2, '2026-01-01'),				-- 180 days before
    ('cees', 2, '2025-12-31'),				-- 181 days before
    ('dirk', 2, '2026-06-30'), ('dirk', 1, '2026-06-30'), -- on the day
    ('eva',  1, '2026-07-01'),				-- only after
    ('fien', 1, '2025-02-01'), ('fien', 2, '2025-07-31'), -- 180 days apart
    ('fien', 2, '2026-02-01'),				-- 185 days later
    ('gijs', 1, '2026-10-01'),				-- not yet followed
    ('huib', 1, '2026-11-01');				-- after the period
CREATE TEMP TABLE got (person, day);
INSERT INTO got VALUES
    ('anna', '2026-06-30'), ('bram', '2026-06-30'), ('cees', '2026-06-30'),
    ('dirk', '2026-06-30'), ('eva', '2026-06-30'), ('huib', '2026-11-02'),
    ('anna', '2026-08-01');				-- a second time

INSERT INTO person_record (register_id, pseudonym, municipality_id, batch_id,
    line)
SELECT DISTINCT 1, CAST(substr(person || '................', 1, 16) AS BLOB),
    1, 1, 1
  FROM came;
INSERT INTO attendance
SELECT unixepoch(day) / 86400, activity, p.id, 90, 0, 0, 1, 1
  FROM came
  JOIN person_record AS p
    ON p.pseudonym = CAST(substr(person || '................', 1, 16) AS BLOB);
INSERT INTO outcome
SELECT p.id, 1, unixepoch(day) / 86400, 100, NULL, NULL, 1, 1
  FROM got
  JOIN person_record AS p
    ON p.pseudonym = CAST(substr(person || '................', 1, 16) AS BLOB);
-- Volunteers and absent people leave no touch.
INSERT INTO attendance
SELECT unixepoch('2026-06-29') / 86400, 2, id, 90, 1, 0, 1, 1
  FROM person_record WHERE CAST(pseudonym AS TEXT) LIKE 'cees%';
INSERT INTO attendance
SELECT unixepoch('2026-06-28') / 86400, 2, id, 90, 0, 2, 1, 1
  FROM person_record WHERE CAST(pseudonym AS TEXT) LIKE 'cees%';
