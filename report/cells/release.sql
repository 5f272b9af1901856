-- Releases: what was published.  Only ever added to.

-- name: release_insert
INSERT INTO release (report, period, digest, made_at, exact, last_batch,
    facts_day, final_month, settings)
VALUES (:report, :period, :digest, :made_at, :exact, :last_batch, :facts_day,
    :final_month, :settings);

-- name: release_cell_insert
INSERT INTO cell (release_id, key, value, symbol, base, whole, stem,
    first_month, last_month, unit, rule)
VALUES (:release, :key, :value, :symbol, :base, :whole, :stem, :first,
    :last, :unit, :rule);

-- name: release_sdc_insert
INSERT INTO sdc (release_id, document)
VALUES (:release, :document);

-- name: release_certificate
SELECT c.document
FROM certificate AS c
JOIN release AS r ON r.id = c.release_id
WHERE r.report = :report
  AND r.period = :period
  AND r.digest = :digest;

-- The same cells again are the same release, with its certificate.
-- name: release_certify
INSERT OR IGNORE INTO certificate (release_id, document)
SELECT id, :document
FROM release
WHERE report = :report
  AND period = :period
  AND digest = :digest;

-- name: catalogue_releases
SELECT report, period, (SELECT count(*) FROM cell WHERE release_id = id),
    made_at
FROM release
ORDER BY period, report, id;
