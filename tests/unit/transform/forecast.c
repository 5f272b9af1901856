#include <criterion/criterion.h>

#include "forecast.h"

static void
expect_ordered(const struct band *band)
{
	cr_expect_leq(band->low95, band->low80);
	cr_expect_leq(band->low80, band->high80);
	cr_expect_leq(band->high80, band->high95);
}

Test(forecast, the_mean_goes_on_and_the_band_widens)
{
	const gint64 counts[] = { 9, 11, 10, 10, 8, 12, 10, 10, 9, 11, 10,
	    10 };
	struct band near, far;

	forecast_band(counts, 12, 1, &near);
	forecast_band(counts, 12, 6, &far);
	cr_expect_float_eq(near.mean, 10, 1e-12);
	cr_expect_float_eq(far.mean, 60, 1e-12);
	expect_ordered(&near);
	expect_ordered(&far);
	cr_expect(far.high95 - far.low95 > near.high95 - near.low95);
	/* Negative binomial, mean 10, variance 10 * 13/12. */
	cr_expect_eq(near.low95, 4);
	cr_expect_eq(near.high95, 17);
}

Test(forecast, months_that_differ_more_than_chance_widen_it)
{
	const gint64 even[] = { 10, 10, 10, 10, 10, 10 };
	const gint64 uneven[] = { 0, 30, 0, 0, 30, 0 };
	struct band narrow, wide;

	forecast_band(even, 6, 3, &narrow);
	forecast_band(uneven, 6, 3, &wide);
	cr_expect_float_eq(narrow.mean, wide.mean, 1e-12);
	cr_expect(wide.high95 > narrow.high95);
	cr_expect(wide.low95 < narrow.low95);
	expect_ordered(&wide);
}

Test(forecast, no_events_yet_do_not_rule_them_out)
{
	const gint64 none[12] = { 0 };
	struct band band;

	forecast_band(none, 12, 2, &band);
	cr_expect_eq(band.mean, 0);
	cr_expect_eq(band.low95, 0);
	cr_expect_eq(band.high80, 0);
	cr_expect(band.high95 <= 2);
	forecast_band(none, 1, 11, &band);
	cr_expect(band.high95 > 5);
}

Test(forecast, one_month_of_data_makes_a_wide_band)
{
	const gint64 one[] = { 4 };
	struct band band;

	forecast_band(one, 1, 2, &band);
	cr_expect_float_eq(band.mean, 8, 1e-12);
	cr_expect(band.low95 <= 2 && band.high95 >= 18);
	expect_ordered(&band);
}
