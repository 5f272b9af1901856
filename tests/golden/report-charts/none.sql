-- Kinds of file that nobody supplied, and figures too small to tell.
UPDATE measure SET state = 'not_supplied' WHERE id IN (2, 7, 8, 9);
DELETE FROM figure WHERE measure_id IN (2, 7, 8, 9);
UPDATE figure SET numerator = 4, denominator = 4, people = 4
WHERE measure_id = 1;
UPDATE credit SET credit = credit / 60 WHERE activity_id > 100;
