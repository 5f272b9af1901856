INSERT INTO register VALUES (1, 'house');
INSERT INTO municipality (id, name) VALUES (1, 'Veldendam'), (2, 'Lindemeer');
INSERT INTO project VALUES (1, 'House'), (2, 'Street'), (3, 'Nowhere');
INSERT INTO outcome_type VALUES (1, 'connected');
INSERT INTO source VALUES (1, 'house', 'attendance');
INSERT INTO batch VALUES (1, 1, 'x', zeroblob(32), zeroblob(32), 0, '[]',
    0, 0, 0, 0, 0, 0, 0, '');
INSERT INTO activity (id, register_id, code, name, project_id,
    municipality_id, batch_id, line)
VALUES (1, 1, 'A', 'Coffee', 1, 1, 1, 2), (2, 1, 'B', 'Walking', 1, 2, 1, 3),
       (3, 1, 'C', 'Singing', 2, 1, 1, 4);
CREATE TEMP TABLE came (person, activity, day);
INSERT INTO came VALUES
    ('anna', 1, '2025-03-01'), ('anna', 1, '2026-02-01'),
    ('anna', 2, '2026-02-08'), ('bram', 1, '2026-02-01'),
    ('cees', 2, '2026-02-08'), ('dirk', 3, '2026-03-01');
CREATE TEMP TABLE lives (person, town);
INSERT INTO lives VALUES ('anna', 1), ('bram', 1), ('cees', 2), ('dirk', NULL);
INSERT INTO person_record (register_id, pseudonym, municipality_id, batch_id,
    line)
SELECT 1, CAST(substr(person || '................', 1, 16) AS BLOB), town, 1, 1
  FROM lives;
INSERT INTO attendance
SELECT unixepoch(day) / 86400, activity, p.id, 90, 0, 0, 1, 1
  FROM came
  JOIN person_record AS p
    ON p.pseudonym = CAST(substr(person || '................', 1, 16) AS BLOB);
INSERT INTO outcome
SELECT id, 1, unixepoch('2026-02-20') / 86400, NULL, NULL, NULL, 1, 1
  FROM person_record WHERE CAST(pseudonym AS TEXT) LIKE 'anna%';
INSERT INTO outcome
SELECT id, 1, unixepoch('2026-03-05') / 86400, NULL, NULL, NULL, 1, 1
  FROM person_record WHERE CAST(pseudonym AS TEXT) LIKE 'dirk%';
-- Six hundred for the coffee, a hundred for the house: half for each, as
-- both had two visits; ninety for the singing.
INSERT INTO cost (project_id, activity_id, first_day, last_day, kind, cents,
    volunteer_minutes, batch_id, line)
VALUES (1, 1, 20485, 20512, '', 60000, 120, 1, 1),
       (1, NULL, 20485, 20512, '', 10000, NULL, 1, 2),
       (2, 3, 20513, 20543, '', 9000, NULL, 1, 3);
-- Nobody pays for the singing by name; one grant is for a project without
-- any activity.
INSERT INTO grant (funder, project_id, activity_id, first_day, last_day,
    cents, batch_id, line)
VALUES ('Fund', 1, 1, 20485, 20512, 30000, 1, 1),
       ('Town', 1, NULL, 20485, 20512, 20000, 1, 2),
       ('Town', 3, NULL, 20485, 20512, 777, 1, 3);
