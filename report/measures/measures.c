/* Measures as published cells; see measures.h. */
#include <string.h>

#include "measures_parts.h"
#include "related.h"

#define YEARS	(MEASURE_YEAR | MEASURE_BEFORE)

/*
 * The measures that reports tell, in the order in which they do.  What the
 * edition of the organisation tells besides would cost the others too much:
 * every cell counts in what they may show.
 */
static const struct wanted {
	const char	*name;
	const char	*about;		/* NULL: whatever; "": nothing */
	guint		 spans;
	enum measure_relation relation;
	const char	*internal;	/* about this as well in the edition
					 * of the organisation; NULL: none */
} all_wanted[] = {
	{ "flow", "outcome", MEASURE_YEAR, LADDER },
	{ "participants", "all", YEARS | MEASURE_HISTORY, APART },
	{ "attendances", "all", YEARS | MEASURE_HISTORY, APART },
	{ "hours_attended", "all", YEARS | MEASURE_HISTORY, APART },
	{ "rung_people", "", YEARS | MEASURE_HISTORY, APART, "outcome" },
	{ "outcomes", "", YEARS | MEASURE_HISTORY, APART, "outcome" },

	{ "costs", "all", YEARS | MEASURE_HISTORY, APART, "activity" },
	{ "volunteer_hours", "all", YEARS | MEASURE_HISTORY, APART },
	{ "cost_per_participant", "all", YEARS | MEASURE_HISTORY, APART,
	    "activity" },
	{ "cost_per_connected", "all", YEARS | MEASURE_HISTORY, APART,
	    "activity" },
	{ "cost_per_touched", "", MEASURE_HISTORY, APART, "activity" },
	{ "break_even", "all", MEASURE_HISTORY, APART, "activity" },
	{ "grants", "all", YEARS, APART },
	{ "cost_covered", "all", YEARS, APART },
	{ "outcome_value", "outcome", YEARS | MEASURE_HISTORY, APART },
	{ "value_per_euro", "all", YEARS | MEASURE_HISTORY, APART },
	{ "funder_money", "funder", MEASURE_YEAR, APART },
	{ "funder_credit", "funder", MEASURE_YEAR, APART },
	{ "funder_activities", "funder", MEASURE_YEAR, APART },

	{ "per_thousand", "outcome", YEARS, APART },
	{ "norm_share", "outcome", YEARS, APART },
	{ "formula_per_thousand", "formula", MEASURE_YEAR, TOWNS },

	{ "client_question_activities", "all", YEARS, APART },
	{ "client_question_hours", "all", YEARS, APART },
	{ "client_led_activities", "all", MEASURE_YEAR | MEASURE_WHOLE,
	    CLASSES },
	{ "client_led_hours", "all", MEASURE_YEAR | MEASURE_WHOLE, CLASSES },
	{ "initiator_activities", "all", YEARS, CLASSES },
	{ "initiator_hours", "", YEARS, CLASSES, "all" },
	{ "coproduction_hours", "all", YEARS, APART },
	{ "coproduction_people", "all", YEARS, APART },
	{ "role_step", "all", YEARS, APART },

	{ "supporters", "all", MEASURE_QUARTERS | YEARS, CLASSES },
	{ "supporters_by_role", "", YEARS, APART, "all" },
	{ "supporters_growth", "all", MEASURE_YEAR, APART },
	{ "supporters_joined", "all", YEARS, APART },
	{ "supporters_left", "all", YEARS, APART },
	{ "supporters_attending", "all", YEARS, APART },

	{ "formula_municipalities", "formula", MEASURE_HISTORY |
	    MEASURE_YEAR, APART },
	{ "formula_activities", "formula", MEASURE_YEAR, APART },
	{ "formula_dose", "formula", MEASURE_YEAR, APART },
	{ "formula_cost", "formula", MEASURE_YEAR, APART },
	{ "formula_credit", "", MEASURE_YEAR, APART, "formula" },
	{ "formula_mix", "", MEASURE_YEAR, APART, "formula" },
	{ "formula_drift", "formula", MEASURE_YEAR, APART },
	{ "formula_missing", "all", MEASURE_YEAR | MEASURE_HISTORY, APART },
	{ "name_alike", "activity", MEASURE_HISTORY, APART },
	{ "single_town", "all", MEASURE_YEAR | MEASURE_HISTORY, APART },

	{ "innovations", "all", MEASURE_HISTORY, APART },
	{ "innovation_new", "activity", MEASURE_HISTORY, APART },
	{ "innovation_implemented", "activity", MEASURE_HISTORY, APART },
	{ "innovation_breaks", "activity", MEASURE_HISTORY, APART },
	{ "innovation_impact", "activity", MEASURE_HISTORY, APART },
	{ "innovation_mission", "activity", MEASURE_HISTORY, APART },
	{ "criterion", "all", MEASURE_HISTORY, APART },
	{ "innovation_town", "all", MEASURE_HISTORY, APART },
	{ "innovation_initiator", "all", MEASURE_HISTORY, APART },

	{ "staying", "all", MEASURE_HISTORY, CLASSES, "activity" },
	{ "tie_ends", "all", MEASURE_HISTORY, CLASSES, "activity" },

	{ "driver_money", "all", YEARS, CLASSES },
	{ "driver_hours", "all", YEARS, CLASSES },

	/* They may be about those above, and each about the one before. */
	{ "target_progress", NULL, MEASURE_ANY, APART },
	{ "target_previous", NULL, MEASURE_ANY, APART },
	{ "target_projection", NULL, MEASURE_ANY, APART },
	{ "target_met", NULL, MEASURE_ANY, APART },
	{ "activity_target", "activity", MEASURE_ANY, APART },
	{ "activities_with_target", "all", MEASURE_HISTORY, APART }
};

