/* The figures of one report; see figures.h. */
#include <string.h>

#include "comparison.h"
#include "divided.h"
#include "figures.h"
#include "formula.h"
#include "measures.h"
#include "municipalities.h"
#include "municipality.h"
#include "program.h"
#include "references.h"
#include "related.h"
#include "response.h"
#include "restatement.h"

void
figures_bind(sqlite3_stmt *statement, const char *name, gint64 value)
{
	int place = sqlite3_bind_parameter_index(statement, name);

	if (place > 0)
		sqlite3_bind_int64(statement, place, value);
}

gboolean
figures_read_each(struct figures *figures, Store *store, const char *statement,
    void (*add)(struct figures *, sqlite3_stmt *), GError **error)
{
	sqlite3_stmt *row = store_statement(store, statement);
	gboolean found;

	figures_bind(row, ":scope", figures->scope);
	while (store_step(store, row, &found, error)) {
		if (!found) {
			sqlite3_reset(row);
			return TRUE;
		}
		add(figures, row);
	}
	return FALSE;
}

gboolean
figures_sum(Store *store, const char *name, gint64 activity,
    const char *model, gint32 first, gint32 last, double *sum, GError **error)
{
	sqlite3_stmt *statement = store_statement(store, name);
	gboolean row;

	figures_bind(statement, ":activity", activity);
	figures_bind(statement, ":first", first);
	figures_bind(statement, ":last", last);
	store_bind_text(statement, ":model", model);
	if (!store_step(store, statement, &row, error))
		return FALSE;
	*sum = row ? sqlite3_column_double(statement, 0) : 0;
	sqlite3_reset(statement);
	return TRUE;
}

/* The one row that says what the derived chapter is about. */
static gboolean
read_run(struct figures *figures, Store *store, GError **error)
{
	sqlite3_stmt *statement = store_statement(store, "report_run");
	char wanted[8];
	const char *held;
	gboolean row;

	month_print(figures->period.month, wanted);
	if (!store_step(store, statement, &row, error))
		return FALSE;
	held = row ? (const char *)sqlite3_column_text(statement, 0) : NULL;
	if (held == NULL || strcmp(held, wanted) != 0) {
		g_set_error(error, IMPACT_ERROR, EXIT_NOTHING,
		    "the store holds %s%s; run impact transform -p %s first",
		    held == NULL ? "no figures yet" : "figures of ",
		    held == NULL ? "" : held, wanted);
		sqlite3_reset(statement);
		return FALSE;
	}
	figures->first_day = sqlite3_column_int(statement, 1);
	figures->last_day = sqlite3_column_int(statement, 2);
	figures->lookback = sqlite3_column_int64(statement, 3);
	figures->phi = sqlite3_column_double(statement, 6);
	figures->model =
	    g_strdup((const char *)sqlite3_column_text(statement, 4));
	sqlite3_reset(statement);
	return TRUE;
}

/* The id of a name in the store, which the configuration gave for key. */
static gboolean
read_named(const struct figures *figures, Store *store,
    const char *statement_name, const char *key, const char *name,
    gint64 *id, GError **error)
{
	sqlite3_stmt *statement = store_statement(store, statement_name);
	gboolean row;

	store_bind_text(statement, ":name", name);
	if (!store_step(store, statement, &row, error))
		return FALSE;
	if (row)
		*id = sqlite3_column_int64(statement, 0);
	sqlite3_reset(statement);
	if (row)
		return TRUE;
	g_set_error(error, IMPACT_ERROR, EXIT_CONF,
	    "%s:%d: [report %s] %s: no file read so far names '%s'",
	    figures->conf->path, figures->report->line, figures->report->name,
	    key, name);
	return FALSE;
}

static gboolean
read_scope(struct figures *figures, Store *store, GError **error)
{
	const struct conf_report *report = figures->report;
	gint64 any;

	/* The store has a municipality as CBS writes it. */
	return (*report->municipality == '\0' || read_named(figures, store,
	    "report_municipality", "municipality",
	    municipality_name(report->municipality, figures->period.last),
	    &figures->scope, error)) && (*report->funder == '\0' ||
	    read_named(figures, store, "report_funder", "funder",
	    report->funder, &any, error));
}

