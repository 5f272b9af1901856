/* The funnel beside the outcomes; see related.h. */
#include <math.h>

#include "municipalities.h"
#include "related_parts.h"

#define ALL	"/funnel/all"

/* Of municipalities that are too small to be compared: seen nowhere. */
static gboolean
read_rest(const struct figures *figures, Store *store,
    GPtrArray *observed, GPtrArray *expected, GError **error)
{
	sqlite3_stmt *row = store_statement(store, "related_funnel_rest");
	gboolean found;

	while (store_step(store, row, &found, error)) {
		if (!found) {
			sqlite3_reset(row);
			return TRUE;
		}
		g_ptr_array_add(observed, (void *)cells_unseen(figures->cells,
		    CELL_PEOPLE, sqlite3_column_double(row, 1),
		    "/funnel/%s/observed", (const char *)
		    sqlite3_column_text(row, 0)));
		g_ptr_array_add(expected, (void *)cells_unseen(figures->cells,
		    CELL_PEOPLE, sqlite3_column_double(row, 2),
		    "/funnel/%s/expected", (const char *)
		    sqlite3_column_text(row, 0)));
	}
	return FALSE;
}

static double
sum_of(const Cells *cells, const GPtrArray *parts)
{
	double sum = 0;
	guint i;

	for (i = 0; i < parts->len; i++)
		sum += related_exact(cells, parts->pdata[i]);
	return sum;
}

static void
add_up(Cells *cells, const struct cell *whole, const GPtrArray *parts)
{
	cells_sum(cells, whole, (const struct cell *const *)parts->pdata,
	    parts->len);
}

/*
 * Expected at the rates of all: as many as were observed, where nobody lives
 * anywhere else.
 */
static const struct cell *
relate_all(const struct figures *figures, const GPtrArray *observed,
    const GPtrArray *expected)
{
	Cells *cells = figures->cells;
	double all = sum_of(cells, observed);
	const struct cell *whole = cells_unseen(cells, CELL_PEOPLE, all,
	    "%s", ALL);

	add_up(cells, whole, observed);
	if (fabs(sum_of(cells, expected) - all) < 1e-6 * (1 + all))
		add_up(cells, whole, expected);
	return whole;
}

/*
 * Who has the outcome within reach of an activity is in the funnel; the other
 * outcomes are nobody's, or of people who came before the history only.
 */
static void
relate_outcomes(const struct figures *figures, const struct cell *within,
    const char *key)
{
	Cells *cells = figures->cells;
	double rest = related_exact(cells, figures->outcomes) -
	    related_exact(cells, figures->unattributed) -
	    related_exact(cells, within);
	const struct cell *parts[] = { within, figures->unattributed, NULL };

	if (rest < -1e-6) {
		cells_within(cells, within, figures->outcomes);
		return;
	}
	if (rest > 1e-6)
		parts[2] = cells_unseen(cells, CELL_PEOPLE, rest, "%s", key);
	cells_sum(cells, figures->outcomes, parts, G_N_ELEMENTS(parts));
}

gboolean
related_funnel(const struct figures *figures, Store *store, GError **error)
{
	const GPtrArray *list = figures->municipalities->list;
	g_autoptr(GPtrArray) observed = g_ptr_array_new();
	g_autoptr(GPtrArray) expected = g_ptr_array_new();
	const struct cell *all = NULL;
	guint i;

	for (i = 0; i < list->len; i++) {
		const struct municipality_figure *figure = list->pdata[i];

		g_ptr_array_add(observed, (void *)figure->observed);
		g_ptr_array_add(expected, (void *)figure->expected);
		if (figure->own)
			relate_outcomes(figures, figure->observed,
			    "related/funnel/rest");
	}
	/* The same in every report: said once. */
	if (list->len == 0 || (figures->scope != 0 && plan_find(
	    cells_plan(figures->cells), ALL) != NULL))
		return TRUE;
	if (!read_rest(figures, store, observed, expected, error))
		return FALSE;
	all = relate_all(figures, observed, expected);
	if (figures->scope == 0)
		relate_outcomes(figures, all, "related/funnel/rest");
	return TRUE;
}
