-- What transform writes: the derived tables, emptied and filled anew.

-- name: derived_clear_run
DELETE FROM run;

-- name: derived_clear_person
DELETE FROM person;

-- name: derived_clear_person_of
DELETE FROM person_of;

-- name: derived_clear_link_review
DELETE FROM link_review;

-- name: derived_clear_rung
DELETE FROM rung;

-- name: derived_clear_rung_reached
DELETE FROM rung_reached;

-- name: derived_clear_series
DELETE FROM series;

-- name: derived_clear_instrument
DELETE FROM instrument;

-- name: derived_clear_response
DELETE FROM response;

-- name: derived_clear_journey
DELETE FROM journey;

-- name: derived_clear_outcome_month
DELETE FROM outcome_month;

-- name: derived_clear_credit
DELETE FROM credit;

-- name: derived_clear_credit_position
DELETE FROM credit_position;

-- name: derived_clear_stated
DELETE FROM stated;

-- name: derived_clear_removal
DELETE FROM removal;

-- name: derived_clear_journey_credit
DELETE FROM journey_credit;

-- name: derived_clear_activity_month
DELETE FROM activity_month;

-- name: derived_clear_verdict
DELETE FROM verdict;

-- name: derived_clear_funnel
DELETE FROM funnel;

-- name: derived_clear_funnel_municipality
DELETE FROM funnel_municipality;

-- name: derived_clear_dispersion_municipality
DELETE FROM dispersion_municipality;

-- name: derived_clear_dispersion
DELETE FROM dispersion;

-- name: derived_clear_stratum
DELETE FROM stratum;

-- name: derived_clear_comparison
DELETE FROM comparison;

-- name: derived_clear_comparison_stratum
DELETE FROM comparison_stratum;

-- name: derived_clear_network_day
DELETE FROM network_day;

-- name: derived_clear_network_activity
DELETE FROM network_activity;

-- name: derived_clear_tie_alive
DELETE FROM tie_alive;

-- name: derived_clear_rung_month
DELETE FROM rung_month;

-- name: derived_clear_mission_target
DELETE FROM mission_target;

-- name: derived_clear_forecast
DELETE FROM forecast;

-- name: derived_clear_measure
DELETE FROM measure;

-- name: derived_clear_figure
DELETE FROM figure;

-- name: derived_run
INSERT INTO run (period, first_day, last_day, settings, lookback, model,
    rate, kappa, phi, touches_after, outcomes_after, ties_pending, projects)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13);

-- Persons and journeys come in order of their ids, from 1, and get them from
-- the table: to look whether a given one is free takes a tenth of all the
-- time to write.
-- name: derived_person
INSERT INTO person (municipality_id, birth_year, sex)
VALUES (?1, ?2, ?3);

-- name: derived_person_of
INSERT INTO person_of (record_id, person_id)
VALUES (?1, ?2);

-- name: derived_link_review
INSERT INTO link_review (record_a, record_b, reason)
VALUES (?1, ?2, ?3);

-- name: derived_rung
INSERT INTO rung (id, name, mission)
VALUES (?1, ?2, ?3);

-- name: derived_rung_reached
INSERT INTO rung_reached (person_id, rung_id, day)
VALUES (?1, ?2, ?3);

-- name: derived_series
INSERT INTO series (id, name, mission, intended, control)
VALUES (?1, ?2, ?3, ?4, ?5);

-- name: derived_instrument
INSERT INTO instrument (id, name, cut, difference, by_cut, more_is_better,
    interval, invalid)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8);

-- name: derived_response
INSERT INTO response (instrument_id, municipality_id, project_id, reached,
    baseline, followup, sustained, pending, early, problem, problem_again,
    resolved, improved, improved_again, kept, leavers, improved_low,
    improved_high, worst, best, stayers_mean, leavers_mean, difference,
    difference_low, difference_high)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15,
    ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25);

-- name: derived_last_person
SELECT max(id)
  FROM person;

-- name: derived_last_journey
SELECT max(id)
  FROM journey;

-- name: derived_journey
INSERT INTO journey (series_id, person_id, kind, first_day, last_day,
    outcome_day, touches, activities, value)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9);

-- name: derived_outcome_month
INSERT INTO outcome_month (series_id, municipality_id, month, outcomes,
    unattributed)
VALUES (?1, ?2, ?3, ?4, ?5);

-- name: derived_credit
INSERT INTO credit (series_id, model, activity_id, month, credit, value)
VALUES (?1, ?2, ?3, ?4, ?5, ?6);

