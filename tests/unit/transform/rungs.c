#include <criterion/criterion.h>

#include "rungs.h"

Test(rungs, enough_attendances_within_the_window)
{
	static const gint32 days[] = { 10, 20, 20, 100, 109, 118 };
	static const struct {
		const char	*name;
		gint64		k, window;
		gint32		want;
	} rows[] = {
		{ "the first one", 1, 90, 10 },
		{ "two within ten days are not ten apart", 2, 10, 20 },
		{ "two on one day are two", 2, 1, 20 },
		{ "three within eleven days", 3, 11, 20 },
		{ "three within ten days: never", 3, 10, DAY_NONE },
		{ "three within nineteen", 3, 19, 20 },
		{ "four: not before the long gap is over", 4, 91, 100 },
		{ "more than there are", 7, 900, DAY_NONE },
		{ "a rung not by attendance", 0, 900, DAY_NONE }
	};
	struct touch touches[G_N_ELEMENTS(days)] = { { 0 } };

	for (gsize i = 0; i < G_N_ELEMENTS(days); i++)
		touches[i].day = days[i];
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
		cr_expect_eq(rung_attended(touches, G_N_ELEMENTS(days),
		    rows[i].k, rows[i].window), rows[i].want, "%s",
		    rows[i].name);
}

Test(rungs, a_tie_counts_from_the_day_it_has_held)
{
	static const struct {
		const char	*name;
		gint32		start, end, want;
		gboolean	pending;
	} rows[] = {
		{ "still there", 100, DAY_NONE, 156, FALSE },
		{ "held to the day", 100, 156, 156, FALSE },
		{ "ended a day too early", 100, 155, DAY_NONE, FALSE },
		{ "just old enough", 944, DAY_NONE, 1000, FALSE },
		{ "too young to tell", 945, DAY_NONE, DAY_NONE, TRUE },
		{ "young and ended already", 990, 995, DAY_NONE, FALSE }
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		const struct tie tie = { .start = rows[i].start,
		    .end = rows[i].end };
		gboolean pending;

		cr_expect_eq(rung_tied(&tie, 8, 1000, &pending),
		    rows[i].want, "%s", rows[i].name);
		cr_expect_eq(pending, rows[i].pending, "%s", rows[i].name);
	}
}
