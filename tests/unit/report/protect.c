#include <criterion/criterion.h>
#include <math.h>

#include "cells.h"
#include "interval.h"
#include "protect.h"
#include "statistics.h"

static const struct protection usual = { 10, 5 };

Test(protect, small_counts_are_hidden_and_others_rounded)
{
	static const struct {
		const char *name;
		double exact, want;	/* NaN: hidden */
	} rows[] = {
		{ "zero is hidden too", 0, NAN },
		{ "one", 1, NAN },
		{ "the largest hidden", 9, NAN },
		{ "a credit just below", 9.9, NAN },
		{ "the threshold itself", 10, 10 },
		{ "a sum of tenths that should be ten", 9.9999999999, 10 },
		{ "down", 12, 10 },
		{ "half goes up", 12.5, 15 },
		{ "up", 13, 15 },
		{ "a multiple stays", 15, 15 },
		{ "large", 123456, 123455 },
		{ "negative", -20, NAN },
		{ "not a number", NAN, NAN },
		{ "infinite", INFINITY, NAN }
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		double shown = NAN;

		cr_expect_eq(protect_count(&usual, rows[i].exact, &shown),
		    !isnan(rows[i].want), "%s", rows[i].name);
		if (!isnan(rows[i].want))
			cr_expect_eq(shown, rows[i].want, "%s: %g",
			    rows[i].name, shown);
	}
}

/* Halves go up: what is rounded to ten by tens is 5 to 14, by fives 8 to 12. */
Test(protect, a_rounded_count_is_one_of_those_that_round_to_it)
{
	static const struct {
		double shown;
		gint64 base;
	} rows[] = { { 10, 5 }, { 10, 10 }, { 40, 10 }, { 10, 1 }, { 25, 25 },
		{ 20, 4 } };
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		double low, high;
		int exact;

		protect_range(rows[i].shown, rows[i].base, TRUE, &low, &high);
		for (exact = 0; exact < 100; exact++)
			cr_expect_eq(exact >= low && exact <= high,
			    protect_round(exact, rows[i].base) ==
			    rows[i].shown, "%g by %d: %d", rows[i].shown,
			    (int)rows[i].base, exact);
	}
}

Test(protect, two_funders_are_too_few_whatever_the_share)
{
	const struct protection none = { 10, 5 };
	const gint64 two[] = { 100, 90 }, three[] = { 100, 90, 80 };

	cr_expect(protect_dominated(&none, two, 2));
	cr_expect_not(protect_dominated(&none, three, 3));
}

/* What no audit has seen is not published, however large. */
Test(cells, what_was_not_collected_is_not_published)
{
	g_autoptr(Plan) plan = plan_new(&usual);
	Cells *cells = cells_open(&usual, CELLS_COLLECT, plan, "", "");

	cells_count(cells, 40, "seen");
	cells_free(cells);
	cells = cells_open(&usual, CELLS_PUBLISH, plan, "", "");
	cr_expect_eq(cells_count(cells, 40, "seen")->value, 40);
	cr_expect_null(cells_count(cells, 40, "seen")->symbol);
	cr_expect_str_eq(cells_count(cells, 40, "other")->symbol,
	    CELL_REFUSED);
	cells_free(cells);
}

Test(protect, every_hidden_count_looks_the_same)
{
	int exact;

	for (exact = 0; exact < 10; exact++) {
		g_autoptr(Cells) cells = cells_new(&usual);
		const struct cell *cell = cells_count(cells, exact, "people");

		cr_expect_str_eq(cell->symbol, "<10");
		cr_expect_eq(cell->value, 0);
	}
}

Test(protect, the_symbol_follows_the_threshold)
{
	const struct protection wide = { 25, 10 };
	g_autoptr(Cells) cells = cells_new(&wide);

	cr_expect_str_eq(cells_count(cells, 24, "a")->symbol, "<25");
	cr_expect_eq(cells_count(cells, 26, "b")->value, 30);
}

Test(cells, a_key_is_decided_once)
{
	g_autoptr(Cells) cells = cells_new(&usual);

	cr_expect_eq(cells_count(cells, 12, "people/%s", "x"),
	    cells_count(cells, 12, "people/x"));
	/* The same after rounding is the same cell. */
	cr_expect_eq(cells_count(cells, 11, "people/x")->value, 10);
	cr_expect_eq(cells_find(cells, "people/y"), NULL);
}