static gboolean
is_about(const struct figures *figures, const struct wanted *wanted,
    const char *about)
{
	return wanted->about == NULL || strcmp(about, wanted->about) == 0 ||
	    (cells_mode(figures->cells) == CELLS_EXACT &&
	    g_strcmp0(about, wanted->internal) == 0);
}

/* ---------------------------------------------------------------- spans */

static gboolean
span_is_wanted(const struct figures *figures, guint spans, gint32 first,
    gint32 last)
{
	gint32 now = figures->period.month;
	gint32 january = now - figures->month + 1;

	if ((spans & MEASURE_ANY) != 0)
		return TRUE;
	if (first == january && last == now)
		return (spans & MEASURE_YEAR) != 0;
	/* In December the same months are the whole year. */
	if (first == january - 12 && last == now - 12 &&
	    (spans & MEASURE_BEFORE) != 0)
		return TRUE;
	if (first == january - 12 && last == january - 1)
		return (spans & (MEASURE_WHOLE | (figures->month == 12 ?
		    MEASURE_BEFORE : 0))) != 0;
	if (first == day_month(figures->first_day) && last == now &&
	    (spans & MEASURE_HISTORY) != 0)
		return TRUE;
	return (spans & MEASURE_QUARTERS) != 0 && first == last &&
	    (now - last) % 3 == 0;
}

/* --------------------------------------------------------------- reading */

static void
figure_free(void *data)
{
	struct measure_figure *figure = data;

	g_free(figure->about);
	g_free(figure->subject);
	g_free(figure->class_name);
	g_free(figure);
}

void
measure_free(void *data)
{
	struct measure *measure = data;

	g_free(measure->name);
	g_free(measure->topic);
	g_free(measure->unit);
	g_free(measure->per);
	g_free(measure->state);
	g_ptr_array_unref(measure->figures);
	g_free(measure);
}

/* A report about a funder tells of the activities of that funder only. */
static gboolean
is_here(const struct figures *figures, const char *about, const char *subject)
{
	return *figures->report->funder == '\0' || strcmp(about,
	    "activity") != 0 || figures_activity(figures, subject) != NULL;
}

static gboolean
read_figures(struct figures *figures, Store *store,
    const struct wanted *wanted, gint64 id, gboolean adds_up,
    struct measure *measure, GError **error)
{
	/* Of all together there is none; inside they stand in a row. */
	gboolean towns = wanted->relation == TOWNS && figures->scope == 0 &&
	    cells_mode(figures->cells) == CELLS_EXACT;
	sqlite3_stmt *row = store_statement(store, towns ? "measure_towns" :
	    "measure_figures");
	gboolean found;

