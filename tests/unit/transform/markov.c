#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "markov.h"

#define MOST_STATES	400
#define MOST_STEPS	12
#define MOST_PATHS	200
#define SMALL		9	/* activities of the random sets */

/* Paths in arrays, as the core takes them. */
struct set {
	gsize	count;
	gsize	start[MOST_PATHS + 1];
	guint32	list[MOST_PATHS * MOST_STEPS];
	double	weight[MOST_PATHS];
	guint8	converted[MOST_PATHS];
	double	value[MOST_PATHS];
};

static struct paths
set_paths(const struct set *set)
{
	return (struct paths){ set->count, set->start, set->list,
	    set->weight, set->converted, set->value };
}

/* "ABA" converted: activities are letters. */
static void
set_add(struct set *set, const char *letters, gboolean converted)
{
	gsize from = set->start[set->count];

	for (gsize i = 0; letters[i] != '\0'; i++)
		set->list[from + i] = (guint32)(letters[i] - 'A');
	set->weight[set->count] = 1;
	set->value[set->count] = 10;
	set->converted[set->count++] = (guint8)converted;
	set->start[set->count] = from + strlen(letters);
}

static void
set_random(struct set *set, GRand *random, guint32 activities)
{
	guint32 count = (guint32)g_rand_int_range(random, 5, MOST_PATHS);

	memset(set, 0, sizeof(*set));
	for (guint32 p = 0; p < count; p++) {
		guint32 steps = (guint32)g_rand_int_range(random, 1,
		    MOST_STEPS + 1);
		gsize from = set->start[p];

		for (guint32 i = 0; i < steps; i++)
			set->list[from + i] = (guint32)g_rand_int_range(
			    random, 0, (gint32)activities);
		set->start[p + 1] = from + steps;
		set->weight[p] = g_rand_double_range(random, 0.1, 5);
		set->value[p] = g_rand_double_range(random, 1, 100);
		set->converted[p] = g_rand_boolean(random);
	}
	set->count = count;
}

/*
 * The same chain without any of the code under test: windows found by
 * looking through a list, counts in a square, and each activity removed in
 * turn by sending what enters it to nothing.
 */
static struct {
	guint		order;
	gsize		states;
	guint32		windows[MOST_STATES][3];
	double		steps[MOST_STATES][MOST_STATES];
	double		begin[MOST_STATES], end[MOST_STATES];
	double		worth[MOST_STATES], visits[MOST_STATES];
} plain;

static gsize
plain_state(const guint32 *steps, gsize count)
{
	guint32 window[3] = { CHAIN_NOTHING, CHAIN_NOTHING, CHAIN_NOTHING };

	memcpy(window, steps, count * sizeof(*steps));
	for (gsize i = 0; i < plain.states; i++)
		if (memcmp(plain.windows[i], window, sizeof(window)) == 0)
			return i;
	cr_assert_lt(plain.states, MOST_STATES);
	memcpy(plain.windows[plain.states], window, sizeof(window));
	return plain.states++;
}

static gsize
plain_first(guint32 *steps, gsize count)
{
	gsize kept = 0;

	for (gsize i = 0; i < count; i++) {
		gboolean seen = FALSE;

		for (gsize j = 0; j < kept; j++)
			seen |= steps[j] == steps[i];
		if (!seen)
			steps[kept++] = steps[i];
	}
	return kept;
}

static void
plain_path(const struct set *set, gsize path, gboolean first)
{
	guint32 steps[MOST_STEPS];
	gsize count = set->start[path + 1] - set->start[path];
	gsize last = MOST_STATES, windows;

	memcpy(steps, set->list + set->start[path], count * sizeof(*steps));
	if (first)
		count = plain_first(steps, count);
	windows = count < plain.order ? 1 : count - plain.order + 1;
	for (gsize i = 0; i < windows; i++) {
		gsize state = plain_state(steps + i, MIN(count,
		    plain.order));

		if (state == last)
			continue;
		if (last == MOST_STATES)
			plain.begin[state] += set->weight[path];
		else
			plain.steps[last][state] += set->weight[path];
		plain.visits[state] += set->weight[path];
		last = state;
	}
	if (set->converted[path]) {
		plain.end[last] += set->weight[path];
		plain.worth[last] += set->weight[path] * set->value[path];
	}
}

