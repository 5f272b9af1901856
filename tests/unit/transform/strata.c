/*
 * Groups of people who are alike, and what stands in for them.
 */
#include <criterion/criterion.h>
#include <math.h>

#include "expected.h"

static struct history
history_of(int year, int month, int months)
{
	struct history history = { .month = (year - 1970) * 12 + month - 1,
	    .months = months, .lookback = 180 };

	history.first = month_first_day(history.month);
	history.last = month_last_day(history.month + months - 1);
	return history;
}

Test(strata, a_history_may_start_within_a_half_year)
{
	const struct history history = history_of(2024, 11, 24);
	struct strata strata;

	strata_make(&history, NULL, 0, 0, &strata);
	cr_expect_eq(strata.halves, 5);
	cr_expect_eq(strata.starts[0], day_from_date(2024, 7, 1));
	cr_expect_eq(strata.starts[5], day_from_date(2027, 1, 1));
	cr_expect_eq(strata_half(&strata, 0, day_from_date(2024, 12, 31)), 0);
	cr_expect_eq(strata_half(&strata, 0, day_from_date(2025, 1, 1)), 1);
	cr_expect_eq(strata_count(&strata), 5);
	strata_clear(&strata);
}

Test(strata, groups_are_those_that_occur_in_order_of_their_keys)
{
	/* town, age, sex of seven people */
	static const guint32 keys[] = { 2, 1, 1,  1, 5, 0,  2, 1, 1,  1, 1, 2,
	    2, 1, 2,  1, 5, 1,  2, 3, 1 };
	static const guint32 want[] = { 3, 1, 3, 0, 4, 2, 5 };
	static const guint32 without_sex[] = { 0, 1, 1, 2, 2, 3 };
	static const guint32 town[] = { 0, 0, 0, 1, 1, 1 };
	const struct history history = history_of(2025, 1, 12);
	struct strata strata;

	strata_make(&history, keys, 7, 3, &strata);
	cr_assert_eq(strata.sizes[0], 6);
	cr_expect_eq(strata.sizes[1], 4);
	cr_expect_eq(strata.sizes[2], 2);
	cr_expect_eq(strata.sizes[3], 1);
	for (int p = 0; p < 7; p++)
		cr_expect_eq(strata.groups[0][p], want[p]);
	for (int g = 0; g < 6; g++) {
		cr_expect_eq(strata.groups[1][g], without_sex[g]);
		cr_expect_eq(strata.groups[2][g], town[g]);
		cr_expect_eq(strata.groups[3][g], 0);
	}
	cr_expect_eq(strata.keys[1 * 3 + 1], 5);
	strata_clear(&strata);
}

/* Three towns, two half-years: cell = town * 2 + half. */
#define CELLS	6
static double each[CELLS];

static struct persontime
time_of(struct stratum *cells, guint32 *touched, gsize count)
{
	struct persontime time = { cells, touched, 0 };

	/* Backwards: what is in it comes in no order. */
	for (gsize i = count; i-- > 0;)
		if (cells[i].days > 0)
			time.touched[time.count++] = (guint32)i;
	return time;
}

static struct expected
expected_of(const guint32 *keys, gsize people, gsize fields,
    struct stratum *own, struct stratum *all, gsize count)
{
	const struct history history = history_of(2025, 1, 12);
	guint32 own_room[16], all_room[16];
	struct persontime mine = time_of(own, own_room, count);
	struct persontime ours = time_of(all, all_room, count);
	struct reference reference;
	struct expected result, again;
	struct strata strata;

	strata_make(&history, keys, people, fields, &strata);
	cr_assert_eq(strata_count(&strata), count);
	reference_make(&strata, &ours, &reference);
	expected_make(&reference, &mine, &result, each);
	/* Nothing is left behind. */
	expected_make(&reference, &mine, &again, NULL);
	cr_expect(again.expected == result.expected ||
	    isnan(result.expected));
	reference_clear(&reference);
	strata_clear(&strata);
	return result;
}

static struct expected
towns_expected(struct stratum *own, struct stratum *all)
{
	static const guint32 towns[] = { 0, 1, 2 };

	return expected_of(towns, 3, 1, own, all, CELLS);
}

