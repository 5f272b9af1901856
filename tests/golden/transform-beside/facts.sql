INSERT INTO register VALUES (1, 'house');
INSERT INTO project VALUES (1, 'House');
INSERT INTO outcome_type VALUES (1, 'connected'), (2, 'never');
INSERT INTO source VALUES (1, 'house', 'attendance');
INSERT INTO batch VALUES (1, 1, 'x', zeroblob(32), zeroblob(32), 0, '[]',
    0, 0, 0, 0, 0, 0, 0, '');
INSERT INTO activity (id, register_id, code, name, project_id, batch_id, line)
VALUES (1, 1, 'A', 'Coffee', 1, 1, 2), (2, 1, 'B', 'Walking', 1, 1, 3),
       (3, 1, 'C', 'Choir', 1, 1, 4), (4, 1, 'D', 'Too new', 1, 1, 5),
       (5, 1, 'E', 'Never held', 1, 1, 6);

-- Who came when; who got connected when, and what they say it was.
CREATE TEMP TABLE came (person, activity, day);
INSERT INTO came VALUES
    ('anna', 1, '2026-02-01'), ('anna', 2, '2026-02-08'),
    ('anna', 1, '2026-02-15'), ('anna', 2, '2026-02-22'),
    ('bram', 2, '2026-02-01'),
    ('cees', 2, '2026-02-01'), ('cees', 1, '2026-02-03'),
    ('cees', 3, '2026-02-03'), ('cees', 2, '2026-03-01'),
    ('dirk', 1, '2026-02-01'),
    ('eva', 2, '2026-02-01'), ('eva', 2, '2026-02-02'),
    ('gijs', 4, '2026-10-01');				-- still open
CREATE TEMP TABLE got (person, day, value, activity);
INSERT INTO got VALUES
    ('anna', '2026-03-01', 100, 1), ('bram', '2026-03-01', NULL, NULL),
    ('dirk', '2026-03-01', 40, 3), ('fien', '2026-03-01', 10, 1);

INSERT INTO person_record (register_id, pseudonym, batch_id, line)
SELECT DISTINCT 1, CAST(substr(person || '................', 1, 16) AS BLOB),
    1, 1
  FROM (SELECT person FROM came UNION SELECT person FROM got);
INSERT INTO attendance
SELECT unixepoch(day) / 86400, activity, p.id, 90, 0, 0, 1, 1
  FROM came
  JOIN person_record AS p
    ON p.pseudonym = CAST(substr(person || '................', 1, 16) AS BLOB);
INSERT INTO outcome
SELECT p.id, 1, unixepoch(day) / 86400, value, activity, 'client', 1, 1
  FROM got
  JOIN person_record AS p
    ON p.pseudonym = CAST(substr(person || '................', 1, 16) AS BLOB);
-- A type that nobody reached within the history.
INSERT INTO outcome
SELECT id, 2, unixepoch('2020-01-01') / 86400, 5, NULL, 'client', 1, 1
  FROM person_record LIMIT 1;
