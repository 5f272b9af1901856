/*
 * Many columns, decided block by block: the same goals are met as by one
 * programme for all of them.
 */
#include <criterion/criterion.h>
#include <math.h>

#include "audit.h"
#include "loose.h"

#define KINDS	8	/* figures of a town */
#define MOST	40	/* towns */

/* Towns with some figures and their total, all of which all add up. */
struct country {
	guint	 towns;
	gboolean is_exact;	/* shown as it is, else rounded to 5 */
	double	 values[MOST + 1][KINDS + 1];	/* MOST: of all together;
						 * KINDS: the total */
	gboolean is_shown[MOST + 1][KINDS + 1];
};

/* One in so many. */
static gboolean
is_rare(GRand *random, gint32 many)
{
	return g_rand_int_range(random, 0, many) == 0;
}

/*
 * Two figures that nearly nobody has.  Shown as they are, few are hidden beside
 * one another, so that what all have tells of towns; rounded, many are.
 */
static double
invent_one(const struct country *it, GRand *random, guint kind)
{
	if (kind < 2)
		return is_rare(random, 40);
	if (it->is_exact && !is_rare(random, 16))
		return g_rand_int_range(random, 10, 30);
	return g_rand_int_range(random, 0, it->is_exact ? 10 : 30);
}

static void
invent(struct country *it, GRand *random, guint towns, gboolean is_exact)
{
	guint i, j;

	*it = (struct country){ .towns = towns, .is_exact = is_exact };
	for (i = 0; i < towns; i++)
		for (j = 0; j < KINDS; j++) {
			double value = invent_one(it, random, j);

			it->values[i][j] = value;
			it->values[i][KINDS] += value;
			it->values[MOST][j] += value;
			it->values[MOST][KINDS] += value;
		}
	for (i = 0; i <= MOST; i++)
		for (j = 0; j <= KINDS; j++)
			it->is_shown[i][j] = it->values[i][j] >= 10 &&
			    !is_rare(random, !is_exact ? 8 : j < KINDS ? 40 :
			    2);
}

static guint
column_of(const struct country *it, guint town, guint kind)
{
	return (town == MOST ? it->towns : town) * (KINDS + 1) + kind;
}

static void
add_column(Audit *audit, const struct country *it, guint town, guint kind)
{
	double value = it->values[town][kind];

	if (it->is_shown[town][kind] && it->is_exact)
		audit_column(audit, value, value);
	else if (it->is_shown[town][kind])
		audit_column(audit, 5 * floor((value + 2.5) / 5) - 2.5, 5 *
		    floor((value + 2.5) / 5) + 2.5);
	else
		audit_column(audit, 0, value < 10 ? 9 : INFINITY);
}

/* As far as each can go, by column. */
struct extremes {
	double	low[(MOST + 1) * (KINDS + 1)], high[(MOST + 1) * (KINDS + 1)];
};

/* That much is just possible, or just not. */
static double
aim(GRand *random, double extreme, gboolean high)
{
	double step = is_rare(random, 3) ? 0.5 : -0.5;

	if (!isfinite(extreme))
		return 1000;
	return high ? extreme + step : extreme - step;
}

static void
add_goal(Audit *audit, const struct country *it, guint town, guint kind,
    const struct extremes *known, GRand *random)
{
	guint column = column_of(it, town, kind);

	if (it->is_shown[town][kind])
		return;
	/* No range is as wide as that, so that it is looked for. */
	if (known == NULL)
		audit_goal(audit, column, -1e6, 1e6);
	else if (!is_rare(random, 4))
		audit_goal(audit, column, aim(random, known->low[column],
		    FALSE), aim(random, known->high[column], TRUE));
	else if (is_rare(random, 2))
		audit_goal_either(audit, column, 0, aim(random,
		    known->high[column], TRUE));
	else
		audit_goal_apart(audit, column, 0.1);
}

