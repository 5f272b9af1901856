/*
 * The table of measures, and the loop that fills it; see measures.h.
 */
#include <string.h>

#include "aims.h"
#include "behind.h"
#include "client.h"
#include "constituency.h"
#include "cowork.h"
#include "divisions.h"
#include "formulas.h"
#include "funders.h"
#include "innovations.h"
#include "leaving.h"
#include "lookalikes.h"
#include "measures.h"
#include "mission.h"
#include "money.h"
#include "norms.h"
#include "roles.h"
#include "steering.h"
#include "targets.h"
#include "worth.h"

#define SUM		"sum"
#define RATIO		"ratio"
#define DISTINCT	"distinct"
#define LAST		"last"
#define PERSON		"person"
#define ACTIVITY	"activity"
#define PER_CENT	100
#define PER_THOUSAND	1000

#define ABOUT_PAID	(ABOUT(ALL) | ABOUT(PROJECT) | ABOUT(ACTIVITY) | \
			    ABOUT(FUNDER))

const struct measure measures[] = {
	{ "participants", "mission", "people", NULL, 1, "up", DISTINCT,
	    ACTIVITY, "attendance", ABOUT_GROUPS, mission_participants },
	{ "attendances", "mission", "attendances", NULL, 1, "up", SUM,
	    ACTIVITY, "attendance", ABOUT_GROUPS, mission_attendances,
	    mission_attendances_months },
	{ "hours_attended", "mission", "minutes", NULL, 1, "up", SUM,
	    ACTIVITY, "attendance", ABOUT_GROUPS, mission_hours,
	    mission_hours_months },
	{ "rung_people", "mission", "people", NULL, 1, "up", SUM, PERSON,
	    NULL, 0, NULL, mission_rungs },
	{ "flow", "mission", "people", "people", PER_CENT, "up", DISTINCT,
	    PERSON, "attendance", 0, NULL, mission_flow,
	    .doubt = DOUBT_SHARE },
	{ "outcomes", "mission", "outcomes", NULL, 1, "up", SUM, PERSON,
	    "outcome", 0, NULL, mission_outcomes },

	{ "costs", "money", "cents", NULL, 1, "none", SUM, ACTIVITY, "cost",
	    ABOUT_GROUPS, money_costs },
	{ "costs_divided", "money", "cents", "cents", PER_CENT, "none", RATIO,
	    ACTIVITY, "cost", 0, NULL, behind_costs },
	{ "volunteer_hours", "money", "minutes", NULL, 1, "none", SUM,
	    ACTIVITY, "cost", ABOUT_GROUPS, money_volunteers },
	{ "cost_per_participant", "money", "cents", "people", 1, "down",
	    RATIO, ACTIVITY, "cost", ABOUT_GROUPS, money_per_participant },
	{ "cost_per_connected", "money", "cents", "people", 1, "down", RATIO,
	    ACTIVITY, "cost", ABOUT_GROUPS, money_per_connected },
	{ "cost_per_touched", "money", "cents", "outcomes", 1, "down", RATIO,
	    ACTIVITY, "cost", 0, NULL, money_per_touched },
	{ "break_even", "money", "outcomes", "outcomes", PER_CENT, "up",
	    RATIO, ACTIVITY, "cost", 0, NULL, worth_break_even,
	    worth_break_even_state },
	{ "grants", "money", "cents", NULL, 1, "none", SUM, ACTIVITY,
	    "grant", ABOUT_PAID, funders_grants },
	{ "funder_money", "money", "cents", "cents", PER_CENT, "none", RATIO,
	    ACTIVITY, "grant", ABOUT(FUNDER), funders_money, funders_months },
	{ "grants_divided", "money", "cents", "cents", PER_CENT, "none",
	    RATIO, ACTIVITY, "grant", 0, NULL, behind_grants },
	{ "funder_credit", "money", "outcomes", NULL, 1, "up", SUM, ACTIVITY,
	    "grant", 0, NULL, funders_credit },
	{ "funder_activities", "money", "activities", NULL, 1, "none", SUM,
	    ACTIVITY, "grant", ABOUT(FUNDER), funders_activities },
	{ "cost_covered", "money", "cents", "cents", PER_CENT, "none", RATIO,
	    ACTIVITY, "grant", ABOUT_PAID & ~ABOUT(FUNDER),
	    funders_covered },
	{ "outcome_value", "money", "cents", NULL, 1, "up", SUM, PERSON,
	    NULL, 0, NULL, worth_outcomes, worth_state },
	{ "value_per_euro", "money", "cents", "cents", PER_CENT, "up", RATIO,
	    PERSON, "cost", 0, NULL, worth_per_euro, worth_state },

	{ "per_thousand", "norm", "people", "residents", PER_THOUSAND, "up",
	    RATIO, PERSON, "norm", 0, NULL, norms_per_thousand,
	    norms_residents_state,
	    .doubt = DOUBT_COUNT },
	{ "norm_share", "norm", "people", "norm", PER_CENT, "up", RATIO,
	    PERSON, "norm", 0, NULL, norms_share, norms_share_state,
	    .doubt = DOUBT_COUNT },
	{ "formula_per_thousand", "norm", "people", "residents",
	    PER_THOUSAND, "up", RATIO, ACTIVITY, "norm", 0, NULL,
	    norms_formula, norms_residents_state, .doubt = DOUBT_COUNT },

	{ "client_question_activities", "client", "activities", "activities",
	    PER_CENT, "up", RATIO, ACTIVITY, "attendance", 0, NULL,
	    client_question_activities, client_question_state },
	{ "client_question_hours", "client", "minutes", "minutes", PER_CENT,
	    "up", RATIO, ACTIVITY, "attendance", 0, NULL,
	    client_question_hours, client_question_state },
	{ "client_led_activities", "client", "activities", "activities",
	    PER_CENT, "none", RATIO, ACTIVITY, "attendance", 0, NULL,
	    client_led_activities, client_led_state },
	{ "client_led_hours", "client", "minutes", "minutes", PER_CENT,
	    "none", RATIO, ACTIVITY, "attendance", 0, NULL,
	    client_led_hours, client_led_state },
	{ "initiator_activities", "client", "activities", "activities",
	    PER_CENT, "none", RATIO, ACTIVITY, "attendance", 0, NULL,
	    client_initiator_activities, client_initiator_state },
	{ "initiator_hours", "client", "minutes", "minutes", PER_CENT,
	    "none", RATIO, ACTIVITY, "attendance", 0, NULL,
	    client_initiator_hours, client_initiator_state },
	{ "coproduction_hours", "client", "minutes", "minutes", PER_CENT,
	    "up", RATIO, ACTIVITY, "attendance", 0, NULL, cowork_hours,
	    cowork_state },
	{ "coproduction_people", "client", "people", "people", PER_CENT,
	    "up", DISTINCT, ACTIVITY, "attendance", 0, NULL, cowork_people,
	    cowork_state,
	    .doubt = DOUBT_SHARE },
	{ "role_step", "client", "people", "people", PER_CENT, "up",
	    DISTINCT, PERSON, NULL, 0, NULL, roles_steps, roles_state,
	    .doubt = DOUBT_SHARE },

	{ "supporters", "constituency", "people", NULL, 1, "up", LAST,
	    PERSON, "supporter", 0, NULL, constituency_supporters },
	{ "supporters_by_role", "constituency", "people", NULL, 1, "up",
	    LAST, PERSON, "supporter", 0, NULL, constituency_roles },
	{ "supporters_growth", "constituency", "people", "people", PER_CENT,
	    "up", RATIO, PERSON, "supporter", 0, NULL, constituency_growth },
	{ "supporters_joined", "constituency", "people", NULL, 1, "up",
	    DISTINCT, PERSON, "supporter", 0, NULL, constituency_joined },
	{ "supporters_left", "constituency", "people", NULL, 1, "down",
	    DISTINCT, PERSON, "supporter", 0, NULL, constituency_left },
	{ "supporters_attending", "constituency", "people", "people",
	    PER_CENT, "none", DISTINCT, PERSON, "supporter", 0, NULL,
	    constituency_attending,
	    .doubt = DOUBT_SHARE },

	{ "formula_activities", "formula", "activities", NULL, 1, "none",
	    SUM, ACTIVITY, "activity", ABOUT(FORMULA), formulas_activities,
	    formulas_members, formulas_state },
	{ "formula_municipalities", "formula", "municipalities", NULL, 1,
	    "up", DISTINCT, ACTIVITY, "activity", 0, NULL, formulas_towns,
	    formulas_state },
	{ "formula_dose", "formula", "minutes", "people", 1, "none", RATIO,
	    ACTIVITY, "attendance", ABOUT(FORMULA), formulas_dose,
	    formulas_dose_months, formulas_state },
	{ "formula_cost", "formula", "cents", "people", 1, "down", RATIO,
	    ACTIVITY, "cost", ABOUT(FORMULA), formulas_cost, NULL,
	    formulas_state },
	{ "formula_credit", "formula", "outcomes", "people", PER_CENT, "up",
	    RATIO, ACTIVITY, "attendance", ABOUT(FORMULA), formulas_credit,
	    NULL, formulas_state },
	{ "formula_mix", "formula", "people", "people", PER_CENT, "none",
	    DISTINCT, ACTIVITY, "attendance", 0, NULL, formulas_mix, formulas_state },
	{ "formula_drift", "formula", "points", NULL, 1, "down", LAST,
	    ACTIVITY, "attendance", 0, NULL, formulas_drift, formulas_state },
	{ "formula_missing", "formula", "activities", "activities",
	    PER_CENT, "down", RATIO, ACTIVITY, "activity", 0, NULL, lookalikes_missing },
	{ "name_alike", "formula", "points", NULL, 1, "none", LAST, ACTIVITY,
	    "activity", 0, NULL, lookalikes_names },
	{ "single_town", "formula", "activities", "activities", PER_CENT,
	    "down", RATIO, ACTIVITY, "activity", 0, NULL, formulas_single },

	{ "driver_money", "steering", "cents", "cents", PER_CENT, "none",
	    RATIO, ACTIVITY, "cost", 0, NULL, steering_money,
	    steering_state },
	{ "driver_hours", "steering", "minutes", "minutes", PER_CENT, "none",
	    RATIO, ACTIVITY, "attendance", 0, NULL, steering_hours,
	    steering_state },

	{ "staying", "leaving", "people", "people", PER_CENT, "none",
	    DISTINCT, ACTIVITY, "attendance", 0, NULL, leaving_staying,
	    .doubt = DOUBT_SHARE },
	{ "tie_ends", "leaving", "ties", "ties", PER_CENT, "none", RATIO,
	    PERSON, "tie", 0, NULL, leaving_ties,
	    .doubt = DOUBT_SHARE },

	/* These may be about the measures above. */
	{ "target_progress", "target", "target", "target", PER_CENT, "none",
	    RATIO, PERSON, "target", 0, NULL, targets_progress,
	    targets_state },
	{ "target_met", "target", "target", "target", PER_CENT, "up", RATIO,
	    PERSON, "target", 0, NULL, targets_met, targets_state },
	{ "target_projection", "target", "target", NULL, 1, "none", LAST,
	    PERSON, "target", 0, NULL, targets_projection, targets_state },
	{ "target_previous", "target", "target", NULL, 1, "none", LAST,
	    PERSON, "target", 0, NULL, targets_previous, targets_state },
	{ "activity_target", "target", "target", "target", PER_CENT, "none",
	    RATIO, ACTIVITY, "activity", 0, NULL, targets_activity },
	{ "activities_with_target", "target", "activities", "activities",
	    PER_CENT, "up", RATIO, ACTIVITY, "activity", 0, NULL,
	    targets_activities },

	{ "innovations", "innovation", "activities", NULL, 1, "none", SUM,
	    ACTIVITY, "activity", 0, NULL, innovations_count,
	    innovations_state },
	{ "innovation_new", "innovation", "months", "months", 1, "none",
	    LAST, ACTIVITY, "activity", 0, NULL, innovations_new,
	    innovations_state },
	{ "innovation_implemented", "innovation", "sessions", "sessions",
	    PER_CENT, "up", RATIO, ACTIVITY, "activity", 0, NULL, innovations_implemented,
	    innovations_state },
	{ "innovation_breaks", "innovation", "points", "points", 1, "none",
	    LAST, ACTIVITY, "activity", 0, NULL, innovations_breaks,
	    innovations_state },
	{ "innovation_impact", "innovation", "target", "target", PER_CENT,
	    "up", LAST, ACTIVITY, "activity", 0, NULL, innovations_impact,
	    innovations_state },
	{ "innovation_mission", "innovation", "outcomes", "outcomes", 1,
	    "up", LAST, ACTIVITY, "activity", 0, NULL, innovations_mission,
	    innovations_state },
	{ "criterion", "innovation", "activities", "activities", PER_CENT,
	    "none", RATIO, ACTIVITY, "activity", 0, NULL, innovations_criteria,
	    innovations_state },
	{ "innovation_town", "innovation", "activities", "activities",
	    PER_CENT, "none", RATIO, ACTIVITY, "activity", 0, NULL, innovations_towns,
	    innovations_state },
	{ "innovation_initiator", "innovation", "activities", "activities",
	    PER_CENT, "none", RATIO, ACTIVITY, "activity", 0, NULL, innovations_initiators,
	    innovations_state },
	{ NULL }
};

