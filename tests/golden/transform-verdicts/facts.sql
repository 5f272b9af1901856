INSERT INTO register VALUES (1, 'told'), (2, 'untold');
INSERT INTO municipality (id, name) VALUES (1, 'Veldendam');
INSERT INTO project VALUES (1, 'House');
INSERT INTO outcome_type VALUES (1, 'connected');
INSERT INTO source VALUES (1, 'house', 'attendance');
INSERT INTO batch VALUES (1, 1, 'x', zeroblob(32), zeroblob(32), 0, '[]',
    0, 0, 0, 0, 0, 0, 0, '');

-- Groups: so many people, of whom so many get connected 30 days after the
-- first day; they attend one or two activities, the second a day later.
CREATE TEMP TABLE crowd (name, people, connected, first_day, one, two, register);
INSERT INTO crowd VALUES
    ('A', 600, 120, '2025-03-01', 'Coffee', NULL, 1),
    ('B', 100, 50, '2025-03-01', 'Buddies', NULL, 1),
    ('C', 100, 0, '2025-03-01', 'Newspaper', 'Coffee', 1),
    ('D', 100, 0, '2025-03-01', 'Village bus', NULL, 1),
    ('E', 150, 8, '2025-03-01', 'Help desk', 'Coffee', 1),
    ('F', 100, 20, '2025-03-01', 'Chess', 'Draughts', 1),
    ('G', 100, 0, '2026-07-01', 'Theatre', NULL, 1),
    ('H', 8, 1, '2025-03-01', 'Repairs', NULL, 1),
    ('I', 30, 6, '2025-03-01', 'Knitting', NULL, 1),
    ('J', 100, 0, '2025-03-01', 'Sports', NULL, 2);
-- Thirty that are all much alike: how far chance alone makes them differ.
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30)
INSERT INTO crowd
SELECT printf('%02d', i), 60, 10 + i % 5, '2025-03-01',
       printf('Ordinary %02d', i), NULL, 1
  FROM n;
CREATE TEMP TABLE member (pseudonym, number, crowd);
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600)
INSERT INTO member
SELECT CAST(printf('%-2s%014d', name, i) AS BLOB), i, name
  FROM crowd JOIN n ON i <= people;

INSERT INTO activity (register_id, code, name, project_id, municipality_id,
    batch_id, line)
SELECT DISTINCT register, name, name, 1, 1, 1, 1
  FROM (SELECT register, one AS name FROM crowd
        UNION SELECT register, two FROM crowd WHERE two IS NOT NULL
        UNION SELECT 1, 'Bingo');
INSERT INTO person_record (register_id, pseudonym, municipality_id, batch_id,
    line)
SELECT register, pseudonym, 1, 1, 1
  FROM member JOIN crowd ON crowd.name = crowd;
INSERT INTO attendance
SELECT unixepoch(first_day) / 86400, a.id, p.id, 120, 0, 0, 1, 1
  FROM person_record AS p JOIN member USING (pseudonym)
  JOIN crowd ON crowd.name = crowd JOIN activity AS a ON a.code = one;
INSERT INTO attendance
SELECT unixepoch(first_day) / 86400 + 1, a.id, p.id, 120, 0, 0, 1, 1
  FROM person_record AS p JOIN member USING (pseudonym)
  JOIN crowd ON crowd.name = crowd JOIN activity AS a ON a.code = two;
INSERT INTO outcome
SELECT p.id, 1, unixepoch(first_day) / 86400 + 30, NULL, NULL, NULL, 1, 1
  FROM person_record AS p JOIN member USING (pseudonym)
  JOIN crowd ON crowd.name = crowd
 WHERE number <= connected;
