INSERT INTO register VALUES (1, 'house');
INSERT INTO municipality (id, name) VALUES (1, 'Veldendam'), (2, 'Lindemeer');
INSERT INTO project VALUES (1, 'House'), (2, 'Street');
INSERT INTO outcome_type VALUES (1, 'connected');
INSERT INTO source VALUES (1, 'house', 'attendance');
INSERT INTO batch VALUES (1, 1, 'x', zeroblob(32), zeroblob(32), 0, '[]',
    0, 0, 0, 0, 0, 0, 0, '');
-- Coffee began with clients and answers a question of theirs; walking came
-- from a professional, on a question; singing from the organisation; a fund
-- wanted the theatre; of the garden nobody knows, but it has a grant.
INSERT INTO activity (id, register_id, code, name, project_id,
    municipality_id, initiated_by, question, declares, batch_id, line)
VALUES (1, 1, 'A', 'Coffee', 1, 1, 'client', 'Q1', 'connected', 1, 2),
       (2, 1, 'B', 'Walking', 1, 2, 'professional', 'Q2', NULL, 1, 3),
       (3, 1, 'C', 'Singing', 2, 1, 'organisation', NULL, 'debt', 1, 4),
       (4, 1, 'D', 'Theatre', 2, 1, 'funder', NULL, NULL, 1, 5),
       (5, 1, 'E', 'Garden', 2, 2, NULL, NULL, NULL, 1, 6),
       (6, 1, 'F', 'Never held', 2, 2, 'client', NULL, NULL, 1, 7);
CREATE TEMP TABLE came (person, activity, day, minutes, role);
INSERT INTO came VALUES
    ('anna', 1, '2025-03-01', 60, 0), ('anna', 1, '2026-02-01', 60, 0),
    ('bram', 1, '2026-02-01', 60, 0), ('bram', 2, '2026-02-02', 120, 0),
    ('cees', 2, '2026-02-02', 120, 0), ('dirk', 3, '2026-03-01', 30, 0),
    ('dirk', 4, '2026-03-02', 30, 0), ('eva', 5, '2026-03-03', 120, 0),
    -- Anna helps, having come before; fien never took part; cees helps out
    -- on the day before he first takes part, so not yet as a client.
    ('anna', 2, '2026-02-02', 90, 1), ('fien', 2, '2026-02-02', 150, 2),
    ('cees', 1, '2026-02-01', 60, 1), ('anna', 1, '2026-02-08', NULL, 1);
INSERT INTO person_record (register_id, pseudonym, municipality_id, batch_id,
    line)
SELECT 1, CAST(substr(value || '................', 1, 16) AS BLOB),
    CASE WHEN value IN ('cees', 'gijs') THEN 2 ELSE 1 END, 1, 1
  FROM json_each('["anna","bram","cees","dirk","eva","fien","gijs","huib"]');
CREATE TEMP VIEW who AS
SELECT id, rtrim(CAST(pseudonym AS TEXT), '.') AS name FROM person_record;
INSERT INTO attendance
SELECT unixepoch(day) / 86400, activity, w.id, minutes, role, 0, 1, 1
  FROM came JOIN who AS w ON w.name = came.person;
CREATE TEMP TABLE backs (person, role, first, last);
INSERT INTO backs VALUES
    ('anna', 'member', '2026-03-15', NULL),		-- client, then member
    ('anna', 'donor', '2025-01-01', NULL),		-- before: no step
    ('bram', 'sympathiser', '2024-01-01', '2026-01-31'),	-- left
    ('cees', 'member', '2025-06-01', NULL),
    ('cees', 'volunteer', '2026-01-01', NULL),
    ('gijs', 'fan', '2026-06-30', NULL),		-- on the last day
    ('huib', 'staff', '2025-12-31', '2026-06-30'),	-- to the last day
    ('fien', 'donor', '2026-07-01', NULL);		-- after the period
INSERT INTO supporter
SELECT w.id, role, unixepoch(first) / 86400, unixepoch(last) / 86400, 1, 1
  FROM backs JOIN who AS w ON w.name = backs.person;
INSERT INTO cost (project_id, activity_id, first_day, last_day, kind, cents,
    batch_id, line)
SELECT CASE WHEN value < 3 THEN 1 ELSE 2 END, value, 20485, 20543, '',
    value * 1000, 1, value FROM json_each('[1,2,3,4,5]');
INSERT INTO grant (funder, project_id, activity_id, first_day, last_day,
    cents, batch_id, line)
VALUES ('Fund', 2, 5, 20485, 20512, 100, 1, 1),
       ('Fund', 1, 1, 20485, 20512, 100, 1, 2);
-- Residents of one town only; lonely adults in all; a norm for one rung.
INSERT INTO norm (measure, municipality_id, value, origin, batch_id, line)
VALUES ('residents', 1, 2000, 'StatLine', 1, 1),
       ('lonely_adults', NULL, 400, 'estimate', 1, 2),
       ('regular', 1, 10, 'plan', 1, 3);
