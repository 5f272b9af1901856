INSERT INTO register (id, name) VALUES (1, 'house');
INSERT INTO municipality (id, name) VALUES (1, 'Veldendam'), (2, 'Beek');
INSERT INTO project (id, name) VALUES (1, 'House'), (2, 'Elsewhere');
INSERT INTO outcome_type (id, name) VALUES (1, 'connected');
INSERT INTO source (id, name, kind) VALUES (1, 'house', 'attendance');
INSERT INTO batch VALUES (1, 1, 'x', zeroblob(32), zeroblob(32), 0, '[]',
    0, 0, 0, 0, 0, 0, 0, '');
INSERT INTO activity (id, register_id, code, name, project_id,
    municipality_id, batch_id, line) VALUES
    (1, 1, 'choir', 'Choir', 1, 1, 1, 1),
    (2, 1, 'meal', 'Meal', 1, 1, 1, 1),
    (3, 1, 'chess', 'Chess', 2, 2, 1, 1),
    (4, 1, 'buddy', 'Buddies', 2, 2, 1, 1);
CREATE TEMP TABLE who (name, id INTEGER PRIMARY KEY, town);
INSERT INTO who VALUES ('anna', 1, 1), ('bert', 2, 1), ('cora', 3, 1),
    ('dirk', 4, 1), ('elsa', 5, 2), ('finn', 6, 2), ('gina', 7, 2),
    ('hans', 8, 2), ('iris', 9, 1), ('joop', 10, NULL), ('katy', 11, 2);
INSERT INTO person_record (id, register_id, pseudonym, municipality_id,
    batch_id, line)
SELECT id, 1, CAST(printf('%-16s', name) AS BLOB), town, 1, 1 FROM who;
-- Anna, Bert and Cora sang three times in the autumn of 2024, long before
-- and, but for Cora, again in 2026; Dirk joins them then.
CREATE TEMP TABLE came (activity, day, people);
INSERT INTO came VALUES
    (1, '2024-09-01', 'anna bert cora'), (1, '2024-09-08', 'anna bert cora'),
    (1, '2024-10-15', 'anna bert cora'), (1, '2025-01-10', 'cora'),
    (1, '2026-08-01', 'anna bert dirk'), (1, '2026-09-01', 'anna bert dirk'),
    (1, '2026-10-01', 'anna bert dirk'), (2, '2026-10-05', 'anna bert'),
    (2, '2024-08-05', 'iris'), (2, '2026-10-06', 'iris anna'),
    (2, '2026-10-07', 'iris anna'), (2, '2026-10-08', 'iris anna'),
    (3, '2026-09-05', 'elsa finn'), (3, '2026-09-12', 'elsa finn'),
    (3, '2026-09-19', 'elsa finn dirk'), (3, '2026-09-26', 'finn dirk'),
    (3, '2026-10-03', 'finn dirk'), (3, '2026-10-10', 'gina');
INSERT INTO attendance
SELECT unixepoch(day) / 86400, activity, id, 60, 0, 0, 1, 1
  FROM came JOIN who ON instr(people, name) > 0;
-- Buddies: Gina and Hans still, Joop and Katy no more, one by mistake.
INSERT INTO tie VALUES
    (7, 8, unixepoch('2026-05-01') / 86400, NULL, 'buddy', 4, NULL, 1, 1),
    (10, 11, unixepoch('2025-05-01') / 86400, unixepoch('2025-09-01') / 86400,
     'buddy', 4, 'succeeded', 1, 1),
    (7, 1, unixepoch('2026-05-01') / 86400, NULL, 'buddy', 4, 'ignore', 1, 1);
-- Twelve were counted at the meal of 5 October, two of them by name.
INSERT INTO session (activity_id, day, participants, batch_id, line) VALUES
    (2, unixepoch('2026-10-05') / 86400, 12, 1, 1),
    (2, unixepoch('2026-10-06') / 86400, 2, 1, 1);
