-- name: meta_get
SELECT value
FROM meta
WHERE name = ?;

-- name: meta_set
INSERT INTO meta (name, value)
VALUES (?, ?)
ON CONFLICT (name) DO UPDATE SET value = excluded.value;

-- Every column of every table, every view and every trigger, in words.
-- Columns of views call functions that are not trusted.
-- name: store_shape
SELECT s.type || ' ' || s.name || CASE WHEN s.type = 'trigger' THEN ' on ' ||
    s.tbl_name WHEN x.name IS NULL THEN '' ELSE
    ', column ' || x.name || ' ' || x.type || CASE x."notnull" WHEN 1
    THEN ' NOT NULL' ELSE '' END || CASE WHEN x.pk > 0 THEN ' key ' || x.pk
    ELSE '' END END AS line
FROM sqlite_schema AS s
LEFT JOIN pragma_table_xinfo(CASE s.type WHEN 'table' THEN s.name END) AS x
WHERE s.type IN ('table', 'view', 'trigger')
ORDER BY line;
