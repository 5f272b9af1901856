/* What a block cannot have; see loose.h. */
#include <math.h>

#include "loose.h"

struct loose {
	struct window	 window;
	GArray		*rows;	/* guint, of the audit: of the columns that
				 * stand for what is outside, in order */
};

/* Between what the outside of a row adds up to. */
static void
sum_outside(const struct window *it, const struct row *row, double *low,
    double *high)
{
	guint i;

	*low = *high = 0;
	for (i = 0; i < row->count; i++) {
		const struct term *term = TERM(it->view->audit, row->first +
		    i);
		const struct column *column = COLUMN(it->view->audit,
		    term->quantity);

		if (window_has(it, term->quantity) || term->factor == 0)
			continue;
		*low += term->factor * (term->factor > 0 ? column->low :
		    column->high);
		*high += term->factor * (term->factor > 0 ? column->high :
		    column->low);
	}
}

static void
add_row(struct loose *it, guint number)
{
	const struct row *row = ROW(it->window.view->audit, number);
	g_autoptr(GArray) terms = window_terms(&it->window, row);
	struct term rest = { .factor = 1 };
	double low, high;

	/* Of one column and much else it says little. */
	if (terms->len == 0 || (terms->len == 1 && row->count > 1))
		return;
	if (terms->len < row->count) {
		sum_outside(&it->window, row, &low, &high);
		rest.quantity = audit_column(it->window.inner, low, high);
		g_array_append_val(terms, rest);
		g_array_append_val(it->rows, number);
	}
	window_row(&it->window, terms, row->low, row->high);
}

static void
bind_outside(const struct loose *it, guint number, GArray *binding)
{
	const struct row *row = ROW(it->window.view->audit, number);
	guint i;

	for (i = 0; i < row->count; i++) {
		guint column = TERM(it->window.view->audit, row->first +
		    i)->quantity;

		if (!window_has(&it->window, column))
			g_array_append_val(binding, column);
	}
}

/* The audit's columns for those of the window. */
static GArray *
binding_of(const struct loose *it, const GArray *inner)
{
	const GArray *columns = it->window.columns;
	GArray *binding = g_array_new(FALSE, FALSE, sizeof(guint));
	guint i;

	for (i = 0; i < inner->len; i++) {
		guint column = g_array_index(inner, guint, i);

		if (column < columns->len)
			g_array_append_val(binding, g_array_index(columns,
			    guint, column));
		else
			bind_outside(it, g_array_index(it->rows, guint,
			    column - columns->len), binding);
	}
	return binding;
}

static void
tell(const struct loose *it, guint i)
{
	const struct goal *hope = GOAL(it->window.inner, i);
	struct goal *goal = GOAL(it->window.view->audit, g_array_index(
	    it->window.goals, guint, i));

	goal->is_told = TRUE;
	goal->found_low = hope->found_low;
	goal->found_high = hope->found_high;
	g_clear_pointer(&goal->binding, g_array_unref);
	goal->binding = binding_of(it, hope->binding);
}

guint
loose_refute(const struct view *view, guint block, const GArray *goals)
{
	struct loose it = { .rows = g_array_new(FALSE, FALSE,
	    sizeof(guint)) };
	struct component *all;
	guint i, solutions;

	window_begin(&it.window, view, block, 0);
	for (i = 0; i < view->component->rows->len; i++)
		add_row(&it, g_array_index(view->component->rows, guint, i));
	window_ready(&it.window);
	window_take(&it.window, goals);
	all = it.window.all;
	/* Points that are found here need not fit with the whole. */
	g_array_set_size(all->goals, 0);
	for (i = 0; i < it.window.goals->len; i++) {
		struct goal *hope = GOAL(it.window.inner, i);

		if (seek_one(it.window.inner, all, hope) &&
		    !goal_is_met(hope))
			tell(&it, i);
	}
	solutions = programme_solutions(all->programme);
	window_clear(&it.window);
	g_array_unref(it.rows);
	return solutions;
}
