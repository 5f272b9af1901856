INSERT INTO grant (funder, project_id, activity_id, first_day, last_day, cents, batch_id, line)
SELECT 'Fonds Goed', project_id, id, 20089, 20453, 2500000, 1, id FROM activity WHERE id IN (1, 2);
