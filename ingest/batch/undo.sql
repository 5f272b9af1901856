-- What a batch took away or changed, and how that comes back.  Old rows stand
-- in correction as JSON, by the names of their columns.

-- name: remove_activity
DELETE FROM activity
WHERE batch_id = ?1;

-- name: supersede_session
INSERT INTO correction (batch_id, line, change, kind, old_batch_id, old_line,
    old)
SELECT ?1, 0, 'removed', 'session', batch_id, line,
    json_object('activity_id', activity_id, 'day', day, 'planned', planned,
	'participants', participants, 'volunteers', volunteers)
FROM session
WHERE batch_id = ?2;

-- name: remove_session
DELETE FROM session
WHERE batch_id = ?1;

-- name: supersede_attendance
INSERT INTO correction (batch_id, line, change, kind, old_batch_id, old_line,
    old)
SELECT ?1, 0, 'removed', 'attendance', l.batch_id, p.value ->> 1,
    json_object('day', l.day, 'activity_id', CAST(a.key AS INTEGER),
	'record_id', p.value ->> 0, 'minutes', p.value ->> 2,
	'role', ifnull(p.value ->> 3, 0), 'status', ifnull(p.value ->> 4, 0))
FROM attendance_list l
JOIN json_each(l.people) a
JOIN json_each(a.value) p
WHERE l.batch_id = ?2
ORDER BY l.day, CAST(a.key AS INTEGER), p.value ->> 0;

-- name: remove_attendance
DELETE FROM attendance_list
WHERE batch_id = ?1;

-- Former rows of the other kinds are put back one by one: see restore.c.
-- name: restore_facts
SELECT old, old_batch_id, old_line
FROM correction
WHERE batch_id = ?1
AND kind = ?2
ORDER BY id;

-- A list of their own: lists of the batch itself are removed afterwards.
-- name: restore_attendance
INSERT INTO attendance_list (day, batch_id, part, people)
SELECT day,
    batch,
    (
	SELECT ifnull(max(l.part) + 1, 0)
	FROM attendance_list l
	WHERE l.day = o.day
	AND l.batch_id = o.batch),
    json_group_object(activity_id, json(people))
FROM (
    SELECT day, activity_id, batch, json_group_array(json(person)) AS people
    FROM (
	SELECT old ->> 'day' AS day,
	    old ->> 'activity_id' AS activity_id,
	    old_batch_id AS batch,
	    CASE
		WHEN old ->> 'status' <> 0 THEN
		    json_array(old ->> 'record_id', old_line,
		    old ->> 'minutes', old ->> 'role', old ->> 'status')
		WHEN old ->> 'role' <> 0 THEN
		    json_array(old ->> 'record_id', old_line,
		    old ->> 'minutes', old ->> 'role')
		WHEN old ->> 'minutes' IS NOT NULL THEN
		    json_array(old ->> 'record_id', old_line,
		    old ->> 'minutes')
		ELSE json_array(old ->> 'record_id', old_line) END AS person
	FROM correction
	WHERE batch_id = ?1
	AND kind = 'attendance'
	ORDER BY old ->> 'record_id')
    GROUP BY day, batch, activity_id) o
GROUP BY day, batch;

-- name: supersede_outcome
INSERT INTO correction (batch_id, line, change, kind, old_batch_id, old_line,
    old)
SELECT ?1, 0, 'removed', 'outcome', batch_id, line,
    json_object('record_id', record_id, 'type_id', type_id, 'day', day,
	'value', value, 'activity_id', activity_id, 'evidence', evidence)
FROM outcome
WHERE batch_id = ?2;

-- name: remove_outcome
DELETE FROM outcome
WHERE batch_id = ?1;

-- name: supersede_tie
INSERT INTO correction (batch_id, line, change, kind, old_batch_id, old_line,
    old)
SELECT ?1, 0, 'removed', 'tie', batch_id, line,
    json_object('record_a', record_a, 'record_b', record_b,
	'start_day', start_day, 'end_day', end_day, 'kind', kind,
	'activity_id', activity_id, 'end_reason', end_reason)
FROM tie
WHERE batch_id = ?2;

-- name: remove_tie
DELETE FROM tie
WHERE batch_id = ?1;

