/*
 * A programme with fewer columns and rows has the points of the whole, goes as
 * far with each column, and names bounds that keep it from going further.
 */
#include <criterion/criterion.h>
#include <math.h>

#include "drafts.h"
#include "reduction.h"

#define SEEDS	40

struct pair {
	Draft			*draft;
	Audit			*audit;
	struct component	*component;
	Programme		*whole, *reduced;
	guint			 seed;
	guint			 finite, kept;	/* ends; figures they need */
};

static struct component *
begin(Audit *audit)
{
	struct component *component = components_one(audit);

	component_begin(audit, component);
	return component;
}

static void
open_pair(struct pair *it, guint seed)
{
	it->seed = seed;
	it->draft = draft_new(seed);
	it->audit = draft_publish(it->draft, FALSE);
	it->component = begin(it->audit);
	it->whole = it->component->programme;
	it->reduced = programme_reduce(it->whole);
}

static void
close_pair(struct pair *it)
{
	it->component->programme = it->whole;
	programme_free(it->reduced);
	audit_free(it->audit);
	draft_free(it->draft);
}

static double
end_of(struct pair *it, Programme *programme, guint column, gboolean high)
{
	it->component->programme = programme;
	return seek_extreme(it->audit, it->component, column, high);
}

static void
expect_same(const struct pair *it, double one, double other, const char *what,
    guint column)
{
	cr_expect((isinf(one) && one == other) ||
	    fabs(one - other) < 1e-5 * (1 + fabs(one)),
	    "seed %u, column %u, %s: %g, not %g", it->seed, column, what,
	    other, one);
}

/* Each figure and each relation holds at the point that was found. */
static void
check_point(const struct pair *it)
{
	g_autofree double *point = component_point(it->component);
	guint i, j;

	for (i = 0; i < it->audit->columns->len; i++) {
		const struct column *column = COLUMN(it->audit, i);

		cr_expect_geq(point[i + 1], column->low - 1e-5);
		cr_expect_leq(point[i + 1], column->high + 1e-5);
	}
	for (i = 0; i < it->audit->rows->len; i++) {
		const struct row *row = ROW(it->audit, i);
		double sum = 0;

		for (j = 0; j < row->count; j++) {
			const struct term *term = TERM(it->audit, row->first +
			    j);

			sum += term->factor * point[term->quantity + 1];
		}
		cr_expect_geq(sum, row->low - 1e-5);
		cr_expect_leq(sum, row->high + 1e-5);
	}
}

/* With no other bounds than those that were named it goes no further. */
static void
check_binding(struct pair *it, guint column, gboolean high, double end)
{
	g_autoptr(GArray) binding = g_array_new(FALSE, FALSE, sizeof(guint));
	g_autoptr(Audit) audit = draft_publish(it->draft, FALSE);
	struct component *component;
	guint i;

	seek_bind(it->audit, it->component, binding);
	for (i = 0; i < draft_columns(it->draft); i++)
		audit_widen(audit, i, -INFINITY, INFINITY);
	for (i = 0; i < binding->len; i++) {
		guint at = g_array_index(binding, guint, i);

		COLUMN(audit, at)->low = draft_unknown(it->draft, at)->low;
		COLUMN(audit, at)->high = draft_unknown(it->draft, at)->high;
	}
	component = begin(audit);
	expect_same(it, end, seek_extreme(audit, component, column, high),
	    "by what is named", column);
	it->finite++;
	it->kept += binding->len;
}

static void
check_side(struct pair *it, guint column, gboolean high)
{
	double want = end_of(it, it->whole, column, high);
	double found = end_of(it, it->reduced, column, high);

	expect_same(it, want, found, high ? "high" : "low", column);
	if (!isfinite(found))
		return;
	check_point(it);
	check_binding(it, column, high, found);
}

Test(reduction, each_column_goes_as_far_and_for_the_same_bounds)
{
	struct pair pair = { .finite = 0 };
	guint seed, i;

	for (seed = 1; seed <= SEEDS; seed++) {
		open_pair(&pair, seed);
		for (i = 0; i < draft_columns(pair.draft); i++) {
			check_side(&pair, i, TRUE);
			check_side(&pair, i, FALSE);
		}
		close_pair(&pair);
	}
	cr_expect_gt(pair.finite, SEEDS);
	cr_expect_gt(pair.kept, pair.finite);
}

