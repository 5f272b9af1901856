-- What measures read beside the arrays.

-- In the order of facts_activities.
-- name: catalogue_entries
SELECT r.name || ':' || a.code,
       a.name,
       p.name,
       a.formula,
       a.initiated_by,
       a.question,
       a.innovation,
       a.predecessor,
       (SELECT b.id
          FROM activity AS b
         WHERE b.register_id = a.register_id AND b.code = a.predecessor)
           AS activity,
       a.start_day,
       a.register_id AS register
  FROM activity AS a
  JOIN register AS r ON r.id = a.register_id
  JOIN project AS p ON p.id = a.project_id
 ORDER BY r.name, a.code;

-- Whether there is any alias.
-- name: catalogue_some_alias
SELECT EXISTS (SELECT 1 FROM alias);

-- The formula of a folded name on a day; without a day the latest.
-- name: catalogue_alias
SELECT formula
  FROM alias
 WHERE name = ?1
   AND ifnull(first_day <= ?2, 1)
   AND ifnull(last_day >= ?2, 1)
 ORDER BY first_day DESC
 LIMIT 1;

-- Sessions of the activity ?1 on the days ?2 to ?3.
-- name: trials_sessions
SELECT day, planned, participants
  FROM session
 WHERE activity_id = ?1 AND day BETWEEN ?2 AND ?3;

-- In the order of facts_towns.
-- name: catalogue_towns
SELECT name
  FROM municipality
 ORDER BY name;

-- name: derived_measure
INSERT INTO measure (id, name, topic, unit, per, scale, direction,
    aggregation, place, needs, state)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11);

-- name: derived_figure
INSERT INTO figure (measure_id, municipality_id, about, subject, class,
    first_month, last_month, numerator, denominator, low, high, people,
    answer)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13);

-- Which kinds of file were read: the sources whose batches hold.
-- name: measures_kinds
SELECT 'activity' WHERE EXISTS (SELECT 1 FROM activity)
UNION ALL
SELECT 'attendance' WHERE EXISTS (SELECT 1 FROM attendance_list)
UNION ALL
SELECT 'session' WHERE EXISTS (SELECT 1 FROM session)
UNION ALL
SELECT 'outcome' WHERE EXISTS (SELECT 1 FROM outcome)
UNION ALL
SELECT 'tie' WHERE EXISTS (SELECT 1 FROM tie)
UNION ALL
SELECT 'score' WHERE EXISTS (SELECT 1 FROM score)
UNION ALL
SELECT 'supporter' WHERE EXISTS (SELECT 1 FROM supporter)
UNION ALL
SELECT 'norm' WHERE EXISTS (SELECT 1 FROM norm)
UNION ALL
SELECT 'cost' WHERE EXISTS (SELECT 1 FROM cost)
UNION ALL
SELECT 'grant' WHERE EXISTS (SELECT 1 FROM grant)
UNION ALL
SELECT 'target' WHERE EXISTS (SELECT 1 FROM target);

-- Grants with some day within ?1 to ?2, by funder.
-- name: grants_history
SELECT project_id AS project,
       activity_id AS activity,
       first_day,
       last_day,
       cents,
       0,
       funder
  FROM grant
 WHERE first_day <= ?2 AND last_day >= ?1
 ORDER BY funder, project_id, activity_id, first_day;

-- name: references_all
SELECT measure,
       municipality_id AS municipality,
       value
  FROM norm
 ORDER BY measure, municipality_id;

-- Who was a supporter on some day up to ?1.
-- name: supporters_upto
SELECT record_id AS record,
       role,
       first_day,
       last_day
  FROM supporter
 WHERE first_day <= ?1;

-- Targets that begin up to the day ?2 and end on ?1 or later.
-- name: aims_history
SELECT t.measure,
       t.first_day,
       t.last_day,
       t.municipality_id AS municipality,
       t.activity_id AS activity,
       t.number,
       t.direction = 'down'
  FROM target AS t
  LEFT JOIN municipality AS p ON p.id = t.municipality_id
  LEFT JOIN activity AS a ON a.id = t.activity_id
  LEFT JOIN register AS r ON r.id = a.register_id
 WHERE t.first_day <= ?2 AND t.last_day >= ?1
 ORDER BY t.measure, p.name, r.name, a.code, t.first_day, t.last_day;

-- The value of a measure, not divided, over some months.
-- name: measures_value
SELECT CASE WHEN m.per IS NULL THEN f.numerator
            ELSE m.scale * f.numerator / f.denominator END
  FROM measure AS m
  JOIN figure AS f ON f.measure_id = m.id
 WHERE m.name = ?1 AND f.municipality_id = ?2 AND f.about = ?3
   AND f.subject = ?4 AND f.class = '' AND f.first_month = ?5
   AND f.last_month = ?6;

-- Ties of people A that ended on the days ?1 to ?2.
-- name: leaving_ties
SELECT record_a AS record,
       activity_id AS activity,
       end_day,
       end_reason
  FROM tie
 WHERE end_day BETWEEN ?1 AND ?2
   AND ifnull(end_reason <> 'ignore', 1);
