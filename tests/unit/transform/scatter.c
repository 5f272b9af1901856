/*
 * The spread of an activity over its own strata.
 */
#include <criterion/criterion.h>
#include <math.h>

#include "scatter.h"

/* Strata with time, in order. */
static void
add(struct stratum *own, const double *expected, gsize count,
    struct scatter *s)
{
	guint32 touched[] = { 0, 1, 2, 3, 4 };
	const struct persontime time = { own, touched, count };

	scatter_add(&time, expected, s);
}

Test(scatter, counts_are_held_against_the_own_level)
{
	/* 12 where 6 were expected: twice 1, 2 and 3. */
	struct stratum own[] = { { 9, 4 }, { 9, 2 }, { 9, 6 } };
	const double expected[] = { 1, 2, 3 };
	struct scatter s = { 0 };

	add(own, expected, 3, &s);
	/* (4-2)^2/2 + (2-4)^2/4 + 0 */
	cr_expect_float_eq(s.squares, 3, 1e-12);
	cr_expect_eq(s.freedom, 2);
	add(own, expected, 3, &s);
	cr_expect_float_eq(s.squares, 6, 1e-12);
	cr_expect_eq(s.freedom, 4);
}

Test(scatter, an_activity_twice_as_good_everywhere_does_not_spread)
{
	struct stratum own[] = { { 9, 2 }, { 9, 0 }, { 9, 4 },
	    { 9, 6 } };
	const double expected[] = { 1, 0, 2, 3 };
	struct scatter s = { 0 };

	add(own, expected, 4, &s);
	cr_expect_float_eq(s.squares, 0, 1e-12);
	cr_expect_eq(s.freedom, 2);
}

Test(scatter, thin_strata_are_joined_until_one_is_fitted)
{
	struct stratum own[] = { { 9, 2 }, { 9, 0 }, { 9, 1 },
	    { 9, 1 }, { 9, 0 } };
	/* fitted 0.8, 0.8, 0.8, 0.8, 0.8: two, and three with the last */
	const double expected[] = { 1, 1, 1, 1, 1 };
	struct scatter s = { 0 };

	add(own, expected, 5, &s);
	cr_expect_float_eq(s.squares, 0.4 * 0.4 / 1.6 + 0.4 * 0.4 / 2.4,
	    1e-12);
	cr_expect_eq(s.freedom, 1);
}

Test(scatter, nothing_follows_from_one_outcome_or_nothing_expected)
{
	struct stratum one[] = { { 9, 1 }, { 9, 0 } };
	struct stratum two[] = { { 9, 1 }, { 9, 1 } };
	const double some[] = { 1, 1 }, none[] = { 0, 0 };
	struct scatter s = { 0 };

	add(one, some, 2, &s);
	add(two, none, 2, &s);
	cr_expect_eq(s.squares, 0);
	cr_expect_eq(s.freedom, 0);
}

Test(scatter, dispersion_is_at_least_one_and_needs_degrees)
{
	const struct { struct scatter scatter; double want; } rows[] = {
		{ { 0, 0 }, 1 }, { { 90, 9 }, 1 }, { { 5, 10 }, 1 },
		{ { 15, 10 }, 1.5 }, { { 300, 100 }, 3 }
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
		cr_expect_float_eq(scatter_dispersion(&rows[i].scatter),
		    rows[i].want, 1e-12);
}

/*
 * Given the sum, the mean of the squares is that of the degrees, however
 * small the counts: one outcome thrown into each of four equal strata, all
 * 4^4 ways alike.
 */
Test(scatter, small_counts_do_not_bias_it)
{
	const double expected[] = { 1, 1, 1, 1 };
	struct scatter s = { 0 };

	for (unsigned way = 0; way < 256; way++) {
		struct stratum own[4] = { { 0 } };

		for (unsigned k = 0; k < 4; k++)
			own[way >> 2 * k & 3].outcomes++;
		add(own, expected, 4, &s);
	}
	cr_expect_float_eq(s.squares, 3 * 256, 1e-9);
	cr_expect_eq(s.freedom, 3 * 256);
}
