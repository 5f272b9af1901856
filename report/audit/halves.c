/*
 * Goals one by one, in two halves side by side; see audit_parts.h.
 *
 * What is asked is one programme again and again, with another objective: it
 * is worth being made smaller first (programme_reduce).
 *
 * Each half has a programme of its own, and a point that is found shows goals
 * of its own half only, so that what is found does not depend on which was
 * faster, nor on whether there were two threads at all.
 */
#include "audit_parts.h"
#include "work.h"

/* Of fewer goals, or columns, making the programme smaller takes longer. */
#define GOALS_LEAST	32
#define COLUMNS_LEAST	2000

struct half {
	Audit			*audit;
	struct component	 component;	/* with goals of its own, and
						 * a copy of the programme */
	const Programme		*model;
	const GThread		*owner;		/* of the model */
	guint			 solutions;
	gboolean		 failed;
	guint			 column;	/* of whose goal */
};

static gboolean
seek_whole(Audit *audit, struct component *component, guint *column)
{
	guint i;

	for (i = 0; i < component->goals->len; i++) {
		struct goal *goal = GOAL(audit, EACH_GOAL(component, i));

		if (!goal_is_left(goal) || seek_one(audit, component, goal))
			continue;
		*column = goal->column;
		return FALSE;
	}
	return TRUE;
}

static void
seek_half(gpointer data, gsize piece, guint thread)
{
	struct half *it = (struct half *)data + piece;

	(void)thread;
	it->component.programme = programme_copy(it->model);
	it->failed = !seek_whole(it->audit, &it->component, &it->column);
	it->solutions = programme_solutions(it->component.programme);
	programme_free(it->component.programme);
	if (g_thread_self() != it->owner)
		programme_end();
}

/* With a point, so that each half begins there; NULL: there is none. */
static Programme *
reduce(const Programme *whole)
{
	Programme *programme = programme_reduce(whole);

	if (programme_solve(programme, TRUE, FALSE) == PROGRAMME_SOLVED)
		return programme;
	programme_free(programme);
	return NULL;
}

static gboolean
seek_halves(Audit *audit, struct component *component, guint *column)
{
	Programme *reduced = reduce(component->programme);
	struct half halves[2];
	gboolean good = TRUE;
	guint i, goal, left = 0;

	for (i = 0; i < G_N_ELEMENTS(halves); i++) {
		halves[i] = (struct half){ .audit = audit,
		    .component = *component, .model = reduced != NULL ?
			reduced : component->programme,
		    .owner = g_thread_self() };
		halves[i].component.goals = g_array_new(FALSE, FALSE,
		    sizeof(guint));
	}
	for (i = 0; i < component->goals->len; i++) {
		goal = EACH_GOAL(component, i);
		if (goal_is_left(GOAL(audit, goal)))
			g_array_append_val(halves[left++ %
			    G_N_ELEMENTS(halves)].component.goals, goal);
	}
	work_each(G_N_ELEMENTS(halves), seek_half, halves);
	for (i = 0; i < G_N_ELEMENTS(halves); i++) {
		g_array_unref(halves[i].component.goals);
		programme_add_solutions(component->programme,
		    halves[i].solutions);
		if (good && halves[i].failed)
			*column = halves[i].column;
		good = good && !halves[i].failed;
	}
	programme_free(reduced);
	return good;
}

gboolean
seek_each(Audit *audit, struct component *component, guint *column)
{
	guint i, left = 0;

	for (i = 0; i < component->goals->len; i++)
		left += goal_is_left(GOAL(audit, EACH_GOAL(component, i)));
	if (left < GOALS_LEAST || component->columns->len < COLUMNS_LEAST)
		return seek_whole(audit, component, column);
	/* Where the solver gives up on the smaller one, the whole is asked. */
	return seek_halves(audit, component, column) ||
	    seek_whole(audit, component, column);
}