-- name: supersede_score
INSERT INTO correction (batch_id, line, change, kind, old_batch_id, old_line,
    old)
SELECT ?1, 0, 'removed', 'score', batch_id, line,
    json_object('record_id', record_id, 'instrument', instrument, 'day', day,
	'wave', wave, 'total', total, 'items', items)
FROM score
WHERE batch_id = ?2;

-- name: remove_score
DELETE FROM score
WHERE batch_id = ?1;

-- name: supersede_supporter
INSERT INTO correction (batch_id, line, change, kind, old_batch_id, old_line,
    old)
SELECT ?1, 0, 'removed', 'supporter', batch_id, line,
    json_object('record_id', record_id, 'role', role, 'first_day', first_day,
	'last_day', last_day)
FROM supporter
WHERE batch_id = ?2;

-- name: remove_supporter
DELETE FROM supporter
WHERE batch_id = ?1;

-- name: supersede_cost
INSERT INTO correction (batch_id, line, change, kind, old_batch_id, old_line,
    old)
SELECT ?1, 0, 'removed', 'cost', batch_id, line,
    json_object('project_id', project_id, 'activity_id', activity_id,
	'first_day', first_day, 'last_day', last_day, 'kind', kind, 'cents', cents,
	'volunteer_minutes', volunteer_minutes)
FROM cost
WHERE batch_id = ?2;

-- name: remove_cost
DELETE FROM cost
WHERE batch_id = ?1;

-- name: supersede_grant
INSERT INTO correction (batch_id, line, change, kind, old_batch_id, old_line,
    old)
SELECT ?1, 0, 'removed', 'grant', batch_id, line,
    json_object('funder', funder, 'project_id', project_id,
	'activity_id', activity_id, 'first_day', first_day, 'last_day', last_day,
	'cents', cents)
FROM grant
WHERE batch_id = ?2;

-- name: remove_grant
DELETE FROM grant
WHERE batch_id = ?1;

-- name: supersede_target
INSERT INTO correction (batch_id, line, change, kind, old_batch_id, old_line,
    old)
SELECT ?1, 0, 'removed', 'target', batch_id, line,
    json_object('measure', measure, 'first_day', first_day,
	'last_day', last_day, 'municipality_id', municipality_id,
	'activity_id', activity_id, 'number', number,
	'direction', direction, 'origin', origin)
FROM target
WHERE batch_id = ?2;

-- name: remove_target
DELETE FROM target
WHERE batch_id = ?1;

-- name: remove_norm
DELETE FROM norm
WHERE batch_id = ?1;

-- name: remove_alias
DELETE FROM alias
WHERE batch_id = ?1;

-- name: restore_person
UPDATE person_record
SET register_id = old ->> 'register_id',
    birth_year = old ->> 'birth_year',
    sex = old ->> 'sex',
    municipality_id = old ->> 'municipality_id',
    neighbourhood = old ->> 'neighbourhood',
    ground = old ->> 'ground',
    numbered = old ->> 'numbered',
    batch_id = old_batch_id,
    line = old_line
FROM correction c
WHERE c.batch_id = ?1
AND c.kind = 'person'
AND lower(hex(person_record.pseudonym)) = c.old ->> 'pseudonym';

-- The identities a corrected person had.
-- name: restore_identities
SELECT r.id, c.old ->> 'identities', c.old_batch_id
FROM correction c
JOIN person_record r ON lower(hex(r.pseudonym)) = c.old ->> 'pseudonym'
WHERE c.batch_id = ?1
AND c.kind = 'person';

-- name: remove_identities
DELETE FROM identity_list
WHERE batch_id = ?1;

-- name: remove_person
DELETE FROM person_record
WHERE batch_id = ?1;

-- name: remove_correction
DELETE FROM correction
WHERE batch_id = ?1;

-- name: remove_reject
DELETE FROM reject
WHERE batch_id = ?1;

-- name: undo_find
SELECT d.state, d.by_batch, b.file
FROM delivery d
JOIN batch b ON b.id = d.batch_id
WHERE d.batch_id = ?1;

-- A later batch that changed what this one wrote.
-- name: undo_corrected
SELECT min(batch_id)
FROM correction
WHERE old_batch_id = ?1
AND batch_id <> ?1;

