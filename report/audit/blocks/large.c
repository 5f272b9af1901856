/* Many goals, block by block; see large.h. */
#include "kept.h"
#include "large.h"
#include "loose.h"

/*
 * Companions in a row of which the whole programme decided no fewer goals than
 * the blocks then did, before it is left alone with the rest.
 */
#define IDLE_MOST	3

struct large {
	struct view		 view;
	struct component	*component;
	struct partition	 partition;
	double			*first;		/* the point, by place */
	guint			 solutions;
};

/* Of one companion. */
struct turn {
	guint		 companion;
	GPtrArray	*points;	/* double *, by place */
	GPtrArray	*goals;		/* GArray of guint: those that are
					 * open, by block; 0: of the border
					 * and the companion */
	gboolean	 is_first;	/* of this run */
};

Large *
large_new(Audit *audit, struct component *component, guint block)
{
	struct partition partition;
	Large *it;

	if (!partition_make(&partition, audit, component, block))
		return NULL;
	it = g_new0(Large, 1);
	it->component = component;
	it->partition = partition;
	it->view = (struct view){ audit, component, &it->partition };
	it->first = component_point(component);
	return it;
}

void
large_free(Large *it)
{
	if (it == NULL)
		return;
	partition_clear(&it->partition);
	g_free(it->first);
	g_free(it);
}

guint
large_solutions(const Large *it)
{
	return it->solutions;
}

/* ------------------------------------------------------------------ turns */

/* The piece with the most open goals, the first of those; 0: there is none. */
static guint
choose(const struct large *it)
{
	const Audit *audit = it->view.audit;
	guint count = it->component->columns->len, i, best = 0;
	g_autofree guint *open = g_new0(guint, count + 1);

	for (i = 0; i < it->component->goals->len; i++) {
		const struct goal *goal = GOAL(audit, EACH_GOAL(it->component,
		    i));
		guint piece = it->partition.pieces[place_of(audit,
		    goal->column)];

		if (piece > 0 && goal_is_left(goal))
			open[piece]++;
	}
	for (i = 1; i <= count; i++)
		if (open[i] > open[best])
			best = i;
	return best;
}

static void
clear_goals(void *goals)
{
	g_array_unref(goals);
}

static void
turn_begin(struct turn *turn, const struct large *it, guint companion,
    gboolean is_first)
{
	guint i;

	*turn = (struct turn){ .companion = companion, .is_first = is_first };
	turn->points = g_ptr_array_new_with_free_func(g_free);
	turn->goals = g_ptr_array_new_with_free_func(clear_goals);
	for (i = 0; i <= it->partition.count; i++)
		g_ptr_array_add(turn->goals, g_array_new(FALSE, FALSE,
		    sizeof(guint)));
	for (i = 0; i < it->component->goals->len; i++) {
		guint at = EACH_GOAL(it->component, i), block;
		const struct goal *goal = GOAL(it->view.audit, at);
		guint place = place_of(it->view.audit, goal->column);

		block = it->partition.pieces[place] == companion ? 0 :
		    it->partition.blocks[place];
		if (goal_is_left(goal))
			g_array_append_val((GArray *)turn->goals->pdata[
			    block], at);
	}
}

static void
turn_end(struct turn *turn)
{
	g_ptr_array_unref(turn->points);
	g_ptr_array_unref(turn->goals);
}

static guint
count_open(const struct large *it, const GArray *goals)
{
	guint i, open = 0;

	for (i = 0; i < goals->len; i++)
		open += goal_is_left(GOAL(it->view.audit, g_array_index(goals,
		    guint, i)));
	return open;
}

/* Of the border and the companion, by the whole programme. */
static void
decide(struct large *it, struct turn *turn)
{
	const GArray *goals = turn->goals->pdata[0];
	guint i;

	for (i = 0; i < goals->len; i++) {
		struct goal *goal = GOAL(it->view.audit, g_array_index(goals,
		    guint, i));

		if (!goal_is_left(goal) || !seek_one(it->view.audit,
		    it->component, goal))
			continue;
		if (goal_is_met(goal))
			g_ptr_array_add(turn->points, component_point(
			    it->component));
		else
			goal->is_told = TRUE;
	}
	g_ptr_array_insert(turn->points, 0, g_memdup2(it->first,
	    (it->component->columns->len + 1) * sizeof *it->first));
}

/* How many programmes that took. */
static guint
attack_block(const struct large *it, const struct turn *turn, guint block)
{
	const GArray *goals = turn->goals->pdata[block];
	guint solutions = 0;
	Kept *kept;

	if (goals->len == 0)
		return 0;
	kept = kept_new(&it->view, block, turn->companion, turn->points);
	kept_attack(kept, goals, FALSE);
	if (turn->is_first && count_open(it, goals) > 0) {
		solutions = loose_refute(&it->view, block, goals);
		kept_attack(kept, goals, FALSE);
	}
	kept_attack(kept, goals, TRUE);
	solutions += kept_solutions(kept);
	kept_free(kept);
	return solutions;
}

/* Whether blocks decided more than the whole programme did. */
static gboolean
take_turn(struct large *it, struct turn *turn)
{
	guint i, before = 0, after = 0;

	decide(it, turn);
	for (i = 1; i <= it->partition.count; i++) {
		before += count_open(it, turn->goals->pdata[i]);
		it->solutions += attack_block(it, turn, i);
		after += count_open(it, turn->goals->pdata[i]);
	}
	return before - after > ((GArray *)turn->goals->pdata[0])->len;
}

void
large_attack(Large *it)
{
	struct turn turn;
	guint companion, idle = 0;
	gboolean is_first = TRUE;

	while (idle < IDLE_MOST && (companion = choose(it)) > 0) {
		turn_begin(&turn, it, companion, is_first);
		idle = take_turn(it, &turn) ? 0 : idle + 1;
		turn_end(&turn);
		is_first = FALSE;
	}
}