static void
plain_make(const struct set *set, guint order, gboolean first)
{
	memset(&plain, 0, sizeof(plain));
	plain.order = order;
	for (gsize p = 0; p < set->count; p++)
		plain_path(set, p, first);
}

static gboolean
plain_holds(gsize state, guint32 activity)
{
	for (guint k = 0; k < plain.order; k++)
		if (plain.windows[state][k] == activity)
			return TRUE;
	return FALSE;
}

/* Outcomes (or worth) of all journeys with an activity made a dead end. */
static double
plain_outcomes(guint32 removed, const double *ends)
{
	static double m[MOST_STATES][MOST_STATES + 1];
	gsize n = plain.states;
	double outcomes = 0;

	for (gsize i = 0; i < n; i++) {
		gboolean dead = plain_holds(i, removed);

		for (gsize j = 0; j < n; j++)
			m[i][j] = (i == j) - (dead ? 0 : plain.steps[i][j] /
			    plain.visits[i]);
		m[i][n] = dead ? 0 : ends[i] / plain.visits[i];
	}
	for (gsize k = 0; k < n; k++)
		for (gsize i = 0; i < n; i++) {
			double factor = m[i][k] / m[k][k];

			if (i == k || factor == 0)
				continue;
			for (gsize j = k; j <= n; j++)
				m[i][j] -= factor * m[k][j];
		}
	for (gsize i = 0; i < n; i++)
		outcomes += plain.begin[i] * m[i][n] / m[i][i];
	return outcomes;
}

static void
assert_same_as_removing(const struct set *set, guint32 activities,
    guint order, gboolean first, gsize dense)
{
	struct paths paths = set_paths(set);
	double effect[SMALL], value[SMALL], all, worth;
	struct chain chain;

	chain_make(&paths, activities, order, first, &chain);
	markov_effects(&chain, dense, effect, value);
	plain_make(set, order, first);
	cr_assert_eq(chain.states, order == 1 ? activities : plain.states);
	all = plain_outcomes(CHAIN_NOTHING - 1, plain.end);
	worth = plain_outcomes(CHAIN_NOTHING - 1, plain.worth);
	cr_assert_float_eq(all, chain.conversions, 1e-9);
	for (guint32 a = 0; a < activities; a++) {
		double want = 1 - plain_outcomes(a, plain.end) / all;
		double wanted = 1 - plain_outcomes(a, plain.worth) / worth;

		cr_assert_float_eq(effect[a], want, 1e-12,
		    "order %u first %d: activity %u has %.17g, not %.17g",
		    order, first, a, effect[a], want);
		cr_assert_float_eq(value[a], wanted, 1e-12,
		    "order %u first %d: worth of %u is %.17g, not %.17g",
		    order, first, a, value[a], wanted);
	}
	chain_clear(&chain);
}

Test(markov, removal_effect_is_what_removing_one_by_one_gives)
{
	GRand *random = g_rand_new_with_seed(20261031);
	static struct set set;

	for (guint turn = 0; turn < 60; turn++) {
		guint32 activities = 1 + turn % SMALL;

		set_random(&set, random, activities);
		set.converted[0] = 1;
		for (guint order = 1; order <= 3; order++) {
			/* Order 3 of nine has too many windows to remove. */
			if (order == 3 && activities > 6)
				continue;
			assert_same_as_removing(&set, activities, order,
			    turn % 2, MARKOV_DENSE);
		}
	}
	g_rand_free(random);
}

Test(markov, iterating_gives_what_a_dense_matrix_gives)
{
	GRand *random = g_rand_new_with_seed(7);
	static struct set set;

	for (guint turn = 0; turn < 20; turn++) {
		set_random(&set, random, SMALL);
		set.converted[0] = 1;
		assert_same_as_removing(&set, SMALL, 1, FALSE, 1);
		assert_same_as_removing(&set, SMALL, 1, TRUE, 1);
		set_random(&set, random, 5);
		set.converted[0] = 1;
		assert_same_as_removing(&set, 5, 2, turn % 2, 1);
	}
	g_rand_free(random);
}

