-- Every derived table, with names instead of ids.
.mode list
CREATE TEMP VIEW act AS
SELECT a.id, r.name || '/' || code || '/' || a.name AS act
  FROM activity AS a JOIN register AS r ON r.id = register_id;
CREATE TEMP VIEW town AS
SELECT id AS municipality_id, name AS town FROM municipality
UNION ALL SELECT 0, 'none';
SELECT 'run', period, first_day, last_day, hex(settings), lookback, model,
       rate, kappa, phi, touches_after, outcomes_after, ties_pending, projects
  FROM run;
SELECT 'person', p.id, town, birth_year, sex
  FROM person AS p LEFT JOIN town USING (municipality_id) ORDER BY p.id;
SELECT 'person_of', hex(pseudonym), person_id
  FROM person_of JOIN person_record AS r ON r.id = record_id ORDER BY 2;
SELECT 'rung', * FROM rung;
SELECT 'rung_reached', * FROM rung_reached;
SELECT 'series', * FROM series;
SELECT 'journey', * FROM journey;
SELECT 'outcome_month', series_id, town, month, outcomes, unattributed
  FROM outcome_month JOIN town USING (municipality_id) ORDER BY 2, 3, 4;
SELECT 'credit', series_id, model, act, month, printf('%.17g', credit),
       printf('%.17g', value)
  FROM credit JOIN act ON act.id = activity_id ORDER BY 2, 3, 4, 5;
SELECT 'activity_month', act, month, attendances, people, minutes, cents,
       volunteer_minutes
  FROM activity_month JOIN act ON act.id = activity_id ORDER BY 2, 3;
SELECT 'verdict', act.act, series_id, verdict, tier, people, followed, known,
       person_days, touched, printf('%.17g', touched_upper), only_touched,
       unique_reach, first_touch, only_connected, cents,
       printf('%.17g', materiality), printf('%.17g', expected),
       printf('%.17g', expected_low), printf('%.17g', merged_share),
       printf('%.17g', p_a), printf('%.17g', q_a), printf('%.17g', p_b),
       printf('%.17g', q_b), printf('%.17g', p_above),
       printf('%.17g', q_above), overlap, b.act, people_needed, pair.act,
       pair_reach, substitute
  FROM verdict JOIN act ON act.id = activity_id
  LEFT JOIN act AS b ON b.id = overlap_with
  LEFT JOIN act AS pair ON pair.id = pair_with ORDER BY 2, 3;
SELECT 'rung_month', rung_id, town, month, people
  FROM rung_month JOIN town USING (municipality_id) ORDER BY 2, 3, 4;
SELECT 'mission_target', town, first_day, last_day, number, direction
  FROM mission_target JOIN town USING (municipality_id) ORDER BY 2, 3, 4;
SELECT 'forecast', town, month, printf('%.17g', mean), low95, low80, high80,
       high95
  FROM forecast JOIN town USING (municipality_id) ORDER BY 2, 3;
SELECT 'measure', * FROM measure;
SELECT 'figure', m.name, ifnull(town, 'all'), about, subject, class,
       first_month, last_month, printf('%.17g', numerator),
       printf('%.17g', denominator), printf('%.17g', low),
       printf('%.17g', high), f.people, answer
  FROM figure AS f JOIN measure AS m ON m.id = measure_id
  LEFT JOIN town USING (municipality_id) ORDER BY 2, 3, 4, 5, 6, 7, 8;
SELECT 'instrument', * FROM instrument;
SELECT 'response', instrument_id, town, p.name, reached, baseline, followup,
       sustained, pending, early, problem, problem_again, resolved, improved,
       improved_again, kept, leavers, printf('%.17g', improved_low),
       printf('%.17g', improved_high), printf('%.17g', worst),
       printf('%.17g', best), printf('%.17g', stayers_mean),
       printf('%.17g', leavers_mean), printf('%.17g', difference),
       printf('%.17g', difference_low), printf('%.17g', difference_high)
  FROM response JOIN town USING (municipality_id)
  LEFT JOIN project AS p ON p.id = project_id ORDER BY 2, 3, 4;
SELECT 'stratum', s.id, people, town, age, sex, severity
  FROM stratum AS s JOIN town USING (municipality_id) ORDER BY 2;
SELECT 'comparison_stratum', act, series_id, stratum_id, first_day, exposed,
       unexposed, exposed_days, unexposed_days
  FROM comparison_stratum JOIN act ON act.id = activity_id
 ORDER BY 2, 3, 4, 5;
SELECT 'funnel', act, series_id, tested, observed, printf('%.17g', expected),
       printf('%.17g', low998), printf('%.17g', z_wide)
  FROM funnel JOIN act ON act.id = activity_id ORDER BY 2, 3;
SELECT 'funnel_municipality', town, series_id, people, known, person_days,
       tested, observed, printf('%.17g', expected), printf('%.17g', low998),
       printf('%.17g', z_wide)
  FROM funnel_municipality JOIN town USING (municipality_id) ORDER BY 2, 3;
SELECT 'dispersion', * FROM dispersion;
SELECT 'dispersion_municipality', * FROM dispersion_municipality;
