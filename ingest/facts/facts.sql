-- The facts of each kind: find, insert, update.  Parameters are numbered as
-- the columns in facts.c: key, values, then batch and line.  A find gives the
-- values, then batch and line.

-- name: ingest_activity_find
SELECT name, project_id, municipality_id, formula, theme, start_day, end_day,
    form, initiated_by, question, predecessor, declares, innovation, batch_id,
    line
FROM activity
WHERE register_id = ?1
AND code = ?2;

-- name: ingest_activity_insert
INSERT INTO activity (register_id, code, name, project_id, municipality_id,
    formula, theme, start_day, end_day, form, initiated_by, question,
    predecessor, declares, innovation, batch_id, line)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16,
    ?17);

-- name: ingest_activity_update
UPDATE activity
SET name = ?3, project_id = ?4, municipality_id = ?5, formula = ?6, theme = ?7,
    start_day = ?8, end_day = ?9, form = ?10, initiated_by = ?11,
    question = ?12, predecessor = ?13, declares = ?14, innovation = ?15,
    batch_id = ?16, line = ?17
WHERE register_id = ?1
AND code = ?2;

-- name: ingest_person_find
SELECT register_id, birth_year, sex, municipality_id, neighbourhood,
    ground, numbered,
    (SELECT identities
    FROM identity_list i
    WHERE i.record_id = r.id
    AND i.batch_id = r.batch_id),
    batch_id, line
FROM person_record r
WHERE r.pseudonym = ?1;

-- name: ingest_person_insert
INSERT INTO person_record (pseudonym, register_id, birth_year, sex,
    municipality_id, neighbourhood, ground, numbered, batch_id, line)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10);

-- name: ingest_person_update
UPDATE person_record
SET register_id = ?2, birth_year = ?3, sex = ?4, municipality_id = ?5,
    neighbourhood = ?6, ground = ?7, numbered = ?8, batch_id = ?9, line = ?10
WHERE pseudonym = ?1;

-- name: ingest_session_find
SELECT planned, participants, volunteers, batch_id, line
FROM session
WHERE activity_id = ?1
AND day = ?2;

-- name: ingest_session_insert
INSERT INTO session (activity_id, day, planned, participants, volunteers,
    batch_id, line)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7);

-- name: ingest_session_update
UPDATE session
SET planned = ?3, participants = ?4, volunteers = ?5, batch_id = ?6, line = ?7
WHERE activity_id = ?1
AND day = ?2;

-- name: ingest_outcome_find
SELECT value, activity_id, evidence, batch_id, line
FROM outcome
WHERE record_id = ?1
AND type_id = ?2
AND day = ?3;

-- name: ingest_outcome_insert
INSERT INTO outcome (record_id, type_id, day, value, activity_id, evidence,
    batch_id, line)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8);

-- name: ingest_outcome_update
UPDATE outcome
SET value = ?4, activity_id = ?5, evidence = ?6, batch_id = ?7, line = ?8
WHERE record_id = ?1
AND type_id = ?2
AND day = ?3;

-- name: ingest_tie_find
SELECT end_day, kind, activity_id, end_reason, batch_id, line
FROM tie
WHERE record_a = ?1
AND record_b = ?2
AND start_day = ?3;

-- name: ingest_tie_insert
INSERT INTO tie (record_a, record_b, start_day, end_day, kind, activity_id,
    end_reason, batch_id, line)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9);

-- name: ingest_tie_update
UPDATE tie
SET end_day = ?4, kind = ?5, activity_id = ?6, end_reason = ?7, batch_id = ?8,
    line = ?9
WHERE record_a = ?1
AND record_b = ?2
AND start_day = ?3;

-- name: ingest_cost_find
SELECT cents, volunteer_minutes, batch_id, line
FROM cost
WHERE project_id = ?1
AND ifnull(activity_id, 0) = ifnull(?2, 0)
AND first_day = ?3
AND last_day = ?4
AND kind = ?5;

-- name: ingest_cost_insert
INSERT INTO cost (project_id, activity_id, first_day, last_day, kind, cents,
    volunteer_minutes, batch_id, line)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9);

-- name: ingest_cost_update
UPDATE cost
SET cents = ?6, volunteer_minutes = ?7, batch_id = ?8, line = ?9
WHERE project_id = ?1
AND ifnull(activity_id, 0) = ifnull(?2, 0)
AND first_day = ?3
AND last_day = ?4
AND kind = ?5;

-- name: ingest_target_find
SELECT number, direction, origin, batch_id, line
FROM target
WHERE measure = ?1
AND first_day = ?2
AND last_day = ?3
AND ifnull(municipality_id, 0) = ifnull(?4, 0)
AND ifnull(activity_id, 0) = ifnull(?5, 0);

-- name: ingest_target_insert
INSERT INTO target (measure, first_day, last_day, municipality_id,
    activity_id, number, direction, origin, batch_id, line)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10);

-- name: ingest_target_update
UPDATE target
SET number = ?6, direction = ?7, origin = ?8, batch_id = ?9, line = ?10
WHERE measure = ?1
AND first_day = ?2
AND last_day = ?3
AND ifnull(municipality_id, 0) = ifnull(?4, 0)
AND ifnull(activity_id, 0) = ifnull(?5, 0);

-- name: ingest_grant_find
SELECT cents, batch_id, line
FROM grant
WHERE funder = ?1
AND project_id = ?2
AND ifnull(activity_id, 0) = ifnull(?3, 0)
AND first_day = ?4
AND last_day = ?5;