static gboolean
read_rungs(struct figures *figures, Store *store, GError **error)
{
	gint32 first = figures->period.month - figures->month + 1;
	guint i;

	for (i = 0; i < figures->conf->rungs->len; i++) {
		struct rung_figure figure = { 0 };
		sqlite3_stmt *statement;
		gboolean row;

		figure.rung = figures->conf->rungs->pdata[i];
		if (strcmp(figure.rung->name,
		    figures->conf->mission.rung) == 0)
			figures->mission = figure.rung;
		statement = store_statement(store, "report_rung_people");
		store_bind_text(statement, ":rung", figure.rung->name);
		figures_bind(statement, ":first", first);
		figures_bind(statement, ":last", figures->period.month);
		figures_bind(statement, ":scope", figures->scope);
		if (!store_step(store, statement, &row, error))
			return FALSE;
		figure.people = cells_count(figures->cells,
		    sqlite3_column_double(statement, 0), "people/%s/%d",
		    figure.rung->name, figures->year);
		cells_headline(figures->cells, figure.people,
		    HEADLINE_FIRST);
		cells_span(figures->cells, figure.people, first,
		    figures->period.month, "people/%s", figure.rung->name);
		sqlite3_reset(statement);
		g_array_append_val(figures->rungs, figure);
	}
	return TRUE;
}

static gboolean
read_outcomes(struct figures *figures, Store *store, GError **error)
{
	sqlite3_stmt *statement = store_statement(store, "report_outcomes");
	Cells *cells = figures->cells;
	gboolean row;

	figures_bind(statement, ":first", day_month(figures->first_day));
	figures_bind(statement, ":last", figures->period.month);
	figures_bind(statement, ":scope", figures->scope);
	if (!store_step(store, statement, &row, error))
		return FALSE;
	figures->outcomes = cells_count(cells,
	    sqlite3_column_double(statement, 0), "outcomes/history");
	figures->unattributed = cells_count(cells,
	    sqlite3_column_double(statement, 1), "unattributed/history");
	/* Whoever has the outcome is new on the mission rung. */
	cells_span(cells, figures->outcomes, day_month(figures->first_day),
	    figures->period.month, "people/%s", figures->conf->mission.rung);
	cells_span(cells, figures->unattributed,
	    day_month(figures->first_day), figures->period.month,
	    "unattributed");
	cells_within(cells, figures->unattributed, figures->outcomes);
	figures->unattributed_share = cells_share(cells,
	    figures->unattributed, figures->outcomes,
	    "unattributed/share/history");
	sqlite3_reset(statement);
	return TRUE;
}

static void
other_free(void *data)
{
	g_free(((struct other_figure *)data)->name);
	g_free(data);
}

static gboolean
read_others(struct figures *figures, Store *store, GError **error)
{
	sqlite3_stmt *statement =
	    store_statement(store, "report_other_outcomes");
	gboolean row;
	guint i;

	figures_bind(statement, ":first", day_month(figures->first_day));
	figures_bind(statement, ":last", figures->period.month);
	figures_bind(statement, ":scope", figures->scope);
	while (store_step(store, statement, &row, error)) {
		struct other_figure *other;

		if (!row) {
			sqlite3_reset(statement);
			return TRUE;
		}
		other = g_new0(struct other_figure, 1);
		g_ptr_array_add(figures->others, other);
		other->name =
		    g_strdup((const char *)sqlite3_column_text(statement, 0));
		other->intended = sqlite3_column_int(statement, 1);
		other->outcomes = cells_count(figures->cells,
		    sqlite3_column_double(statement, 2),
		    "outcomes/%s/history", other->name);
		cells_span(figures->cells, other->outcomes,
		    day_month(figures->first_day), figures->period.month,
		    "outcomes/%s", other->name);
		for (i = 0; i < figures->conf->outcomes->len; i++) {
			const struct conf_outcome *outcome =
			    figures->conf->outcomes->pdata[i];

			if (strcmp(outcome->name, other->name) == 0)
				other->outcome = outcome;
		}
	}
	return FALSE;
}

static gboolean
read_names(struct figures *figures, Store *store, GError **error)
{
	sqlite3_stmt *statement = store_statement(store,
	    "report_activity_names");
	gboolean row;

	while (store_step(store, statement, &row, error)) {
		if (!row) {
			sqlite3_reset(statement);
			return TRUE;
		}
		g_hash_table_insert(figures->names, g_strdup((const char *)
		    sqlite3_column_text(statement, 0)), g_strdup((const char *)
		    sqlite3_column_text(statement, 1)));
	}
	return FALSE;
}

