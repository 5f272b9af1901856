INSERT INTO register VALUES (1, 'house');
INSERT INTO municipality (id, name) VALUES (1, 'Veldendam'), (2, 'Beek');
INSERT INTO project VALUES (1, 'House');
INSERT INTO outcome_type VALUES (1, 'gossip'), (2, 'connected'),
    (3, 'debt solved');
INSERT INTO source VALUES (1, 'house', 'attendance');
INSERT INTO batch VALUES (1, 1, 'x', zeroblob(32), zeroblob(32), 0, '[]',
    0, 0, 0, 0, 0, 0, 0, '');
INSERT INTO activity (id, register_id, code, name, project_id,
    municipality_id, batch_id, line)
VALUES (1, 1, 'A', 'Coffee', 1, 1, 1, 2);
CREATE TEMP TABLE who (id INTEGER PRIMARY KEY, name, town);
INSERT INTO who (name, town) VALUES ('anna', 1), ('bram', 1), ('cees', 2),
    ('dirk', NULL), ('eva', 2), ('fien', 2), ('vera volunteers', 1);
INSERT INTO person_record (id, register_id, pseudonym, municipality_id,
    batch_id, line)
SELECT id, 1, CAST(substr(name || '................', 1, 16) AS BLOB), town,
       1, 1
  FROM who;
CREATE TEMP TABLE came (name, day, role);
INSERT INTO came VALUES
    ('anna', '2026-01-10', 0), ('anna', '2026-02-10', 0),
    ('anna', '2026-02-25', 0), ('anna', '2026-03-11', 0),
    ('bram', '2026-03-01', 0), ('cees', '2026-03-01', 0),
    ('dirk', '2026-03-01', 0), ('eva', '2026-03-01', 0),
    ('fien', '2026-03-01', 0), ('vera volunteers', '2026-03-01', 1);
INSERT INTO attendance
SELECT unixepoch(day) / 86400, 1, who.id, 120, role, 0, 1, 1
  FROM came JOIN who USING (name);
CREATE TEMP TABLE met (a, b, start_day, end_day, reason);
INSERT INTO met VALUES
    ('anna', 'vera volunteers', '2026-04-01', NULL, NULL), -- from 27 May
    ('bram', 'cees', '2026-04-01', '2026-05-27', 'succeeded'), -- both
    ('dirk', 'vera volunteers', '2026-04-01', '2026-05-26', 'dropout'),
    ('eva', 'vera volunteers', '2026-04-01', NULL, 'ignore'),
    ('fien', 'vera volunteers', '2026-09-15', '2026-12-01', 'failed'),
    ('eva', 'fien', '2026-12-24', NULL, NULL);
INSERT INTO tie
SELECT a.id, b.id, unixepoch(start_day) / 86400, unixepoch(end_day) / 86400,
       NULL, NULL, reason, 1, 1
  FROM met JOIN who AS a ON a.name = a JOIN who AS b ON b.name = b;
CREATE TEMP TABLE got (name, type, day, value);
INSERT INTO got VALUES
    ('anna', 2, '2026-05-01', 50),		-- before her tie held
    ('dirk', 2, '2026-07-15', 70),
    ('dirk', 3, '2026-04-01', 10), ('dirk', 3, '2026-05-01', 20),
    ('eva', 1, '2026-04-01', NULL),
    ('fien', 2, '2027-01-01', NULL);
INSERT INTO outcome
SELECT who.id, type, unixepoch(day) / 86400, value, NULL, NULL, 1, 1
  FROM got JOIN who USING (name);
CREATE TEMP TABLE aim (measure, first_day, last_day, town, number);
INSERT INTO aim VALUES
    ('connected', '2026-01-01', '2026-12-31', NULL, 12),
    ('connected', '2026-01-01', '2026-12-31', 2, 5),
    ('connected', '2025-01-01', '2025-12-31', NULL, 9),	-- last year
    ('connected', '2026-10-01', '2027-09-30', 1, 7),
    ('regular', '2026-01-01', '2026-12-31', NULL, 99);	-- not the mission
INSERT INTO target (measure, first_day, last_day, municipality_id, number,
    direction, origin, batch_id, line)
SELECT measure, unixepoch(first_day) / 86400, unixepoch(last_day) / 86400,
       town, number, 'up', 'council', 1, 1
  FROM aim;