/* TRUE in *read for a kind of which the store holds facts. */
static gboolean
measures_kinds(struct measuring *m, GError **error)
{
	sqlite3_stmt *rows = store_statement(m->reader, "measures_kinds");
	gboolean row;

	m->kinds = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
	    NULL);
	while (store_step(m->reader, rows, &row, error)) {
		if (!row)
			return TRUE;
		g_hash_table_add(m->kinds, g_strdup(
		    (const char *)sqlite3_column_text(rows, 0)));
	}
	return FALSE;
}

/* Credit for the mission to the sums of groups. */
static void
measures_credit(struct measuring *m)
{
	for (guint i = 0; i < m->credits->len; i++) {
		const struct credit_part *part = &g_array_index(m->credits,
		    struct credit_part, i);

		if (g_array_index(m->series, struct series,
		    part->series).mission)
			sums_credit(&m->groups, part->activity,
			    spans_of_month(&m->spans, part->month),
			    part->credit, m->sums);
	}
}

/* An activity belongs to who paid for it in some month of a span. */
static void
measures_funders(struct measuring *m)
{
	const struct grant_part *list =
	    (const struct grant_part *)m->grants.parts->data;
	g_autofree guint8 *spans = g_new(guint8, m->grants.funder_count + 1);

	for (guint32 a = 0; a < m->catalogue.count; a++) {
		memset(spans, 0, m->grants.funder_count);
		for (guint32 i = m->grants.start[a];
		    i < m->grants.start[a + 1]; i++)
			if (list[i].cents > 0)
				spans[list[i].funder] |= spans_of_month(
				    &m->spans, m->facts->history.month +
				    (gint32)list[i].month);
		for (gsize f = 0; f < m->grants.funder_count; f++)
			if (spans[f] != 0)
				groups_join(&m->groups, m->facts,
				    ABOUT_FUNDER, m->grants.funders[f], a,
				    spans[f]);
	}
}

