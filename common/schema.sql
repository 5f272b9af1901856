-- The store of impact, as literature.
--
-- Three chapters.  FACTS: what the projects delivered; ingest writes them,
-- each row knows its batch and line.  DERIVED: what transform makes of them;
-- emptied and refilled in one transaction, never a source of anything.
-- PUBLISHED: what report has shown to others; only ever added to.
--
-- Days are integers: days since 1970-01-01.  Months: months since 1970-01.
-- Money is in cents, duration in minutes.  Nothing here names a person.

PRAGMA application_id = 0x494d5043;	-- "IMPC"
PRAGMA user_version = 5;	-- the version of this page; see migrations.sql

------------------------------------------------------------------ 1. FACTS

-- Words about the store itself: which key made the pseudonyms.
CREATE TABLE meta (
	name	TEXT PRIMARY KEY,
	value	TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A register is a registration system: it hands out person numbers and
-- activity codes.  Several sources (files of several kinds) may share one.
CREATE TABLE register (
	id	INTEGER PRIMARY KEY,
	name	TEXT NOT NULL UNIQUE
) STRICT;

-- By the name that Statistics Netherlands (CBS) gives it, whatever the file
-- wrote; others, of places abroad for one, as the configuration writes them.
-- Of activities, targets and norms any name is kept, of people none else.
CREATE TABLE municipality (
	id	INTEGER PRIMARY KEY,
	name	TEXT NOT NULL UNIQUE,
	code	TEXT			-- "GM0344"; NULL: not on its list
) STRICT;
CREATE UNIQUE INDEX municipality_code ON municipality (code);

CREATE TABLE project (
	id	INTEGER PRIMARY KEY,
	name	TEXT NOT NULL UNIQUE
) STRICT;

-- Types of recorded outcome ("connected", "debt_solved").
CREATE TABLE outcome_type (
	id	INTEGER PRIMARY KEY,
	name	TEXT NOT NULL UNIQUE
) STRICT;

-- A source is a [source NAME] section of pipeline.conf.
CREATE TABLE source (
	id	INTEGER PRIMARY KEY,
	name	TEXT NOT NULL UNIQUE,
	kind	TEXT NOT NULL
) STRICT;

-- A batch is one file, read once.  What was read is accounted for to the
-- last record: the CHECK is the conservation rule.
CREATE TABLE batch (
	id		INTEGER PRIMARY KEY,
	source_id	INTEGER NOT NULL REFERENCES source,
	file		TEXT NOT NULL,		-- name as matched, no folder above the conf
	digest		BLOB NOT NULL CHECK (length(digest) = 32),	-- of the bytes
	profile		BLOB NOT NULL CHECK (length(profile) = 32),	-- of the settings
	bytes		INTEGER NOT NULL,
	shape		TEXT NOT NULL,		-- header names as matched, JSON array
	read		INTEGER NOT NULL,	-- records below the header
	stored		INTEGER NOT NULL,	-- new facts
	unchanged	INTEGER NOT NULL,	-- already known, equal
	corrected	INTEGER NOT NULL,	-- known with other values: replaced, see correction
	duplicate	INTEGER NOT NULL,	-- twice in this file, equal
	rejected	INTEGER NOT NULL,	-- refused, see reject
	unresolved	INTEGER NOT NULL,	-- rejected only because the person or activity
						-- is not known yet: tried again later
	loaded_at	TEXT NOT NULL,		-- UTC
	CHECK (read = stored + unchanged + corrected + duplicate + rejected)
) STRICT;
CREATE INDEX batch_digest ON batch (digest, source_id);

-- What became of a batch: it holds, a later delivery of the same days took its
-- place, or somebody took it back.
CREATE TABLE delivery (
	batch_id	INTEGER PRIMARY KEY REFERENCES batch,
	first_day	INTEGER,		-- of its dates or periods
	last_day	INTEGER,
	state		TEXT NOT NULL CHECK (state IN
			    ('loaded', 'superseded', 'undone')),
	by_batch	INTEGER REFERENCES batch	-- that took its place
) STRICT;

-- Why a record was refused.  The cell itself is not kept: it may be a name.
CREATE TABLE reject (
	batch_id	INTEGER NOT NULL REFERENCES batch,
	record		INTEGER NOT NULL,	-- from 1, below the header
	line		INTEGER NOT NULL,	-- physical line
	column		INTEGER NOT NULL,	-- cell from 1; 0: the whole record
	header		TEXT,			-- name above the cell
	rule		TEXT NOT NULL,		-- "day.format"
	other_line	INTEGER			-- the first of two duplicates
) STRICT;
CREATE INDEX reject_batch ON reject (batch_id);

-- A number in a line of totals, beside the sum of its column as it was read.
CREATE TABLE control_total (
	batch_id	INTEGER NOT NULL REFERENCES batch ON DELETE CASCADE,
	line		INTEGER NOT NULL,
	column		INTEGER NOT NULL,	-- from 1
	header		TEXT NOT NULL,		-- name above it
	stated		REAL NOT NULL,		-- by the file
	counted		REAL NOT NULL,		-- from its records
	PRIMARY KEY (batch_id, line, column)
) STRICT, WITHOUT ROWID;

-- What a corrected record said before, so that a change can be explained, and
-- what a record said that a later delivery left out.  impact undo reads this.
CREATE TABLE correction (
	id		INTEGER PRIMARY KEY,
	batch_id	INTEGER NOT NULL REFERENCES batch,	-- that corrected
	line		INTEGER NOT NULL,
	change		TEXT NOT NULL DEFAULT 'corrected' CHECK (change IN
			    ('corrected', 'removed')),
	kind		TEXT NOT NULL,		-- "attendance"
	old_batch_id	INTEGER NOT NULL REFERENCES batch,
	old_line	INTEGER NOT NULL,
	old		TEXT NOT NULL		-- the former row, JSON object
) STRICT;

-- A person as one register knows them.  Which records are one person is
-- derived (person_of).  Birth dates and names are not kept, only pseudonyms.
CREATE TABLE person_record (
	id		INTEGER PRIMARY KEY,
	register_id	INTEGER NOT NULL REFERENCES register,
	pseudonym	BLOB NOT NULL UNIQUE CHECK (length(pseudonym) = 16),	-- of its key
	birth_year	INTEGER,
	sex		TEXT CHECK (sex = 'f' OR sex = 'm' OR sex = 'x'),
			-- not IN: for that SQLite makes a table with every
			-- insert, which takes four times as long
	municipality_id	INTEGER REFERENCES municipality,
	neighbourhood	TEXT,
	ground		TEXT,			-- legal ground, if the source says
	numbered	INTEGER NOT NULL DEFAULT 1,	-- 1: its key is a number of the
						-- register; 0: names, birth...
	batch_id	INTEGER NOT NULL REFERENCES batch,
	line		INTEGER NOT NULL
) STRICT;

-- Further pseudonyms of a record that other registers may share, all that one
-- batch brought in one row: with a row and two B-trees for each they would
-- take more time and room than everything else.  Seventeen bytes each, in
-- order: a letter for the strength, and the pseudonym.
CREATE TABLE identity_list (
	record_id	INTEGER NOT NULL REFERENCES person_record,
	batch_id	INTEGER NOT NULL REFERENCES batch,	-- that brought them
	identities	BLOB NOT NULL CHECK (length(identities) % 17 = 0),
	PRIMARY KEY (record_id, batch_id)
) STRICT, WITHOUT ROWID;

-- The same, one a row.  Two records with one strong identity are one person;
-- weak, year, place, door and cohort link where nothing else fits; home only
-- makes two records worth a look; given and initials keep apart.
CREATE VIEW person_identity (pseudonym, record_id, strength, batch_id) AS
WITH RECURSIVE place (at) AS (
	SELECT 1 UNION ALL SELECT at + 17 FROM place LIMIT 100)
SELECT substr(identities, at + 1, 16),
	record_id,
	CASE CAST(substr(identities, at, 1) AS TEXT)
	WHEN 's' THEN 'strong'	-- given name, surname, birth date
	WHEN 'w' THEN 'weak'	-- initial, part of surname, birth date
	WHEN 'y' THEN 'year'	-- given name, surname, birth year
	WHEN 'p' THEN 'place'	-- given name, surname, postcode
	WHEN 'd' THEN 'door'	-- initial, part of surname, postcode
	WHEN 'c' THEN 'cohort'	-- initial, part of surname, birth year
	WHEN 'h' THEN 'home'	-- initial, birth date, postcode
	WHEN 'g' THEN 'given'	-- given name, birth date
	WHEN 'i' THEN 'initials'	-- two initials, birth date
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

-- Pseudonyms of people who were forgotten: no export brings them back.
CREATE TABLE tombstone (
	pseudonym	BLOB PRIMARY KEY CHECK (length(pseudonym) = 16)
) STRICT, WITHOUT ROWID;

CREATE TABLE activity (
	id		INTEGER PRIMARY KEY,
	register_id	INTEGER NOT NULL REFERENCES register,
	code		TEXT NOT NULL,
	name		TEXT NOT NULL,
	project_id	INTEGER NOT NULL REFERENCES project,
	municipality_id	INTEGER REFERENCES municipality,
	formula		TEXT,			-- brand: one name over many towns
	theme		TEXT,
	start_day	INTEGER,
	end_day		INTEGER,
	form		TEXT CHECK (form IN ('collective', 'individual')),
	initiated_by	TEXT CHECK (initiated_by IN
			    ('client', 'professional', 'organisation', 'funder')),
	question	TEXT,			-- id of the client question behind it
	predecessor	TEXT,			-- code of the activity it replaces
	declares	TEXT,			-- outcome types it aims at, '|' between
	innovation	INTEGER CHECK (innovation IN (0, 1)),
	batch_id	INTEGER NOT NULL REFERENCES batch,
	line		INTEGER NOT NULL,
	UNIQUE (register_id, code)
) STRICT;

CREATE TABLE session (
	activity_id	INTEGER NOT NULL REFERENCES activity,
	day		INTEGER NOT NULL,
	planned		INTEGER CHECK (planned IN (0, 1)),
	participants	INTEGER,		-- head count, never added to persons
	volunteers	INTEGER,		-- head count
	batch_id	INTEGER NOT NULL REFERENCES batch,
	line		INTEGER NOT NULL,
	PRIMARY KEY (activity_id, day)
) STRICT, WITHOUT ROWID;

-- The big one, kept as presence lists are: who came on a day, by activity, as
-- one batch tells it.  A row for each who came would take several times as
-- long to write and to read.  Batch first, so that a file is added at the end,
-- whatever days it is about.
CREATE TABLE attendance_list (
	day		INTEGER NOT NULL,
	batch_id	INTEGER NOT NULL REFERENCES batch,
	part		INTEGER NOT NULL,	-- from 0: long lists are cut, so
						-- that a page holds several
	people		TEXT NOT NULL,		-- JSON: by id of the activity, for
						-- each [record of person, line,
						-- minutes, role, status]; zeros
						-- at the end are left out
	PRIMARY KEY (batch_id, day, part)
) STRICT, WITHOUT ROWID;

-- The same, a row for each who came; at most one for a day, activity and
-- record, which the key cannot see to: ingest does.  It can be written to
-- like a table, which is slow.  This view is for who opens the store with
-- sqlite3: the programs trust no function that a schema calls, and read the
-- lists.
CREATE VIEW attendance (day, activity_id, record_id, minutes, role, status,
	batch_id, line) AS
SELECT l.day,
	CAST(a.key AS INTEGER),
	p.value ->> 0,			-- of person_record
	p.value ->> 2,			-- NULL: not known
	ifnull(p.value ->> 3, 0),	-- participant, volunteer, co-organiser
	ifnull(p.value ->> 4, 0),	-- present, excused, absent
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

CREATE TABLE outcome (
	record_id	INTEGER NOT NULL REFERENCES person_record,
	type_id		INTEGER NOT NULL REFERENCES outcome_type,
	day		INTEGER NOT NULL,
	value		REAL,			-- worth of this outcome, if the source says
	activity_id	INTEGER REFERENCES activity,	-- what the client named
	evidence	TEXT CHECK (evidence = 'client' OR evidence =
			    'professional' OR evidence = 'register'),
	batch_id	INTEGER NOT NULL REFERENCES batch,
	line		INTEGER NOT NULL,
	PRIMARY KEY (record_id, type_id, day)
) STRICT, WITHOUT ROWID;

-- Two people linked to one another: buddies, introductions (koppelingen).
CREATE TABLE tie (
	record_a	INTEGER NOT NULL REFERENCES person_record,	-- the participant
	record_b	INTEGER NOT NULL REFERENCES person_record,	-- the other one
	start_day	INTEGER NOT NULL,
	end_day		INTEGER,
	kind		TEXT,
	activity_id	INTEGER REFERENCES activity,
	end_reason	TEXT CHECK (end_reason IN ('succeeded', 'failed',
			    'external', 'dropout', 'unknown', 'ignore')),
			-- 'ignore': entered by mistake, counts as never made
	batch_id	INTEGER NOT NULL REFERENCES batch,
	line		INTEGER NOT NULL,
	PRIMARY KEY (record_a, record_b, start_day),
	CHECK (record_a <> record_b)
) STRICT, WITHOUT ROWID;

-- Answers to an instrument.  Never shown for a person.
CREATE TABLE score (
	record_id	INTEGER NOT NULL REFERENCES person_record,
	instrument	TEXT NOT NULL,		-- "djg6"
	day		INTEGER NOT NULL,
	wave		TEXT,			-- "baseline", if the source says
	total		REAL,			-- as the source computed it
	items		TEXT,			-- answers, '|' between, '' unanswered
	batch_id	INTEGER NOT NULL REFERENCES batch,
	line		INTEGER NOT NULL,
	PRIMARY KEY (record_id, instrument, day),
	CHECK (total IS NOT NULL OR items IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- The constituency: who supports the organisation, as what, and how long.
CREATE TABLE supporter (
	record_id	INTEGER NOT NULL REFERENCES person_record,
	role		TEXT NOT NULL CHECK (role IN ('sympathiser', 'member',
			    'client', 'donor', 'fan', 'staff', 'volunteer')),
	first_day	INTEGER NOT NULL,
	last_day	INTEGER,		-- NULL: still
	batch_id	INTEGER NOT NULL REFERENCES batch,
	line		INTEGER NOT NULL,
	PRIMARY KEY (record_id, role, first_day)
) STRICT, WITHOUT ROWID;

-- Figures from elsewhere that tell how much is much: lonely adults in a town.
CREATE TABLE norm (
	id		INTEGER PRIMARY KEY,
	measure		TEXT NOT NULL,
	municipality_id	INTEGER REFERENCES municipality,	-- NULL: all
	value		REAL NOT NULL,
	origin		TEXT,
	batch_id	INTEGER NOT NULL REFERENCES batch,
	line		INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX norm_key ON norm (measure, ifnull(municipality_id, 0));

-- Local names of a formula.  An activity without a formula gets that of its
-- name, if its start lies in these days.
CREATE TABLE alias (
	id		INTEGER PRIMARY KEY,
	name		TEXT NOT NULL,		-- folded: small letters and digits
	first_day	INTEGER,		-- NULL: always
	last_day	INTEGER,
	formula		TEXT NOT NULL,
	batch_id	INTEGER NOT NULL REFERENCES batch,
	line		INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX alias_key ON alias (name, ifnull(first_day, 0));

-- Costs of an activity, or of a whole project (activity_id NULL), over the
-- days first_day to last_day.
CREATE TABLE cost (
	id		INTEGER PRIMARY KEY,
	project_id	INTEGER NOT NULL REFERENCES project,
	activity_id	INTEGER REFERENCES activity,
	first_day	INTEGER NOT NULL,
	last_day	INTEGER NOT NULL,
	kind		TEXT NOT NULL,		-- '' when the source does not say
	cents		INTEGER NOT NULL,
	volunteer_minutes INTEGER,
	batch_id	INTEGER NOT NULL REFERENCES batch,
	line		INTEGER NOT NULL,
	CHECK (last_day >= first_day)
) STRICT;
CREATE UNIQUE INDEX cost_key ON cost
	(project_id, ifnull(activity_id, 0), first_day, last_day, kind);

CREATE TABLE grant (
	id		INTEGER PRIMARY KEY,
	funder		TEXT NOT NULL,
	project_id	INTEGER NOT NULL REFERENCES project,
	activity_id	INTEGER REFERENCES activity,
	first_day	INTEGER NOT NULL,
	last_day	INTEGER NOT NULL,
	cents		INTEGER NOT NULL,
	batch_id	INTEGER NOT NULL REFERENCES batch,
	line		INTEGER NOT NULL,
	CHECK (last_day >= first_day)
) STRICT;
CREATE UNIQUE INDEX grant_key ON grant
	(funder, project_id, ifnull(activity_id, 0), first_day, last_day);

CREATE TABLE target (
	id		INTEGER PRIMARY KEY,
	measure		TEXT NOT NULL,		-- rung, outcome type or measure
	first_day	INTEGER NOT NULL,
	last_day	INTEGER NOT NULL,
	municipality_id	INTEGER REFERENCES municipality,	-- NULL: all
	number		REAL NOT NULL,
	direction	TEXT NOT NULL CHECK (direction IN ('up', 'down')),
	origin		TEXT,			-- who set it
	batch_id	INTEGER NOT NULL REFERENCES batch,
	line		INTEGER NOT NULL,
	activity_id	INTEGER REFERENCES activity,	-- NULL: not of one
	CHECK (last_day >= first_day)
) STRICT;
CREATE UNIQUE INDEX target_key ON target
	(measure, first_day, last_day, ifnull(municipality_id, 0),
	ifnull(activity_id, 0));

---------------------------------------------------------------- 2. DERIVED

-- Where many rows are written a CHECK does without IN: see person_record.

-- What the derived tables are about; one row.
CREATE TABLE run (
	period		TEXT NOT NULL,		-- "2026-10"
	first_day	INTEGER NOT NULL,	-- T0: first day of the history
	last_day	INTEGER NOT NULL,	-- T1
	settings	BLOB NOT NULL,		-- digest of mission, method, rungs
	lookback	INTEGER NOT NULL,	-- W in days
	model		TEXT NOT NULL,		-- credit model of the headlines
	rate		REAL,			-- m_rate: outcomes per person-year
	kappa		REAL,			-- acceptable euros per outcome
	phi		REAL NOT NULL,		-- dispersion that widened the tests of the
						-- mission; 1: none
	touches_after	INTEGER NOT NULL,	-- attendances after T1, ignored
	outcomes_after	INTEGER NOT NULL,	-- outcomes and ties after T1, ignored
	ties_pending	INTEGER NOT NULL,	-- too young at T1 to count
	projects	INTEGER NOT NULL	-- with attendance in the history
) STRICT;

-- One human being, over all registers.  Numbered in order of pseudonym, so
-- the order of rows in the files does not show.
CREATE TABLE person (
	id		INTEGER PRIMARY KEY,
	municipality_id	INTEGER,		-- own, else of the first activity
	birth_year	INTEGER,
	sex		TEXT
) STRICT;

CREATE TABLE person_of (
	record_id	INTEGER PRIMARY KEY,
	person_id	INTEGER NOT NULL
) STRICT;

-- Pairs of records that may be one person and were left apart; somebody may
-- look them up in the files they came from.
CREATE TABLE link_review (
	record_a	INTEGER NOT NULL,
	record_b	INTEGER NOT NULL,
	reason		TEXT NOT NULL CHECK (reason IN
			    ('ambiguous',	-- another record fits as well
			    'register',		-- two numbers of one register
			    'given',		-- same but for the given name
			    'initials',		-- ... the second initial
			    'sex',
			    'birth',		-- ... the birth date
			    'surname')),	-- ... the surname
	PRIMARY KEY (record_a, record_b)
) STRICT, WITHOUT ROWID;

-- The ladder, lowest rung first.
CREATE TABLE rung (
	id		INTEGER PRIMARY KEY,
	name		TEXT NOT NULL,
	mission		INTEGER NOT NULL	-- 1: this rung is the mission
) STRICT;

-- First day on which a person stood on a rung, up to T1 and over all time.
CREATE TABLE rung_reached (
	person_id	INTEGER NOT NULL,
	rung_id		INTEGER NOT NULL,
	day		INTEGER NOT NULL,
	PRIMARY KEY (person_id, rung_id)
) STRICT, WITHOUT ROWID;

-- A series is one kind of outcome that credit is given for: the mission
-- rung (a person counts once), each recorded type (each outcome counts), and
-- improvement on each instrument (once, on the day of the second measurement;
-- who has none is not measured, which is not the same as no outcome).
CREATE TABLE series (
	id		INTEGER PRIMARY KEY,
	name		TEXT NOT NULL,
	mission		INTEGER NOT NULL,	-- 1: the mission rung
	intended	INTEGER NOT NULL,
	control		INTEGER NOT NULL	-- 1: no activity can change it
) STRICT;

-- What people are measured with: the total of a scale, one of its parts, or
-- a questionnaire of one's own, as the configuration settles it.
CREATE TABLE instrument (
	id		INTEGER PRIMARY KEY,
	name		TEXT NOT NULL,		-- "djg6", "zrm2017:network"
	cut		REAL,			-- a problem at or beyond it
	difference	REAL,			-- smallest change that matters
	by_cut		INTEGER NOT NULL,	-- 1: leaving the problem is improvement
	more_is_better	INTEGER NOT NULL,
	interval	INTEGER NOT NULL,	-- days between measurements, at least
	invalid		INTEGER NOT NULL	-- scores that nothing could be made of
) STRICT;

-- Response to an instrument: people who attended in the history, and how many
-- of them were measured up to T1, in the order of a funnel; whether those who
-- were not measured again began elsewhere; and between which shares the
-- improved lie, whatever the missing did.  Rows for all, each municipality (of
-- the person), each project and both; people come in several projects, so
-- projects do not add up.  NULL: cannot be told.
CREATE TABLE response (
	instrument_id	INTEGER NOT NULL,
	municipality_id	INTEGER NOT NULL,	-- 0: all, who have none included
	project_id	INTEGER NOT NULL,	-- 0: all
	reached		INTEGER NOT NULL,
	baseline	INTEGER NOT NULL,	-- of reached: measured once ...
	followup	INTEGER NOT NULL,	-- ... again, after interval ...
	sustained	INTEGER NOT NULL,	-- ... and a third time
	pending		INTEGER NOT NULL,	-- of baseline: a second is not due yet
	early		INTEGER NOT NULL,	-- of baseline: only again too soon
	problem		INTEGER NOT NULL,	-- of baseline: beyond the cut
	problem_again	INTEGER NOT NULL,	-- of problem: in followup ...
	resolved	INTEGER NOT NULL,	-- ... and no longer beyond it
	improved	INTEGER NOT NULL,	-- of followup
	improved_again	INTEGER NOT NULL,	-- of improved: in sustained ...
	kept		INTEGER NOT NULL,	-- ... and still improved
	leavers		INTEGER NOT NULL,	-- baseline - followup - pending
	improved_low	REAL,			-- exact 95 % of improved / followup
	improved_high	REAL,
	worst		REAL,			-- improved share of baseline - pending
						-- if no leaver improved ...
	best		REAL,			-- ... and if all did (Manski 1989)
	stayers_mean	REAL,			-- baseline score of followup
	leavers_mean	REAL,			-- and of leavers
	difference	REAL,			-- between these two ...
	difference_low	REAL,			-- ... and its 95 % (Welch 1947)
	difference_high	REAL,
	PRIMARY KEY (instrument_id, municipality_id, project_id)
) STRICT, WITHOUT ROWID;

-- Ordered attendances of a person towards an outcome, or towards none.
-- Kept are those about the history: with their outcome in it or, where there
-- is none, their last attendance; they may have begun before.
CREATE TABLE journey (
	id		INTEGER PRIMARY KEY,
	series_id	INTEGER NOT NULL,
	person_id	INTEGER NOT NULL,
	kind		TEXT NOT NULL CHECK (kind = 'conversion' OR
			    kind = 'unattributed' OR	-- outcome without attendance
			    kind = 'null' OR	-- closed without outcome
			    kind = 'open' OR	-- follow-up not complete
			    kind = 'after' OR	-- after an outcome that counts once
			    kind = 'unmeasured'),	-- no measurement tells of it
	first_day	INTEGER,		-- of its touches
	last_day	INTEGER,
	outcome_day	INTEGER,
	touches		INTEGER NOT NULL,
	activities	INTEGER NOT NULL,	-- distinct
	value		REAL			-- of the outcome
) STRICT;

-- Outcomes in the history by month of outcome and municipality of person.
CREATE TABLE outcome_month (
	series_id	INTEGER NOT NULL,
	municipality_id	INTEGER NOT NULL,	-- 0: not known
	month		INTEGER NOT NULL,
	outcomes	INTEGER NOT NULL,
	unattributed	INTEGER NOT NULL,
	PRIMARY KEY (series_id, municipality_id, month)
) STRICT, WITHOUT ROWID;

-- Credit by model, activity and month of outcome.  Per series and model:
-- sum(credit) + unattributed = outcomes.
CREATE TABLE credit (
	series_id	INTEGER NOT NULL,
	model		TEXT NOT NULL,
	activity_id	INTEGER NOT NULL,
	month		INTEGER NOT NULL,
	credit		REAL NOT NULL,
	value		REAL NOT NULL,		-- credit times worth of the outcome
	PRIMARY KEY (series_id, model, activity_id, month)
) STRICT, WITHOUT ROWID;

-- Equal share by place in the journey: position 1 is the first touch.  Over
-- positions it sums to the credit of the model "equal": a view of where an
-- activity earns its credit, not another total.
CREATE TABLE credit_position (
	series_id	INTEGER NOT NULL,
	activity_id	INTEGER NOT NULL,
	position	INTEGER NOT NULL,
	credit		REAL NOT NULL,
	PRIMARY KEY (series_id, activity_id, position)
) STRICT, WITHOUT ROWID;

-- What clients themselves named as the activity that helped: evidence beside
-- the models, never mixed with them.  Per series: sum(outcomes) = outcomes.
CREATE TABLE stated (
	series_id	INTEGER NOT NULL,
	activity_id	INTEGER NOT NULL,	-- 0: none was named
	month		INTEGER NOT NULL,	-- of the outcome
	outcomes	INTEGER NOT NULL,
	value		REAL NOT NULL,		-- worth of those outcomes
	PRIMARY KEY (series_id, activity_id, month)
) STRICT, WITHOUT ROWID;

-- Removal effect in a Markov chain of the journeys that ended, in the outcome
-- or without: the share of outcomes that the chain loses when the activity
-- leads nowhere.  No shares: they do not sum to one.  No row for an activity
-- that is in no journey that ended.  NULL: not defined, no outcome at all.
CREATE TABLE removal (
	series_id	INTEGER NOT NULL,
	activity_id	INTEGER NOT NULL,
	chain_order	INTEGER NOT NULL,	-- attendances that it remembers
	transform	TEXT NOT NULL CHECK (transform IN ('first', 'raw')),
	effect		REAL,
	value_effect	REAL,			-- the same for worth of outcomes
	touched_share	REAL,			-- of outcomes whose journey has it
	credit		REAL,			-- effect / all effects * outcomes
	PRIMARY KEY (series_id, activity_id)
) STRICT, WITHOUT ROWID;

-- Credit of every single journey; filled with journey.credit = yes only.
CREATE TABLE journey_credit (
	journey_id	INTEGER NOT NULL,
	activity_id	INTEGER NOT NULL,
	model		TEXT NOT NULL,
	credit		REAL NOT NULL,		-- over activities it sums to 1
	PRIMARY KEY (journey_id, activity_id, model)
) STRICT, WITHOUT ROWID;

-- What an activity did and cost, month by month, within the history.
CREATE TABLE activity_month (
	activity_id	INTEGER NOT NULL,
	month		INTEGER NOT NULL,
	attendances	INTEGER NOT NULL,	-- present participants
	people		INTEGER NOT NULL,	-- distinct in that month: not additive
	minutes		INTEGER NOT NULL,
	cents		INTEGER NOT NULL,	-- own costs and its share of the project's
	volunteer_minutes INTEGER NOT NULL,
	PRIMARY KEY (activity_id, month)
) STRICT, WITHOUT ROWID;

-- Everything a verdict rests on, per activity and series; the letters are
-- those of the method.  NULL: not defined.
CREATE TABLE verdict (
	activity_id	INTEGER NOT NULL,
	series_id	INTEGER NOT NULL,
	verdict		TEXT NOT NULL CHECK (verdict IN ('no_data', 'too_new',
			    'too_little', 'not_measured', 'only_access', 'gateway',
			    'prune', 'contributes', 'overlapping', 'inconclusive',
			    'no_materiality')),
	tier		TEXT CHECK (tier IN ('A', 'B')),	-- flag raised, if any
	people		INTEGER NOT NULL,	-- n_all: participants in the history
	followed	INTEGER NOT NULL,	-- n: of them, followed for W days
	known		INTEGER NOT NULL,	-- of people: outcome would be known
	person_days	INTEGER NOT NULL,	-- Y in days
	touched		INTEGER NOT NULL,	-- D
	touched_upper	REAL NOT NULL,		-- U: one-sided 95 % upper limit of D
	only_touched	INTEGER NOT NULL,	-- D1: outcomes whose journey holds only it
	unique_reach	INTEGER NOT NULL,	-- u
	first_touch	INTEGER NOT NULL,	-- F
	only_connected	INTEGER NOT NULL,	-- people connected only through it: lost
						-- from the count if it had not been there
	cents		INTEGER NOT NULL,
	materiality	REAL,			-- M
	expected	REAL,			-- E
	expected_low	REAL,			-- E_lo
	merged_share	REAL,			-- of Y with a parent stratum as reference
	p_a		REAL,			-- P(X <= D given M); where it declares
						-- other outcomes too, the largest
	q_a		REAL,			-- adjusted (Benjamini-Hochberg)
	p_b		REAL,			-- the same given E_lo + M
	q_b		REAL,
	p_above		REAL,			-- P(X >= D given E)
	q_above		REAL,
	overlap		REAL,			-- largest share shared with one other
	overlap_with	INTEGER,		-- that activity
	people_needed	REAL,			-- participants still needed, too_little
	pair_with	INTEGER,		-- the activity of pair_reach
	pair_reach	INTEGER NOT NULL,	-- most people who came to it and one
						-- other, and to nothing else
	substitute	INTEGER NOT NULL,	-- 1: prune, and so is pair_with, and
						-- together they are the only access
						-- of pair_reach: never stop both
	begun		INTEGER,		-- month in which people first came, since
						-- the look-back of the history
	PRIMARY KEY (activity_id, series_id)
) STRICT, WITHOUT ROWID;

-- The funnel plot of a series: observed (D) over expected (E), where E is
-- above 0, with exact limits of what chance does around 1.
CREATE TABLE funnel (
	activity_id	INTEGER NOT NULL,
	series_id	INTEGER NOT NULL,
	tested		INTEGER NOT NULL,	-- 1: part of the spread below
	observed	INTEGER NOT NULL,
	expected	REAL NOT NULL,
	ratio		REAL NOT NULL,
	ratio_low	REAL NOT NULL,		-- its own exact 95 % limits
	ratio_high	REAL NOT NULL,
	low95		REAL NOT NULL,
	high95		REAL NOT NULL,
	low998		REAL NOT NULL,		-- 99.8 %
	high998		REAL NOT NULL,
	z		REAL NOT NULL,		-- distance from 1
	z_wide		REAL NOT NULL,		-- the same, allowing for tau2
	PRIMARY KEY (activity_id, series_id)
) STRICT, WITHOUT ROWID;

-- The funnel plot of municipalities: people with the outcome against those to
-- be expected if its participants, as they are in [method] strata (without the
-- municipality) and as long as they were followed, had had the outcomes of
-- all.  Limits as in funnel.  A point outside says where to look, not why.
CREATE TABLE funnel_municipality (
	municipality_id	INTEGER NOT NULL,	-- of the person
	series_id	INTEGER NOT NULL,
	people		INTEGER NOT NULL,	-- participants in the history
	known		INTEGER NOT NULL,	-- of people: outcome would be known
	person_days	INTEGER NOT NULL,	-- that they were followed
	tested		INTEGER NOT NULL,	-- 1: enough people, and of enough of
						-- them known; part of the spread
	observed	INTEGER NOT NULL,	-- people with the outcome
	expected	REAL NOT NULL,
	ratio		REAL NOT NULL,		-- observed / expected
	ratio_low	REAL NOT NULL,		-- its own exact 95 % limits
	ratio_high	REAL NOT NULL,
	low95		REAL NOT NULL,
	high95		REAL NOT NULL,
	low998		REAL NOT NULL,		-- 99.8 %
	high998		REAL NOT NULL,
	z		REAL NOT NULL,		-- distance from 1
	z_wide		REAL NOT NULL,		-- the same, allowing for tau2
	PRIMARY KEY (municipality_id, series_id)
) STRICT, WITHOUT ROWID;

-- How much further than chance the tested municipalities of a series spread.
CREATE TABLE dispersion_municipality (
	series_id	INTEGER PRIMARY KEY,
	municipalities	INTEGER NOT NULL,	-- tested
	phi		REAL,			-- 1: as chance; NULL: fewer than two
	tau2		REAL NOT NULL		-- variance between municipalities
) STRICT;

-- How much further than chance the tested activities of a series spread:
-- between one another (for the funnel plot; their real differences are in
-- it), and each over its own strata of people and half-years.  One of these,
-- or none, widens the tests of verdicts: [method] dispersion.
CREATE TABLE dispersion (
	series_id	INTEGER PRIMARY KEY,
	activities	INTEGER NOT NULL,	-- tested, with E above 0
	phi		REAL,			-- between, of D/E; 1: as chance; NULL:
						-- fewer than two
	tau2		REAL NOT NULL,		-- variance between activities
	within		REAL NOT NULL,		-- Pearson, at least 1; 1 with too few
						-- degrees to tell
	freedom		INTEGER NOT NULL,	-- its degrees
	used		REAL NOT NULL		-- that widened the tests
) STRICT;

-- People who are alike in what [method] strata names, with whom verdicts and
-- comparisons compare.  NULL: not told apart; 'unknown': not in the facts.
CREATE TABLE stratum (
	id		INTEGER PRIMARY KEY,
	people		INTEGER NOT NULL,
	municipality_id	INTEGER,		-- 0: not known
	age		TEXT,			-- "18-34", on the last day
	sex		TEXT,
	severity	TEXT			-- at their first measurement: "none",
						-- "moderate", "strong", "very strong"
						-- (loneliness), or "none", "problem"
) STRICT;

-- Outcomes of people in the time that they attend an activity against those
-- of people of the same project in the time that they do not (yet), in the
-- same stratum and half-year: the rate ratio of Mantel and Haenszel.  On
-- the mission and on each control (series.control), an outcome in which a
-- difference can only mean that the groups differ in other ways.
-- NULL: not defined; high NULL beside a ratio: no upper limit.
CREATE TABLE comparison (
	activity_id	INTEGER NOT NULL,
	series_id	INTEGER NOT NULL,
	kind		TEXT NOT NULL CHECK (kind IN ('pooled',
			    'heterogeneous',	-- strata differ: read those
			    'exact',		-- outcomes on one side only:
						-- crude ratio, exact interval
			    'not_estimable')),
	exposed		INTEGER NOT NULL,	-- outcomes while attending
	unexposed	INTEGER NOT NULL,	-- outcomes while not
	exposed_days	INTEGER NOT NULL,
	unexposed_days	INTEGER NOT NULL,
	strata		INTEGER NOT NULL,	-- that count
	dropped		INTEGER NOT NULL,	-- strata without outcomes, or of
						-- one kind of time only
	crude		REAL,			-- rate ratio without strata
	ratio		REAL,
	low		REAL,			-- 95 %
	high		REAL,
	chi_square	REAL,			-- of no difference, 1 degree
	p		REAL,
	heterogeneity	REAL,			-- chi-square of equal ratios
	freedom		INTEGER NOT NULL,	-- its degrees
	heterogeneity_p	REAL,
	e_value		REAL,			-- strength that a cause nobody
						-- recorded would need to make
						-- this ratio of 1
	e_limit		REAL,			-- and of the limit nearest 1
	control_differs	INTEGER,		-- mission: 1 when a control differs,
						-- so no effect is to be read;
						-- NULL: no control
	PRIMARY KEY (activity_id, series_id)
) STRICT, WITHOUT ROWID;

-- The strata of a comparison that count: people who are alike, in a half-year.
CREATE TABLE comparison_stratum (
	activity_id	INTEGER NOT NULL,
	series_id	INTEGER NOT NULL,
	stratum_id	INTEGER NOT NULL,
	first_day	INTEGER NOT NULL,	-- of the half-year
	exposed		INTEGER NOT NULL,	-- outcomes
	unexposed	INTEGER NOT NULL,
	exposed_days	INTEGER NOT NULL,
	unexposed_days	INTEGER NOT NULL,
	PRIMARY KEY (activity_id, series_id, stratum_id, first_day)
) STRICT, WITHOUT ROWID;

-- The network of people on the first and the last day of the history.  Part
-- of it are all who attended anything, or had a recorded tie, in the history,
-- and were known by that day.  A tie is a recorded one that had not ended, or
-- tie.attendances joint attendances in the tie.window days up to that day.
CREATE TABLE network_day (
	day		INTEGER PRIMARY KEY,
	people		INTEGER NOT NULL,
	ties		INTEGER NOT NULL,
	recorded	INTEGER NOT NULL,	-- of ties: they stand in a file
	isolated	INTEGER NOT NULL,	-- people without a tie
	connected	INTEGER NOT NULL,	-- people with one
	components	INTEGER NOT NULL,	-- an isolated person is one
	largest		INTEGER NOT NULL,	-- people in the largest
	pairs		INTEGER NOT NULL,	-- that can reach one another
	bridges		INTEGER NOT NULL,	-- ties whose loss splits a component
	hinges		INTEGER NOT NULL,	-- people whose loss does
	crowds		INTEGER NOT NULL,	-- sessions too large to meet at
	mean_degree	REAL,			-- ties of a person
	anonymous_share	REAL,			-- of attendances in those days:
						-- without a name there is no tie
	project_external REAL,			-- share of ties that cross projects
						-- (where each comes most) ...
	project_ei	REAL,			-- (external - internal) / all
	project_expected REAL,			-- ... and that share by chance
	project_assortativity REAL,		-- 1: none cross, 0: as by chance
	municipality_external REAL,
	municipality_ei	REAL,
	municipality_expected REAL,
	municipality_assortativity REAL,
	joined		INTEGER,		-- newly connected: known but
						-- isolated on the first day
	arrived		INTEGER,		-- newly connected: not known then
	lost		INTEGER			-- connected then, isolated now
) STRICT;

-- What that network, on the last day, would lose without an activity.
CREATE TABLE network_activity (
	activity_id	INTEGER PRIMARY KEY,
	ties		INTEGER NOT NULL,	-- that need it
	isolated	INTEGER NOT NULL,	-- people with no tie left
	components	INTEGER NOT NULL	-- more than there are
) STRICT;

-- The ties on the last day; person_a < person_b.
CREATE TABLE tie_alive (
	person_a	INTEGER NOT NULL,
	person_b	INTEGER NOT NULL,
	times		INTEGER NOT NULL,	-- they met in those days
	recorded	INTEGER NOT NULL,	-- 1: stands in a file
	PRIMARY KEY (person_a, person_b)
) STRICT, WITHOUT ROWID;

-- People per rung by month of first reaching it; additive over months.
CREATE TABLE rung_month (
	rung_id		INTEGER NOT NULL,
	municipality_id	INTEGER NOT NULL,	-- of the person; 0: not known
	month		INTEGER NOT NULL,
	people		INTEGER NOT NULL,
	PRIMARY KEY (rung_id, municipality_id, month)
) STRICT, WITHOUT ROWID;

-- Targets for the mission that hold in the year of T1, and the forecast of
-- people at the end of each month that is still to come in that year,
-- cumulative over the year.  municipality_id 0: all.
CREATE TABLE mission_target (
	municipality_id	INTEGER NOT NULL,
	first_day	INTEGER NOT NULL,
	last_day	INTEGER NOT NULL,
	number		REAL NOT NULL,
	direction	TEXT NOT NULL,
	origin		TEXT,
	PRIMARY KEY (municipality_id, first_day, last_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE forecast (
	municipality_id	INTEGER NOT NULL,
	month		INTEGER NOT NULL,
	mean		REAL NOT NULL,
	low95		REAL NOT NULL,
	low80		REAL NOT NULL,
	high80		REAL NOT NULL,
	high95		REAL NOT NULL,
	PRIMARY KEY (municipality_id, month)
) STRICT, WITHOUT ROWID;

-- What a report tells beside credit and verdicts: named statements.  A
-- statement that cannot be made says why, on its own row.  The list of them,
-- with what their figures are about, stands in transform/measures/measures.h.
CREATE TABLE measure (
	id		INTEGER PRIMARY KEY,	-- in the order of the list
	name		TEXT NOT NULL UNIQUE,	-- "client_question_hours"
	topic		TEXT NOT NULL CHECK (topic IN ('mission', 'target',
			    'money', 'norm', 'client', 'constituency', 'formula',
			    'innovation', 'steering', 'leaving')),
	unit		TEXT NOT NULL,		-- of numerators: 'people', 'outcomes',
						-- 'activities', 'attendances',
						-- 'sessions', 'municipalities',
						-- 'cents', 'minutes', 'months',
						-- 'ties', 'points'; 'target': as
						-- what the target is about
	per		TEXT,			-- of denominators: the same, or
						-- 'residents', 'norm'; NULL: none
	scale		INTEGER NOT NULL,	-- 100: read as per cent, 1000: per
						-- thousand, 1: as it is
	direction	TEXT NOT NULL CHECK (direction IN ('up', 'down',
			    'none')),		-- which way is better
	aggregation	TEXT NOT NULL CHECK (aggregation IN
			    ('sum',		-- over months, places and classes
			    'last',		-- a state: the latest counts
			    'distinct',		-- people: never summed
			    'ratio')),		-- sums of both parts
	place		TEXT NOT NULL CHECK (place IN
			    ('person',		-- municipality of the person
			    'activity')),	-- ... of the activity
	needs		TEXT,			-- kind of file without which it
						-- cannot be told; NULL: none
	state		TEXT NOT NULL CHECK (state IN ('told',
			    'not_supplied',	-- its kind of file is missing
			    'no_target',	-- nobody set a target
			    'no_norm',		-- nothing to compare with
			    'off'))		-- not switched on
) STRICT;

-- The figures of a measure.  Both parts of a ratio are kept, so that figures
-- can be added up; the value is scale * numerator / denominator.  Periods are
-- the history, the year of T1 up to T1, the same months a year before, and
-- that whole year; where it says so, single months.
CREATE TABLE figure (
	measure_id	INTEGER NOT NULL,
	municipality_id	INTEGER NOT NULL,	-- 0: all
	about		TEXT NOT NULL CHECK (about = 'all' OR
			    about = 'project' OR about = 'activity' OR
			    about = 'formula' OR about = 'funder' OR
			    about = 'outcome' OR	-- a rung or series
			    about = 'measure'),	-- another of these
	subject		TEXT NOT NULL,		-- its name, register:code of an
						-- activity; '' for all
	class		TEXT NOT NULL,		-- "client", "member", a criterion;
						-- '': not divided
	first_month	INTEGER NOT NULL,
	last_month	INTEGER NOT NULL,
	numerator	REAL,			-- NULL: cannot be told
	denominator	REAL,			-- NULL: no ratio
	low		REAL,			-- 95 % of the value; NULL: none
	high		REAL,
	people		INTEGER,		-- people behind it; NULL: none are
	answer		TEXT CHECK (answer = 'yes' OR answer = 'no' OR
			    answer = 'cannot_be_told'),
	PRIMARY KEY (measure_id, municipality_id, about, subject, class,
	    first_month, last_month)
) STRICT, WITHOUT ROWID;

-------------------------------------------------------------- 3. PUBLISHED

-- What was shown, to whom, about which period.  The same cells again are the
-- same release, made from what was known then; other cells are a new one.
CREATE TABLE release (
	id		INTEGER PRIMARY KEY,
	report		TEXT NOT NULL,
	period		TEXT NOT NULL,
	digest		BLOB NOT NULL CHECK (length(digest) = 32),	-- of its cells
	made_at		TEXT NOT NULL,		-- UTC
	exact		INTEGER NOT NULL DEFAULT 0,	-- 1: of the organisation
						-- itself; nobody else saw it
	last_batch	INTEGER NOT NULL DEFAULT 0,	-- the newest known then
	facts_day	INTEGER,		-- the last day of attendance
	final_month	INTEGER,		-- the last that was final
	settings	BLOB,			-- digest of those behind figures
	UNIQUE (report, period, digest)
) STRICT;

-- One published figure.  Exactly one of value and symbol is set.  What is
-- below is what a reader knows of it: the audit of later reports reckons with
-- that.
CREATE TABLE cell (
	release_id	INTEGER NOT NULL REFERENCES release,
	key		TEXT NOT NULL,		-- "/all/people/connected/2026"
	value		REAL,
	symbol		TEXT,			-- "<10", "x"
	base		INTEGER NOT NULL,	-- rounded to a multiple of this; 0: a ratio
	whole		INTEGER,		-- 1: counts whole ones, 0: may be parts of
						-- them, NULL: follows from others
	stem		TEXT,			-- what adds up over months, if it does ...
	first_month	INTEGER,		-- ... and which months it is about
	last_month	INTEGER,
	unit		TEXT,			-- "people", "EUR", "hours"; NULL: of a
						-- release of a time that did not keep it,
						-- and people if it is a count
	rule		TEXT,			-- "threshold", "people", "givers", "giver":
						-- what hides it by itself
	PRIMARY KEY (release_id, key),
	CHECK ((value IS NULL) <> (symbol IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX cell_stem ON cell (stem, first_month, last_month);

-- How the figures of a release hang together, as its packages say it: the
-- audit of later reports reckons with that, too.
CREATE TABLE sdc (
	release_id	INTEGER PRIMARY KEY REFERENCES release,
	document	TEXT NOT NULL		-- JSON, the object of that name
) STRICT;

-- What the audit proved about the run that a release was part of.
CREATE TABLE certificate (
	release_id	INTEGER PRIMARY KEY REFERENCES release,
	document	TEXT NOT NULL		-- JSON, as in the packages
) STRICT;