	figures_bind(row, ":measure", id);
	figures_bind(row, ":scope", figures->scope);
	while (store_step(store, row, &found, error)) {
		struct measure_figure *figure;
		const char *about = (const char *)sqlite3_column_text(row,
		    MEASURE_ABOUT);
		gint32 first, last;

		if (!found) {
			sqlite3_reset(row);
			return TRUE;
		}
		first = sqlite3_column_int(row, MEASURE_FIRST);
		last = sqlite3_column_int(row, MEASURE_LAST);
		if (!is_about(figures, wanted, about) ||
		    !span_is_wanted(figures, wanted->spans, first, last) ||
		    !is_here(figures, about, (const char *)
		    sqlite3_column_text(row, MEASURE_SUBJECT)))
			continue;
		/* Counted from answers, of which a funder has some only. */
		if (strcmp(measure->name, "criterion") == 0 &&
		    *figures->report->funder != '\0')
			continue;
		figure = g_new0(struct measure_figure, 1);
		g_ptr_array_add(measure->figures, figure);
		figure->about = g_strdup(about);
		figure->subject = g_strdup((const char *)
		    sqlite3_column_text(row, MEASURE_SUBJECT));
		figure->class_name = g_strdup((const char *)
		    sqlite3_column_text(row, MEASURE_CLASS));
		figure->first = first;
		figure->last = last;
		measure_publish(figures, measure, wanted->relation, adds_up,
		    row, figure);
	}
	return FALSE;
}

static gboolean
read_measure(struct figures *figures, Store *store,
    const struct wanted *wanted, GError **error)
{
	sqlite3_stmt *row = store_statement(store, "measure_one");
	struct measure *measure;
	gboolean found, adds_up;
	gint64 id;

	store_bind_text(row, ":name", wanted->name);
	if (!store_step(store, row, &found, error))
		return FALSE;
	if (!found) {
		sqlite3_reset(row);
		return TRUE;
	}
	id = sqlite3_column_int64(row, 0);
	measure = g_new0(struct measure, 1);
	g_ptr_array_add(figures->measures, measure);
	measure->name = g_strdup(wanted->name);
	measure->unit = g_strdup((const char *)sqlite3_column_text(row, 1));
	measure->per = g_strdup((const char *)sqlite3_column_text(row, 2));
	measure->scale = sqlite3_column_int(row, 3);
	measure->is_held = strcmp((const char *)sqlite3_column_text(row, 5),
	    "person") != 0;
	adds_up = !measure->is_held || strcmp((const char *)sqlite3_column_text(row,
	    4), "distinct") != 0;
	measure->state = g_strdup((const char *)sqlite3_column_text(row, 6));
	measure->topic = g_strdup((const char *)sqlite3_column_text(row, 7));
	measure->figures = g_ptr_array_new_with_free_func(figure_free);
	sqlite3_reset(row);
	if (!read_figures(figures, store, wanted, id, adds_up, measure,
	    error))
		return FALSE;
	measure_relate(figures, measure, wanted->relation);
	return TRUE;
}

gboolean
figures_read_measures(struct figures *figures, Store *store, GError **error)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(all_wanted); i++)
		if ((*(all_wanted[i].about != NULL ? all_wanted[i].about :
		    "-") != '\0' || cells_mode(figures->cells) ==
		    CELLS_EXACT) && !read_measure(figures, store, &all_wanted[i], error))
			return FALSE;
	return TRUE;
}

const struct measure *
figures_measure(const struct figures *figures, const char *name)
{
	guint i;

	for (i = 0; i < figures->measures->len; i++) {
		const struct measure *measure = figures->measures->pdata[i];

		if (strcmp(measure->name, name) == 0)
			return measure;
	}
	return NULL;
}

gboolean
measure_is_told(const struct measure *measure)
{
	return measure != NULL && strcmp(measure->state, "told") == 0 &&
	    measure->figures->len > 0;
}

const struct measure_figure *
measure_find(const struct measure *measure, const char *about,
    const char *subject, const char *class_name, gint32 first, gint32 last)
{
	guint i;

	for (i = 0; i < measure->figures->len; i++) {
		const struct measure_figure *figure =
		    measure->figures->pdata[i];

		if (figure->first == first && figure->last == last &&
		    strcmp(figure->about, about) == 0 &&
		    strcmp(figure->subject, subject) == 0 &&
		    strcmp(figure->class_name, class_name) == 0)
			return figure;
	}
	return NULL;
}
