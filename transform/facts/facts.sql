-- What transform reads.  Every list comes in an order that the facts decide,
-- so that ids, which depend on the order of files, do not show in figures.

-- Whether there is anything to work on.
-- name: facts_some
SELECT EXISTS (SELECT 1 FROM person_record) OR
       EXISTS (SELECT 1 FROM activity);

-- name: facts_registers
SELECT id
  FROM register
 ORDER BY name;

-- name: facts_towns
SELECT id
  FROM municipality
 ORDER BY name;

-- name: facts_projects
SELECT id
  FROM project
 ORDER BY name;

-- name: facts_types
SELECT id
  FROM outcome_type
 ORDER BY name;

-- name: facts_type_names
SELECT name
  FROM outcome_type
 ORDER BY name;

-- name: facts_activities
SELECT a.id
  FROM activity AS a
  JOIN register AS r ON r.id = a.register_id
 ORDER BY r.name, a.code;

-- A session without a head of a participant is not the first one: it may
-- only have been planned.
-- name: facts_activity
SELECT a.project_id AS project,
       a.municipality_id AS municipality,
       (SELECT min(s.day)
          FROM session AS s
         WHERE s.activity_id = a.id AND s.participants > 0
           AND s.day <= ?1),
       a.declares
  FROM activity AS a
  JOIN register AS r ON r.id = a.register_id
 ORDER BY r.name, a.code;

-- In the order of facts_activities.
-- name: facts_activity_names
SELECT r.name, a.code, a.name
  FROM activity AS a
  JOIN register AS r ON r.id = a.register_id
 ORDER BY r.name, a.code;

-- What identities are told of the records ?1 to ?2.
-- name: people_identities
SELECT record_id AS record, identities
  FROM identity_list
 WHERE record_id BETWEEN ?1 AND ?2;

-- name: people_first
SELECT min(id)
  FROM person_record;

-- name: people_last
SELECT max(id)
  FROM person_record;

-- The records ?1 to ?2.
-- name: people_records
SELECT id,
       pseudonym,
       register_id AS register,
       municipality_id AS municipality,
       birth_year,
       sex,
       numbered
  FROM person_record
 WHERE id BETWEEN ?1 AND ?2;

-- Presence lists between two keys.  A key is a batch and, in its lower 32 bits,
-- a day above -2147483648.  Here both are of whole batches ...
-- name: touches_lists
SELECT day,
       people
  FROM attendance_list
 WHERE batch_id BETWEEN ?1 >> 32 AND ?2 >> 32;

-- ... and here of one, up to its end where the second is of the next.
-- name: touches_days
SELECT day,
       people
  FROM attendance_list
 WHERE batch_id = ?1 >> 32
   AND day >= (?1 & 4294967295) - 2147483648
   AND day <= iif(?2 >> 32 > ?1 >> 32, 2147483647,
                  (?2 & 4294967295) - 2147483648);

-- name: touches_batches
SELECT id
  FROM batch
 ORDER BY id;

-- name: touches_first
SELECT min(day)
  FROM attendance_list
 WHERE batch_id = ?1;

-- name: touches_last
SELECT max(day)
  FROM attendance_list
 WHERE batch_id = ?1;

-- name: facts_outcomes
SELECT record_id AS record,
       type_id AS type,
       day,
       value,
       activity_id AS activity
  FROM outcome;

-- name: facts_score_names
SELECT DISTINCT instrument
  FROM score
 ORDER BY instrument;

-- name: facts_scores
SELECT record_id AS record,
       instrument,
       day,
       wave,
       total,
       items
  FROM score
 WHERE day <= ?1
 ORDER BY instrument;

-- name: facts_ties
SELECT record_a AS record,
       record_b AS record,
       start_day,
       end_day,
       ifnull(end_reason = 'ignore', 0),
       activity_id AS activity
  FROM tie;

-- Heads counted at sessions from day ?1 to ?2.
-- name: network_heads
SELECT activity_id AS activity,
       day,
       participants
  FROM session
 WHERE participants > 0 AND day BETWEEN ?1 AND ?2
 ORDER BY activity_id;
