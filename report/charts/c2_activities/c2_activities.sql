-- What each activity did for the mission.

-- name: c2_activities
SELECT a.id, g.name, a.code, a.name, p.name, ifnull(m.name, ''),
       v.verdict, ifnull(v.tier, ''), v.people, v.followed, v.touched,
       v.unique_reach, v.first_touch, v.only_connected, v.cents,
       v.materiality, v.people_needed, ifnull(b.name, ''),
       iif(v.substitute, ifnull(c.name, ''), ''),
       -- Nobody came, nor so shortly before that it could count.
       v.people = 0 AND v.person_days = 0 AND v.touched = 0,
       v.begun
FROM verdict AS v
JOIN series AS s ON s.id = v.series_id
JOIN activity AS a ON a.id = v.activity_id
JOIN register AS g ON g.id = a.register_id
JOIN project AS p ON p.id = a.project_id
LEFT JOIN municipality AS m ON m.id = a.municipality_id
LEFT JOIN activity AS b ON b.id = v.overlap_with
LEFT JOIN activity AS c ON c.id = v.pair_with
WHERE s.mission = 1
  AND (:scope = 0 OR a.municipality_id = :scope)
  AND (:funder = '' OR EXISTS (
    SELECT 1
    FROM grant AS f
    WHERE f.funder = :funder
      AND f.project_id = a.project_id
      AND ifnull(f.activity_id, a.id) = a.id))
ORDER BY a.name, g.name, a.code;

-- Whose registrations figures come from, also those about a funder: a person
-- is divided over what all of them wrote down.
-- name: c2_projects
SELECT count(DISTINCT a.project_id)
FROM verdict AS v
JOIN series AS s ON s.id = v.series_id
JOIN activity AS a ON a.id = v.activity_id
WHERE s.mission = 1
  AND (:scope = 0 OR a.municipality_id = :scope);

-- CROSS JOIN keeps the order: the series first, so that the rest of the key
-- is looked up; the other way round every activity reads all credit.
-- name: c2_credit
SELECT sum(c.credit)
FROM series AS s
CROSS JOIN credit AS c ON c.series_id = s.id
WHERE s.mission = 1
  AND c.model = :model
  AND c.activity_id = :activity
  AND c.month BETWEEN :first AND :last;
