-- Which reports there are to make.

-- A town is named by a report when an activity there was attended: that one
-- inhabitant went elsewhere is nobody's business.
-- name: assignments_towns
SELECT m.name
FROM municipality AS m
WHERE EXISTS (
    SELECT 1
    FROM activity AS a
    JOIN activity_month AS o ON o.activity_id = a.id
    WHERE a.municipality_id = m.id
      AND o.attendances > 0)
ORDER BY m.name;