Test(strata, expected_leaves_the_activity_itself_out)
{
	struct stratum own[CELLS] = { [2] = { 100, 1 }, [3] = { 50, 0 } };
	struct stratum all[CELLS] = { [2] = { 300, 5 }, [3] = { 150, 4 } };
	struct expected e = towns_expected(own, all);

	/* 100 * 4/200 + 50 * 4/100 */
	cr_expect_float_eq(e.expected, 4, 1e-12);
	cr_expect_float_eq(each[0], 2, 1e-12);
	cr_expect_float_eq(each[1], 2, 1e-12);
	/* variance 100^2 * 4/200^2 + 50^2 * 4/100^2 = 2 */
	cr_expect_float_eq(e.low, 4 - 1.645 * sqrt(2), 1e-12);
	cr_expect_eq(e.merged_share, 0);
	cr_expect_eq(e.reference_days, 300);
}

Test(strata, one_without_others_takes_the_half_year)
{
	struct stratum own[CELLS] = { [2] = { 100, 1 }, [3] = { 100, 1 } };
	struct stratum all[CELLS] = { [2] = { 100, 1 }, [3] = { 200, 3 },
	    [4] = { 400, 2 } };
	struct expected e = towns_expected(own, all);

	/* 100 * 2/400 over all towns, and 100 * 2/100 in its own */
	cr_expect_float_eq(e.expected, 2.5, 1e-12);
	cr_expect_float_eq(e.merged_share, 0.5, 1e-12);
	cr_expect_float_eq(each[0], 0.5, 1e-12);
	cr_expect_float_eq(each[1], 2, 1e-12);
	/* variance 100^2 * 2/400^2 + 100^2 * 2/100^2 */
	cr_expect_float_eq(e.low, 2.5 - 1.645 * sqrt(2.125), 1e-12);
	cr_expect_eq(e.reference_days, 500);
}

Test(strata, two_that_share_a_parent_are_compared_as_one)
{
	struct stratum own[CELLS] = { [0] = { 100, 1 }, [2] = { 100, 0 } };
	struct stratum all[CELLS] = { [0] = { 100, 1 }, [2] = { 100, 0 },
	    [4] = { 400, 4 } };
	struct expected e = towns_expected(own, all);

	cr_expect_float_eq(e.expected, 2, 1e-12);
	cr_expect_float_eq(each[0], 1, 1e-12);
	cr_expect_float_eq(each[1], 1, 1e-12);
	/* variance 200^2 * 4/400^2, not twice that of 100 */
	cr_expect_float_eq(e.low, 2 - 1.645 * 1, 1e-12);
	cr_expect_eq(e.reference_days, 400);
	cr_expect_eq(e.merged_share, 1);
}

Test(strata, a_half_year_without_others_takes_the_whole_history)
{
	struct stratum own[CELLS] = { [2] = { 100, 1 } };
	struct stratum all[CELLS] = { [2] = { 100, 1 }, [5] = { 1000, 10 } };
	struct expected e = towns_expected(own, all);

	cr_expect_float_eq(e.expected, 1, 1e-12);
	cr_expect_float_eq(each[0], 1, 1e-12);
	cr_expect_eq(e.merged_share, 1);
}

Test(strata, with_nobody_to_compare_nothing_is_expected)
{
	struct stratum own[CELLS] = { [2] = { 100, 1 } };
	struct stratum all[CELLS] = { [2] = { 100, 1 } };
	struct expected e = towns_expected(own, all);

	cr_expect(isnan(e.expected));
	cr_expect(isnan(e.low));
	cr_expect_eq(e.merged_share, 1);
}

/* Town and age; the age is given up before the town. */
Test(strata, what_was_named_last_is_left_out_first)
{
	static const guint32 keys[] = { 1, 1,  1, 2,  2, 1,  2, 2 };
	struct stratum own[8] = { [0] = { 100, 0 }, [4] = { 100, 0 } };
	/* town 1: others of another age; town 2: nobody else at all */
	struct stratum all[8] = { [0] = { 100, 0 }, [2] = { 200, 8 },
	    [4] = { 100, 0 } };
	struct expected e = expected_of(keys, 4, 2, own, all, 8);

	/* both at 8/200, the second over all towns */
	cr_expect_float_eq(each[0], 4, 1e-12);
	cr_expect_float_eq(each[1], 4, 1e-12);
	cr_expect_float_eq(e.expected, 8, 1e-12);
	cr_expect_eq(e.merged_share, 1);
}

/* However people are told apart, all that is expected adds up to all. */
Test(strata, without_groups_there_is_only_the_half_year)
{
	struct stratum own[2] = { { 100, 1 }, { 300, 2 } };
	struct stratum all[2] = { { 500, 9 }, { 900, 8 } };
	struct expected e = expected_of(NULL, 0, 0, own, all, 2);

	cr_expect_float_eq(e.expected, 100 * 8 / 400.0 + 300 * 6 / 600.0,
	    1e-12);
	cr_expect_eq(e.merged_share, 0);
}
