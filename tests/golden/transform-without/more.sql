-- Costs of one activity, of the project, and of a month before the history;
-- and a code that two registers have.
INSERT INTO cost (project_id, activity_id, first_day, last_day, kind, cents,
    batch_id, line)
SELECT 1, id, unixepoch('2025-03-01') / 86400, unixepoch('2025-03-31') / 86400,
       '', 120000, 1, 1
  FROM activity WHERE code = 'Chess';
INSERT INTO cost (project_id, activity_id, first_day, last_day, kind, cents,
    batch_id, line)
SELECT 1, id, unixepoch('2024-01-01') / 86400, unixepoch('2024-01-31') / 86400,
       '', 99900, 1, 1
  FROM activity WHERE code = 'Chess';
INSERT INTO cost (project_id, activity_id, first_day, last_day, kind, cents,
    batch_id, line)
VALUES (1, NULL, unixepoch('2025-03-01') / 86400,
    unixepoch('2025-03-31') / 86400, 'rent', 500000, 1, 1);
INSERT INTO activity (register_id, code, name, project_id, batch_id, line)
VALUES (2, 'Draughts', 'Draughts of others', 1, 1, 1);
