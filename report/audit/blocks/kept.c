/* What a block can have; see kept.h. */
#include <math.h>

#include "kept.h"

/*
 * Each point has a weight, a column of its own; together they are one.  What
 * rows say of one column inside and of nothing else there comes together in a
 * row for each side: at each point the narrowest, of which the mean is no wider
 * than that of any of them.
 */
struct kept {
	struct window	  window;
	const GPtrArray	 *points;
	guint		  first;		/* of the weights */
	double		**low, **high;	/* by inner column, by point; NULL:
					 * there are no such rows */
};

static double
outside_at(const Kept *it, const struct row *row, const double *point)
{
	const Audit *audit = it->window.view->audit;
	double sum = 0;
	guint i;

	for (i = 0; i < row->count; i++) {
		const struct term *term = TERM(audit, row->first + i);

		if (!window_has(&it->window, term->quantity))
			sum += term->factor * point[place_of(audit,
			    term->quantity)];
	}
	return sum;
}

static void
add_weight(const Kept *it, GArray *terms, guint point, double factor)
{
	struct term term = { it->first + point, factor };

	if (factor != 0)
		g_array_append_val(terms, term);
}

static double *
filled(guint count, double value)
{
	double *values = g_new(double, count);
	guint i;

	for (i = 0; i < count; i++)
		values[i] = value;
	return values;
}

static void
narrow(Kept *it, const struct row *row, const struct term *only)
{
	guint i, at = only->quantity;

	if (it->low[at] == NULL) {
		it->low[at] = filled(it->points->len, -INFINITY);
		it->high[at] = filled(it->points->len, INFINITY);
	}
	for (i = 0; i < it->points->len; i++) {
		double sum = outside_at(it, row, it->points->pdata[i]);
		double one = (row->low - sum) / only->factor;
		double other = (row->high - sum) / only->factor;

		it->low[at][i] = MAX(it->low[at][i], MIN(one, other));
		it->high[at][i] = MIN(it->high[at][i], MAX(one, other));
	}
}

static void
add_row(Kept *it, const struct row *row)
{
	g_autoptr(GArray) terms = window_terms(&it->window, row);
	gboolean is_cut = terms->len < row->count;
	guint i;

	if (terms->len == 0)
		return;
	if (terms->len == 1 && is_cut) {
		narrow(it, row, &g_array_index(terms, struct term, 0));
		return;
	}
	for (i = 0; is_cut && i < it->points->len; i++)
		add_weight(it, terms, i, outside_at(it, row,
		    it->points->pdata[i]));
	window_row(&it->window, terms, row->low, row->high);
}

/* The column on that side of the mean of its bounds there. */
static void
add_side(Kept *it, guint column, const double *bounds, gboolean high)
{
	g_autoptr(GArray) terms = g_array_new(FALSE, FALSE,
	    sizeof(struct term));
	struct term term = { column, 1 };
	guint i;

	g_array_append_val(terms, term);
	for (i = 0; i < it->points->len; i++) {
		if (!isfinite(bounds[i]))
			return;
		add_weight(it, terms, i, -bounds[i]);
	}
	window_row(&it->window, terms, high ? -INFINITY : 0, high ? 0 :
	    INFINITY);
}

static void
add_sides(Kept *it)
{
	guint i;

	for (i = 0; i < it->window.columns->len; i++) {
		if (it->low[i] == NULL)
			continue;
		add_side(it, i, it->low[i], FALSE);
		add_side(it, i, it->high[i], TRUE);
		g_free(it->low[i]);
		g_free(it->high[i]);
	}
}

static void
add_weights(Kept *it)
{
	g_autoptr(GArray) terms = g_array_new(FALSE, FALSE,
	    sizeof(struct term));
	guint i;

	it->first = it->window.columns->len;
	for (i = 0; i < it->points->len; i++) {
		audit_column(it->window.inner, 0, 1);
		add_weight(it, terms, i, 1);
	}
	window_row(&it->window, terms, 1, 1);
}

Kept *
kept_new(const struct view *view, guint block, guint companion,
    const GPtrArray *points)
{
	Kept *it = g_new0(Kept, 1);
	const GArray *rows = view->component->rows;
	guint i;

	it->points = points;
	window_begin(&it->window, view, block, companion);
	it->low = g_new0(double *, it->window.columns->len + 1);
	it->high = g_new0(double *, it->window.columns->len + 1);
	add_weights(it);
	for (i = 0; i < rows->len; i++)
		add_row(it, ROW(view->audit, g_array_index(rows, guint, i)));
	add_sides(it);
	g_clear_pointer(&it->low, g_free);
	g_clear_pointer(&it->high, g_free);
	window_ready(&it->window);
	return it;
}

void
kept_free(Kept *it)
{
	window_clear(&it->window);
	g_free(it);
}

void
kept_attack(Kept *it, const GArray *goals, gboolean each)
{
	struct window *window = &it->window;
	guint i;

	window_take(window, goals);
	if (!each) {
		seek_all(window->inner, window->all, TRUE);
		seek_all(window->inner, window->all, FALSE);
	}
	for (i = 0; each && i < window->goals->len; i++) {
		struct goal *goal = GOAL(window->inner, i);

		if (!goal_is_met(goal))
			seek_one(window->inner, window->all, goal);
	}
	window_give(window);
}

guint
kept_solutions(const Kept *it)
{
	return programme_solutions(it->window.all->programme);
}
