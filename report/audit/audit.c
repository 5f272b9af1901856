/* The attack by linear programming; see audit.h. */
#include <math.h>

#include "audit_parts.h"
#include "program.h"

static void
goal_clear(void *data)
{
	g_clear_pointer(&((struct goal *)data)->binding, g_array_unref);
}

Audit *
audit_new(void)
{
	Audit *audit = g_new0(Audit, 1);

	audit->columns = g_array_new(FALSE, FALSE, sizeof(struct column));
	audit->rows = g_array_new(FALSE, FALSE, sizeof(struct row));
	audit->terms = g_array_new(FALSE, FALSE, sizeof(struct term));
	audit->goals = g_array_new(FALSE, FALSE, sizeof(struct goal));
	g_array_set_clear_func(audit->goals, goal_clear);
	return audit;
}

void
audit_free(Audit *audit)
{
	if (audit == NULL)
		return;
	g_array_unref(audit->columns);
	g_array_unref(audit->rows);
	g_array_unref(audit->terms);
	g_array_unref(audit->goals);
	g_clear_pointer(&audit->components, g_ptr_array_unref);
	g_free(audit);
}

guint
audit_column(Audit *audit, double low, double high)
{
	struct column column = { .low = low, .high = high };

	g_assert(audit->components == NULL);
	g_array_append_val(audit->columns, column);
	return audit->columns->len - 1;
}

void
audit_hold(Audit *audit, guint column)
{
	COLUMN(audit, column)->is_held = TRUE;
}

void
audit_row(Audit *audit, const struct term *terms, guint count, double low,
    double high)
{
	struct row row = { audit->terms->len, count, low, high };

	g_assert(audit->components == NULL);
	/* One that holds whatever the values are tells nothing. */
	if (count == 0 || (!isfinite(low) && !isfinite(high)))
		return;
	g_array_append_vals(audit->terms, terms, count);
	g_array_append_val(audit->rows, row);
}

void
audit_goal(Audit *audit, guint column, double low, double high)
{
	struct goal goal = { .column = column, .low = low, .high = high,
	    .found_low = NAN, .found_high = NAN };

	g_assert(audit->components == NULL);
	g_array_append_val(audit->goals, goal);
}

void
audit_goal_apart(Audit *audit, guint column, double share)
{
	struct goal goal = { .column = column, .found_low = NAN,
	    .found_high = NAN, .apart = share, .seen_low = INFINITY,
	    .seen_high = -INFINITY };
	guint component = COLUMN(audit, column)->component;
	guint place = audit->goals->len;

	g_assert(audit->components == NULL || component > 0);
	g_array_append_val(audit->goals, goal);
	if (component > 0)
		g_array_append_val(((struct component *)
		    audit->components->pdata[component - 1])->goals, place);
}

void
audit_goal_either(Audit *audit, guint column, double low, double high)
{
	audit_goal(audit, column, low, high);
	GOAL(audit, audit->goals->len - 1)->either = TRUE;
}

void
audit_counts(const Audit *audit, struct audit_count *count)
{
	guint i;

	*count = (struct audit_count){ audit->components == NULL ? 0 :
	    audit->components->len, audit->goals->len, 0 };
	for (i = 0; i < count->components; i++) {
		const struct component *component =
		    audit->components->pdata[i];

		if (component->programme != NULL)
			count->programmes += programme_solutions(
			    component->programme);
	}
}

/* What the point that was found shows. */
static void
tick(Audit *audit, struct component *component)
{
	guint i;

	for (i = 0; i < component->goals->len; i++) {
		struct goal *goal = GOAL(audit, EACH_GOAL(component, i));
		double value = programme_value(component->programme,
		    COLUMN(audit, goal->column)->place);

		goal_see(goal, value, value);
	}
}

