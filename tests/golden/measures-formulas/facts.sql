INSERT INTO register VALUES (1, 'house'), (2, 'other');
INSERT INTO municipality (id, name) VALUES (1, 'Veldendam'), (2, 'Lindemeer');
INSERT INTO project VALUES (1, 'House');
INSERT INTO outcome_type VALUES (1, 'connected');
INSERT INTO source VALUES (1, 'house', 'attendance');
INSERT INTO batch VALUES (1, 1, 'x', zeroblob(32), zeroblob(32), 0, '[]',
    0, 0, 0, 0, 0, 0, 0, '');
-- Koffieochtend is the formula Ontmoeten up to 2025 and Buurtkamer after; a
-- formula spelled in two ways is one.
INSERT INTO alias (name, first_day, last_day, formula, batch_id, line)
VALUES ('koffieochtend', NULL, 20453, 'Ontmoeten', 1, 1),
       ('koffieochtend', 20454, NULL, 'Buurtkamer', 1, 2);
INSERT INTO activity (id, register_id, code, name, project_id,
    municipality_id, formula, start_day, batch_id, line)
VALUES (1, 1, 'A', 'Koffie-ochtend', 1, 1, NULL, 20300, 1, 1),
       (2, 2, 'B', 'Koffieochtend', 1, 2, NULL, 20500, 1, 2),
       (3, 1, 'C', 'Taalcafé De Vlier', 1, 1, 'Taalcafé', NULL, 1, 3),
       (4, 2, 'D', 'Praathuis', 1, 2, 'taalcafe', NULL, 1, 4),
       (5, 1, 'E', 'Spreekuur', 1, 1, 'Taalcafé', NULL, 1, 5),
       (6, 1, 'F', 'Taalcafé Noord', 1, 1, NULL, NULL, 1, 6),
       (7, 2, 'G', 'Lindemeer wandelt', 1, 2, NULL, NULL, 1, 7),
       (8, 1, 'H', 'Wandelt Veldendam', 1, NULL, NULL, NULL, 1, 8),
       (9, 1, 'I', 'Schaken', 1, 1, NULL, NULL, 1, 9);
-- In Veldendam six women of 30 come to the Taalcafé twice for an hour, one of
-- them also to the Spreekuur; in Lindemeer two men of 70, once for two hours.
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12)
INSERT INTO person_record (id, register_id, pseudonym, birth_year, sex,
    municipality_id, batch_id, line)
SELECT i, 1, CAST(printf('%016d', i) AS BLOB),
    CASE WHEN i < 7 THEN 1996 WHEN i < 9 THEN 1956 END,
    CASE WHEN i < 7 THEN 'f' WHEN i < 9 THEN 'm' END, 1 + (i > 6), 1, 1
  FROM n;
INSERT INTO attendance
SELECT unixepoch('2026-02-01') / 86400, 3, id, 60, 0, 0, 1, 1
  FROM person_record WHERE id < 7;
INSERT INTO attendance
SELECT unixepoch('2026-06-08') / 86400, 3, id, 60, 0, 0, 1, 1
  FROM person_record WHERE id < 7;
INSERT INTO attendance
SELECT unixepoch('2026-02-02') / 86400, 4, id, 120, 0, 0, 1, 1
  FROM person_record WHERE id IN (7, 8);
INSERT INTO attendance
SELECT unixepoch('2026-02-03') / 86400, column2, column1, 60, 0, 0, 1, 1
  FROM (VALUES (1, 5), (9, 1), (9, 2), (10, 6), (11, 7), (12, 8), (12, 9));
-- Person 12 still comes to something else, and 10 reached the mission.
INSERT INTO attendance
SELECT unixepoch('2026-06-30') / 86400, 2, 12, 60, 0, 0, 1, 1;
INSERT INTO outcome
SELECT column1, 1, 20500, NULL, NULL, NULL, 1, 1
  FROM (VALUES (1), (10));
INSERT INTO tie (record_a, record_b, start_day, end_day, activity_id,
    end_reason, batch_id, line)
VALUES (1, 2, 20440, 20480, 3, 'succeeded', 1, 1),
       (3, 4, 20440, 20480, NULL, 'dropout', 1, 2),
       (7, 8, 20000, 20100, NULL, NULL, 1, 3),
       (5, 6, 20440, 20480, NULL, 'ignore', 1, 4),
       (5, 1, 20630, NULL, NULL, NULL, 1, 5);
INSERT INTO cost (project_id, activity_id, first_day, last_day, kind, cents,
    batch_id, line)
VALUES (1, 3, 20485, 20512, '', 60000, 1, 1), (1, 4, 20485, 20512, '', 20000,
    1, 2);
