/* What one result cost, and where that cannot be told; see money.h. */
#include <criterion/criterion.h>

#include "money.h"

static void
check(double cents, double count, double low, double high)
{
	struct value value = VALUE_NONE;

	money_ratio(cents, count, &value);
	cr_expect_float_eq(value.numerator, cents, 1e-9);
	cr_expect_float_eq(value.denominator, count, 1e-9);
	if (isnan(low)) {
		cr_expect(isnan(value.low) && isnan(value.high));
		cr_expect_eq(value.answer, ANSWER_CANNOT_TELL);
		return;
	}
	cr_expect_eq(value.answer, ANSWER_NONE);
	cr_expect_float_eq(value.low, low, 0.01, "%g of %g: %g", cents, count,
	    value.low);
	cr_expect_float_eq(value.high, high, 0.01, "%g of %g: %g", cents,
	    count, value.high);
}

/* Limits of 5, 10 and 100: Garwood 1936, as in Ulm 1990, table 1. */
Test(money, a_price_has_the_limits_of_its_count)
{
	check(100, 5, 100 / 11.6683, 100 / 1.6235);
	check(100, 10, 100 / 18.3904, 100 / 4.7954);
	check(10000, 100, 10000 / 121.627, 10000 / 81.364);
}

Test(money, of_too_few_it_cannot_be_told)
{
	static const double counts[] = { 0, 1e-9, 0.5, 1, 4, 4.99 };

	for (gsize i = 0; i < G_N_ELEMENTS(counts); i++)
		check(100, counts[i], NAN, NAN);
}

/* Why it is five: with fewer the upper limit is far more than threefold. */
Test(money, the_least_is_where_the_limit_is_threefold)
{
	struct value value = VALUE_NONE;

	money_ratio(100, MONEY_LEAST, &value);
	cr_expect_lt(value.high, 3.1 * 100 / MONEY_LEAST);
	cr_expect_gt(value.high, 3 * 100 / MONEY_LEAST);
}
