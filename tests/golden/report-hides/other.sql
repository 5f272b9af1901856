-- The same published figures from other exact ones: everything below the
-- threshold is turned about, everything else moved within its rounding.  Only
-- of an activity that nobody attended everybody knows that it is nobody.
UPDATE verdict SET touched = 9 - touched
WHERE touched < 10 AND verdict <> 'no_data';
UPDATE verdict SET first_touch = 9 - first_touch
WHERE first_touch < 10 AND verdict <> 'no_data';
UPDATE verdict SET unique_reach = 9 - unique_reach
WHERE unique_reach < 10 AND verdict <> 'no_data';
UPDATE verdict SET only_connected = 9 - only_connected
WHERE only_connected < 10 AND verdict <> 'no_data';
UPDATE verdict SET people = 9 - people
WHERE people < 10 AND verdict <> 'no_data';
UPDATE verdict SET touched = min(touched, people) WHERE people < 10;
UPDATE verdict SET first_touch = touched, only_connected = touched
WHERE touched < 10;
UPDATE verdict SET unique_reach = people, followed = people
WHERE people < 10;
UPDATE verdict SET touched_upper = 1, expected = 2, expected_low = 0.5,
       person_days = iif(verdict = 'no_data', 0, 12345), known = 1, p_a = 0.01, q_a = 0.02;
UPDATE verdict SET people = (people + 2) / 5 * 5 + (people + activity_id) % 5 - 2
WHERE people >= 15;
UPDATE verdict SET touched = (touched + 2) / 5 * 5 + (touched + activity_id) % 5 - 2
WHERE touched >= 15;
UPDATE verdict SET followed = min(followed, people);
-- Half of the credit of two activities goes to a third of the same project, so that
-- the sums stay.
UPDATE credit SET credit = credit * (2.1 / 2 + 3.7 + 1.1 / 2) / 3.7
WHERE activity_id = 13;
UPDATE credit SET credit = credit / 2 WHERE activity_id IN (12, 20);
-- A month of few people among the others.
UPDATE outcome_month SET outcomes = 0 WHERE series_id = 3;
UPDATE outcome_month SET outcomes = 1
WHERE series_id = 3 AND month IN (660, 661, 665, 670) AND municipality_id = 1;
