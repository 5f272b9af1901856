/* What funders gave, and what they are credited with; see related.h. */
#include <string.h>

#include "related_parts.h"

/* What all funders gave is the sum of what each did. */
void
related_grants(const struct figures *figures, const struct measure *measure)
{
	const struct measure *grants = figures_measure(figures, "grants");
	const struct measure_figure *first, *all;
	g_autoptr(GPtrArray) parts = g_ptr_array_new();
	guint i;

	if (measure->figures->len == 0)
		return;
	first = measure->figures->pdata[0];
	all = related_all(grants, "", first->first, first->last);
	for (i = 0; i < measure->figures->len; i++) {
		const struct measure_figure *figure =
		    measure->figures->pdata[i];
		g_autofree char *key = NULL;

		/* Of one span: the year. */
		if (figure->first != first->first ||
		    figure->last != first->last || figure->number == NULL)
			continue;
		key = measure_key(figures, measure, TRUE, figure,
		    figure->class_name, "number");
		g_ptr_array_add(parts, (void *)cells_find(figures->cells,
		    key));
		cells_same(figures->cells, first->of, figure->of);
		if (all != NULL)
			cells_same(figures->cells, all->number, figure->of);
	}
	if (first->of != NULL)
		cells_sum(figures->cells, first->of,
		    (const struct cell *const *)parts->pdata, parts->len);
}

/* The same sum, set against what it cost. */
void
related_covered(const struct figures *figures, const struct measure *measure)
{
	const struct measure *grants = figures_measure(figures, "grants");
	guint i;

	for (i = 0; i < measure->figures->len; i++) {
		const struct measure_figure *figure =
		    measure->figures->pdata[i];
		const struct measure_figure *all = related_all(grants, "",
		    figure->first, figure->last);

		if (all != NULL && strcmp(figure->about, "all") == 0)
			cells_same(figures->cells, all->number,
			    figure->number);
	}
}

/* ---------------------------------------------------------------- shares */

/* What funders have of the credit of activities in some months. */
struct shared {
	char		*name;		/* of the activity, or of the funder */
	gint32		 first, last;
	double		 credit;
	GPtrArray	*parts;		/* const struct cell * */
};

static void
shared_free(void *data)
{
	struct shared *shared = data;

	g_free(shared->name);
	g_ptr_array_unref(shared->parts);
	g_free(shared);
}

/* By name and months. */
static void
share(GHashTable *all, const char *name, sqlite3_stmt *row,
    const struct cell *part)
{
	gint32 first = sqlite3_column_int(row, 2);
	gint32 last = sqlite3_column_int(row, 3);
	char *key = plan_span_name(name, first, last);
	struct shared *shared = g_hash_table_lookup(all, key);

	if (shared == NULL) {
		shared = g_new(struct shared, 1);
		*shared = (struct shared){ g_strdup(name), first, last, 0,
			g_ptr_array_new() };
		g_hash_table_insert(all, key, shared);
	} else
		g_free(key);
	shared->credit += sqlite3_column_double(row, 4);
	g_ptr_array_add(shared->parts, (void *)part);
}

/* Of all the history its report tells it; NULL: this one has nothing of it. */
static const struct cell *
credit_of_activity(const struct figures *figures, const struct shared *shared)
{
	const struct activity_figure *activity = figures_activity(figures,
	    shared->name);
	const struct cell *cell;
	char from[8], to[8];

	if (activity == NULL || (shared->first == day_month(
	    figures->first_day) && shared->last == figures->period.month))
		return activity == NULL ? NULL : activity->credit;
	cell = cells_unseen(figures->cells, CELL_PEOPLE, shared->credit,
	    "/activity/%s/credit/%s/%s..%s", shared->name, figures->model,
	    month_print(shared->first, from), month_print(shared->last, to));
	cells_span(figures->cells, cell, shared->first, shared->last,
	    "/activity/%s/credit/%s", shared->name, figures->model);
	return cell;
}

/*
 * Part of a number of people, and no number of people itself: half of the
 * credit of ten is not as small as it looks.  Who has all of an activity has its
 * credit.
 */
static const struct cell *
tell_share(const struct figures *figures, sqlite3_stmt *row)
{
	const struct shared all = {
		(char *)sqlite3_column_text(row, 0),
		sqlite3_column_int(row, 2), sqlite3_column_int(row, 3),
		sqlite3_column_double(row, 4), NULL };
	const struct cell *credit = sqlite3_column_int(row, 5) > 1 ? NULL :
	    credit_of_activity(figures, &all);
	char from[8], to[8];

	return credit != NULL ? credit : cells_unseen(figures->cells, CELL_NUMBER, sqlite3_column_double(
	    row, 4), "/activity/%s/credit/of/%s/%s..%s",
	    (const char *)sqlite3_column_text(row, 0),
	    (const char *)sqlite3_column_text(row, 1),
	    month_print(sqlite3_column_int(row, 2), from),
	    month_print(sqlite3_column_int(row, 3), to));
}

