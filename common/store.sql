-- name: meta_get
SELECT value
FROM meta
WHERE name = ?;

-- name: meta_set
INSERT INTO meta (name, value)
VALUES (?, ?)
ON CONFLICT (name) DO UPDATE SET value = excluded.value;