static gboolean
measures_gather(struct measuring *m, GError **error)
{
	spans_make(&m->facts->history, &m->spans);
	if (!measures_kinds(m, error) ||
	    !catalogue_read(m->reader, m->facts, &m->catalogue, error) ||
	    !grants_read(m->reader, m->facts, m->months, &m->grants, error))
		return FALSE;
	m->supporters = supporters_read(m->reader, m->facts, error);
	if (m->supporters == NULL)
		return FALSE;
	m->references = references_read(m->reader, m->facts, error);
	if (m->references == NULL)
		return FALSE;
	m->aims = aims_read(m, error);
	if (m->aims == NULL)
		return FALSE;
	m->homeless = m->grants.homeless;
	groups_make(m->facts, &m->catalogue, &m->groups);
	measures_funders(m);
	groups_sort(&m->groups, m->facts);
	m->sums = sums_make(m->facts, &m->groups, &m->spans, m->months);
	sums_connected(m->facts, m->ladder->reached[m->ladder->mission],
	    &m->spans, m->sums);
	sums_grants(m->facts, &m->groups, &m->grants, &m->spans, m->sums);
	measures_credit(m);
	return TRUE;
}

static const char *
measure_state(const struct measuring *m)
{
	const struct measure *measure = m->measure;
	const char *state = NULL;

	if (measure->needs != NULL &&
	    !g_hash_table_contains(m->kinds, measure->needs))
		return strcmp(measure->needs, "target") == 0 ? "no_target" :
		    strcmp(measure->needs, "norm") == 0 ? "no_norm" :
		    "not_supplied";
	if (measure->state != NULL)
		state = measure->state(m);
	return state != NULL ? state : "told";
}

