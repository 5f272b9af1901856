#include <criterion/criterion.h>

#include "spread.h"

#define MOST	4

Test(spread, parts_add_up_and_the_largest_remainder_gets_the_cent)
{
	static const struct {
		const char	*name;
		gint64		amount;
		gint64		weights[MOST];
		gsize		count;
		gint64		want[MOST];
	} rows[] = {
		{ "thirds", 100, { 1, 1, 1 }, 3, { 34, 33, 33 } },
		{ "two cents over three", 2, { 1, 1, 1 }, 3, { 1, 1, 0 } },
		{ "the largest remainder first", 10, { 1, 5, 6 }, 3,
		    { 1, 4, 5 } },
		{ "days of a quarter", 1000000, { 31, 30, 31 }, 3,
		    { 336957, 326087, 336956 } },
		{ "a correction", -100, { 1, 1, 1 }, 3, { -34, -33, -33 } },
		{ "nothing", 0, { 3, 4 }, 2, { 0, 0 } },
		{ "no weights: equally", 11, { 0, 0 }, 2, { 6, 5 } },
		{ "one", 7, { 0 }, 1, { 7 } },
		{ "not to who has no weight", 5, { 0, 2 }, 2, { 0, 5 } },
		{ "large sums", G_MAXINT64, { 1, 1 }, 2,
		    { G_MAXINT64 / 2 + 1, G_MAXINT64 / 2 } },
		{ "the smallest of all", G_MININT64 + 1, { 1, 2 }, 2,
		    { -3074457345618258602, -6148914691236517205 } }
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		gint64 shares[MOST], total = 0;

		spread_divide(rows[i].amount, rows[i].weights, rows[i].count,
		    shares);
		for (gsize k = 0; k < rows[i].count; k++) {
			total += shares[k];
			cr_expect_eq(shares[k], rows[i].want[k],
			    "%s: share %zu is %" G_GINT64_FORMAT,
			    rows[i].name, k, shares[k]);
		}
		cr_expect_eq(total, rows[i].amount, "%s", rows[i].name);
	}
}