-- A later batch that points at people or activities of this one; asked when
-- what it corrected has been restored.
-- name: undo_used
SELECT min(batch_id)
FROM (
    SELECT l.batch_id, p.value ->> 0 AS person,
	CAST(a.key AS INTEGER) AS activity
    FROM attendance_list l
    JOIN json_each(l.people) a
    JOIN json_each(a.value) p
    UNION ALL
    SELECT batch_id, record_id, activity_id
    FROM outcome
    UNION ALL
    SELECT batch_id, record_a, activity_id
    FROM tie
    UNION ALL
    SELECT batch_id, record_b, NULL
    FROM tie
    UNION ALL
    SELECT batch_id, record_id, NULL
    FROM score
    UNION ALL
    SELECT batch_id, record_id, NULL
    FROM supporter
    UNION ALL
    SELECT batch_id, NULL, activity_id
    FROM session
    UNION ALL
    SELECT batch_id, NULL, activity_id
    FROM cost
    UNION ALL
    SELECT batch_id, NULL, activity_id
    FROM grant)
WHERE batch_id <> ?1
AND (person IN (
	SELECT id
	FROM person_record
	WHERE batch_id = ?1)
    OR activity IN (
	SELECT id
	FROM activity
	WHERE batch_id = ?1));

-- name: delivery_add
INSERT INTO delivery (batch_id, first_day, last_day, state)
VALUES (?1, ?2, ?3, 'loaded')
ON CONFLICT (batch_id) DO UPDATE
SET first_day = excluded.first_day, last_day = excluded.last_day;

-- name: delivery_undone
UPDATE delivery
SET state = 'undone'
WHERE batch_id = ?1;

-- name: delivery_back
UPDATE delivery
SET state = 'loaded', by_batch = NULL
WHERE by_batch = ?1;

-- name: delivery_superseded
UPDATE delivery
SET state = 'superseded', by_batch = ?1
WHERE batch_id = ?2;

-- Batches of the same source whose days lie within those of this one.
-- name: delivery_covered
SELECT d.batch_id
FROM delivery d
JOIN batch b ON b.id = d.batch_id
JOIN batch n ON n.id = ?1
WHERE d.state = 'loaded'
AND d.batch_id <> ?1
AND b.source_id = n.source_id
AND d.first_day >= ?2
AND d.last_day <= ?3
ORDER BY d.batch_id;

-- One line per batch; changed: its columns are not those of the batch before
-- it; stale: other sources have later days, by so many days.  Costs, grants
-- and targets are often of a year to come, so they make nobody late.
-- name: delivery_list
SELECT b.id, s.name, s.kind, b.file, d.state, d.by_batch, d.first_day,
    d.last_day, b.read, b.stored, b.unchanged, b.corrected, b.duplicate,
    b.rejected, b.loaded_at,
    ifnull(b.shape <> lag(b.shape) OVER (PARTITION BY b.source_id
	ORDER BY b.id), 0),
    (SELECT max(o.last_day)
	FROM delivery o
	JOIN batch ob ON ob.id = o.batch_id
	JOIN source os ON os.id = ob.source_id
	WHERE o.state = 'loaded'
	AND os.kind IN ('session', 'attendance', 'outcome', 'tie', 'score'))
    - max(CASE d.state WHEN 'loaded' THEN d.last_day END)
	OVER (PARTITION BY b.source_id)
FROM batch b
JOIN source s ON s.id = b.source_id
JOIN delivery d ON d.batch_id = b.id
ORDER BY b.id;

-- Sources whose last day lies more than so many days before that of others;
-- a list of supporters is right however long ago the last one came.
-- name: delivery_stale
SELECT s.name, max(d.last_day) AS last_day, newest - max(d.last_day)
FROM (
    SELECT max(o.last_day) AS newest
    FROM delivery o
    JOIN batch ob ON ob.id = o.batch_id
    JOIN source os ON os.id = ob.source_id
    WHERE o.state = 'loaded'
    AND os.kind IN ('session', 'attendance', 'outcome', 'tie', 'score'))
JOIN delivery d ON d.state = 'loaded'
JOIN batch b ON b.id = d.batch_id
JOIN source s ON s.id = b.source_id
WHERE s.kind <> 'supporter'
GROUP BY s.id
HAVING newest - max(d.last_day) > ?1
ORDER BY s.name;
