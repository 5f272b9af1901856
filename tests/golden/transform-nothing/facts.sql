INSERT INTO register VALUES (1, 'house');
INSERT INTO project VALUES (1, 'House');
INSERT INTO source VALUES (1, 'house', 'attendance');
INSERT INTO batch VALUES (1, 1, 'x', zeroblob(32), zeroblob(32), 0, '[]',
    0, 0, 0, 0, 0, 0, 0, '');
INSERT INTO activity (id, register_id, code, name, project_id, batch_id, line)
VALUES (1, 1, 'A', 'Coffee', 1, 1, 2);
