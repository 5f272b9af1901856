/* Whether goals are met, by the programme of a component; see audit_parts.h. */
#include <math.h>

#include "audit_parts.h"

void
seek_tick(Audit *audit, struct component *component)
{
	guint i;

	for (i = 0; i < component->goals->len; i++) {
		struct goal *goal = GOAL(audit, EACH_GOAL(component, i));
		double value = programme_value(component->programme,
		    COLUMN(audit, goal->column)->place);

		goal_see(goal, value, value);
	}
}

guint
seek_open(const Audit *audit, const struct component *component,
    gboolean high)
{
	guint i, open = 0;

	for (i = 0; i < component->goals->len; i++)
		open += goal_is_open(GOAL(audit, EACH_GOAL(component, i)),
		    high);
	return open;
}

/*
 * All goals of one side that are open at once; for the high side each is
 * held at its goal, so that one does not take what others need.
 */
static void
aim_all(const Audit *audit, struct component *component, gboolean high)
{
	guint i;

	programme_aim_none(component->programme);
	for (i = 0; i < component->goals->len; i++) {
		const struct goal *goal = GOAL(audit, EACH_GOAL(component,
		    i));
		const struct column *column = COLUMN(audit, goal->column);

		if (!goal_is_open(goal, high) || goal->apart > 0)
			continue;
		programme_aim(component->programme, column->place, 1);
		if (high && column->low < goal->high &&
		    goal->high < column->high)
			programme_column(component->programme, column->place,
			    column->low, goal->high);
	}
}

void
seek_all(Audit *audit, struct component *component, gboolean high)
{
	guint i, open = seek_open(audit, component, high), before;

	/* One alone is tried alone. */
	for (before = 0; open > 1 && open != before;
	    open = seek_open(audit, component, high)) {
		before = open;
		aim_all(audit, component, high);
		if (programme_solve(component->programme, high, FALSE) ==
		    PROGRAMME_SOLVED)
			seek_tick(audit, component);
		for (i = 0; i < component->goals->len; i++)
			component_bound(audit, component, GOAL(audit,
			    EACH_GOAL(component, i))->column);
	}
}

double
seek_extreme(Audit *audit, struct component *component, guint column,
    gboolean high)
{
	int place = COLUMN(audit, column)->place;

	programme_aim_none(component->programme);
	programme_aim(component->programme, place, 1);
	switch (programme_solve(component->programme, high, FALSE)) {
	case PROGRAMME_UNBOUNDED:
		return high ? INFINITY : -INFINITY;
	case PROGRAMME_SOLVED:
		seek_tick(audit, component);
		return programme_value(component->programme, place);
	default:
		return NAN;
	}
}

void
seek_bind(const Audit *audit, const struct component *component,
    GArray *binding)
{
	guint i, column;

	for (i = 0; i < component->columns->len; i++) {
		column = g_array_index(component->columns, guint, i);
		if (programme_gain(component->programme,
		    COLUMN(audit, column)->place) > 1e-7)
			g_array_append_val(binding, column);
	}
}

/* One side; FALSE: there is no solution. */
static gboolean
try_side(Audit *audit, struct component *component, struct goal *goal,
    gboolean high)
{
	double *found = high ? &goal->found_high : &goal->found_low;

	*found = seek_extreme(audit, component, goal->column, high);
	if (isnan(*found))
		return FALSE;
	goal_see(goal, high ? INFINITY : *found, high ? *found : -INFINITY);
	if (!goal_is_met(goal))
		seek_bind(audit, component, goal->binding);
	return TRUE;
}

gboolean
seek_one(Audit *audit, struct component *component, struct goal *goal)
{
	g_clear_pointer(&goal->binding, g_array_unref);
	goal->binding = g_array_new(FALSE, FALSE, sizeof(guint));
	goal->found_low = goal->found_high = NAN;
	if (goal->apart > 0)
		return try_side(audit, component, goal, TRUE) &&
		    (goal->high_met || try_side(audit, component, goal,
		    FALSE));
	if (!goal->high_met && !try_side(audit, component, goal, TRUE))
		return FALSE;
	/* Of what is certainly smaller than that only the high side counts. */
	return goal->low_met || (goal->either && (goal->high_met ||
	    !goal->nearly)) || try_side(audit, component, goal, FALSE);
}
