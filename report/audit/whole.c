/* The attack with whole numbers; see audit.h. */
#include <math.h>

#include "audit_parts.h"
#include "program.h"

#define PATIENCE	2000	/* milliseconds for one programme */
#define NEAR		1e-6

struct attack {
	Audit			*audit;
	struct component	*component;
	const gboolean		*whole;
	gboolean		*low, *high;	/* by goal: seen to be possible */
	guint			 undecided;
	GArray			*breaches;
};

/* Goals that are met by real numbers, and are about people. */
static gboolean
is_asked(const struct attack *it, const struct goal *goal)
{
	return it->whole[goal->column] && !goal->either && goal->low_met &&
	    goal->high_met;
}

/* What the point that was found shows. */
static void
look(struct attack *it)
{
	guint i;

	for (i = 0; i < it->component->goals->len; i++) {
		guint at = EACH_GOAL(it->component, i);
		const struct goal *goal = GOAL(it->audit, at);
		double value = programme_whole_value(it->component->programme,
		    COLUMN(it->audit, goal->column)->place);

		it->low[at] = it->low[at] || value <= goal->low + NEAR;
		it->high[at] = it->high[at] || value >= goal->high - NEAR;
	}
}

/* One side of one goal: a point with the column there or beyond. */
static enum programme_answer
seek(struct attack *it, const struct goal *goal, gboolean high)
{
	const struct column *column = COLUMN(it->audit, goal->column);
	enum programme_answer answer;

	programme_column(it->component->programme, column->place,
	    high ? MAX(column->low, goal->high) : column->low,
	    high ? column->high : MIN(column->high, goal->low));
	answer = programme_find_whole(it->component->programme, PATIENCE);
	if (answer == PROGRAMME_SOLVED)
		look(it);
	component_bound(it->audit, it->component, goal->column);
	return answer;
}

static void
ask(struct attack *it, guint at)
{
	const struct goal *goal = GOAL(it->audit, at);
	struct breach breach = { goal->column, NAN, NAN, NULL };
	enum programme_answer low = it->low[at] ? PROGRAMME_SOLVED :
	    seek(it, goal, FALSE);
	enum programme_answer high = it->high[at] ? PROGRAMME_SOLVED :
	    seek(it, goal, TRUE);

	if (low == PROGRAMME_NO_POINT || high == PROGRAMME_NO_POINT)
		g_array_append_val(it->breaches, breach);
	else if (low == PROGRAMME_FAILED || high == PROGRAMME_FAILED)
		it->undecided++;
}

static void
attack_component(struct attack *it)
{
	const struct component *component = it->component;
	guint i;

	if (component->programme == NULL)
		component_begin(it->audit, it->component);
	programme_aim_none(component->programme);
	for (i = 0; i < component->columns->len; i++) {
		guint column = g_array_index(component->columns, guint, i);

		component_bound(it->audit, component, column);
		if (it->whole[column])
			programme_whole(component->programme,
			    COLUMN(it->audit, column)->place);
	}
	for (i = 0; i < component->goals->len; i++)
		if (is_asked(it, GOAL(it->audit, EACH_GOAL(component, i))))
			ask(it, EACH_GOAL(component, i));
}

gboolean
audit_whole(Audit *audit, const gboolean *whole, GArray **breaches,
    guint *undecided, GError **error)
{
	g_autofree gboolean *low = g_new0(gboolean, audit->goals->len + 1);
	g_autofree gboolean *high = g_new0(gboolean, audit->goals->len + 1);
	struct attack it = { .audit = audit, .whole = whole, .low = low,
	    .high = high };
	guint i;

	if (audit->components == NULL) {
		g_set_error(error, IMPACT_ERROR, EXIT_NOTHING, "the audit "
		    "has to run before");
		return FALSE;
	}
	it.breaches = g_array_new(FALSE, FALSE, sizeof(struct breach));
	for (i = 0; i < audit->components->len; i++) {
		it.component = audit->components->pdata[i];
		attack_component(&it);
	}
	*breaches = it.breaches;
	*undecided = it.undecided;
	return TRUE;
}
