#include <criterion/criterion.h>
#include <math.h>

#include "persontime.h"

#define MOST	4

Test(persontime, follow_up_is_the_union_of_windows)
{
	static const struct {
		const char	*name;
		gint32		days[MOST];
		gsize		count;
		gint32		from, until;
		struct stretch	want[MOST];
		gsize		made;
	} rows[] = {
		{ "one window holds its first and last day", { 100 }, 1, 0,
		    999, { { 100, 110 } }, 1 },
		{ "two that overlap", { 100, 105 }, 2, 0, 999,
		    { { 100, 115 } }, 1 },
		{ "two that touch", { 100, 111 }, 2, 0, 999,
		    { { 100, 121 } }, 1 },
		{ "two apart", { 100, 112 }, 2, 0, 999,
		    { { 100, 110 }, { 112, 122 } }, 2 },
		{ "ends at the outcome", { 100, 112 }, 2, 0, 105,
		    { { 100, 105 } }, 1 },
		{ "on the day of the outcome there is one day", { 100 }, 1,
		    0, 100, { { 100, 100 } }, 1 },
		{ "nothing after the outcome", { 100 }, 1, 0, 99, { { 0, 0 } },
		    0 },
		{ "what began before goes on", { 100 }, 1, 105, 999,
		    { { 105, 110 } }, 1 },
		{ "what ended before does not", { 100 }, 1, 111, 999,
		    { { 0, 0 } }, 0 },
		{ "no visits", { 0 }, 0, 0, 999, { { 0, 0 } }, 0 }
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		struct stretch out[MOST];
		gsize made = persontime_union(rows[i].days, rows[i].count, 10,
		    rows[i].from, rows[i].until, out);

		cr_assert_eq(made, rows[i].made, "%s: %zu", rows[i].name,
		    made);
		for (gsize k = 0; k < made; k++)
			cr_expect(out[k].first == rows[i].want[k].first &&
			    out[k].last == rows[i].want[k].last, "%s: %d-%d",
			    rows[i].name, out[k].first, out[k].last);
	}
}

static struct history
history_of(int year, int months, gint32 lookback)
{
	struct history history = { .month = (year - 1970) * 12,
	    .months = months, .lookback = lookback };

	history.first = month_first_day(history.month);
	history.last = month_last_day(history.month + months - 1);
	return history;
}

Test(persontime, days_fall_into_calendar_half_years)
{
	struct history history = history_of(2025, 24, 180);
	gint32 day = day_from_date(2025, 6, 1);
	struct stratum cells[2 * 4] = { { 0 } };
	struct stretch room[1];
	struct strata strata;

	strata_make(&history, 1, &strata);
	cr_assert_eq(strata.halves, 4);
	cr_expect(persontime_add(&strata, &history, 1, &day, 1,
	    day_from_date(2025, 7, 10), room, cells));
	cr_expect_eq(cells[4].days, 30);
	cr_expect_eq(cells[5].days, 10);
	cr_expect_eq(cells[4].outcomes, 0);
	cr_expect_eq(cells[5].outcomes, 1);
	cr_expect_not(persontime_add(&strata, &history, 0, &day, 1, DAY_NONE,
	    room, cells));
	cr_expect_eq(cells[0].days + cells[1].days, 181);
	/* One day past the window is no outcome of this follow-up. */
	cr_expect_not(persontime_add(&strata, &history, 0, &day, 1, day + 181,
	    room, cells));
	cr_expect(persontime_add(&strata, &history, 0, &day, 1, day + 180,
	    room, cells));
	strata_clear(&strata);
}

Test(persontime, a_history_may_start_within_a_half_year)
{
	struct history history = { .month = (2024 - 1970) * 12 + 10,
	    .months = 24, .lookback = 180 };
	struct strata strata;

	strata_make(&history, 0, &strata);
	cr_expect_eq(strata.halves, 5);
	cr_expect_eq(strata.starts[0], day_from_date(2024, 7, 1));
	cr_expect_eq(strata.starts[5], day_from_date(2027, 1, 1));
	strata_clear(&strata);
}

/* Two towns (after the unknown one), two half-years. */
static double each[6];

static struct expected
expected_of(const struct stratum *own, const struct stratum *all)
{
	struct history history = history_of(2025, 12, 180);
	struct expected result;
	struct strata strata;

	strata_make(&history, 2, &strata);
	persontime_expected(&strata, own, all, &result, each);
	strata_clear(&strata);
	return result;
}

Test(persontime, expected_leaves_the_activity_itself_out)
{
	const struct stratum own[6] = { [2] = { 100, 1 }, [3] = { 50, 0 } };
	const struct stratum all[6] = { [2] = { 300, 5 }, [3] = { 150, 4 } };
	struct expected e = expected_of(own, all);

	/* 100 * 4/200 + 50 * 4/100 */
	cr_expect_float_eq(e.expected, 4, 1e-12);
	/* variance 100^2 * 4/200^2 + 50^2 * 4/100^2 = 2 */
	cr_expect_float_eq(e.low, 4 - 1.645 * sqrt(2), 1e-12);
	cr_expect_eq(e.merged_share, 0);
	cr_expect_eq(e.reference_days, 300);
}

Test(persontime, a_stratum_without_others_takes_the_half_year)
{
	const struct stratum own[6] = { [2] = { 100, 1 }, [3] = { 100, 1 } };
	const struct stratum all[6] = { [2] = { 100, 1 }, [3] = { 200, 3 },
	    [4] = { 400, 2 } };
	struct expected e = expected_of(own, all);

	/* 100 * 2/400 over all towns, and 100 * 2/100 in its own */
	cr_expect_float_eq(e.expected, 2.5, 1e-12);
	cr_expect_float_eq(e.merged_share, 0.5, 1e-12);
	cr_expect_float_eq(each[2], 0.5, 1e-12);
	cr_expect_float_eq(each[3], 2, 1e-12);
	cr_expect_eq(each[4], 0);
	/* variance 100^2 * 2/400^2 + 100^2 * 2/100^2 */
	cr_expect_float_eq(e.low, 2.5 - 1.645 * sqrt(2.125), 1e-12);
}

Test(persontime, a_half_year_without_others_takes_the_whole_history)
{
	const struct stratum own[6] = { [2] = { 100, 1 } };
	const struct stratum all[6] = { [2] = { 100, 1 },
	    [5] = { 1000, 10 } };
	struct expected e = expected_of(own, all);

	cr_expect_float_eq(e.expected, 1, 1e-12);
	cr_expect_float_eq(each[2], 1, 1e-12);
	cr_expect_eq(e.merged_share, 1);
}

Test(persontime, with_nobody_to_compare_nothing_is_expected)
{
	const struct stratum own[6] = { [2] = { 100, 1 } };
	struct expected e = expected_of(own, own);

	cr_expect(isnan(e.expected));
	cr_expect(isnan(e.low));
	cr_expect_eq(e.merged_share, 1);
}
