INSERT INTO register VALUES (1, 'house');
INSERT INTO project VALUES (1, 'House'), (2, 'Nowhere');
INSERT INTO outcome_type VALUES (1, 'connected');
INSERT INTO source VALUES (1, 'house', 'attendance');
INSERT INTO batch VALUES (1, 1, 'x', zeroblob(32), zeroblob(32), 0, '[]',
    0, 0, 0, 0, 0, 0, 0, '');
INSERT INTO activity (id, register_id, code, name, project_id, batch_id, line)
VALUES (1, 1, 'A', 'Coffee', 1, 1, 2), (2, 1, 'B', 'Walking', 1, 1, 3),
       (3, 1, 'C', 'Singing', 1, 1, 3);
INSERT INTO person_record (id, register_id, pseudonym, batch_id, line)
VALUES (1, 1, CAST('anna............' AS BLOB), 1, 1);
-- August: two times coffee, once walking; October: nothing.
CREATE TEMP TABLE came (activity, day);
INSERT INTO came VALUES (1, '2026-08-01'), (1, '2026-08-02'),
    (2, '2026-08-02'), (3, '2026-09-01');
INSERT INTO attendance
SELECT unixepoch(day) / 86400, activity, 1, 60, 0, 0, 1, 1 FROM came;
CREATE TEMP TABLE paid (project, activity, first_day, last_day, cents, minutes);
INSERT INTO paid VALUES
    (1, 1, '2026-07-01', '2026-09-30', 1000000, 900),	-- 31 + 31 + 30 days
    (1, 2, '2026-08-15', '2026-08-15', 1234, NULL),
    (1, NULL, '2026-08-01', '2026-08-31', 1000, 10),	-- 2 : 1 : 0
    (1, NULL, '2026-10-01', '2026-10-31', 1000, 10),	-- equally
    (1, NULL, '2026-09-01', '2026-09-30', -500, NULL),	-- a correction
    (2, NULL, '2026-09-01', '2026-09-30', 4200, NULL),	-- has no activity
    (1, 1, '2026-05-01', '2026-07-31', 99999, NULL);	-- before the history
INSERT INTO cost (project_id, activity_id, first_day, last_day, kind, cents,
    volunteer_minutes, batch_id, line)
SELECT project, activity, unixepoch(first_day) / 86400,
       unixepoch(last_day) / 86400, 'kind ' || rowid, cents, minutes, 1, 1
  FROM paid;
