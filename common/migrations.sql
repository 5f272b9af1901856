-- Steps from an older store to the present one, for facts and for what was
-- published; schema.sql describes the result.  A line "-- version: N" starts
-- the step that leads to version N, and every change of schema.sql wants a
-- new N.  A step is never changed once it has been released.  Derived tables
-- need no step: they are dropped and made anew; only one that is no longer
-- in schema.sql is dropped here.

-- version: 2
ALTER TABLE municipality ADD COLUMN code TEXT;
CREATE UNIQUE INDEX municipality_code ON municipality (code);

-- An activity can have targets of its own.
ALTER TABLE target ADD COLUMN activity_id INTEGER REFERENCES activity;
DROP INDEX target_key;
CREATE UNIQUE INDEX target_key ON target
	(measure, first_day, last_day, ifnull(municipality_id, 0),
	ifnull(activity_id, 0));

-- Identities and attendance become lists, with views for who wants rows.
CREATE TABLE identity_list (
	record_id	INTEGER NOT NULL REFERENCES person_record,
	batch_id	INTEGER NOT NULL REFERENCES batch,
	identities	BLOB NOT NULL CHECK (length(identities) % 17 = 0),
	PRIMARY KEY (record_id, batch_id)
) STRICT, WITHOUT ROWID;
INSERT INTO identity_list
SELECT record_id, brought, CAST(group_concat(identity, '') AS BLOB)
FROM (
	SELECT i.record_id,
		ifnull(i.batch_id, r.batch_id) AS brought,
		CAST(substr(i.strength, 1, 1) || i.pseudonym AS BLOB)
		    AS identity
	FROM person_identity AS i
	JOIN person_record AS r ON r.id = i.record_id
	ORDER BY 1, 2, 3)
GROUP BY record_id, brought;
DROP TABLE person_identity;
CREATE VIEW person_identity (pseudonym, record_id, strength, batch_id) AS
WITH RECURSIVE place (at) AS (
	SELECT 1 UNION ALL SELECT at + 17 FROM place LIMIT 100)
SELECT substr(identities, at + 1, 16),
	record_id,
	CASE CAST(substr(identities, at, 1) AS TEXT)
	WHEN 's' THEN 'strong'
	WHEN 'w' THEN 'weak'
	WHEN 'y' THEN 'year'
	WHEN 'p' THEN 'place'
	WHEN 'd' THEN 'door'
	WHEN 'c' THEN 'cohort'
	WHEN 'h' THEN 'home'
	WHEN 'g' THEN 'given'
	WHEN 'i' THEN 'initials'
	END,
	batch_id
FROM identity_list
JOIN place ON at < length(identities);
CREATE TRIGGER person_identity_insert INSTEAD OF INSERT ON person_identity
BEGIN
	SELECT RAISE (ABORT, 'person_identity: no such strength')
	WHERE NEW.strength NOT IN ('strong', 'weak', 'year', 'place', 'door',
	    'cohort', 'home', 'given', 'initials')
	OR length(NEW.pseudonym) <> 16;
	INSERT OR IGNORE INTO identity_list
	SELECT id, ifnull(NEW.batch_id, batch_id), x''
	FROM person_record
	WHERE id = NEW.record_id;
	UPDATE identity_list
	SET identities = CAST(identities || substr(NEW.strength, 1, 1) ||
	    NEW.pseudonym AS BLOB)
	WHERE record_id = NEW.record_id
	AND batch_id = ifnull(NEW.batch_id, (
		SELECT batch_id FROM person_record WHERE id = NEW.record_id));
END;
CREATE TABLE attendance_list (
	day		INTEGER NOT NULL,
	activity_id	INTEGER NOT NULL REFERENCES activity,
	batch_id	INTEGER NOT NULL REFERENCES batch,
	part		INTEGER NOT NULL,
	people		TEXT NOT NULL,
	PRIMARY KEY (batch_id, day, activity_id, part)
) STRICT, WITHOUT ROWID;
INSERT INTO attendance_list
SELECT day, activity_id, batch_id, (place - 1) / 40,
	json_group_array(json(
	CASE WHEN status <> 0
	THEN json_array(record_id, line, minutes, role, status)
	WHEN role <> 0 THEN json_array(record_id, line, minutes, role)
	WHEN minutes IS NOT NULL THEN json_array(record_id, line, minutes)
	ELSE json_array(record_id, line) END))