/* Two letters at most; an x says that the path led to nothing. */
Test(markov, small_sets_come_out_as_worked_out_by_hand)
{
	static const struct {
		const char	*paths[4];
		guint		order;
		gboolean	first;
		double		want[2];	/* -1: not defined */
	} rows[] = {
		{ { "A" }, 1, FALSE, { 1, 0 } },
		{ { "A", "xA" }, 1, FALSE, { 1, 0 } },
		{ { "AAAA", "xAA" }, 1, FALSE, { 1, 0 } },
		{ { "AAAA", "xAA" }, 2, FALSE, { 1, 0 } },
		{ { "A", "B" }, 1, FALSE, { 0.5, 0.5 } },
		{ { "AB", "B" }, 1, FALSE, { 0.5, 1 } },
		/* Without A one of six gets there, of four. */
		{ { "ABAB", "AB", "xB" }, 1, FALSE, { 0.75, 1 } },
		{ { "A", "xB" }, 1, TRUE, { 1, 0 } },
		{ { "AB", "xA", "B" }, 1, TRUE, { 0.5, 1 } },
		/* Memory: who came from A never got there. */
		{ { "xAB", "B" }, 1, TRUE, { 0.5, 1 } },
		{ { "xAB", "B" }, 2, TRUE, { 0, 1 } },
		/* No outcome: not defined, whatever the order. */
		{ { "xA", "xB" }, 1, TRUE, { -1, -1 } },
		{ { "xA", "xAB" }, 2, TRUE, { -1, -1 } }
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		struct set set = { 0 };
		struct paths paths;
		struct chain chain;
		double effect[2], value[2];

		for (gsize p = 0; p < 4 && rows[i].paths[p] != NULL; p++) {
			const char *path = rows[i].paths[p];

			set_add(&set, path + (*path == 'x'), *path != 'x');
		}
		paths = set_paths(&set);
		chain_make(&paths, 2, rows[i].order, rows[i].first, &chain);
		markov_effects(&chain, MARKOV_DENSE, effect, value);
		for (gsize a = 0; a < 2; a++)
			if (rows[i].want[a] < 0)
				cr_assert(isnan(effect[a]) &&
				    isnan(value[a]), "row %zu", i);
			else {
				cr_assert_float_eq(effect[a],
				    rows[i].want[a], 1e-15,
				    "row %zu: activity %zu has %.17g", i, a,
				    effect[a]);
				cr_assert_float_eq(value[a],
				    rows[i].want[a], 1e-15);
			}
		chain_clear(&chain);
	}
}

Test(markov, where_all_reach_the_outcome_the_effect_is_the_chance_of_a_visit)
{
	struct set set = { 0 };
	double effect[2], value[2];
	struct paths paths;
	struct chain chain;

	/* From A one of two goes to B; one of three begins at B. */
	set_add(&set, "AB", TRUE);
	set_add(&set, "A", TRUE);
	set_add(&set, "B", TRUE);
	paths = set_paths(&set);
	chain_make(&paths, 2, 1, TRUE, &chain);
	markov_effects(&chain, MARKOV_DENSE, effect, value);
	cr_assert_float_eq(effect[0], 2 / 3.0, 1e-15);
	cr_assert_float_eq(effect[1], 2 / 3.0, 1e-15);
	chain_clear(&chain);
}

Test(markov, an_order_beyond_the_longest_path_gives_the_touched_share)
{
	struct set set = { 0 };
	double effect[4], value[4];
	struct paths paths;
	struct chain chain;

	set_add(&set, "ABC", TRUE);
	set_add(&set, "BCA", TRUE);
	set_add(&set, "CBD", FALSE);
	set_add(&set, "DA", TRUE);
	set_add(&set, "BA", FALSE);
	set_add(&set, "B", TRUE);
	paths = set_paths(&set);
	chain_make(&paths, 4, 4, TRUE, &chain);
	markov_effects(&chain, MARKOV_DENSE, effect, value);
	for (gsize a = 0; a < 4; a++)
		cr_assert_float_eq(effect[a], chain.touched[a] /
		    chain.conversions, 1e-15);
	cr_assert_float_eq(chain.touched[0], 3, 0);
	cr_assert_float_eq(chain.touched[3], 1, 0);
	chain_clear(&chain);
}

