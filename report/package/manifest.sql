-- What the figures were made of.

-- File names stay behind: a project may have put a name of somebody in one.
-- name: manifest_inputs
SELECT source.name, source.kind, lower(hex(batch.digest)), min(batch.id)
FROM batch
JOIN source ON source.id = batch.source_id
GROUP BY source.id, batch.digest
ORDER BY source.name, lower(hex(batch.digest));