FROM (
	SELECT *, row_number() OVER (
		PARTITION BY day, activity_id, batch_id
		ORDER BY record_id) AS place
	FROM attendance)
GROUP BY 1, 2, 3, 4;
DROP TABLE attendance;
CREATE VIEW attendance (day, activity_id, record_id, minutes, role, status,
	batch_id, line) AS
SELECT l.day,
	l.activity_id,
	p.value ->> 0,
	p.value ->> 2,
	ifnull(p.value ->> 3, 0),
	ifnull(p.value ->> 4, 0),
	l.batch_id,
	p.value ->> 1
FROM attendance_list AS l
JOIN json_each(l.people) AS p;
CREATE TRIGGER attendance_insert INSTEAD OF INSERT ON attendance
BEGIN
	SELECT RAISE (ABORT, 'attendance: role and status are 0, 1 or 2')
	WHERE (NEW.role BETWEEN 0 AND 2 AND NEW.status BETWEEN 0 AND 2)
	    IS NOT TRUE;
	SELECT RAISE (ABORT, 'attendance: day, activity and record are there')
	FROM attendance
	WHERE batch_id = NEW.batch_id
	AND day = NEW.day
	AND activity_id = NEW.activity_id
	AND record_id = NEW.record_id;
	INSERT OR IGNORE INTO attendance_list
	VALUES (NEW.day, NEW.activity_id, NEW.batch_id, 0, '[]');
	UPDATE attendance_list
	SET people = json_insert(people, '$[#]', json_array(NEW.record_id,
	    NEW.line, NEW.minutes, NEW.role, NEW.status))
	WHERE day = NEW.day
	AND activity_id = NEW.activity_id
	AND batch_id = NEW.batch_id
	AND part = 0;
END;
CREATE TRIGGER attendance_delete INSTEAD OF DELETE ON attendance
BEGIN
	UPDATE attendance_list
	SET people = (
		SELECT json_group_array(json(value))
		FROM json_each(people)
		WHERE value ->> 0 <> OLD.record_id)
	WHERE day = OLD.day
	AND activity_id = OLD.activity_id
	AND batch_id = OLD.batch_id;
	DELETE FROM attendance_list
	WHERE day = OLD.day
	AND activity_id = OLD.activity_id
	AND batch_id = OLD.batch_id
	AND people = '[]';
END;
CREATE TRIGGER attendance_update INSTEAD OF UPDATE ON attendance
BEGIN
	DELETE FROM attendance
	WHERE day = OLD.day
	AND activity_id = OLD.activity_id
	AND record_id = OLD.record_id;
	INSERT INTO attendance
	VALUES (NEW.day, NEW.activity_id, NEW.record_id, NEW.minutes, NEW.role,
	    NEW.status, NEW.batch_id, NEW.line);
END;

-- Published cells say what a reader knows of them; releases are certified.
ALTER TABLE cell ADD COLUMN whole INTEGER;
ALTER TABLE cell ADD COLUMN stem TEXT;
ALTER TABLE cell ADD COLUMN first_month INTEGER;
ALTER TABLE cell ADD COLUMN last_month INTEGER;
CREATE INDEX cell_stem ON cell (stem, first_month, last_month);
CREATE TABLE certificate (
	release_id	INTEGER PRIMARY KEY REFERENCES release,
	document	TEXT NOT NULL
) STRICT;

-- What was known when a report was made.
ALTER TABLE release ADD COLUMN exact INTEGER NOT NULL DEFAULT 0;
ALTER TABLE release ADD COLUMN last_batch INTEGER NOT NULL DEFAULT 0;
ALTER TABLE release ADD COLUMN facts_day INTEGER;
ALTER TABLE release ADD COLUMN final_month INTEGER;
ALTER TABLE release ADD COLUMN settings BLOB;

