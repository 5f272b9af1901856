INSERT INTO register VALUES (1, 'buddies'), (2, 'house'), (3, 'school');
INSERT INTO municipality (id, name) VALUES (1, 'Zand'), (2, 'Aa');
INSERT INTO project VALUES (1, 'Buddies'), (2, 'House'), (3, 'School');
INSERT INTO outcome_type VALUES (1, 'connected');
INSERT INTO source VALUES (1, 'house', 'attendance');
INSERT INTO batch VALUES (1, 1, 'x', zeroblob(32), zeroblob(32), 0, '[]',
    0, 0, 0, 0, 0, 0, 0, '');
INSERT INTO activity (id, register_id, code, name, project_id,
    municipality_id, batch_id, line)
VALUES (1, 1, 'A', 'Buddies', 1, 1, 1, 2), (2, 2, 'A', 'Coffee', 2, 2, 1, 3),
       (3, 3, 'A', 'Course', 3, NULL, 1, 4);
-- Anna is known to all three registers: 1 = 2 by one identity, 2 = 3 by
-- another (she married).  Bram and bram share a weak identity.
INSERT INTO person_record (id, register_id, pseudonym, birth_year, sex,
    municipality_id, batch_id, line)
VALUES (1, 1, CAST('1 anna..........' AS BLOB), NULL, 'f', 1, 1, 1),
       (2, 2, CAST('2 anna..........' AS BLOB), 1980, NULL, NULL, 1, 1),
       (3, 3, CAST('3 anna..........' AS BLOB), 1980, 'f', 2, 1, 1),
       (4, 2, CAST('4 bram..........' AS BLOB), 1950, 'm', NULL, 1, 1),
       (5, 3, CAST('5 bram..........' AS BLOB), 1950, 'm', NULL, 1, 1);
INSERT INTO person_identity (pseudonym, record_id, strength)
VALUES (CAST('maiden name.....' AS BLOB), 1, 'strong'), (CAST('maiden name.....' AS BLOB), 2, 'strong'),
       (CAST('married name....' AS BLOB), 2, 'strong'), (CAST('married name....' AS BLOB), 3, 'strong'),
       (CAST('bram only.......' AS BLOB), 4, 'weak'), (CAST('bram only.......' AS BLOB), 5, 'weak');
CREATE TEMP TABLE came (record, activity, day);
INSERT INTO came VALUES (1, 1, '2026-03-01'), (2, 2, '2026-04-01'),
    (3, 3, '2026-05-01'), (4, 2, '2026-04-01'), (5, 3, '2026-05-01');
INSERT INTO attendance
SELECT unixepoch(day) / 86400, activity, record, NULL, 0, 0, 1, 1 FROM came;
-- One connection, recorded by two registers on one day, later by a third.
INSERT INTO outcome VALUES
    (1, 1, unixepoch('2026-06-01') / 86400, NULL, NULL, NULL, 1, 1),
    (2, 1, unixepoch('2026-06-01') / 86400, NULL, NULL, NULL, 1, 1),
    (3, 1, unixepoch('2026-07-01') / 86400, NULL, NULL, NULL, 1, 1);
