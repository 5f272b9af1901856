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

/*
 * Births and sudden infant deaths in the hundred counties of North Carolina,
 * 1974-78 (Cressie & Read 1985), by county code.
 */
static const struct {
	double	births, deaths;
} carolina[] = {
	{ 4672, 13 }, { 1333, 0 }, { 487, 0 }, { 1570, 15 }, { 1091, 1 },
	{ 781, 0 }, { 2692, 7 }, { 1324, 6 }, { 1782, 8 }, { 2181, 5 },
	{ 7515, 9 }, { 3573, 5 }, { 4099, 3 }, { 3609, 6 }, { 286, 0 },
	{ 2414, 5 }, { 1035, 2 }, { 5754, 5 }, { 1646, 2 }, { 1027, 2 },
	{ 751, 1 }, { 284, 0 }, { 4866, 10 }, { 3350, 15 }, { 5868, 13 },
	{ 20366, 38 }, { 508, 1 }, { 521, 0 }, { 5509, 8 }, { 1207, 1 },
	{ 2483, 4 }, { 7970, 16 }, { 3657, 10 }, { 11858, 10 }, { 1399, 2 },
	{ 9014, 11 }, { 420, 0 }, { 415, 0 }, { 1671, 4 }, { 870, 4 },
	{ 16184, 23 }, { 3608, 18 }, { 3776, 6 }, { 2110, 2 }, { 2574, 5 },
	{ 1452, 7 }, { 1494, 7 }, { 338, 0 }, { 4139, 4 }, { 1143, 2 },
	{ 3999, 6 }, { 578, 1 }, { 2252, 5 }, { 3589, 10 }, { 2216, 8 },
	{ 1946, 5 }, { 797, 0 }, { 765, 2 }, { 1549, 2 }, { 21588, 44 },
	{ 671, 0 }, { 1258, 3 }, { 2648, 5 }, { 4021, 8 }, { 5526, 12 },
	{ 1421, 9 }, { 11158, 29 }, { 3164, 4 }, { 542, 1 }, { 1638, 3 },
	{ 1228, 4 }, { 484, 1 }, { 1556, 4 }, { 5094, 14 }, { 533, 1 },
	{ 4456, 7 }, { 2756, 4 }, { 7889, 31 }, { 4449, 16 }, { 4606, 3 },
	{ 2992, 12 }, { 3025, 4 }, { 2255, 8 }, { 2356, 5 }, { 1612, 1 },
	{ 3188, 5 }, { 675, 3 }, { 1173, 3 }, { 248, 0 }, { 3915, 4 },
	{ 2180, 4 }, { 14484, 16 }, { 968, 4 }, { 990, 5 }, { 1323, 1 },
	{ 6638, 18 }, { 3146, 4 }, { 3702, 11 }, { 1269, 1 }, { 770, 0 }
};

Test(funnel, sudden_infant_deaths_in_north_carolina)
{
	double births = 0, deaths = 0;
	double observed[100], expected[100];
	int above = 0;

	cr_assert_eq(G_N_ELEMENTS(carolina), 100);
	for (int i = 0; i < 100; i++) {
		births += carolina[i].births;
		deaths += carolina[i].deaths;
	}
	cr_expect_eq(deaths, 667);
	for (int i = 0; i < 100; i++) {
		struct funnel f;

		observed[i] = carolina[i].deaths;
		expected[i] = carolina[i].births * deaths / births;
		funnel_make(observed[i], expected[i], 0, &f);
		above += f.ratio > f.high998;
	}
	cr_expect_eq(above, 4);
	cr_expect_float_eq(statistics_dispersion(observed, expected, 100),
	    1.549453, 5e-7);
}

/*
 * Open heart operations below the age of one and deaths, twelve English
 * centres, 1991-95 (Spiegelhalter 2005); the first is Bristol.
 */
Test(funnel, bristol_stands_apart)
{
	static const double operations[] = { 143, 187, 323, 122, 164, 405,
	    239, 482, 195, 177, 581, 301 };
	static const double deaths[] = { 41, 25, 24, 23, 25, 42, 24, 53, 26,
	    25, 58, 31 };
	double all = 0, died = 0, share;

	for (int i = 0; i < 12; i++) {
		all += operations[i];
		died += deaths[i];
	}
	share = died / all;
	/* The data are those of the published z of a share. */
	cr_expect_float_eq((deaths[0] / operations[0] - share) /
	    sqrt(share * (1 - share) / operations[0]), 6.158, 5e-4);
	for (int i = 0; i < 12; i++) {
		struct funnel f;

		funnel_make(deaths[i], operations[i] * share, 0, &f);
		cr_expect_eq(f.ratio > f.high998, i == 0);
	}
}