static Audit *
publish(const struct country *it, const struct extremes *known, GRand *random)
{
	Audit *audit = audit_new();
	struct term terms[MOST + KINDS + 1];
	guint i, j;

	for (i = 0; i <= it->towns; i++)
		for (j = 0; j <= KINDS; j++)
			add_column(audit, it, i == it->towns ? MOST : i, j);
	for (i = 0; i <= it->towns; i++)
		for (j = 0; j <= KINDS; j++)
			add_goal(audit, it, i == it->towns ? MOST : i, j,
			    known, random);
	for (i = 0; i <= it->towns; i++) {
		for (j = 0; j <= KINDS; j++)
			terms[j] = (struct term){ column_of(it, i == it->towns
			    ? MOST : i, j), j == KINDS ? -1 : 1 };
		audit_row(audit, terms, KINDS + 1, 0, 0);
	}
	for (j = 0; j <= KINDS; j++) {
		terms[0] = (struct term){ column_of(it, MOST, j), 1 };
		for (i = 0; i < it->towns; i++)
			terms[i + 1] = (struct term){ column_of(it, i, j),
				-1 };
		audit_row(audit, terms, it->towns + 1, 0, 0);
	}
	/* As everybody knows: no town has more than all. */
	for (i = 0; i < it->towns; i++) {
		terms[0] = (struct term){ column_of(it, MOST, KINDS), 1 };
		terms[1] = (struct term){ column_of(it, i, KINDS), -1 };
		audit_row(audit, terms, 2, 0, INFINITY);
	}
	return audit;
}

static GArray *
run(Audit *audit)
{
	g_autoptr(GError) error = NULL;
	GArray *breaches = NULL;
	guint at;

	cr_assert(audit_run(audit, &breaches, &at, &error), "%s",
	    error != NULL ? error->message : "");
	return breaches;
}

static void
explore(const struct country *it, struct extremes *known)
{
	g_autoptr(Audit) audit = publish(it, NULL, NULL);
	g_autoptr(GArray) breaches = NULL;
	guint i;

	audit_large(audit, G_MAXUINT, 0);
	breaches = run(audit);
	for (i = 0; i < breaches->len; i++) {
		const struct breach *breach = &g_array_index(breaches,
		    struct breach, i);

		known->low[breach->column] = breach->low;
		known->high[breach->column] = breach->high;
	}
}

/* The figure before it gives way. */
static void
mend(Audit *audit, const GArray *breaches)
{
	guint i, column;

	for (i = 0; i < breaches->len; i += 2) {
		column = g_array_index(breaches, struct breach, i).column;
		audit_widen(audit, column > 0 ? column - 1 : 0, 0, INFINITY);
	}
}

static void
same(const GArray *found, const GArray *want, guint seed)
{
	guint i;

	cr_assert_eq(found->len, want->len, "seed %u: %u, not %u", seed,
	    found->len, want->len);
	for (i = 0; i < found->len; i++) {
		const struct breach *one = &g_array_index(found,
		    struct breach, i);
		const struct breach *other = &g_array_index(want,
		    struct breach, i);

		cr_expect_eq(one->column, other->column);
		cr_expect_gt(one->binding->len, 0);
	}
}

static void
compare(guint seed)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(seed);
	g_autoptr(GRand) goals = g_rand_new_with_seed(seed);
	g_autoptr(GRand) again = g_rand_new_with_seed(seed);
	g_autoptr(Audit) whole = NULL, blocks = NULL;
	struct extremes known;
	struct country it;
	guint round;

	invent(&it, random, MOST - seed % 8, seed % 2 == 0);
	explore(&it, &known);
	whole = publish(&it, &known, goals);
	blocks = publish(&it, &known, again);
	audit_large(whole, G_MAXUINT, 0);
	audit_large(blocks, 1, 3 * (KINDS + 1));
	for (round = 0; round < 3; round++) {
		g_autoptr(GArray) want = run(whole);
		g_autoptr(GArray) found = run(blocks);

		same(found, want, seed);
		mend(whole, want);
		mend(blocks, want);
	}
}

Test(large, the_same_goals_are_met_block_by_block)
{
	guint seed;

	for (seed = 1; seed <= 30; seed++)
		compare(seed);
}

static const struct component *
component_of(Audit *audit)
{
	g_autoptr(GArray) breaches = run(audit);

	return audit->components->pdata[0];
}

