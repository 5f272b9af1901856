-- What the store knows by name, who it knows, and batches.

-- name: ingest_register_find
SELECT id
FROM register
WHERE name = ?;

-- name: ingest_register_add
INSERT INTO register (name)
VALUES (?);

-- name: ingest_project_find
SELECT id
FROM project
WHERE name = ?;

-- name: ingest_project_add
INSERT INTO project (name)
VALUES (?);

-- name: ingest_municipality_find
SELECT id
FROM municipality
WHERE name = ?;

-- name: ingest_municipality_add
INSERT INTO municipality (name, code)
VALUES (?1, ?2);

-- name: ingest_outcome_type_find
SELECT id
FROM outcome_type
WHERE name = ?;

-- name: ingest_outcome_type_add
INSERT INTO outcome_type (name)
VALUES (?);

-- name: ingest_source_set
INSERT INTO source (name, kind)
VALUES (?1, ?2)
ON CONFLICT (name) DO UPDATE SET kind = excluded.kind
WHERE kind <> excluded.kind;

-- name: ingest_source_find
SELECT id
FROM source
WHERE name = ?;

-- name: ingest_activities
SELECT code, id, project_id
FROM activity
WHERE register_id = ?;

-- name: ingest_activity_create
INSERT INTO activity (register_id, code, name, project_id, batch_id, line)
VALUES (?1, ?2, ?2, ?3, ?4, ?5);

-- name: ingest_person_id
SELECT id
FROM person_record
WHERE pseudonym = ?1;

-- name: ingest_person_last
SELECT max(id)
FROM person_record;

-- name: ingest_person_insert_many
INSERT INTO person_record (pseudonym, register_id, birth_year, sex,
    municipality_id, neighbourhood, ground, numbered, batch_id, line)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT DO NOTHING;

-- name: ingest_person_take_back
DELETE FROM person_record
WHERE id >= ?1;

-- name: ingest_identity_insert_many
INSERT INTO identity_list (record_id, batch_id, identities)
VALUES
    (?, ?, ?),
    (?, ?, ?),
    (?, ?, ?),
    (?, ?, ?),
    (?, ?, ?),
    (?, ?, ?),
    (?, ?, ?),
    (?, ?, ?),
    (?, ?, ?),
    (?, ?, ?),
    (?, ?, ?),
    (?, ?, ?),
    (?, ?, ?),
    (?, ?, ?),
    (?, ?, ?),
    (?, ?, ?),
    (?, ?, ?),
    (?, ?, ?),
    (?, ?, ?),
    (?, ?, ?);

-- name: ingest_person_create
INSERT INTO person_record (pseudonym, register_id, numbered, birth_year,
    batch_id, line)
VALUES (?1, ?2, ?3, ?4, ?5, ?6);

-- Whether a person file has said who this is.
-- name: ingest_person_settled
SELECT 1
FROM person_record r
JOIN batch b ON b.id = r.batch_id
JOIN source s ON s.id = b.source_id
WHERE r.id = ?1
AND s.kind = 'person';

-- What the records of a register are known by besides their key.
-- name: ingest_register_identities
SELECT r.id, l.identities
FROM identity_list l
JOIN person_record r ON r.id = l.record_id
WHERE r.register_id = ?1;

-- name: ingest_register_keys
SELECT id, pseudonym
FROM person_record;

-- name: ingest_identities
SELECT batch_id, identities
FROM identity_list
WHERE record_id = ?1
ORDER BY batch_id;

-- name: ingest_identity_clear
DELETE FROM identity_list
WHERE record_id = ?1
AND batch_id = ?2;

-- name: ingest_identity_add
INSERT INTO identity_list (record_id, batch_id, identities)
VALUES (?1, ?2, ?3)
ON CONFLICT (record_id, batch_id) DO UPDATE
SET identities = excluded.identities;

-- The same bytes under the same profile.  Records that were refused because
-- a person or an activity was not known are tried again once a later batch
-- has brought people or activities.
-- name: ingest_batch_find
SELECT b.id,
    b.unresolved > 0 AND EXISTS (
	SELECT 1
	FROM batch l
	JOIN source s ON s.id = l.source_id
	WHERE l.id > b.id
	AND s.kind IN ('person', 'activity')
	AND l.stored > 0)
FROM batch b
WHERE b.digest = ?1
AND b.source_id = ?2
AND b.profile = ?3
AND NOT EXISTS (
    SELECT 1
    FROM delivery d
    WHERE d.batch_id = b.id
    AND d.state = 'undone')
ORDER BY b.id DESC
LIMIT 1;

-- name: ingest_batch_add
INSERT INTO batch (source_id, file, digest, profile, bytes, shape, read,
    stored, unchanged, corrected, duplicate, rejected, unresolved, loaded_at)
VALUES (?1, ?2, ?3, ?4, ?5, '[]', 0, 0, 0, 0, 0, 0, 0, ?6);

-- name: ingest_batch_set
UPDATE batch
SET shape = ?2, read = ?3, stored = ?4, unchanged = ?5, corrected = ?6,
    duplicate = ?7, rejected = ?8, unresolved = ?9
WHERE id = ?1;

-- The columns of the last batch of a source before this one, and whether any
-- had those of this one.
-- name: ingest_batch_shape
SELECT b.id, b.shape, EXISTS (
    SELECT 1
    FROM batch k
    WHERE k.source_id = ?1
    AND k.id <> ?3
    AND k.shape = ?2)
FROM batch b
WHERE b.source_id = ?1
AND b.id <> ?3
ORDER BY b.id DESC
LIMIT 1;

-- name: ingest_reject_add
INSERT INTO reject (batch_id, record, line, column, header, rule, other_line)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7);

-- name: ingest_control_add
INSERT INTO control_total (batch_id, line, column, header, stated, counted)
VALUES (?1, ?2, ?3, ?4, ?5, ?6);

-- name: ingest_correction_add
INSERT INTO correction (batch_id, line, kind, old_batch_id, old_line, old)
VALUES (?1, ?2, ?3, ?4, ?5, ?6);

-- Several files share a transaction, in which each can be taken back.
-- name: ingest_file_begin
SAVEPOINT ingest_file;

-- name: ingest_file_keep
RELEASE ingest_file;

-- name: ingest_file_undo
ROLLBACK TO ingest_file;

-- By reason, then where the records stand.
-- name: ingest_review
SELECT v.reason, ba.file, a.line, bb.file, b.line
FROM link_review v
JOIN person_record a ON a.id IN (v.record_a, v.record_b)
JOIN person_record b ON b.id IN (v.record_a, v.record_b)
JOIN batch ba ON ba.id = a.batch_id
JOIN batch bb ON bb.id = b.batch_id
WHERE (ba.file, a.line, a.id) < (bb.file, b.line, b.id)
ORDER BY v.reason, ba.file, a.line, bb.file, b.line;

-- name: ingest_review_counts
SELECT reason, count(*), CASE reason
    WHEN 'ambiguous' THEN 'another record fits as well'
    WHEN 'register' THEN 'alike, with two numbers in one register'
    WHEN 'given' THEN 'alike but for the given name'
    WHEN 'initials' THEN 'alike but for the second initial'
    WHEN 'sex' THEN 'alike but for the sex'
    WHEN 'birth' THEN 'alike but for the birth date'
    ELSE 'alike but for the surname' END
FROM link_review
GROUP BY reason
ORDER BY reason;
