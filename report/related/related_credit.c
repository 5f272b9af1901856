/* Credit beside the outcomes that it is of; see related.h. */
#include <math.h>
#include <string.h>

#include "related_parts.h"

#define WINDOW	12	/* months that costs are about */

/* Outcomes of one type in some months. */
struct outcomes {
	gboolean found, is_mission;
	double	 all, unattributed;
};

static gboolean
read_outcomes(const struct figures *figures, Store *store,
    const char *series, gint32 first, gint32 last, struct outcomes *it,
    GError **error)
{
	sqlite3_stmt *row = store_statement(store, "related_outcomes");

	store_bind_text(row, ":series", series);
	figures_bind(row, ":first", first);
	figures_bind(row, ":last", last);
	figures_bind(row, ":scope", figures->scope);
	if (!store_step(store, row, &it->found, error))
		return FALSE;
	if (it->found) {
		it->is_mission = sqlite3_column_int(row, 0);
		it->all = sqlite3_column_double(row, 1);
		it->unattributed = sqlite3_column_double(row, 2);
	}
	sqlite3_reset(row);
	return TRUE;
}

/* All outcomes of these months, told by nobody under this name. */
static const struct cell *
outcomes_of(const struct figures *figures, const char *series, gint32 first,
    gint32 last, const struct outcomes *it)
{
	const char *name = it->is_mission ? figures->conf->mission.rung :
	    series;
	char from[8], to[8];
	const struct cell *all = cells_unseen(figures->cells, CELL_PEOPLE,
	    it->all, "related/outcomes/%s/%s..%s", name, month_print(first,
	    from), month_print(last, to));

	cells_span(figures->cells, all, first, last, "%s/%s",
	    it->is_mission ? "people" : "outcomes", name);
	return all;
}

/*
 * What is credited, and the outcomes that are nobody's, are all of them.  How
 * many of the months nobody's are is told by no report, and is a number of
 * people.
 */
static void
conserve(const struct figures *figures, const struct cell *credited,
    const char *series, gint32 first, gint32 last, const struct outcomes *it)
{
	Cells *cells = figures->cells;
	char from[8], to[8];
	const struct cell *parts[] = { credited, cells_unseen(cells,
	    CELL_PEOPLE, it->unattributed, "related/unattributed/%s/%s..%s",
	    series, month_print(first, from), month_print(last, to)) };

	cells_span(cells, parts[1], first, last, "%s%s%s", "unattributed",
	    it->is_mission ? "" : "/", it->is_mission ? "" : series);
	cells_sum(cells, outcomes_of(figures, series, first, last, it), parts,
	    G_N_ELEMENTS(parts));
}

/* --------------------------------------------------------------- funders */

/*
 * What all funders of one type of outcome are credited with, seen nowhere;
 * it adds up over months to what costs are set against.
 */
static const struct cell *
share_out(const struct figures *figures, const char *series, gint32 first,
    gint32 last, gboolean is_mission, const GPtrArray *parts)
{
	Cells *cells = figures->cells;
	const struct cell *whole;
	char from[8], to[8];
	double sum = 0;
	guint i;

	for (i = 0; i < parts->len; i++)
		sum += related_exact(cells, parts->pdata[i]);
	whole = cells_unseen(cells, CELL_PEOPLE, sum,
	    ALL_FUNDERS, series, month_print(first, from), month_print(last,
	    to));
	if (is_mission)
		cells_span(cells, whole, first, last, "credit/all/year");
	cells_sum(cells, whole, (const struct cell *const *)parts->pdata,
	    parts->len);
	return whole;
}

static gboolean
relate_series(const struct figures *figures, Store *store,
    const struct measure_figure *like, const GPtrArray *parts,
    GError **error)
{
	struct outcomes it = { FALSE };
	const struct cell *whole;

	if (!read_outcomes(figures, store, like->class_name, like->first,
	    like->last, &it, error))
		return FALSE;
	whole = share_out(figures, like->class_name, like->first, like->last,
	    it.is_mission, parts);
	/* Of a single municipality they are other people: credit is where the
	 * activity is. */
	if (it.found && figures->scope == 0)
		conserve(figures, whole, like->class_name, like->first,
		    like->last, &it);
	return TRUE;
}

/* Its own credit is of activities that its report tells of. */
static void
relate_own(const struct figures *figures,
    const struct measure_figure *figure)
{
	g_autofree char *key = g_strconcat("@credited/", figures->model,
	    NULL);

	if (*figures->report->funder != '\0' && strcmp(figure->subject,
	    figures->report->funder) == 0 && strcmp(figure->class_name,
	    figures->conf->mission.rung) == 0)
		cells_within(figures->cells, figure->number,
		    cells_find(figures->cells, key));
}

static gboolean
relate_funders(const struct figures *figures, Store *store, GError **error)
{
	const struct measure *measure = figures_measure(figures,
	    "funder_credit");
	guint count = measure == NULL ? 0 : measure->figures->len, i, j;
	g_autofree gboolean *done = g_new0(gboolean, count + 1);

	for (i = 0; i < count; i++) {
		const struct measure_figure *first =
		    measure->figures->pdata[i];
		g_autoptr(GPtrArray) parts = g_ptr_array_new();

		if (done[i])
			continue;
		for (j = i; j < count; j++) {
			const struct measure_figure *figure =
			    measure->figures->pdata[j];

			if (figure->number == NULL || figure->first !=
			    first->first || figure->last != first->last ||
			    strcmp(figure->class_name, first->class_name) != 0)
				continue;
			done[j] = TRUE;
			g_ptr_array_add(parts, (void *)figure->number);
			cells_span(figures->cells, figure->number,
			    figure->first, figure->last,
			    "measure/funder_credit/%s/%s", figure->subject,
			    figure->class_name);
			relate_own(figures, figure);
		}
		if (parts->len > 0 && !relate_series(figures, store, first,
		    parts, error))
			return FALSE;
	}
	return TRUE;
}

/* ----------------------------------------------------------------- costs */

/*
 * Both windows that costs are about, of all activities: no more is credited
 * than there were outcomes.
 */
static gboolean
relate_costs(const struct figures *figures, Store *store, GError **error)
{
	const struct cost_figure *all = figures->overall;
	const char *series = figures->conf->mission.rung;
	gint32 last = figures->period.month;
	guint i;

	for (i = 0; all != NULL && figures->scope == 0 && i < 2; i++) {
		const struct cell *credited = i == 0 ? all->people :
		    all->people_before;
		struct outcomes it = { FALSE };

		if (credited != NULL && !read_outcomes(figures, store,
		    series, last - WINDOW + 1, last, &it, error))
			return FALSE;
		if (it.found)
			conserve(figures, credited, series, last - WINDOW + 1,
			    last, &it);
		last -= WINDOW;
	}
	return TRUE;
}

gboolean
related_credit(const struct figures *figures, Store *store, GError **error)
{
	return relate_funders(figures, store, error) &&
	    related_shares(figures, store, error) && relate_costs(figures,
	    store, error);
}