Test(markov, keeping_the_first_of_each_gives_nothing_to_who_touched_nothing)
{
	struct set set = { 0 };
	double effect[3], value[3];
	struct paths paths;
	struct chain chain;

	/* C touches no outcome; with repeats the chain thinks it does. */
	set_add(&set, "ABAB", TRUE);
	set_add(&set, "BACB", FALSE);
	paths = set_paths(&set);
	chain_make(&paths, 3, 1, FALSE, &chain);
	markov_effects(&chain, MARKOV_DENSE, effect, value);
	cr_assert_gt(effect[2], 0);
	chain_clear(&chain);
	chain_make(&paths, 3, 1, TRUE, &chain);
	markov_effects(&chain, MARKOV_DENSE, effect, value);
	cr_assert_eq(effect[2], 0);
	cr_assert_eq(chain.touched[2], 0);
	chain_clear(&chain);
}

Test(markov, weights_that_are_not_above_zero_count_for_nothing)
{
	struct set set = { 0 };
	struct paths paths;
	struct chain chain;

	set_add(&set, "AB", TRUE);
	set_add(&set, "B", TRUE);
	set_add(&set, "A", TRUE);
	set_add(&set, "A", FALSE);
	set.weight[0] = 0.25;
	set.weight[1] = -3;
	set.weight[2] = NAN;
	set.weight[3] = 0;
	paths = set_paths(&set);
	chain_make(&paths, 2, 1, TRUE, &chain);
	cr_assert_eq(chain.journeys, 0.25);
	cr_assert_eq(chain.conversions, 0.25);
	chain_clear(&chain);
}

Test(markov, the_order_of_paths_does_not_matter)
{
	GRand *random = g_rand_new_with_seed(11);
	static struct set set, turned;
	double one[SMALL], other[SMALL], value[SMALL];
	struct paths paths;
	struct chain chain;

	set_random(&set, random, SMALL);
	for (gsize p = 0; p < set.count; p++) {
		gsize from = set.count - 1 - p;
		gsize steps = set.start[from + 1] - set.start[from];

		memcpy(turned.list + turned.start[p], set.list +
		    set.start[from], steps * sizeof(*set.list));
		turned.start[p + 1] = turned.start[p] + steps;
		turned.weight[p] = set.weight[from];
		turned.converted[p] = set.converted[from];
		turned.value[p] = set.value[from];
	}
	turned.count = set.count;
	for (guint order = 1; order <= 3; order++) {
		paths = set_paths(&set);
		chain_make(&paths, SMALL, order, FALSE, &chain);
		markov_effects(&chain, MARKOV_DENSE, one, value);
		chain_clear(&chain);
		paths = set_paths(&turned);
		chain_make(&paths, SMALL, order, FALSE, &chain);
		markov_effects(&chain, MARKOV_DENSE, other, value);
		chain_clear(&chain);
		for (gsize a = 0; a < SMALL; a++)
			cr_assert_float_eq(one[a], other[a], 1e-12);
	}
	g_rand_free(random);
}

Test(markov, components_are_found_from_the_ends_of_journeys_backwards)
{
	struct set set = { 0 };
	struct paths paths;
	struct chain chain;
	struct components found;

	/* A and B reach one another, so do D and E; C stands between. */
	set_add(&set, "ABACDED", TRUE);
	paths = set_paths(&set);
	chain_make(&paths, 6, 1, FALSE, &chain);
	components_make(&chain, &found);
	cr_assert_eq(found.count, 4);
	cr_assert_eq(found.of[0], found.of[1]);
	cr_assert_eq(found.of[3], found.of[4]);
	cr_assert_lt(found.of[3], found.of[2]);
	cr_assert_lt(found.of[2], found.of[0]);
	components_clear(&found);
	chain_clear(&chain);
}
