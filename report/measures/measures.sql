-- The named measures of transform, those of one place (0: all).

-- name: measure_one
SELECT id, unit, ifnull(per, ''), scale, aggregation, place, state,
       topic
FROM measure
WHERE name = :name;

-- With what a target is about, if that is a measure, and what had come of it
-- when it was projected.
-- name: measure_figures
SELECT f.about, f.subject, f.class, f.first_month, f.last_month, f.numerator,
       f.denominator, f.people, f.answer, f.low, f.high, aim.unit, aim.per,
       aim.scale, aim.aggregation,
       CASE WHEN m.name = 'target_projection' THEN (
           SELECT p.numerator
           FROM measure AS q
           JOIN figure AS p ON p.measure_id = q.id
           WHERE q.name = 'target_progress'
             AND p.municipality_id = f.municipality_id
             AND p.about = f.about
             AND p.subject = f.subject
             AND p.class = f.class
             AND p.first_month = f.first_month
             AND p.last_month = f.last_month)
       ELSE f.numerator END,
       -- What each funder gave, where the figure is a sum of that.
       CASE WHEN m.name IN ('grants', 'funder_money', 'cost_covered') THEN (
           SELECT group_concat(CAST(p.numerator AS INTEGER))
           FROM measure AS q
           JOIN figure AS p ON p.measure_id = q.id
           WHERE q.name = 'funder_money'
             AND p.municipality_id = f.municipality_id
             AND p.about = 'funder'
             AND p.first_month = f.first_month
             AND p.last_month = f.last_month)
       END,
       -- Who is behind all, where the figure is of the hours of some: all who
       -- did the work, or who came to any class.
       CASE WHEN m.name = 'coproduction_hours' THEN (
           SELECT p.denominator
           FROM measure AS q
           JOIN figure AS p ON p.measure_id = q.id
           WHERE q.name = 'coproduction_people'
             AND p.municipality_id = f.municipality_id
             AND p.about = f.about
             AND p.subject = f.subject
             AND p.class = ''
             AND p.first_month = f.first_month
             AND p.last_month = f.last_month)
       WHEN m.unit = 'minutes' AND m.per = 'minutes' THEN (
           SELECT p.people
           FROM measure AS q
           JOIN figure AS p ON p.measure_id = q.id
           WHERE q.name = 'hours_attended'
             AND p.municipality_id = f.municipality_id
             AND p.about = f.about
             AND p.subject = f.subject
             AND p.class = ''
             AND p.first_month = f.first_month
             AND p.last_month = f.last_month)
       END
FROM figure AS f
JOIN measure AS m ON m.id = f.measure_id
LEFT JOIN measure AS aim ON m.topic = 'target'
    AND aim.name = CASE f.about WHEN 'activity' THEN f.class
        WHEN 'measure' THEN f.subject END
WHERE f.measure_id = :measure
  AND f.municipality_id = :scope
  -- These stand between figures, and are none.
  AND NOT (m.unit = 'minutes' AND f.class IN ('rest', 'all', 'asked',
      'unasked'))
-- Rungs as they stand on the ladder, others by name.
ORDER BY f.about, (SELECT g.id FROM rung AS g WHERE g.name = f.subject),
         f.subject, f.first_month, f.last_month,
         CASE f.class WHEN 'low' THEN 1 WHEN 'mid' THEN 2 WHEN 'high' THEN 3
         END,
         -- The five points of an innovation, and yes before no.
         CASE m.name WHEN 'criterion' THEN instr(
             'new: implemented: breaks: impact: mission:',
             substr(f.class, 1, instr(f.class, ':'))) END,
         CASE m.name WHEN 'criterion' THEN instr('yes no cannot_be_told',
             substr(f.class, instr(f.class, ':') + 1)) END,
         f.class;

-- The same of every municipality beside one another, by its name.
-- name: measure_towns
SELECT f.about, f.subject, t.name, f.first_month, f.last_month, f.numerator,
       f.denominator, f.people, f.answer, f.low, f.high, NULL, NULL, NULL,
       NULL, f.numerator
FROM figure AS f
JOIN municipality AS t ON t.id = f.municipality_id
WHERE f.measure_id = :measure
  AND f.class = ''
ORDER BY f.about, f.subject, f.first_month, f.last_month, t.name;
