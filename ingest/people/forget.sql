-- Forgetting a person, and what is older than the retention.

-- name: forget_secure
PRAGMA secure_delete = ON;

-- The pages that rows stood on are written anew.
-- name: forget_vacuum
VACUUM;

-- name: forget_known
SELECT 1
FROM tombstone
WHERE pseudonym = ?1;

-- name: forget_count
SELECT count(*)
FROM tombstone;

-- name: forget_bury
INSERT OR IGNORE INTO tombstone (pseudonym)
VALUES (?1);

-- name: forget_bury_record
INSERT OR IGNORE INTO tombstone (pseudonym)
SELECT pseudonym
FROM person_record
WHERE id = ?1
UNION
SELECT pseudonym
FROM person_identity
WHERE record_id = ?1
AND strength = 'strong';

-- Records with a strong identity of this one.
-- name: forget_same
SELECT DISTINCT j.record_id
FROM person_identity i
JOIN identity_list j
    ON instr(j.identities, CAST('s' || i.pseudonym AS BLOB)) % 17 = 1
WHERE i.record_id = ?1
AND i.strength = 'strong';

-- name: forget_strong
SELECT i.record_id
FROM identity_list i
JOIN person_record r ON r.id = i.record_id
WHERE instr(i.identities, CAST('s' || ?1 AS BLOB)) % 17 = 1
AND r.register_id = ?2;

-- Records that weaker evidence made one person with this one.
-- name: forget_linked
SELECT o.record_id, b.file, r.line
FROM person_of p
JOIN person_of o ON o.person_id = p.person_id
JOIN person_record r ON r.id = o.record_id
JOIN batch b ON b.id = r.batch_id
WHERE p.record_id = ?1
ORDER BY b.file, r.line;

-- A list that has the number is looked into; most have not.
-- name: forget_attendance_count
SELECT count(*)
FROM attendance_list l
JOIN json_each(l.people) a
JOIN json_each(a.value) p
WHERE instr(l.people, '[' || ?1 || ',') > 0
AND p.value ->> 0 = ?1;

-- name: forget_attendance
UPDATE attendance_list
SET people = (
    SELECT json_group_object(activity, json(rest))
    FROM (
	SELECT a.key AS activity, (
	    SELECT json_group_array(json(p.value))
	    FROM json_each(a.value) p
	    WHERE p.value ->> 0 <> ?1) AS rest
	FROM json_each(people) a)
    WHERE rest <> '[]')
WHERE instr(people, '[' || ?1 || ',') > 0;

-- name: forget_attendance_empty
DELETE FROM attendance_list
WHERE people = '{}';

-- name: forget_outcome
DELETE FROM outcome
WHERE record_id = ?1;

-- name: forget_tie
DELETE FROM tie
WHERE record_a = ?1
OR record_b = ?1;

-- name: forget_score
DELETE FROM score
WHERE record_id = ?1;

-- name: forget_supporter
DELETE FROM supporter
WHERE record_id = ?1;

-- name: forget_correction
DELETE FROM correction
WHERE ?1 IN (old ->> 'record_id', old ->> 'record_a', old ->> 'record_b')
OR (kind = 'person' AND old ->> 'pseudonym' = (
    SELECT lower(hex(pseudonym))
    FROM person_record
    WHERE id = ?1));

-- name: forget_journey
DELETE FROM journey
WHERE person_id IN (
    SELECT person_id
    FROM person_of
    WHERE record_id = ?1);

-- name: forget_rung_reached
DELETE FROM rung_reached
WHERE person_id IN (
    SELECT person_id
    FROM person_of
    WHERE record_id = ?1);

-- name: forget_derived_person
DELETE FROM person
WHERE id IN (
    SELECT person_id
    FROM person_of
    WHERE record_id = ?1);

-- name: forget_tie_alive
DELETE FROM tie_alive
WHERE person_a IN (
    SELECT person_id
    FROM person_of
    WHERE record_id = ?1)
OR person_b IN (
    SELECT person_id
    FROM person_of
    WHERE record_id = ?1);

-- name: forget_link_review
DELETE FROM link_review
WHERE record_a = ?1
OR record_b = ?1;

-- name: forget_person_of
DELETE FROM person_of
WHERE record_id = ?1;

-- name: forget_identity
DELETE FROM identity_list
WHERE record_id = ?1;

-- name: forget_record
DELETE FROM person_record
WHERE id = ?1;

-- The last day that any fact is about.
-- name: retention_last
SELECT max(last_day)
FROM delivery
WHERE state = 'loaded';

-- Records that facts before the day ?1 are about.
-- name: retention_records
SELECT p.value ->> 0 AS record_id
FROM attendance_list l
JOIN json_each(l.people) a
JOIN json_each(a.value) p
WHERE l.day < ?1
UNION
SELECT record_id
FROM outcome
WHERE day < ?1
UNION
SELECT record_id
FROM score
WHERE day < ?1
UNION
SELECT record_id
FROM supporter
WHERE last_day < ?1
UNION
SELECT record_a
FROM tie
WHERE end_day < ?1
UNION
SELECT record_b
FROM tie
WHERE end_day < ?1;

-- name: retention_attendance_count
SELECT count(*)
FROM attendance_list l
JOIN json_each(l.people) a
JOIN json_each(a.value) p
WHERE l.day < ?1;

-- name: retention_attendance
DELETE FROM attendance_list
WHERE day < ?1;

-- name: retention_outcome
DELETE FROM outcome
WHERE day < ?1;

-- A tie that lasted into the time that is kept stays.
-- name: retention_tie
DELETE FROM tie
WHERE end_day < ?1;

-- name: retention_score
DELETE FROM score
WHERE day < ?1;

-- name: retention_supporter
DELETE FROM supporter
WHERE last_day < ?1;

-- name: retention_correction
DELETE FROM correction
WHERE kind IN ('attendance', 'outcome', 'score', 'tie', 'supporter')
AND coalesce(old ->> 'day', old ->> 'end_day', old ->> 'last_day') < ?1;

-- Whether a fact is left that is about a record.
-- name: retention_left
SELECT EXISTS (
    SELECT 1 FROM attendance_list WHERE instr(people, '[' || ?1 || ',') > 0
    UNION ALL SELECT 1 FROM outcome WHERE record_id = ?1
    UNION ALL SELECT 1 FROM score WHERE record_id = ?1
    UNION ALL SELECT 1 FROM supporter WHERE record_id = ?1
    UNION ALL SELECT 1 FROM tie WHERE record_a = ?1 OR record_b = ?1);
