-- The ledger as the audit reads it.

-- What was shown, or said to be small: of months, be it that the key names them,
-- of this period and of the last one before; oldest first.
-- name: published_cells
SELECT c.key, c.value, c.base, c.whole, c.stem, c.first_month, c.last_month,
    r.period = :period OR c.key GLOB :months,
    ifnull(c.unit, 'people') = 'people',
    CAST(substr(c.symbol, 2) AS INTEGER)
FROM cell AS c
JOIN release AS r ON r.id = c.release_id
WHERE r.exact = 0
  AND (c.value IS NOT NULL OR c.symbol LIKE '<%')
  AND c.whole IS NOT NULL
  AND (c.stem IS NOT NULL OR c.key GLOB :months OR r.period IN (:period, (
    SELECT max(period) FROM release WHERE exact = 0 AND period < :period)))
ORDER BY r.id, c.key;

-- Months of which a stem was ever hidden.
-- name: published_hidden_months
SELECT DISTINCT c.stem, c.first_month, c.last_month
FROM cell AS c
JOIN release AS r ON r.id = c.release_id
WHERE c.symbol = 'x'
  AND c.stem IS NOT NULL
  AND r.exact = 0;

-- What else the last release of each report hid, and the last one of this
-- period.
-- name: published_hidden
SELECT c.key, r.period = :period
FROM cell AS c
JOIN release AS r ON r.id = c.release_id
WHERE c.symbol = 'x'
  AND c.stem IS NULL
  AND c.release_id IN (
    SELECT max(id) FROM release WHERE exact = 0 GROUP BY report
    UNION
    SELECT max(id) FROM release WHERE exact = 0 AND period = :period
    GROUP BY report)
ORDER BY c.key;

-- Releases since a month, oldest first; of several about the same the last
-- one says how figures hang together.
-- name: former_releases
SELECT r.id, r.period, c.document, s.document
FROM release AS r
LEFT JOIN certificate AS c ON c.release_id = r.id
LEFT JOIN sdc AS s ON s.release_id = r.id AND r.id IN (
    SELECT max(id) FROM release WHERE exact = 0 GROUP BY report, period)
WHERE r.exact = 0
  AND r.period >= :earliest
ORDER BY r.id;

-- How many relations there are to reckon with, by period, newest first.
-- name: former_sizes
SELECT r.period, sum(json_array_length(s.document, '$.relations'))
FROM release AS r
JOIN sdc AS s ON s.release_id = r.id
WHERE r.period >= :earliest
  AND r.period <> :period
  AND r.id IN (
    SELECT max(id) FROM release WHERE exact = 0 GROUP BY report, period)
GROUP BY r.period
ORDER BY r.period DESC;

-- name: former_cells
SELECT key, value, symbol, base, whole, ifnull(unit, 'people'),
    ifnull(rule, ''), stem, first_month, last_month
FROM cell
WHERE release_id = :release
  AND whole IS NOT NULL
ORDER BY key;
