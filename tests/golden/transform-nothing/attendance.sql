INSERT INTO person_record (id, register_id, pseudonym, batch_id, line)
VALUES (1, 1, CAST('anna............' AS BLOB), 1, 1);
INSERT INTO attendance
VALUES (unixepoch('2026-08-01') / 86400, 1, 1, 60, 0, 0, 1, 1);