/* -------------------------------------------------------------- what goes */

static Reduction *
total_of_two(double low, double high)
{
	Reduction *it = reduction_new(3);
	const int places[] = { 0, 1, 2, 3 };
	const double factors[] = { 0, 1, -1, -1 };

	reduction_column(it, 1, low, high);
	reduction_column(it, 2, 0, 5);
	reduction_column(it, 3, 0, 5);
	reduction_row(it, 3, places, factors, 0, 0);
	return it;
}

Test(reduction, a_total_whose_parts_keep_its_bounds_goes_with_its_row)
{
	Reduction *it = total_of_two(0, INFINITY);
	const struct formula *total;

	reduction_make(it);
	cr_expect_eq(reduction_columns(it), 2);
	cr_expect_eq(reduction_rows(it), 0);
	total = reduction_formula(it, 1);
	cr_expect_not(total->is_left);
	cr_expect_eq(total->row, 0);
	cr_assert_eq(total->parts->len, 2);
	reduction_unref(it);
}

Test(reduction, a_total_that_is_less_than_its_parts_may_be_leaves_a_row)
{
	Reduction *it = total_of_two(2, 4);
	const struct formula *total;
	const struct remainder *row;

	reduction_make(it);
	cr_expect_eq(reduction_columns(it), 2);
	cr_assert_eq(reduction_rows(it), 1);
	total = reduction_formula(it, 1);
	cr_expect_eq(total->row, 1);
	row = reduction_remainder(it, 1);
	cr_expect_eq(row->parts->len, 2);
	/* Parts are subtracted: together they are 2 to 4. */
	cr_expect_eq(row->low, -4);
	cr_expect_eq(row->high, -2);
	reduction_unref(it);
}

/* ------------------------------------------------------------- constants */

/*
 * A total is its parts and 3; with two others it comes to 30, the first of
 * which is at least 10 more and the second at most 2 less: rows that wait.
 */
static Programme *
with_constants(void)
{
	Programme *it = programme_new(5);
	const int parts[] = { 0, 1, 2, 3 }, others[] = { 0, 1, 4, 5 };
	const int first[] = { 0, 1, 4 }, second[] = { 0, 5, 1 };
	const double less[] = { 0, 1, -1, -1 }, all[] = { 0, 1, 1, 1 };

	programme_column(it, 1, 0, INFINITY);
	programme_column(it, 2, 0, 5);
	programme_column(it, 3, 0, 8);
	programme_column(it, 4, 0, INFINITY);
	programme_column(it, 5, 0, INFINITY);
	programme_row(it, 3, parts, less, 3, 3);
	programme_row(it, 3, others, all, 30, 30);
	programme_row(it, 2, first, less, -INFINITY, -10);
	programme_row(it, 2, second, less, -2, INFINITY);
	programme_begin(it);
	return it;
}

static double
solve(Programme *it, int column, gboolean high)
{
	programme_aim_none(it);
	programme_aim(it, column, 1);
	cr_assert_eq(programme_solve(it, high, FALSE), PROGRAMME_SOLVED);
	return programme_value(it, column);
}

Test(reduction, constants_stay_and_rows_that_wait_come_in)
{
	Programme *whole = with_constants();
	Programme *reduced = programme_reduce(whole);
	int i;

	for (i = 1; i <= 5; i++) {
		cr_expect_float_eq(solve(reduced, i, TRUE), solve(whole, i,
		    TRUE), 1e-6, "high of %d", i);
		cr_expect_float_eq(solve(reduced, i, FALSE), solve(whole, i,
		    FALSE), 1e-6, "low of %d", i);
	}
	cr_expect_float_eq(solve(reduced, 1, TRUE), 22 / 3.0, 1e-6);
	cr_expect_float_eq(solve(reduced, 1, FALSE), 3, 1e-6);
	cr_expect_float_eq(solve(reduced, 4, FALSE), 13, 1e-6);
	programme_free(reduced);
	programme_free(whole);
}
