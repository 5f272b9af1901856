/* A part of a component; see window.h. */
#include "window.h"

/* Steps of one solution; where the solver goes round in circles it gives up. */
#define PATIENCE	20000

void
window_begin(struct window *it, const struct view *view, guint block,
    guint companion)
{
	const GArray *columns = view->component->columns;
	guint i, place, piece;

	*it = (struct window){ .view = view };
	it->columns = g_array_new(FALSE, FALSE, sizeof(guint));
	it->goals = g_array_new(FALSE, FALSE, sizeof(guint));
	it->places = g_new0(guint, columns->len + 1);
	it->inner = audit_new();
	for (i = 0; i < columns->len; i++) {
		guint column = g_array_index(columns, guint, i);

		place = place_of(view->audit, column);
		piece = view->partition->pieces[place];
		if (piece != 0 && piece != companion &&
		    view->partition->blocks[place] != block)
			continue;
		it->places[place] = audit_column(it->inner, COLUMN(
		    view->audit, column)->low, COLUMN(view->audit,
		    column)->high) + 1;
		g_array_append_val(it->columns, column);
	}
}

void
window_clear(struct window *it)
{
	g_array_unref(it->columns);
	g_array_unref(it->goals);
	g_free(it->places);
	audit_free(it->inner);
}

gboolean
window_has(const struct window *it, guint column)
{
	return it->places[place_of(it->view->audit, column)] > 0;
}

GArray *
window_terms(const struct window *it, const struct row *row)
{
	GArray *terms = g_array_new(FALSE, FALSE, sizeof(struct term));
	guint i;

	for (i = 0; i < row->count; i++) {
		struct term term = *TERM(it->view->audit, row->first + i);

		if (!window_has(it, term.quantity))
			continue;
		term.quantity = it->places[place_of(it->view->audit,
		    term.quantity)] - 1;
		g_array_append_val(terms, term);
	}
	return terms;
}

void
window_row(struct window *it, const GArray *terms, double low, double high)
{
	audit_row(it->inner, (const struct term *)(void *)terms->data,
	    terms->len, low, high);
}

void
window_ready(struct window *it)
{
	it->all = components_one(it->inner);
	component_begin(it->inner, it->all);
	programme_patience(it->all->programme, PATIENCE);
}

void
window_take(struct window *it, const GArray *goals)
{
	guint i, place;

	for (i = 0; i < goals->len; i++) {
		guint at = g_array_index(goals, guint, i);
		struct goal goal = *GOAL(it->view->audit, at);

		if (!goal_is_left(&goal))
			continue;
		goal.column = it->places[place_of(it->view->audit,
		    goal.column)] - 1;
		goal.binding = NULL;
		place = it->inner->goals->len;
		g_array_append_val(it->inner->goals, goal);
		g_array_append_val(it->all->goals, place);
		g_array_append_val(it->goals, at);
	}
}

void
window_give(struct window *it)
{
	guint i;

	for (i = 0; i < it->goals->len; i++) {
		struct goal *goal = GOAL(it->view->audit, g_array_index(
		    it->goals, guint, i));
		const struct goal *seen = GOAL(it->inner, i);

		goal->low_met = seen->low_met;
		goal->high_met = seen->high_met;
		goal->nearly = seen->nearly;
		goal->seen_low = seen->seen_low;
		goal->seen_high = seen->seen_high;
	}
	g_array_set_size(it->inner->goals, 0);
	g_array_set_size(it->all->goals, 0);
	g_array_set_size(it->goals, 0);
}