-- name: ingest_grant_insert
INSERT INTO grant (funder, project_id, activity_id, first_day, last_day, cents,
    batch_id, line)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8);

-- name: ingest_grant_update
UPDATE grant
SET cents = ?6, batch_id = ?7, line = ?8
WHERE funder = ?1
AND project_id = ?2
AND ifnull(activity_id, 0) = ifnull(?3, 0)
AND first_day = ?4
AND last_day = ?5;

-- Batches with lists, and the days of these.  All lists of a batch are of one
-- register.
-- name: ingest_rivals
WITH RECURSIVE other (id) AS (
    SELECT min(batch_id)
    FROM attendance_list
    UNION ALL
    SELECT (
	SELECT batch_id
	FROM attendance_list
	WHERE batch_id > other.id
	ORDER BY batch_id
	LIMIT 1)
    FROM other
    WHERE id IS NOT NULL)
SELECT id,
    (
	SELECT a.register_id
	FROM attendance_list l
	JOIN json_each(l.people) p
	JOIN activity a ON a.id = CAST(p.key AS INTEGER)
	WHERE l.batch_id = other.id
	LIMIT 1),
    (
	SELECT min(day)
	FROM attendance_list
	WHERE batch_id = other.id),
    (
	SELECT max(day)
	FROM attendance_list
	WHERE batch_id = other.id)
FROM other
WHERE id IS NOT NULL;

-- The presence lists of a batch for some days.
-- name: ingest_attendance_known
SELECT day, batch_id, part, people
FROM attendance_list
WHERE batch_id = ?1
AND day BETWEEN ?2 AND ?3
ORDER BY day, part;

-- name: ingest_list_insert
INSERT INTO attendance_list (day, batch_id, part, people)
VALUES (?1, ?2, ?3, ?4);

-- Twenty lists at once: a statement costs more to begin than a row to insert.
-- name: ingest_list_insert_many
INSERT INTO attendance_list (day, batch_id, part, people)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?),
    (?, ?, ?, ?),
    (?, ?, ?, ?),
    (?, ?, ?, ?),
    (?, ?, ?, ?),
    (?, ?, ?, ?),
    (?, ?, ?, ?),
    (?, ?, ?, ?),
    (?, ?, ?, ?),
    (?, ?, ?, ?),
    (?, ?, ?, ?),
    (?, ?, ?, ?),
    (?, ?, ?, ?),
    (?, ?, ?, ?),
    (?, ?, ?, ?),
    (?, ?, ?, ?),
    (?, ?, ?, ?),
    (?, ?, ?, ?),
    (?, ?, ?, ?);

-- name: ingest_list_find
SELECT people
FROM attendance_list
WHERE day = ?1
AND batch_id = ?2
AND part = ?3;

-- name: ingest_list_rest
UPDATE attendance_list
SET people = ?4
WHERE day = ?1
AND batch_id = ?2
AND part = ?3;

-- name: ingest_list_empty
DELETE FROM attendance_list
WHERE day = ?1
AND batch_id = ?2
AND part = ?3;

-- name: ingest_score_find
SELECT wave, total, items, batch_id, line
FROM score
WHERE record_id = ?1
AND instrument = ?2
AND day = ?3;

-- name: ingest_score_insert
INSERT INTO score (record_id, instrument, day, wave, total, items,
    batch_id, line)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8);

-- name: ingest_score_update
UPDATE score
SET wave = ?4, total = ?5, items = ?6, batch_id = ?7, line = ?8
WHERE record_id = ?1
AND instrument = ?2
AND day = ?3;

-- name: ingest_supporter_find
SELECT last_day, batch_id, line
FROM supporter
WHERE record_id = ?1
AND role = ?2
AND first_day = ?3;

-- name: ingest_supporter_insert
INSERT INTO supporter (record_id, role, first_day, last_day,
    batch_id, line)
VALUES (?1, ?2, ?3, ?4, ?5, ?6);

-- name: ingest_supporter_update
UPDATE supporter
SET last_day = ?4, batch_id = ?5, line = ?6
WHERE record_id = ?1
AND role = ?2
AND first_day = ?3;

-- name: ingest_norm_find
SELECT value, origin, batch_id, line
FROM norm
WHERE measure = ?1
AND ifnull(municipality_id, 0) = ifnull(?2, 0);

-- name: ingest_norm_insert
INSERT INTO norm (measure, municipality_id, value, origin,
    batch_id, line)
VALUES (?1, ?2, ?3, ?4, ?5, ?6);

-- name: ingest_norm_update
UPDATE norm
SET value = ?3, origin = ?4, batch_id = ?5, line = ?6
WHERE measure = ?1
AND ifnull(municipality_id, 0) = ifnull(?2, 0);

-- name: ingest_alias_find
SELECT last_day, formula, batch_id, line
FROM alias
WHERE name = ?1
AND ifnull(first_day, 0) = ifnull(?2, 0);

-- name: ingest_alias_insert
INSERT INTO alias (name, first_day, last_day, formula,
    batch_id, line)
VALUES (?1, ?2, ?3, ?4, ?5, ?6);

-- name: ingest_alias_update
UPDATE alias
SET last_day = ?3, formula = ?4, batch_id = ?5, line = ?6
WHERE name = ?1
AND ifnull(first_day, 0) = ifnull(?2, 0);
