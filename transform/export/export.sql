-- What impact export writes: one statement a table, named after it, in the
-- order of its key.  Ids of facts are explained by the first two.

-- All tables as they are at one moment.
-- name: snapshot_begin
BEGIN;

-- name: snapshot_runs
SELECT count(*)
  FROM run;

-- name: export_activity
SELECT a.id,
       r.name AS register,
       a.code,
       a.name,
       p.name AS project,
       a.municipality_id,
       a.formula,
       a.theme,
       a.start_day,
       a.end_day,
       a.form,
       a.initiated_by,
       a.question,
       a.predecessor,
       a.declares,
       a.innovation
  FROM activity AS a
  JOIN register AS r ON r.id = a.register_id
  JOIN project AS p ON p.id = a.project_id
 ORDER BY a.id;

-- name: export_municipality
SELECT id, name
  FROM municipality
 ORDER BY id;

-- name: export_run
SELECT *
  FROM run;

-- name: export_person
SELECT *
  FROM person
 ORDER BY id;

-- name: export_person_of
SELECT *
  FROM person_of
 ORDER BY record_id;

-- name: export_link_review
SELECT *
  FROM link_review
 ORDER BY record_a, record_b;

-- name: export_rung
SELECT *
  FROM rung
 ORDER BY id;

-- name: export_rung_reached
SELECT *
  FROM rung_reached
 ORDER BY person_id, rung_id;

-- name: export_series
SELECT *
  FROM series
 ORDER BY id;

-- name: export_instrument
SELECT *
  FROM instrument
 ORDER BY id;

-- name: export_response
SELECT *
  FROM response
 ORDER BY instrument_id, municipality_id, project_id;

-- name: export_journey
SELECT *
  FROM journey
 ORDER BY id;

-- name: export_outcome_month
SELECT *
  FROM outcome_month
 ORDER BY series_id, municipality_id, month;

-- name: export_credit
SELECT *
  FROM credit
 ORDER BY series_id, model, activity_id, month;

-- name: export_credit_position
SELECT *
  FROM credit_position
 ORDER BY series_id, activity_id, position;

-- name: export_stated
SELECT *
  FROM stated
 ORDER BY series_id, activity_id, month;

-- name: export_removal
SELECT *
  FROM removal
 ORDER BY series_id, activity_id;

-- name: export_journey_credit
SELECT *
  FROM journey_credit
 ORDER BY journey_id, activity_id, model;

-- name: export_activity_month
SELECT *
  FROM activity_month
 ORDER BY activity_id, month;

-- name: export_verdict
SELECT *
  FROM verdict
 ORDER BY activity_id, series_id;

-- name: export_stratum
SELECT *
  FROM stratum
 ORDER BY id;

-- name: export_comparison
SELECT *
  FROM comparison
 ORDER BY activity_id, series_id;

-- name: export_comparison_stratum
SELECT *
  FROM comparison_stratum
 ORDER BY activity_id, series_id, stratum_id, first_day;

-- name: export_network_day
SELECT *
  FROM network_day
 ORDER BY day;

-- name: export_network_activity
SELECT *
  FROM network_activity
 ORDER BY activity_id;

-- name: export_tie_alive
SELECT *
  FROM tie_alive
 ORDER BY person_a, person_b;

-- name: export_rung_month
SELECT *
  FROM rung_month
 ORDER BY rung_id, municipality_id, month;

-- name: export_mission_target
SELECT *
  FROM mission_target
 ORDER BY municipality_id, first_day, last_day;

-- name: export_forecast
SELECT *
  FROM forecast
 ORDER BY municipality_id, month;

-- name: export_funnel
SELECT *
  FROM funnel
 ORDER BY activity_id, series_id;

-- name: export_funnel_municipality
SELECT *
  FROM funnel_municipality
 ORDER BY municipality_id, series_id;

-- name: export_dispersion_municipality
SELECT *
  FROM dispersion_municipality
 ORDER BY series_id;

-- name: export_dispersion
SELECT *
  FROM dispersion
 ORDER BY series_id;

-- name: export_measure
SELECT *
  FROM measure
 ORDER BY id;

-- name: export_figure
SELECT *
  FROM figure
 ORDER BY measure_id, municipality_id, about, subject, class, first_month,
       last_month;
