#include <criterion/criterion.h>
#include <math.h>

#include "funnel.h"
#include "statistics.h"

Test(funnel, limits_interpolate_between_whole_counts)
{
	static const struct {
		const char	*name;
		double		expected, p;
	} rows[] = {
		{ "low 95 of 10", 10, 0.025 },
		{ "high 95 of 10", 10, 0.975 },
		{ "low 99.8 of 100", 100, 0.001 },
		{ "high 99.8 of 100", 100, 0.999 },
		{ "high 95 of 0.3", 0.3, 0.975 }
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		double expected = rows[i].expected, p = rows[i].p;
		double term = exp(-expected), sum = term, before = 0, k = 0;

		/* The sum itself, term by term. */
		for (; sum < p; k++) {
			before = sum;
			term *= expected / (k + 1);
			sum += term;
		}
		cr_expect_float_eq(funnel_limit(expected, p), fmax(0,
		    (k - (sum - p) / (sum - before)) / expected), 1e-9, "%s",
		    rows[i].name);
	}
	/* A chance below that of none: nothing is too little. */
	cr_expect_eq(funnel_limit(1, 0.001), 0);
	cr_expect_gt(funnel_limit(1000000, 0.025), 0.998);
	cr_expect_lt(funnel_limit(1000000, 0.025), 0.9981);
}

Test(funnel, limits_lie_around_one_and_close_in)
{
	double width = INFINITY;

	for (double expected = 1; expected < 1e5; expected *= 3) {
		struct funnel f;

		funnel_make(expected, expected, 0, &f);
		cr_expect(f.low998 <= f.low95 && f.low95 < 1 && 1 < f.high95 &&
		    f.high95 < f.high998);
		cr_expect_lt(f.high998 - f.low998, width);
		width = f.high998 - f.low998;
	}
}

Test(funnel, observed_as_expected_is_a_ratio_of_one)
{
	struct funnel f;

	funnel_make(12, 12, 0.1, &f);
	cr_expect_eq(f.ratio, 1);
	cr_expect_eq(f.z, 0);
	cr_expect_eq(f.z_wide, 0);
	cr_expect_float_eq(f.ratio_low, statistics_lower(12, 0.025) / 12,
	    1e-12);
	cr_expect_float_eq(f.ratio_high, statistics_upper(12, 0.025) / 12,
	    1e-12);
}

Test(funnel, spread_between_activities_widens_the_distance)
{
	static const double expected[] = { 5, 10, 20 };
	/* w = 20, 40, 80: (3 * 4 - 2) / (140 - 8400 / 140) = 10 / 80 */
	double tau2 = funnel_spread(expected, 3, 4);
	struct funnel f;

	cr_expect_float_eq(tau2, 0.125, 1e-12);
	funnel_make(40, 10, tau2, &f);
	cr_expect_float_eq(f.z, 2 * sqrt(10), 1e-12);
	cr_expect_float_eq(f.z_wide, 1 / sqrt(1 / 40.0 + 0.125), 1e-12);
	cr_expect_eq(funnel_spread(expected, 3, 0.5), 0);
	cr_expect_eq(funnel_spread(expected, 1, 4), 0);
	cr_expect_eq(funnel_spread(expected, 0, NAN), 0);
}
