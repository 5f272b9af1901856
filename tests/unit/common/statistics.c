#include <criterion/criterion.h>
#include <math.h>

#include "statistics.h"

static void
expect_near(const char *name, double got, double want, double within)
{
	cr_expect(fabs(got - want) <= within, "%s: %.10g, wanted %.10g", name,
	    got, want);
}

/* Two-sided 95 % limits as printed in tables of Garwood 1936. */
Test(statistics, exact_poisson_limits_are_those_of_the_tables)
{
	static const struct {
		const char *name;
		double x, lower, upper, within;
	} rows[] = {
		{ "none", 0, 0, 3.6889, 5e-5 },
		{ "one", 1, 0.0253, 5.5716, 5e-5 },
		{ "three", 3, 0.6187, 8.7673, 5e-5 },
		{ "ten", 10, 4.7954, 18.3904, 5e-5 },
		{ "a hundred", 100, 81.364, 121.627, 5e-4 }
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		expect_near(rows[i].name, statistics_lower(rows[i].x, 0.025),
		    rows[i].lower, rows[i].within);
		expect_near(rows[i].name, statistics_upper(rows[i].x, 0.025),
		    rows[i].upper, rows[i].within);
	}
}

Test(statistics, no_events_leave_room_for_three)
{
	expect_near("rule of three", statistics_upper(0, 0.05), -log(0.05),
	    1e-10);
}

Test(statistics, a_limit_is_where_the_tail_is_alpha)
{
	for (double x = 0; x < 2000; x = 3 * x + 1) {
		expect_near("upper", statistics_tail_low(x,
		    statistics_upper(x, 0.05)), 0.05, 1e-9);
		if (x > 0)
			expect_near("lower", statistics_tail_high(x,
			    statistics_lower(x, 0.05)), 0.05, 1e-9);
	}
}

/* Credit comes in parts of an outcome; GSL alone aborts below 0.1. */
Test(statistics, a_part_of_an_event_has_a_lower_limit)
{
	double before = statistics_lower(1, 0.025);

	for (double x = 0.9; x > 1e-9; x /= 1.3) {
		double limit = statistics_lower(x, 0.025);

		cr_expect(limit <= before, "%g: %g above %g", x, limit,
		    before);
		if (limit > 1e-300)
			expect_near("lower", statistics_tail_high(x, limit),
			    0.025, 1e-9);
		before = limit;
	}
}

/* P(X <= x), summed term by term. */
static double
poisson_sum(int x, double mu)
{
	double term = exp(-mu), total = term;

	for (int k = 1; k <= x; k++)
		total += term *= mu / k;
	return total;
}

Test(statistics, poisson_tails_are_sums_of_their_terms)
{
	static const double means[] = { 0.01, 0.5, 1, 3, 7.5, 20, 60 };

	for (gsize i = 0; i < G_N_ELEMENTS(means); i++)
		for (int x = 0; x < 40; x++) {
			double below = poisson_sum(x, means[i]);

			expect_near("low", statistics_tail_low(x, means[i]),
			    below, 1e-12);
			expect_near("high", statistics_tail_high(x + 1,
			    means[i]), 1 - below, 1e-12);
		}
}

Test(statistics, tails_hold_far_out_and_for_large_counts)
{
	expect_near("1e-12", statistics_tail_low(0, 27.631021115928547),
	    1e-12, 1e-22);
	cr_expect_eq(statistics_tail_low(0, 1e5), 0);
	cr_expect_eq(statistics_tail_high(1e6, 1), 0);
	/* Half, and a third of the largest term above it (Ramanujan). */
	expect_near("a million", statistics_tail_low(1e6, 1e6), 0.5 +
	    2.0 / 3 / sqrt(2 * G_PI * 1e6), 1e-8);
}

Test(statistics, a_count_that_is_not_whole_has_a_tail)
{
	double mu = 2;	/* Q(3/2, mu) in closed form */

	expect_near("half", statistics_tail_low(0.5, mu), erfc(sqrt(mu)) +
	    2 / sqrt(G_PI) * sqrt(mu) * exp(-mu), 1e-12);
}

Test(statistics, nothing_expected_has_certain_tails)
{
	cr_expect_eq(statistics_tail_low(0, 0), 1);
	cr_expect_eq(statistics_tail_low(4, 0), 1);
	cr_expect_eq(statistics_tail_high(0, 0), 1);
	cr_expect_eq(statistics_tail_high(1, 0), 0);
}

/* The fifteen p-values of the paper; four are rejected at 0.05. */
Test(statistics, p_values_are_adjusted_as_in_benjamini_and_hochberg_1995)
{
	static const double p[] = { 0.0298, 0.0001, 0.5719, 0.0004, 0.0019,
	    0.4262, 0.0095, 0.0201, 1.0000, 0.0278, 0.0344, 0.0459, 0.3240,
	    0.6528, 0.7590 };
	static const double want[] = { 0.0638571429, 0.0015, 0.714875, 0.003,
	    0.0095, 0.5811818182, 0.035625, 0.0603, 1, 0.0638571429, 0.0645,
	    0.0765, 0.486, 0.7532307692, 0.8132142857 };
	double q[G_N_ELEMENTS(p)];
	int rejected = 0;

	statistics_adjust(p, G_N_ELEMENTS(p), q);
	for (gsize i = 0; i < G_N_ELEMENTS(p); i++) {
		expect_near("q", q[i], want[i], 1e-9);
		rejected += q[i] <= 0.05;
	}
	cr_expect_eq(rejected, 4);
}

