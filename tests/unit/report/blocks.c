/*
 * What blocks decide of goals is what one programme for all columns does, and
 * what they say tells a goal does tell it, so that to hide it is not in vain.
 */
#include <criterion/criterion.h>
#include <math.h>

#include "drafts.h"
#include "kept.h"
#include "large.h"
#include "loose.h"

#define SEEDS	28
#define ROUNDS	100	/* more are not needed */
#define POINTS	6

/* The bounds of those columns are enough to tell it, with no others. */
static void
prove(const Draft *draft, guint column, const GArray *binding,
    const char *name)
{
	g_autoptr(Audit) audit = draft_publish(draft, FALSE);
	g_autoptr(GArray) breaches = NULL;
	guint i;

	for (i = 0; i < draft_columns(draft); i++)
		audit_widen(audit, i, -INFINITY, INFINITY);
	for (i = 0; i < binding->len; i++) {
		guint at = g_array_index(binding, guint, i);

		COLUMN(audit, at)->low = draft_unknown(draft, at)->low;
		COLUMN(audit, at)->high = draft_unknown(draft, at)->high;
	}
	draft_ask(draft, audit, column);
	breaches = draft_run(audit);
	cr_expect_eq(breaches->len, 1, "%s: column %u", name, column);
}

/* The smallest blocks that it falls apart into, or somewhat larger ones. */
static guint
size_of(const Draft *draft, const Audit *audit)
{
	const struct component *component = audit->components->pdata[0];
	struct partition partition;
	guint size = 1;

	while (!partition_make(&partition, audit, component, size))
		cr_assert_lt(++size, component->columns->len);
	partition_clear(&partition);
	return size + draft_draw(draft, size);
}

/* --------------------------------------------------------- all of an audit */

struct duel {
	Draft	*draft;
	Audit	*whole, *blocks;
	char	*name;
	guint	 solved;	/* programmes of all columns */
	guint	 solved_blocks;
};

/* One of those, any; FALSE: no bound of theirs is left. */
static gboolean
hide_one(struct duel *it, const GArray *columns)
{
	guint i, at, first = draft_draw(it->draft, columns->len + 1);

	for (i = 0; i < columns->len; i++) {
		struct unknown *unknown;

		at = g_array_index(columns, guint, (first + i) %
		    columns->len);
		unknown = draft_unknown(it->draft, at);
		if (unknown->low <= unknown->least && !isfinite(
		    unknown->high))
			continue;
		unknown->low = unknown->least;
		unknown->high = INFINITY;
		audit_widen(it->whole, at, unknown->low, INFINITY);
		audit_widen(it->blocks, at, unknown->low, INFINITY);
		return TRUE;
	}
	return FALSE;
}

/* Of each breach something that tells it. */
static void
mend(struct duel *it, const GArray *breaches)
{
	guint i, hidden = 0;

	for (i = 0; i < breaches->len; i++)
		hidden += hide_one(it, g_array_index(breaches, struct breach,
		    i).binding);
	cr_assert_gt(hidden, 0, "%s", it->name);
}

/* Blocks may leave more open, but nothing that is not so. */
static void
compare(const struct duel *it, const GArray *found, const GArray *want)
{
	guint i;

	cr_assert_eq(found->len, want->len, "%s: %u, not %u", it->name,
	    found->len, want->len);
	for (i = 0; i < found->len; i++) {
		const struct breach *one = &g_array_index(found,
		    struct breach, i);
		const struct breach *other = &g_array_index(want,
		    struct breach, i);

		cr_expect_eq(one->column, other->column, "%s", it->name);
		cr_expect_not(isnan(one->low) && isnan(one->high), "%s",
		    it->name);
		cr_expect_not(one->low > other->low + SLACK(other->low),
		    "%s: from %g, not %g", it->name, one->low, other->low);
		cr_expect_not(one->high < other->high - SLACK(other->high),
		    "%s: to %g, not %g", it->name, one->high, other->high);
		prove(it->draft, one->column, one->binding, it->name);
	}
}