Test(cells, ratios_come_from_published_cells_only)
{
	static const struct {
		const char *name;
		double part, whole, want;	/* NaN: refused */
	} rows[] = {
		{ "rounded before dividing", 52, 198, 25 },
		{ "denominator large enough", 50, 100, 50 },
		{ "denominator rounded up to 100", 50, 98, 50 },
		{ "denominator too small", 50, 97, NAN },
		{ "hidden part", 9, 1000, NAN },
		{ "hidden whole", 12, 3, NAN }
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(Cells) cells = cells_new(&usual);
		const struct cell *cell = cells_share(cells,
		    cells_count(cells, rows[i].part, "part"),
		    cells_count(cells, rows[i].whole, "whole"), "share");

		if (isnan(rows[i].want))
			cr_expect_str_eq(cell->symbol, CELL_REFUSED, "%s",
			    rows[i].name);
		else
			cr_expect(cell_shown(cell) &&
			    cell->value == rows[i].want, "%s: %g",
			    rows[i].name, cell->value);
	}
}

Test(cells, a_price_needs_thirty_people)
{
	g_autoptr(Cells) cells = cells_new(&usual);
	const struct cell *money = cells_money(cells, 1234567, "money");

	/* Money goes to whole hundreds of euros. */
	cr_expect_eq(money->value, 12300);
	cr_expect_eq(cells_price(cells, money, cells_count(cells, 31, "a"),
	    "price/a")->value, 410);
	cr_expect_not_null(cells_price(cells, money, cells_count(cells, 27,
	    "b"), "price/b")->symbol);
	cr_expect_eq(cells_price(cells, money, cells_count(cells, 28, "c"),
	    "price/c")->value, 410);
}

Test(cells, come_out_in_order_of_key)
{
	g_autoptr(Cells) cells = cells_new(&usual);
	g_autoptr(GPtrArray) sorted = NULL;
	guint i;

	for (i = 0; i < 100; i++)
		cells_count(cells, i, "k/%02u", (i * 37) % 100);
	sorted = cells_sorted(cells);
	cr_assert_eq(sorted->len, 100);
	for (i = 1; i < sorted->len; i++)
		cr_expect_lt(strcmp(((struct cell *)sorted->pdata[i - 1])->key,
		    ((struct cell *)sorted->pdata[i])->key), 0);
}

/* Garwood 1936, as in any table of exact Poisson limits. */
Test(interval, of_a_count_are_the_published_exact_limits)
{
	static const struct {
		double count, level, low, high;
	} rows[] = {
		{ 0, 0.95, 0, 3.689 }, { 1, 0.95, 0.0253, 5.572 },
		{ 3, 0.95, 0.619, 8.767 }, { 10, 0.95, 4.795, 18.390 },
		{ 100, 0.95, 81.364, 121.627 }, { 0, 0.90, 0, 2.996 },
		{ 10, 0.90, 5.425, 16.962 }
	};
	double low, high;
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		interval_poisson(rows[i].count, rows[i].level, &low, &high);
		cr_expect_float_eq(low, rows[i].low, 5e-4, "%g: %g",
		    rows[i].count, low);
		cr_expect_float_eq(high, rows[i].high, 5e-4, "%g: %g",
		    rows[i].count, high);
	}
	cr_expect_float_eq(interval_upper(0, 0.95), 2.9957, 1e-4);
}

Test(interval, of_a_ratio_holds_one_when_counts_are_equal)
{
	double low, high;

	statistics_ratio(50, 50, 0.9, &low, &high);
	cr_expect(low < 1 && high > 1);
	cr_expect_float_eq(low * high, 1, 1e-9);
	statistics_ratio(50, 150, 0.9, &low, &high);
	cr_expect_gt(low, 1);
	statistics_ratio(0, 20, 0.9, &low, &high);
	cr_expect(isinf(high) && low > 1);
	statistics_ratio(20, 0, 0.9, &low, &high);
	cr_expect(low == 0 && high < 1);
}
