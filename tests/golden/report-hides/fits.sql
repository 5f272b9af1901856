-- Counts that fit with the credit of every model, as those of people do: what
-- is credited to an activity were in touch with it, and who came to nothing
-- else is credited whole.  With room for what other.sql moves.
CREATE TEMP TABLE given AS
SELECT activity_id, max(credit) AS most, min(credit) AS least
FROM (SELECT c.activity_id, c.model, sum(c.credit) AS credit
    FROM credit AS c JOIN series AS s ON s.id = c.series_id
    WHERE s.mission = 1 GROUP BY c.activity_id, c.model)
GROUP BY activity_id;
UPDATE verdict SET touched = (SELECT iif(most < 9, CAST(most AS INTEGER) + 1,
    5 * (CAST(most / 5 AS INTEGER) + 2)) FROM given WHERE activity_id =
    verdict.activity_id)
WHERE touched < (SELECT most FROM given WHERE activity_id =
    verdict.activity_id);
UPDATE verdict SET people = touched + 15 WHERE people < touched + 15
    AND touched >= 10;
UPDATE verdict SET people = touched WHERE people < touched;
UPDATE verdict SET only_connected = min(only_connected, ifnull((SELECT
    CAST(least AS INTEGER) FROM given WHERE activity_id =
    verdict.activity_id), 0)) WHERE verdict <> 'no_data';
UPDATE verdict SET followed = min(followed, people),
    unique_reach = min(unique_reach, people),
    first_touch = min(first_touch, touched);
-- These first touches are not what the model of that name credits.
UPDATE verdict SET first_touch = iif(first_touch = 0, 1, first_touch - 1)
WHERE first_touch = (SELECT total(c.credit) FROM credit AS c JOIN series AS s
    ON s.id = c.series_id WHERE s.mission = 1 AND c.model = 'first' AND
    c.activity_id = verdict.activity_id) AND verdict <> 'no_data';
UPDATE verdict SET touched = max(touched, first_touch);
UPDATE verdict SET people = max(people, touched);
DROP TABLE given;
