-- The ledger as the audit reads it.

-- All about months of a stem, and all of one period, oldest first.
-- name: published_cells
SELECT c.key, c.value, c.base, c.whole, c.stem, c.first_month, c.last_month,
    c.symbol
FROM cell AS c
JOIN release AS r ON r.id = c.release_id
WHERE r.exact = 0
  AND c.whole IS NOT NULL
  AND (c.stem IS NOT NULL OR r.period = :period)
ORDER BY r.id, c.key;

-- What the last release of each report hid, and the last one of this period.
-- name: published_hidden
SELECT c.key, c.stem, c.first_month, c.last_month, r.period = :period
FROM cell AS c
JOIN release AS r ON r.id = c.release_id
WHERE c.symbol = 'x'
  AND c.release_id IN (
    SELECT max(id) FROM release WHERE exact = 0 GROUP BY report
    UNION
    SELECT max(id) FROM release WHERE exact = 0 AND period = :period
    GROUP BY report)
ORDER BY c.key;