static guint
open_goals(const Audit *audit, const struct component *component,
    gboolean high)
{
	guint i, open = 0;

	for (i = 0; i < component->goals->len; i++)
		open += goal_is_open(GOAL(audit, EACH_GOAL(component, i)), high);
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

static void
try_all(Audit *audit, struct component *component, gboolean high)
{
	guint i, open = open_goals(audit, component, high), before;

	/* One alone is tried alone. */
	for (before = 0; open > 1 && open != before;
	    open = open_goals(audit, component, high)) {
		before = open;
		aim_all(audit, component, high);
		if (programme_solve(component->programme, high, FALSE) ==
		    PROGRAMME_SOLVED)
			tick(audit, component);
		for (i = 0; i < component->goals->len; i++)
			component_bound(audit, component, GOAL(audit,
			    EACH_GOAL(component, i))->column);
	}
}

/* One column as far as it goes; NaN when the programme has no solution. */
static double
extreme(Audit *audit, struct component *component, guint column,
    gboolean high)
{
	int place = COLUMN(audit, column)->place;

	programme_aim_none(component->programme);
	programme_aim(component->programme, place, 1);
	switch (programme_solve(component->programme, high, FALSE)) {
	case PROGRAMME_UNBOUNDED:
		return high ? INFINITY : -INFINITY;
	case PROGRAMME_SOLVED:
		tick(audit, component);
		return programme_value(component->programme, place);
	default:
		return NAN;
	}
}

static gboolean
fail(GError **error, guint *column, guint at)
{
	if (column != NULL)
		*column = at;
	g_set_error(error, IMPACT_ERROR, EXIT_NOTHING, "the published figures "
	    "contradict one another, or the audit cannot be computed");
	return FALSE;
}

/* The columns whose bounds keep the one that was tried from going further. */
static void
bind(const Audit *audit, const struct component *component, GArray *binding)
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

	*found = extreme(audit, component, goal->column, high);
	if (isnan(*found))
		return FALSE;
	goal_see(goal, high ? INFINITY : *found, high ? *found : -INFINITY);
	if (!goal_is_met(goal))
		bind(audit, component, goal->binding);
	return TRUE;
}

/* What is left of one goal. */
static gboolean
try_one(Audit *audit, struct component *component, struct goal *goal)
{
	g_clear_pointer(&goal->binding, g_array_unref);
	goal->binding = g_array_new(FALSE, FALSE, sizeof(guint));
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

static gboolean
attack(Audit *audit, struct component *component, guint *column,
    GError **error)
{
	guint i;

	if (component->programme == NULL) {
		component_begin(audit, component);
		if (programme_solve(component->programme, TRUE, FALSE) !=
		    PROGRAMME_SOLVED)
			return fail(error, column, g_array_index(
			    component->columns, guint, 0));
		tick(audit, component);
	}
	try_all(audit, component, TRUE);
	try_all(audit, component, FALSE);
	for (i = 0; i < component->goals->len; i++) {
		struct goal *goal = GOAL(audit, EACH_GOAL(component, i));

		if (!goal_is_met(goal) && !try_one(audit, component, goal))
			return fail(error, column, goal->column);
	}
	return TRUE;
}

gboolean
audit_run(Audit *audit, GArray **breaches, guint *column, GError **error)
{
	guint i;

	if (audit->components == NULL)
		components_make(audit);
	for (i = 0; i < audit->components->len; i++) {
		struct component *component = audit->components->pdata[i];

		if ((open_goals(audit, component, TRUE) > 0 ||
		    open_goals(audit, component, FALSE) > 0) &&
		    !attack(audit, component, column, error))
			return FALSE;
	}
	*breaches = g_array_new(FALSE, FALSE, sizeof(struct breach));
	for (i = 0; i < audit->goals->len; i++) {
		const struct goal *goal = GOAL(audit, i);
		struct breach breach = { goal->column, goal->found_low,
			goal->found_high, goal->binding };

		if (!goal_is_met(goal))
			g_array_append_val(*breaches, breach);
	}
	return TRUE;
}

void
audit_widen(Audit *audit, guint i, double low, double high)
{
	struct column *column = COLUMN(audit, i);
	const struct component *component;

	column->low = MIN(column->low, low);
	column->high = MAX(column->high, high);
	if (column->component == 0)
		return;
	component = audit->components->pdata[column->component - 1];
	if (component->programme != NULL)
		component_bound(audit, component, i);
}

void
audit_forget(Audit *audit, guint column)
{
	guint i;

	for (i = 0; i < audit->goals->len; i++)
		if (GOAL(audit, i)->column == column)
			GOAL(audit, i)->low_met = GOAL(audit, i)->high_met =
			    TRUE;
}

GArray *
audit_binding(Audit *audit, const struct inside *inside)
{
	GArray *binding = g_array_new(FALSE, FALSE, sizeof(guint));
	const struct column *insider = COLUMN(audit, inside->insider);
	struct component *component = audit->components->pdata[
	    insider->component - 1];
	gboolean high;

	programme_column(component->programme, insider->place, inside->value,
	    inside->value);
	for (high = FALSE; high <= TRUE; high++)
		if (isfinite(extreme(audit, component, inside->column, high)))
			bind(audit, component, binding);
	component_bound(audit, component, inside->insider);
	return binding;
}

guint
audit_related(const Audit *audit, guint column)
{
	guint component = COLUMN(audit, column)->component;

	return component == 0 ? 0 : ((struct component *)
	    audit->components->pdata[component - 1])->columns->len;
}
