-- Response to instruments, and the network of people.

-- Also where nobody was measured: an instrument that is missing would say so.
-- name: report_response
SELECT i.name, r.reached, r.baseline, r.baseline - r.pending, r.followup,
       r.sustained, r.improved, r.leavers, r.worst, r.best, r.stayers_mean,
       r.leavers_mean, r.difference, r.difference_low, r.difference_high,
       r.improved_low, r.improved_high
FROM response AS r
JOIN instrument AS i ON i.id = r.instrument_id
WHERE r.municipality_id = :scope
  AND r.project_id = 0
ORDER BY i.name;

-- name: report_network_days
SELECT day, people, connected, isolated, ties,
       components - isolated, joined, arrived, lost, project_external,
       project_expected, anonymous_share
FROM network_day
ORDER BY day;

-- name: report_network_losses
SELECT g.name || ':' || a.code, a.name, n.ties, n.isolated
FROM network_activity AS n
JOIN activity AS a ON a.id = n.activity_id
JOIN register AS g ON g.id = a.register_id
WHERE n.ties > 0
ORDER BY n.ties DESC, a.name, a.id;