-- name: derived_credit_position
INSERT INTO credit_position (series_id, activity_id, position, credit)
VALUES (?1, ?2, ?3, ?4);

-- name: derived_stated
INSERT INTO stated (series_id, activity_id, month, outcomes, value)
VALUES (?1, ?2, ?3, ?4, ?5);

-- name: derived_removal
INSERT INTO removal (series_id, activity_id, chain_order, transform, effect,
    value_effect, touched_share, credit)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8);

-- name: derived_journey_credit
INSERT INTO journey_credit (journey_id, activity_id, model, credit)
VALUES (?1, ?2, ?3, ?4);

-- name: derived_activity_month
INSERT INTO activity_month (activity_id, month, attendances, people, minutes,
    cents, volunteer_minutes)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7);

-- name: derived_verdict
INSERT INTO verdict (activity_id, series_id, verdict, tier, people, followed,
    known, person_days, touched, touched_upper, only_touched, unique_reach,
    first_touch, only_connected, cents, materiality, expected, expected_low,
    merged_share, p_a, q_a, p_b, q_b, p_above, q_above, overlap,
    overlap_with, people_needed, pair_with, pair_reach, substitute, begun)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15,
    ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29,
    ?30, ?31, ?32);

-- name: derived_funnel
INSERT INTO funnel (activity_id, series_id, tested, observed, expected, ratio,
    ratio_low, ratio_high, low95, high95, low998, high998, z, z_wide)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14);

-- name: derived_funnel_municipality
INSERT INTO funnel_municipality (municipality_id, series_id, people, known,
    person_days, tested, observed, expected, ratio, ratio_low, ratio_high,
    low95, high95, low998, high998, z, z_wide)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15,
    ?16, ?17);

-- name: derived_dispersion_municipality
INSERT INTO dispersion_municipality (series_id, municipalities, phi, tau2)
VALUES (?1, ?2, ?3, ?4);

-- name: derived_dispersion
INSERT INTO dispersion (series_id, activities, phi, tau2, within, freedom,
    used)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7);

-- name: derived_stratum
INSERT INTO stratum (id, people, municipality_id, age, sex, severity)
VALUES (?1, ?2, ?3, ?4, ?5, ?6);

-- name: derived_comparison
INSERT INTO comparison (activity_id, series_id, kind, exposed, unexposed,
    exposed_days, unexposed_days, strata, dropped, freedom, crude, ratio, low,
    high, chi_square, p, heterogeneity, heterogeneity_p, e_value, e_limit,
    control_differs)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15,
    ?16, ?17, ?18, ?19, ?20, ?21);

-- name: derived_comparison_stratum
INSERT INTO comparison_stratum (activity_id, series_id, stratum_id,
    first_day, exposed, unexposed, exposed_days, unexposed_days)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8);

-- name: derived_network_day
INSERT INTO network_day (day, people, ties, recorded, isolated, connected,
    components, largest, pairs, bridges, hinges, crowds, mean_degree,
    anonymous_share, project_external, project_ei, project_expected,
    project_assortativity, municipality_external, municipality_ei,
    municipality_expected, municipality_assortativity, joined, arrived, lost)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15,
    ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25);

-- name: derived_network_activity
INSERT INTO network_activity (activity_id, ties, isolated, components)
VALUES (?1, ?2, ?3, ?4);

-- name: derived_tie_alive
INSERT INTO tie_alive (person_a, person_b, times, recorded)
VALUES (?1, ?2, ?3, ?4);

-- name: derived_rung_month
INSERT INTO rung_month (rung_id, municipality_id, month, people)
VALUES (?1, ?2, ?3, ?4);

-- name: derived_forecast
INSERT INTO forecast (municipality_id, month, mean, low95, low80, high80,
    high95)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7);

-- Targets for the measure ?1 that hold in some part of the days ?2 to ?3;
-- one that is there already, for a measure that goes before, stays.
-- name: derived_mission_target
INSERT OR IGNORE INTO mission_target (municipality_id, first_day, last_day,
    number, direction, origin)
SELECT ifnull(municipality_id, 0), first_day, last_day, number, direction,
       origin
  FROM target
 WHERE measure = ?1 AND first_day <= ?3 AND last_day >= ?2
   AND activity_id IS NULL;

-- Costs with some day within ?1 to ?2.
-- name: costs_history
SELECT project_id AS project,
       activity_id AS activity,
       first_day,
       last_day,
       cents,
       ifnull(volunteer_minutes, 0)
  FROM cost
 WHERE first_day <= ?2 AND last_day >= ?1;
