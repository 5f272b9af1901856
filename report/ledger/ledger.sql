-- The ledger: what was published when, from what, and what became of it.

-- name: publication_find
SELECT id, last_batch, facts_day, final_month, settings
FROM release
WHERE report = :report
  AND period = :period
  AND digest = :digest;

-- name: publication_batch
SELECT ifnull(max(id), 0)
FROM batch;

-- name: publication_day
SELECT ifnull(max(day), 0)
FROM attendance_list;

-- Sources with attendance in these days and too few files about later ones.
-- name: publication_waiting
SELECT count(*)
FROM (
    SELECT s.id
    FROM source AS s
    JOIN batch AS b ON b.source_id = s.id
    JOIN delivery AS d ON d.batch_id = b.id
    WHERE s.kind = 'attendance'
      AND d.state = 'loaded'
    GROUP BY s.id
    HAVING sum(d.first_day <= :last AND d.last_day >= :first) > 0
       AND sum(d.last_day > :last) < :wanted);

-- The release before this one (:id = 0: before a new one) of the same report
-- and period or, failing that, the last one about an earlier period.
-- name: restatement_before
SELECT id, period, last_batch, settings
FROM release
WHERE report = :report
  AND period <= :period
  AND (:id = 0 OR id < :id)
ORDER BY period = :period DESC, id DESC
LIMIT 1;

-- name: restatement_cells
SELECT key, value, symbol, base
FROM cell
WHERE release_id = :release
ORDER BY key;

-- What arrived in between about these days: per file, and per activity where
-- a record names one ('' else).  Lines of records that hold.
-- name: restatement_causes
WITH fresh AS (
    SELECT b.id, b.file, s.name AS source, s.kind
    FROM batch AS b
    JOIN source AS s ON s.id = b.source_id
    WHERE b.id > :from
      AND b.id <= :to
),
told AS (
    SELECT l.batch_id, p.value ->> 1 AS line,
        CAST(a.key AS INTEGER) AS activity_id, l.day
    FROM attendance_list AS l
    JOIN json_each(l.people) AS a
    JOIN json_each(a.value) AS p
    WHERE l.day BETWEEN :first AND :last
      AND l.batch_id > :from AND l.batch_id <= :to
    UNION ALL
    SELECT batch_id, line, activity_id, day
    FROM outcome
    WHERE day BETWEEN :first AND :last
      AND batch_id > :from AND batch_id <= :to
    UNION ALL
    SELECT batch_id, line, activity_id, start_day
    FROM tie
    WHERE start_day <= :last
      AND batch_id > :from AND batch_id <= :to
    UNION ALL
    SELECT batch_id, line, NULL, day
    FROM score
    WHERE day BETWEEN :first AND :last
      AND batch_id > :from AND batch_id <= :to
    UNION ALL
    SELECT batch_id, line, activity_id, first_day
    FROM cost
    WHERE last_day >= :first AND first_day <= :last
      AND batch_id > :from AND batch_id <= :to
    UNION ALL
    SELECT batch_id, line, activity_id, first_day
    FROM grant
    WHERE last_day >= :first AND first_day <= :last
      AND batch_id > :from AND batch_id <= :to
    UNION ALL
    SELECT batch_id, line, NULL, first_day
    FROM target
    WHERE batch_id > :from AND batch_id <= :to
    UNION ALL
    SELECT batch_id, line, NULL, 0
    FROM norm
    WHERE batch_id > :from AND batch_id <= :to
    UNION ALL
    SELECT batch_id, line, id, 0
    FROM activity
    WHERE batch_id > :from AND batch_id <= :to
)
SELECT f.id, f.source, f.kind, f.file, ifnull(g.name || ':' || a.code, ''),
    min(t.line), max(t.line), count(*), min(t.day)
FROM fresh AS f
JOIN told AS t ON t.batch_id = f.id
LEFT JOIN activity AS a ON a.id = t.activity_id
LEFT JOIN register AS g ON g.id = a.register_id
GROUP BY f.id, t.activity_id
ORDER BY f.id, 5;

-- What a later file or somebody took back.
-- name: restatement_removed
SELECT b.id, s.name, s.kind, b.file, '', min(c.old_line), max(c.old_line),
    count(*), 0
FROM correction AS c
JOIN batch AS b ON b.id = c.old_batch_id
JOIN source AS s ON s.id = b.source_id
WHERE c.batch_id > :from
  AND c.batch_id <= :to
  AND c.change = 'removed'
GROUP BY b.id
ORDER BY b.id;

-- The last release of a report about a month.
-- name: compare_cells
SELECT key, value, symbol
FROM cell
WHERE release_id = (
    SELECT max(id)
    FROM release
    WHERE report = :report
      AND period = :period)
ORDER BY key;
