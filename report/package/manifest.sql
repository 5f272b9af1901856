-- What the figures were made of.

-- File names stay behind: a project may have put a name of somebody in one.
-- name: manifest_inputs
SELECT DISTINCT source.name, source.kind, lower(hex(batch.digest))
FROM batch
JOIN source ON source.id = batch.source_id
ORDER BY source.name, lower(hex(batch.digest));