Test(statistics, equal_p_values_are_adjusted_alike)
{
	const double p[] = { 0.04, 0.02, 0.04, 0.04 };
	double q[4];

	statistics_adjust(p, 4, q);
	expect_near("q", q[1], 0.04, 1e-15);
	cr_expect_eq(q[0], q[2]);
	cr_expect_eq(q[0], q[3]);
	statistics_adjust(p, 0, q);
	statistics_adjust(p, 1, q);
	cr_expect_eq(q[0], 0.04);
}

/*
 * Expected 100 each, observed 81 100 121 144 400: z is -2 0 2 4 20.  Type 7
 * quantiles of five values: 10 % at -2 + 0.4 * 2 = -1.2, 90 % at
 * 4 + 0.6 * 16 = 13.6.  phi = (1.44 + 0 + 4 + 16 + 184.96) / 5.
 */
Test(statistics, over_dispersion_is_winsorised)
{
	const double observed[] = { 144, 100, 400, 121, 81 };
	const double expected[] = { 100, 100, 100, 100, 100 };

	expect_near("phi", statistics_dispersion(observed, expected, 5),
	    41.28, 1e-9);
	cr_expect(isnan(statistics_dispersion(observed, expected, 0)));
	expect_near("as expected", statistics_dispersion(expected, expected,
	    5), 0, 0);
}

Test(statistics, quantiles_of_a_count_are_the_first_to_reach_p)
{
	static const double variances[] = { 4, 6, 40 };

	for (gsize i = 0; i < G_N_ELEMENTS(variances); i++) {
		double median = statistics_count_quantile(0.5, 4,
		    variances[i]);

		cr_expect(median <= 4 && median >= 1);
		cr_expect_eq(median, floor(median));
		cr_expect_leq(statistics_count_quantile(0.1, 4, variances[i]),
		    median);
	}
	/* Poisson 4: P(X <= 7) = 0.9489, P(X <= 8) = 0.9786. */
	cr_expect_eq(statistics_count_quantile(0.975, 4, 4), 8);
	cr_expect_eq(statistics_count_quantile(0.94, 4, 4), 7);
	/* Geometric with mean 4: P(X <= k) = 1 - 0.8^(k + 1). */
	cr_expect_eq(statistics_count_quantile(0.975, 4, 20), 16);
	cr_expect_eq(statistics_count_quantile(0.9, 0, 0), 0);
}

/* Newcombe 1998, table I: exact limits of 81 in 263, 15 in 148, 0 in 20. */
Test(statistics, shares_have_exact_limits)
{
	static const struct { double x, n, low, high; } rows[] = {
		{ 81, 263, 0.2527, 0.3676 }, { 15, 148, 0.0578, 0.1617 },
		{ 0, 20, 0, 0.1684 }, { 1, 29, 0.0009, 0.1776 }
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		double low, high;

		statistics_share(rows[i].x, rows[i].n, 0.95, &low, &high);
		cr_expect_float_eq(low, rows[i].low, 5e-5);
		cr_expect_float_eq(high, rows[i].high, 5e-5);
	}
}

/* Student's sleep data (1908): t.test(extra ~ group) of R gives the limits. */
Test(statistics, means_differ_within_limits_of_welch)
{
	static const double one[] = { 0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7,
	    0.8, 0.0, 2.0 };
	static const double two[] = { 1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6,
	    4.6, 3.4 };
	struct moments a = { 0 }, b = { 0 }, empty = { 0 };
	double low, high;

	for (int i = 0; i < 10; i++) {
		moments_add(&a, one[i]);
		moments_add(&b, two[i]);
	}
	cr_expect_float_eq(a.mean, 0.75, 1e-12);
	cr_expect_float_eq(b.mean, 2.33, 1e-12);
	cr_expect(statistics_difference(&a, &b, 0.95, &low, &high));
	cr_expect_float_eq(low, -3.3654832, 1e-6);
	cr_expect_float_eq(high, 0.2054832, 1e-6);
	cr_expect_not(statistics_difference(&a, &empty, 0.95, &low, &high));
	cr_expect(isnan(low) && isnan(high));
}

Test(statistics, limits_of_large_counts_are_those_of_the_normal_curve)
{
	static const double counts[] = { 1e3, 286e3, 1242e3, 1e8 };
	gsize i;

	for (i = 0; i < G_N_ELEMENTS(counts); i++) {
		double n = counts[i], low, high, half = 1.6449 * sqrt(2 / n);

		statistics_ratio(n, n, 0.90, &low, &high);
		cr_expect_float_eq(log(low), -half, 0.03 * half, "%g: %g", n,
		    low);
		cr_expect_float_eq(log(high), half, 0.03 * half, "%g: %g", n,
		    high);
		half = 1.6449 * sqrt(0.23 * 0.77 / n);
		statistics_share(0.23 * n, n, 0.90, &low, &high);
		cr_expect_float_eq(0.23 - low, half, 0.05 * half, "%g", n);
		cr_expect_float_eq(high - 0.23, half, 0.05 * half, "%g", n);
	}
}

/* GSL's own inverse gives up at some hundreds of these. */
Test(statistics, limits_of_a_share_are_found_for_every_count)
{
	double n, part, x, low, high, half;

	for (n = 1000; n < 1e6; n *= 1.07)
		for (part = 0.003; part < 0.98; part *= 1.13) {
			x = floor(n * part);
			statistics_share(x, n, 0.90, &low, &high);
			cr_assert(low < x / n && x / n < high, "%g of %g: "
			    "%g to %g", x, n, low, high);
			half = 1.6449 * sqrt(x / n * (1 - x / n) / n);
			if (x > 100 && n - x > 100)
				cr_expect_float_eq(high - low, 2 * half,
				    0.2 * half, "%g of %g", x, n);
		}
}