const char *
figures_activity_name(const struct figures *figures, const char *key)
{
	const char *name = g_hash_table_lookup(figures->names, key);

	return name != NULL ? name : key;
}

const struct activity_figure *
figures_activity(const struct figures *figures, const char *key)
{
	guint i;

	for (i = 0; i < figures->activities->len; i++) {
		const struct activity_figure *activity =
		    figures->activities->pdata[i];

		if (strcmp(activity->key, key) == 0)
			return activity;
	}
	return NULL;
}

static void
activity_free(void *data)
{
	struct activity_figure *activity = data;

	g_free(activity->key);
	g_free(activity->name);
	g_free(activity->project);
	g_free(activity->municipality);
	g_free(activity->overlaps);
	g_free(activity->substitute);
	g_free(activity->credits);
	g_free(activity);
}

static void
cost_free(void *data)
{
	struct cost_figure *cost = data;

	if (cost == NULL)
		return;
	g_free(cost->name);
	g_free(cost);
}

void
figures_free(struct figures *figures)
{
	if (figures == NULL)
		return;
	cells_free(figures->cells);
	g_array_unref(figures->rungs);
	g_ptr_array_unref(figures->others);
	g_ptr_array_unref(figures->activities);
	g_hash_table_unref(figures->names);
	g_ptr_array_unref(figures->comparisons);
	g_ptr_array_unref(figures->costs);
	g_ptr_array_unref(figures->measures);
	formula_free(figures->formula);
	municipalities_free(figures->municipalities);
	responses_free(figures->responses);
	references_free(figures->references);
	divided_free(figures->divided);
	g_free(figures->rests);
	g_free(figures->certificate);
	g_free(figures->sdc);
	cost_free(figures->overall);
	g_free(figures->publication);
	restatement_free(figures->restatement);
	g_free(figures->model);
	g_free(figures->origin);
	g_free(figures);
}

const struct rung_figure *
figures_key_rung(const struct figures *figures, guint i)
{
	const GArray *rungs = figures->rungs;
	guint mission = 0;

	while (mission < rungs->len && g_array_index(rungs,
	    struct rung_figure, mission).rung != figures->mission)
		mission++;
	if (mission < rungs->len && i <= mission)
		i = i == 0 ? mission : i - 1;
	return &g_array_index(rungs, struct rung_figure, i);
}

struct figures *
figures_read(Store *store, const Conf *conf, const struct conf_report *report,
    const struct period *period, Cells *cells, GError **error)
{
	struct figures *figures = g_new0(struct figures, 1);

	figures->conf = conf;
	figures->report = report;
	figures->period = *period;
	figures->cells = cells;
	figures->rungs = g_array_new(FALSE, TRUE, sizeof(struct rung_figure));
	figures->others = g_ptr_array_new_with_free_func(other_free);
	figures->activities = g_ptr_array_new_with_free_func(activity_free);
	figures->names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
	    g_free);
	figures->comparisons =
	    g_ptr_array_new_with_free_func(comparison_free);
	figures->costs = g_ptr_array_new_with_free_func(cost_free);
	figures->measures = g_ptr_array_new_with_free_func(measure_free);
	figures->models = g_strv_length(conf->method.models);
	day_to_date(period->last, &figures->year, &figures->month, NULL);
	if (read_run(figures, store, error) &&
	    read_scope(figures, store, error) &&
	    read_rungs(figures, store, error) &&
	    read_outcomes(figures, store, error) &&
	    read_others(figures, store, error) &&
	    read_names(figures, store, error) &&
	    figures_read_divided(figures, store, error) &&
	    figures_read_year(figures, store, error) &&
	    figures_read_activities(figures, store, error) &&
	    figures_read_comparisons(figures, store, error) &&
	    figures_read_costs(figures, store, error) &&
	    figures_read_measures(figures, store, error) &&
	    figures_read_formula(figures, store, error) &&
	    figures_read_municipalities(figures, store, error) &&
	    figures_read_responses(figures, store, error) &&
	    figures_read_references(figures, store, error) &&
	    figures_relate(figures, store, error))
		return figures;
	figures_free(figures);
	return NULL;
}