/* How many breaches there are. */
static guint
meet(struct duel *it)
{
	g_autoptr(GArray) want = draft_run(it->whole), found = NULL;

	if (COLUMN(it->blocks, 0)->component == 0)
		audit_large(it->blocks, 1, size_of(it->draft, it->whole));
	found = draft_run(it->blocks);
	compare(it, found, want);
	if (want->len > 0)
		mend(it, found);
	return want->len;
}

static guint
solutions_of(const Audit *audit)
{
	const struct component *component = audit->components->pdata[0];

	return programme_solutions(component->programme);
}

static void
fight(struct duel *it, guint seed)
{
	guint round, left = 1;

	it->draft = draft_new(seed);
	it->whole = draft_publish(it->draft, FALSE);
	it->blocks = draft_publish(it->draft, FALSE);
	draft_ask_all(it->draft, it->whole);
	draft_ask_all(it->draft, it->blocks);
	for (round = 0; left > 0; round++) {
		cr_assert_lt(round, ROUNDS);
		it->name = g_strdup_printf("seed %u, round %u", seed, round);
		left = meet(it);
		g_free(it->name);
	}
	it->solved += solutions_of(it->whole);
	it->solved_blocks += solutions_of(it->blocks);
	audit_free(it->whole);
	audit_free(it->blocks);
	draft_free(it->draft);
}

Test(blocks, the_same_goals_are_met_until_all_are)
{
	struct duel duel = { .solved = 0 };
	guint seed;

	for (seed = 1; seed <= SEEDS; seed++)
		fight(&duel, seed);
	/* Most is for blocks to decide. */
	cr_expect_lt(duel.solved_blocks, duel.solved / 3 * 2);
}

/* ---------------------------------------------------------- one block alone */

struct study {
	Draft			*draft;
	Audit			*audit;
	struct component	*component;
	struct partition	 partition;
	GPtrArray		*points;	/* double *, by place */
	GHashTable		*unmet;		/* columns, of the whole */
	struct goal		*goals;		/* as they were asked */
	guint			 wishes;	/* of them; then those as far
						 * as each column goes, and
						 * those further */
	const char		*name;
	guint			 met, told;
};

/* Goals as they were asked: each block decides by itself. */
static void
forget(struct study *it)
{
	guint i;

	for (i = 0; i < it->audit->goals->len; i++) {
		g_clear_pointer(&GOAL(it->audit, i)->binding, g_array_unref);
		*GOAL(it->audit, i) = it->goals[i];
	}
}

static GArray *
goals_of(const struct study *it, guint block, guint first, guint count)
{
	GArray *goals = g_array_new(FALSE, FALSE, sizeof(guint));
	guint i;

	for (i = first; i < first + count; i++)
		if (it->partition.blocks[place_of(it->audit, GOAL(it->audit,
		    i)->column)] == block)
			g_array_append_val(goals, i);
	return goals;
}

static void
check(struct study *it, const GArray *goals)
{
	guint i;

	for (i = 0; i < goals->len; i++) {
		const struct goal *goal = GOAL(it->audit, g_array_index(goals,
		    guint, i));
		gboolean is_unmet = g_hash_table_contains(it->unmet,
		    GUINT_TO_POINTER(goal->column));

		cr_expect_not(goal_is_met(goal) && is_unmet, "%s: column %u "
		    "is met", it->name, goal->column);
		cr_expect_not(goal->is_told && !is_unmet, "%s: column %u is "
		    "told", it->name, goal->column);
		if (goal->is_told)
			prove(it->draft, goal->column, goal->binding,
			    it->name);
		it->met += goal_is_met(goal);
		it->told += goal->is_told;
	}
}

/*
 * As far as it goes, it is not told; further, no side is met, unless it has no
 * end.
 */
static void
check_ends(const struct study *it, const GArray *goals)
{
	guint i;

	for (i = 0; i < goals->len; i++) {
		const struct goal *goal = GOAL(it->audit, g_array_index(goals,
		    guint, i));

		cr_expect_not(goal->is_told, "%s: column %u is so much",
		    it->name, goal->column);
		cr_expect_not(goal->low_met && goal->low > -DRAFT_FAR,
		    "%s: column %u is less", it->name, goal->column);
		cr_expect_not(goal->high_met && goal->high < DRAFT_FAR,
		    "%s: column %u is more", it->name, goal->column);
	}
}

