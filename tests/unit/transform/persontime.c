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
	static const guint32 towns[] = { 0, 1 };
	struct history history = history_of(2025, 24, 180);
	gint32 day = day_from_date(2025, 6, 1);
	struct persontime time;
	struct stretch room[1];
	struct strata strata;

	strata_make(&history, towns, 2, 1, &strata);
	persontime_make(&strata, &time);
	cr_assert_eq(strata.halves, 4);
	cr_expect(persontime_add(&strata, &history, 1, &day, 1,
	    day_from_date(2025, 7, 10), room, &time));
	cr_expect_eq(time.cells[4].days, 30);
	cr_expect_eq(time.cells[5].days, 10);
	cr_expect_eq(time.cells[4].outcomes, 0);
	cr_expect_eq(time.cells[5].outcomes, 1);
	cr_expect_not(persontime_add(&strata, &history, 0, &day, 1, DAY_NONE,
	    room, &time));
	cr_expect_eq(time.cells[0].days + time.cells[1].days, 181);
	cr_expect_eq(time.count, 4);
	persontime_order(&time);
	cr_expect(time.touched[0] == 0 && time.touched[3] == 5);
	/* One day past the window is no outcome of this follow-up. */
	cr_expect_not(persontime_add(&strata, &history, 0, &day, 1, day + 181,
	    room, &time));
	cr_expect(persontime_add(&strata, &history, 0, &day, 1, day + 180,
	    room, &time));
	cr_expect_eq(time.count, 4);
	persontime_empty(&time);
	cr_expect_eq(time.count, 0);
	for (gsize i = 0; i < strata_count(&strata); i++)
		cr_expect(time.cells[i].days == 0 &&
		    time.cells[i].outcomes == 0);
	persontime_clear(&time);
	strata_clear(&strata);
}
