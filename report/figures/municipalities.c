/* A fair comparison of municipalities; see municipalities.h. */
#include <math.h>

#include "funnel.h"
#include "municipalities.h"
#include "statistics.h"

static void
figure_free(void *data)
{
	struct municipality_figure *figure = data;

	g_free(figure->name);
	g_free(figure);
}

void
municipalities_free(struct municipalities *all)
{
	if (all == NULL)
		return;
	g_ptr_array_unref(all->list);
	g_free(all);
}

static struct municipality_figure *
figure_new(struct figures *figures, sqlite3_stmt *row)
{
	struct municipality_figure *figure =
	    g_new0(struct municipality_figure, 1);
	double small = (double)cells_protection(figures->cells)->threshold - 1;

	figure->name = g_strdup((const char *)sqlite3_column_text(row, 1));
	figure->own = figures->scope != 0 &&
	    sqlite3_column_int64(row, 0) == figures->scope;
	figure->observed = cells_count(figures->cells,
	    sqlite3_column_double(row, 3), "/funnel/%s/observed",
	    figure->name);
	figure->expected = cells_amount(figures->cells, CELL_PEOPLE,
	    sqlite3_column_double(row, 4), sqlite3_column_double(row, 2), 1,
	    "/funnel/%s/expected", figure->name);
	figure->ratio = figure->most = NAN;
	if (!cell_shown(figure->expected) || figure->expected->value <= 0)
		return figure;
	if (cell_shown(figure->observed))
		figure->ratio = figure->observed->value /
		    figure->expected->value;
	else if (cell_small(figure->observed))
		figure->most = small / figure->expected->value;
	return figure;
}

/* The spread of those that are shown, as transform has it of all. */
static void
set_spread(struct municipalities *all)
{
	g_autofree double *observed = g_new(double, all->list->len + 1);
	g_autofree double *expected = g_new(double, all->list->len + 1);
	guint i, count = 0;

	for (i = 0; i < all->list->len; i++) {
		const struct municipality_figure *figure =
		    all->list->pdata[i];

		if (isnan(figure->ratio))
			continue;
		observed[count] = figure->observed->value;
		expected[count++] = figure->expected->value;
	}
	all->phi = statistics_dispersion(observed, expected, count);
	all->tau2 = count > 0 ? funnel_spread(expected, count, all->phi) : 0;
}

/* A hidden count lies below a limit when all that it may be does. */
static void
set_outside(const struct municipalities *all,
    struct municipality_figure *figure)
{
	static const double tails[] = { 0.025, 0.001 };
	double ratio = isnan(figure->ratio) ? figure->most : figure->ratio;
	guint i;

	for (i = 0; !isnan(ratio) && i < G_N_ELEMENTS(tails); i++) {
		double expected = figure->expected->value;

		if (ratio < funnel_limit_wide(expected, tails[i], all->tau2))
			figure->outside = -(int)(i + 1);
		else if (!isnan(figure->ratio) && ratio > funnel_limit_wide(
		    expected, 1 - tails[i], all->tau2))
			figure->outside = (int)(i + 1);
	}
}

gboolean
figures_read_municipalities(struct figures *figures, Store *store,
    GError **error)
{
	sqlite3_stmt *row = store_statement(store, "c3_funnel");
	struct municipalities *all = g_new0(struct municipalities, 1);
	gboolean found;
	guint i;

	figures->municipalities = all;
	all->list = g_ptr_array_new_with_free_func(figure_free);
	while (store_step(store, row, &found, error)) {
		if (found) {
			g_ptr_array_add(all->list, figure_new(figures, row));
			continue;
		}
		sqlite3_reset(row);
		set_spread(all);
		for (i = 0; i < all->list->len; i++)
			set_outside(all, all->list->pdata[i]);
		return TRUE;
	}
	return FALSE;
}
