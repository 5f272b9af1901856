-- The town as it was read, beside the truth.  The shell that runs this has
-- attached the store as town and imported the tables of the truth.  A line
-- "name|wanted|got" for everything that has to be equal.

-- Records of a file below its header, numbered: those that became facts or
-- rejects, in order of their lines.  In 06 some lines are part of the fact of
-- another; it has no line that is no record.
CREATE TEMP TABLE record AS
SELECT file, line, CASE file WHEN '06' THEN line - 1 ELSE
    dense_rank() OVER (PARTITION BY file ORDER BY line) END AS number
FROM (SELECT substr(b.file, 1, 2) AS file, a.line
    FROM town.attendance a
    JOIN town.batch b ON b.id = a.batch_id
    UNION
    SELECT substr(b.file, 1, 2), r.line
    FROM town.reject r
    JOIN town.batch b ON b.id = r.batch_id
    JOIN town.source s ON s.id = b.source_id
    WHERE s.kind = 'attendance');

-- What is known of each attendance, and the same of the truth.  Records of a
-- period are parts of one fact: both sides are added up.
CREATE TEMP TABLE got AS
SELECT substr(b.file, 1, 2) AS file, c.code AS activity,
    date(a.day * 86400, 'unixepoch') AS day, a.role, a.status = 0 AS present,
    CASE WHEN a.status = 0 THEN a.minutes END AS minutes, a.record_id,
    r.number
FROM town.attendance a
JOIN town.activity c ON c.id = a.activity_id
JOIN town.batch b ON b.id = a.batch_id
JOIN record r ON r.file = substr(b.file, 1, 2) AND r.line = a.line;

CREATE TEMP TABLE want AS
SELECT substr(project, 1, 2) AS file, activity, date AS day,
    CASE role WHEN 'vrijwilliger' THEN 1 ELSE 0 END AS role,
    CAST(present AS INTEGER) AS present,
    sum(CAST(nullif(minutes, '') AS INTEGER)) AS minutes, person,
    min(CAST(data_record AS INTEGER)) AS number, count(*) AS records
FROM truth_attendance
GROUP BY 1, 2, 3, 4, 5, 7;

SELECT 'attendance of the truth|' || count(*) || '|' || (
    SELECT count(*)
    FROM want w
    JOIN got g ON g.file = w.file AND g.activity = w.activity
	AND g.day = w.day AND g.role = w.role AND g.present = w.present
	AND g.minutes IS w.minutes AND g.number = w.number)
FROM want;
SELECT 'attendance stored|' || (SELECT count(*) FROM want) || '|' || count(*)
FROM got;
SELECT 'minutes present|' || (SELECT sum(minutes) FROM want WHERE present) ||
    '|' || sum(minutes)
FROM got
WHERE present;

SELECT 'records refused|' || (SELECT count(*) FROM truth_rejects) || '|' ||
    count(*)
FROM (SELECT substr(b.file, 1, 2) AS file, r.number
    FROM town.reject j
    JOIN town.batch b ON b.id = j.batch_id
    JOIN record r ON r.file = substr(b.file, 1, 2) AND r.line = j.line
    JOIN truth_rejects t ON substr(t.project, 1, 2) = r.file
	AND CAST(t.data_record AS INTEGER) = r.number
    UNION ALL
    SELECT substr(b.file, 1, 2), t.data_record
    FROM town.batch b
    JOIN truth_rejects t ON substr(t.project, 1, 2) = substr(b.file, 1, 2)
    WHERE b.duplicate > 0);
SELECT 'records refused in all|' || (SELECT count(*) FROM truth_rejects) ||
    '|' || (sum(rejected) + sum(duplicate))
FROM town.batch;
SELECT 'control totals met|17|' || count(*)
FROM town.control_total
WHERE stated = counted
AND header <> 'Reiskosten';
SELECT 'control total of euros|60370.8|' || counted
FROM town.control_total
WHERE header = 'Reiskosten';

SELECT 'connections|' || count(*) || '|' || (
    SELECT count(*)
    FROM (SELECT date(start_day * 86400, 'unixepoch') AS start,
	ifnull(date(end_day * 86400, 'unixepoch'), '') AS end,
	row_number() OVER (ORDER BY line) AS number, end_reason
	FROM town.tie) t
    JOIN truth_connections c ON CAST(c.data_record AS INTEGER) = t.number
    WHERE t.start = c.start
    AND t.end = c.end
    AND (t.end_reason IS 'succeeded') = CAST(c.successful AS INTEGER))
FROM truth_connections;
SELECT 'connections not to count|8|' || count(*)
FROM town.tie
WHERE end_reason = 'ignore';

-- Whom the truth says each record is about.
CREATE TEMP TABLE about AS
SELECT DISTINCT g.record_id, w.person
FROM got g
JOIN want w ON w.file = g.file AND w.number = g.number
UNION
SELECT t.record_a, c.participant
FROM (SELECT record_a, row_number() OVER (ORDER BY line) AS number
    FROM town.tie) t
JOIN truth_connections c ON CAST(c.data_record AS INTEGER) = t.number
UNION
SELECT t.record_b, c.volunteer
FROM (SELECT record_b, row_number() OVER (ORDER BY line) AS number
    FROM town.tie) t
JOIN truth_connections c ON CAST(c.data_record AS INTEGER) = t.number;

-- File 08 has a name and a year of birth and nothing else: who are alike in
-- both cannot be told apart by anybody.
CREATE TEMP TABLE joint AS
SELECT record_id
FROM about
GROUP BY record_id
HAVING count(DISTINCT person) > 1;
SELECT 'people alike in all that their file says|' || (
    SELECT count(*)
    FROM (SELECT 1
	FROM truth_persons
	WHERE person IN (SELECT person FROM want WHERE file = '08')
	GROUP BY given, prefix, surname, substr(birth, 1, 4)
	HAVING count(*) > 1)) || '|' || count(*)
FROM joint;
DELETE FROM about
WHERE record_id IN (SELECT record_id FROM joint);

SELECT 'false links|0|' || count(*)
FROM about a
JOIN town.person_of p ON p.record_id = a.record_id
JOIN town.person_of q ON q.person_id = p.person_id
    AND q.record_id > p.record_id
JOIN about b ON b.record_id = q.record_id
WHERE a.person <> b.person;

-- A link is a pair of records of one human.
SELECT '=links of the truth|' || count(*) || '|' ||
    sum(p.person_id = q.person_id)
FROM about a
JOIN about b ON b.person = a.person AND b.record_id > a.record_id
JOIN town.person_of p ON p.record_id = a.record_id
JOIN town.person_of q ON q.record_id = b.record_id;