-- version: 3
-- A presence list holds all activities of a day, not one.
DROP VIEW attendance;
ALTER TABLE attendance_list RENAME TO former_list;
CREATE TABLE attendance_list (
	day		INTEGER NOT NULL,
	batch_id	INTEGER NOT NULL REFERENCES batch,
	part		INTEGER NOT NULL,
	people		TEXT NOT NULL,
	PRIMARY KEY (batch_id, day, part)
) STRICT, WITHOUT ROWID;
INSERT INTO attendance_list
SELECT day, batch_id, piece, json_group_object(activity_id, json(people))
FROM (
	SELECT day, batch_id, activity_id, (place - 1) / 8 AS piece,
		'[' || group_concat(substr(people, 2, length(people) - 2))
		|| ']' AS people
	FROM (
		SELECT *, row_number() OVER (
			PARTITION BY batch_id, day
			ORDER BY activity_id, part) AS place
		FROM former_list
		WHERE people <> '[]')
	GROUP BY day, batch_id, activity_id, piece)
GROUP BY day, batch_id, piece;
DROP TABLE former_list;
CREATE VIEW attendance (day, activity_id, record_id, minutes, role, status,
	batch_id, line) AS
SELECT l.day,
	CAST(a.key AS INTEGER),
	p.value ->> 0,
	p.value ->> 2,
	ifnull(p.value ->> 3, 0),
	ifnull(p.value ->> 4, 0),
	l.batch_id,
	p.value ->> 1
FROM attendance_list AS l
JOIN json_each(l.people) AS a
JOIN json_each(a.value) AS p;
CREATE TRIGGER attendance_insert INSTEAD OF INSERT ON attendance
BEGIN
	SELECT RAISE (ABORT, 'attendance: role and status are 0, 1 or 2')
	WHERE (NEW.role BETWEEN 0 AND 2 AND NEW.status BETWEEN 0 AND 2)
	    IS NOT TRUE;
	SELECT RAISE (ABORT, 'attendance: day, activity and record are there')
	FROM attendance
	WHERE batch_id = NEW.batch_id
	AND day = NEW.day
	AND activity_id = NEW.activity_id
	AND record_id = NEW.record_id;
	INSERT OR IGNORE INTO attendance_list
	VALUES (NEW.day, NEW.batch_id, 0, '{}');
	UPDATE attendance_list
	SET people = json_insert(
		json_insert(people, '$."' || NEW.activity_id || '"',
		    json('[]')),
		'$."' || NEW.activity_id || '"[#]',
		json_array(NEW.record_id, NEW.line, NEW.minutes, NEW.role,
		    NEW.status))
	WHERE day = NEW.day
	AND batch_id = NEW.batch_id
	AND part = 0;
END;
CREATE TRIGGER attendance_delete INSTEAD OF DELETE ON attendance
BEGIN
	UPDATE attendance_list
	SET people = (
		SELECT json_group_object(activity, json(rest))
		FROM (
			SELECT a.key AS activity, (
				SELECT json_group_array(json(p.value))
				FROM json_each(a.value) AS p
				WHERE p.value ->> 0 <> OLD.record_id
				OR CAST(a.key AS INTEGER) <> OLD.activity_id
				) AS rest
			FROM json_each(people) AS a)
		WHERE rest <> '[]')
	WHERE day = OLD.day
	AND batch_id = OLD.batch_id;
	DELETE FROM attendance_list
	WHERE day = OLD.day
	AND batch_id = OLD.batch_id
	AND people = '{}';
END;
CREATE TRIGGER attendance_update INSTEAD OF UPDATE ON attendance
BEGIN
	DELETE FROM attendance
	WHERE day = OLD.day
	AND activity_id = OLD.activity_id
	AND record_id = OLD.record_id;
	INSERT INTO attendance
	VALUES (NEW.day, NEW.activity_id, NEW.record_id, NEW.minutes, NEW.role,
	    NEW.status, NEW.batch_id, NEW.line);
END;

-- version: 4
-- The ledger keeps what a reader of a release knows of amounts, and how its
-- figures hang together.
ALTER TABLE cell ADD COLUMN unit TEXT;
ALTER TABLE cell ADD COLUMN rule TEXT;
CREATE TABLE sdc (
	release_id	INTEGER PRIMARY KEY REFERENCES release,
	document	TEXT NOT NULL
) STRICT;

-- version: 5
-- Only a derived table has changed: verdicts know when an activity began.