static gboolean
measure_write(struct measuring *m, const char *state, GError **error)
{
	const struct measure *measure = m->measure;
	const char *before[] = { measure->name, measure->topic, measure->unit,
	    measure->per };
	const char *after[] = { measure->direction, measure->aggregation,
	    measure->place, measure->needs, state };
	struct rows rows;

	rows_begin(&rows, m->store, "derived_measure");
	rows_integer(&rows, m->id);
	for (gsize i = 0; i < G_N_ELEMENTS(before); i++)
		rows_word(&rows, before[i]);
	rows_integer(&rows, measure->scale);
	for (gsize i = 0; i < G_N_ELEMENTS(after); i++)
		rows_word(&rows, after[i]);
	return rows_end(&rows, rows_next(&rows, error), error);
}

/* All figures of a measure are there before those of the next are made. */
static gboolean
measure_fill(struct measuring *m, GError **error)
{
	const struct measure *measure = m->measure;
	gboolean good;

	rows_begin(&m->figures, m->store, "derived_figure");
	good = (measure->value == NULL || measuring_groups(m, measure->about,
	    "", measure->value, error)) &&
	    (measure->fill == NULL || measure->fill(m, error));
	return rows_end(&m->figures, good, error);
}

static gboolean
measures_fill(struct measuring *m, GError **error)
{
	for (gsize i = 0; measures[i].name != NULL; i++) {
		const char *state;

		m->measure = &measures[i];
		m->id = (gint64)i + 1;
		state = measure_state(m);
		if (!measure_write(m, state, error) ||
		    (strcmp(state, "told") == 0 && !measure_fill(m, error)))
			return FALSE;
	}
	return TRUE;
}

gboolean
measures_write(struct measuring *m, GError **error)
{
	gboolean good = measures_gather(m, error) && measures_fill(m, error);

	g_free(m->sums);
	groups_clear(&m->groups);
	g_clear_pointer(&m->supporters, g_array_unref);
	g_clear_pointer(&m->references, g_array_unref);
	g_clear_pointer(&m->aims, g_array_unref);
	g_clear_pointer(&m->trials, g_array_unref);
	g_clear_pointer(&m->delivery, g_free);
	g_clear_pointer(&m->divisions, divisions_free);
	grants_clear(&m->grants);
	catalogue_clear(&m->catalogue);
	g_clear_pointer(&m->kinds, g_hash_table_unref);
	spans_clear(&m->spans);
	return good;
}
