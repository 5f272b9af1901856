/* The attack by linear programming; see audit.h. */
#include <math.h>

#include "audit_parts.h"
#include "large.h"
#include "program.h"

/* Columns of a component that is large, and of its blocks. */
#define LARGE		8000
#define BLOCK		1500

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
	audit_large(audit, LARGE, BLOCK);
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

void
audit_large(Audit *audit, guint columns, guint block)
{
	audit->large = columns;
	audit->block = block;
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

/* For certain, and it stays so: then it connects nothing. */
static gboolean
is_nothing(const Audit *audit, const struct term *term)
{
	const struct column *column = COLUMN(audit, term->quantity);

	return term->factor == 0 || (column->is_held && column->low == 0 &&
	    column->high == 0);
}

void
audit_row(Audit *audit, const struct term *terms, guint count, double low,
    double high)
{
	struct row row = { audit->terms->len, 0, low, high };
	guint i;

	g_assert(audit->components == NULL);
	/* One that holds whatever the values are tells nothing. */
	if (!isfinite(low) && !isfinite(high))
		return;
	for (i = 0; i < count; i++)
		if (!is_nothing(audit, &terms[i]))
			g_array_append_val(audit->terms, terms[i]);
	row.count = audit->terms->len - row.first;
	if (row.count > 0)
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
		if (component->large != NULL)
			count->programmes += large_solutions(component->large);
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

static gboolean
attack(Audit *audit, struct component *component, guint *column,
    GError **error)
{
	guint at;

	if (component->programme == NULL) {
		component_begin(audit, component);
		if (programme_solve(component->programme, TRUE, FALSE) !=
		    PROGRAMME_SOLVED)
			return fail(error, column, g_array_index(
			    component->columns, guint, 0));
		seek_tick(audit, component);
		if (component->columns->len >= audit->large)
			component->large = large_new(audit, component,
			    audit->block);
	}
	if (component->large != NULL)
		large_attack(component->large);
	seek_all(audit, component, TRUE);
	seek_all(audit, component, FALSE);
	return seek_each(audit, component, &at) || fail(error, column, at);
}

static void
make_components(Audit *audit)
{
	if (audit->components == NULL)
		components_make(audit);
}

/* All, or those of some columns (by number of the component). */
static gboolean
run(Audit *audit, const gboolean *only, guint *column, GError **error)
{
	guint i;

	for (i = 0; i < audit->goals->len; i++)
		GOAL(audit, i)->is_told = FALSE;
	for (i = 0; i < audit->components->len; i++) {
		struct component *component = audit->components->pdata[i];

		if ((only == NULL || only[component->number]) &&
		    (seek_open(audit, component, TRUE) > 0 ||
		    seek_open(audit, component, FALSE) > 0) &&
		    !attack(audit, component, column, error))
			return FALSE;
	}
	return TRUE;
}

gboolean
audit_run(Audit *audit, GArray **breaches, guint *column, GError **error)
{
	guint i;

	make_components(audit);
	if (!run(audit, NULL, column, error))
		return FALSE;
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

gboolean
audit_run_beside(Audit *audit, const GArray *insiders, GError **error)
{
	g_autofree gboolean *only = NULL;
	guint i;

	make_components(audit);
	only = g_new0(gboolean, audit->components->len + 1);
	for (i = 0; i < insiders->len; i++)
		only[COLUMN(audit, g_array_index(insiders, struct insider,
		    i).column)->component] = TRUE;
	return run(audit, only, NULL, error);
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
		if (isfinite(seek_extreme(audit, component, inside->column,
		    high)))
			seek_bind(audit, component, binding);
	component_bound(audit, component, inside->insider);
	return binding;
}

guint
audit_related(Audit *audit, guint column)
{
	guint component;

	make_components(audit);
	component = COLUMN(audit, column)->component;
	return component == 0 ? 0 : ((struct component *)
	    audit->components->pdata[component - 1])->columns->len;
}