/* As a measure tells it, or as nobody does. */
static const struct cell *
credit_of_funder(const struct figures *figures, const struct shared *shared)
{
	const char *mission = figures->conf->mission.rung;
	const struct measure *measure = figures_measure(figures,
	    "funder_credit");
	const struct measure_figure *figure = measure == NULL ? NULL :
	    measure_find(measure, "funder", shared->name, mission,
	    shared->first, shared->last);
	const struct cell *cell = figure == NULL ? NULL : figure->number;
	char from[8], to[8];

	if (cell != NULL)
		return cell;
	cell = cells_unseen(figures->cells, CELL_PEOPLE, shared->credit,
	    "related/funder_credit/%s/%s..%s", shared->name,
	    month_print(shared->first, from), month_print(shared->last, to));
	cells_span(figures->cells, cell, shared->first, shared->last,
	    "measure/funder_credit/%s/%s", shared->name, mission);
	return cell;
}

/* wholes: those of the year (const struct cell *), NULL for one not told; or NULL. */
static void
relate_shared(const struct figures *figures, GHashTable *all,
    const struct cell *(*whole_of)(const struct figures *,
    const struct shared *), GPtrArray *wholes)
{
	g_autoptr(GList) keys = g_list_sort(g_hash_table_get_keys(all),
	    (GCompareFunc)strcmp);
	gint32 january = figures->period.month - figures->month + 1;
	const GList *key;

	for (key = keys; key != NULL; key = key->next) {
		const struct shared *shared = g_hash_table_lookup(all,
		    key->data);
		const struct cell *whole = whole_of(figures, shared);

		if (whole != NULL && whole != shared->parts->pdata[0])
			cells_sum(figures->cells, whole,
			    (const struct cell *const *)shared->parts->pdata,
			    shared->parts->len);
		if (wholes != NULL && shared->first == january)
			g_ptr_array_add(wholes, (void *)whole);
	}
}

/* All activities together have what all funders have. */
static void
relate_wholes(const struct figures *figures, const GPtrArray *activities)
{
	gint32 last = figures->period.month;
	char from[8], to[8];
	g_autofree char *key = g_strdup_printf(ALL_FUNDERS,
	    figures->conf->mission.rung, month_print(last - figures->month + 1,
	    from), month_print(last, to));
	const struct cell *all;

	if (activities->len == 0 || g_ptr_array_find((GPtrArray *)activities,
	    NULL, NULL))
		return;
	all = cells_find(figures->cells, key);
	if (all != NULL)
		cells_sum(figures->cells, all, (const struct cell *const *)
		    activities->pdata, activities->len);
}

/* To one that nobody attended nothing is credited, as everybody knows. */
static gboolean
is_idle(const struct figures *figures, sqlite3_stmt *row)
{
	const struct activity_figure *activity = figures_activity(figures,
	    (const char *)sqlite3_column_text(row, 0));

	return activity != NULL && activity->idle;
}

/* What funders are credited with, by activities, and those by funders. */
gboolean
related_shares(const struct figures *figures, Store *store, GError **error)
{
	sqlite3_stmt *row = store_statement(store, "related_shares");
	g_autoptr(GHashTable) activities = g_hash_table_new_full(g_str_hash,
	    g_str_equal, g_free, shared_free);
	g_autoptr(GHashTable) funders = g_hash_table_new_full(g_str_hash,
	    g_str_equal, g_free, shared_free);
	g_autoptr(GPtrArray) wholes = g_ptr_array_new();
	gboolean found;

	figures_bind(row, ":scope", figures->scope);
	while (store_step(store, row, &found, error)) {
		const struct cell *part;

		if (!found) {
			sqlite3_reset(row);
			relate_shared(figures, activities, credit_of_activity,
			    wholes);
			relate_shared(figures, funders, credit_of_funder,
			    NULL);
			relate_wholes(figures, wholes);
			return TRUE;
		}
		if (is_idle(figures, row))
			continue;
		part = tell_share(figures, row);
		share(activities, (const char *)sqlite3_column_text(row, 0),
		    row, part);
		share(funders, (const char *)sqlite3_column_text(row, 1), row,
		    part);
	}
	return FALSE;
}