Test(large, towns_fall_apart_but_for_what_all_have)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(1);
	g_autoptr(Audit) audit = NULL;
	const struct component *component;
	struct partition partition;
	struct country it;
	guint i, j, place;

	invent(&it, random, 35, FALSE);
	audit = publish(&it, NULL, NULL);
	component = component_of(audit);
	cr_assert(partition_make(&partition, audit, component, 3 * (KINDS +
	    1)));
	cr_expect_eq(partition.count, 12);
	for (i = 0; i <= it.towns; i++)
		for (j = 0; j <= KINDS; j++) {
			place = place_of(audit, i * (KINDS + 1) + j);
			cr_expect_eq(partition.pieces[place], i == it.towns ?
			    0 : i * (KINDS + 1) + 1);
			cr_expect_eq(partition.blocks[place], i == it.towns ?
			    0 : i / 3 + 1);
		}
	partition_clear(&partition);
	/* No town fits into that. */
	cr_expect_not(partition_make(&partition, audit, component, KINDS));
}

Test(large, a_single_sum_does_not_fall_apart)
{
	g_autoptr(Audit) audit = audit_new();
	struct partition partition;
	struct term terms[10];
	guint i;

	for (i = 0; i < G_N_ELEMENTS(terms); i++)
		terms[i] = (struct term){ audit_column(audit, 0, 9), i == 0 ?
			-1 : 1 };
	audit_row(audit, terms, G_N_ELEMENTS(terms), 0, 0);
	audit_goal(audit, 1, 0, 9);
	cr_expect_not(partition_make(&partition, audit, component_of(audit),
	    100));
}

/*
 * What seventeen have is three in all, so that with one more they have nine at
 * most; the row that says three names that one too, but none of it.
 */
Test(large, a_term_of_nothing_bounds_nothing)
{
	g_autoptr(Audit) audit = audit_new();
	g_autoptr(GArray) breaches = NULL;
	struct term terms[20];
	guint i, first, one;

	first = audit_column(audit, 0, 9);
	one = audit_column(audit, 0, 9);
	audit_goal(audit, first, -1, 9);
	audit_goal(audit, one, 0, 7);
	terms[0] = (struct term){ one, 1 };
	terms[18] = (struct term){ first, 1 };
	for (i = 1; i < 18; i++)
		terms[i] = (struct term){ audit_column(audit, 0, 9), 1 };
	audit_row(audit, terms, 19, -INFINITY, 100);
	audit_row(audit, terms, 18, -INFINITY, 9);
	terms[0].factor = 0;
	audit_row(audit, terms, 18, 3, 3);
	audit_large(audit, 1, 1);
	breaches = run(audit);
	cr_assert_eq(breaches->len, 2);
	cr_expect_eq(g_array_index(breaches, struct breach, 0).column, first);
	cr_expect_eq(g_array_index(breaches, struct breach, 1).column, one);
}

/* Two of one block, of which one is nought, and one of another, 1 to 3. */
static gboolean
is_told(double factor, const struct row *row, double low, double high)
{
	g_autoptr(Audit) audit = audit_new();
	const struct term terms[] = { { audit_column(audit, 0, 0), 1 },
		{ audit_column(audit, 0, 99), 1 }, { audit_column(audit, 1,
		3), factor } };
	guint pieces[] = { 0, 1, 1, 3 }, blocks[] = { 0, 1, 1, 2 }, goal = 0;
	const struct partition partition = { pieces, blocks, 2 };
	g_autoptr(GArray) goals = g_array_new(FALSE, FALSE, sizeof(guint));
	struct view view = { .audit = audit, .partition = &partition };

	audit_row(audit, terms, G_N_ELEMENTS(terms), row->low, row->high);
	audit_goal(audit, 1, low, high);
	components_make(audit);
	view.component = audit->components->pdata[0];
	g_array_append_val(goals, goal);
	loose_refute(&view, 1, goals);
	return GOAL(audit, 0)->is_told;
}

Test(large, what_is_outside_bounds_a_block_as_far_as_it_goes)
{
	static const struct {
		double	   factor;
		struct row row;
		double	   low, high;
	} rows[] = {
		{ 2, { .low = 10, .high = 12 }, 4, 10 },
		{ -2, { .low = 0, .high = 5 }, 2, 11 },
		{ 0.5, { .low = 10, .high = 12 }, 8.5, 11.5 },
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		double low = rows[i].low, high = rows[i].high;

		cr_expect_not(is_told(rows[i].factor, &rows[i].row, low,
		    high), "row %u", i);
		cr_expect(is_told(rows[i].factor, &rows[i].row, low - 0.1,
		    high), "row %u", i);
		cr_expect(is_told(rows[i].factor, &rows[i].row, low, high +
		    0.1), "row %u", i);
	}
}