static void
keep(struct study *it, const struct view *view, guint block, guint companion)
{
	g_autoptr(GArray) goals = goals_of(it, block, 0, it->wishes);
	g_autoptr(GArray) far = goals_of(it, block, it->wishes +
	    draft_columns(it->draft), draft_columns(it->draft));
	Kept *kept = kept_new(view, block, companion, it->points);

	kept_attack(kept, goals, FALSE);
	kept_attack(kept, goals, TRUE);
	kept_attack(kept, far, TRUE);
	kept_free(kept);
	check(it, goals);
	check_ends(it, far);
	forget(it);
}

static void
look(struct study *it, guint block)
{
	const struct view view = { it->audit, it->component, &it->partition };
	g_autoptr(GArray) goals = goals_of(it, block, 0, it->wishes);
	g_autoptr(GArray) near = goals_of(it, block, it->wishes,
	    draft_columns(it->draft));

	keep(it, &view, block, 0);
	keep(it, &view, block, it->partition.pieces[1 + draft_draw(it->draft,
	    it->component->columns->len)]);
	loose_refute(&view, block, goals);
	loose_refute(&view, block, near);
	check(it, goals);
	check_ends(it, near);
	forget(it);
}

/* A point that fits, with one column as far as it goes. */
static void
add_point(struct study *it)
{
	seek_extreme(it->audit, it->component, draft_draw(it->draft,
	    draft_columns(it->draft)), draft_draw(it->draft, 2) > 0);
	g_ptr_array_add(it->points, component_point(it->component));
}

/* As far as each column goes, or so much further. */
static void
add_goals(struct study *it, double further)
{
	guint i;

	for (i = 0; i < draft_columns(it->draft); i++) {
		const struct unknown *unknown = draft_unknown(it->draft, i);

		audit_goal(it->audit, i, fmax(unknown->lowest - further,
		    -DRAFT_FAR), fmin(unknown->highest + further,
		    DRAFT_FAR));
	}
}

static void
study_begin(struct study *it, guint seed)
{
	g_autoptr(Audit) whole = NULL;
	g_autoptr(GArray) breaches = NULL;
	guint i;

	it->draft = draft_new(seed);
	whole = draft_publish(it->draft, FALSE);
	draft_ask_all(it->draft, whole);
	breaches = draft_run(whole);
	it->unmet = g_hash_table_new(NULL, NULL);
	for (i = 0; i < breaches->len; i++)
		g_hash_table_add(it->unmet, GUINT_TO_POINTER(g_array_index(
		    breaches, struct breach, i).column));
	it->audit = draft_publish(it->draft, FALSE);
	draft_ask_all(it->draft, it->audit);
	it->wishes = it->audit->goals->len;
	add_goals(it, 0);
	add_goals(it, DRAFT_STEP);
	it->goals = g_memdup2(it->audit->goals->data,
	    it->audit->goals->len * sizeof *it->goals);
	components_make(it->audit);
	it->component = it->audit->components->pdata[0];
	component_begin(it->audit, it->component);
	it->points = g_ptr_array_new_with_free_func(g_free);
	for (i = 0; i < POINTS; i++)
		add_point(it);
	forget(it);
	cr_assert(partition_make(&it->partition, it->audit, it->component,
	    size_of(it->draft, it->audit)));
}

static void
study_end(struct study *it)
{
	partition_clear(&it->partition);
	g_ptr_array_unref(it->points);
	g_hash_table_unref(it->unmet);
	g_free(it->goals);
	audit_free(it->audit);
	draft_free(it->draft);
}

Test(blocks, what_one_has_or_has_not_is_so_of_all)
{
	struct study study = { .met = 0 };
	guint seed, i;

	for (seed = 1; seed <= SEEDS; seed++) {
		g_autofree char *name = g_strdup_printf("seed %u", seed);

		study_begin(&study, seed);
		study.name = name;
		for (i = 1; i <= study.partition.count; i++)
			look(&study, i);
		study_end(&study);
	}
	/* Not for want of an answer. */
	cr_expect_gt(study.met, 10 * SEEDS);
	cr_expect_gt(study.told, 5 * SEEDS);
}
