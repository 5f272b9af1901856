#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "chart_constituency.h"
#include "chart_flow.h"
#include "chart_towns.h"
#include "charts.h"

Test(charts, are_found_by_name_and_have_all_their_parts)
{
	guint i;

	for (i = 0; i < CHARTS; i++) {
		cr_expect_eq(chart_find(charts[i].name), &charts[i]);
		cr_expect_not_null(charts[i].title);
		cr_expect_not_null(charts[i].draw);
		cr_expect_not_null(charts[i].describe);
		if (i > 0)
			cr_expect_lt(strcmp(charts[i - 1].name,
			    charts[i].name), 0);
	}
}

Test(constituency, grew_or_shrank_only_if_chance_does_not_explain_it)
{
	static const struct {
		double before, now;
		int direction;
	} rows[] = {
		{ 100, 100, 0 }, { 100, 115, 0 }, { 100, 135, 1 },
		{ 100, 70, -1 }, { 100, 85, 0 }, { 10000, 10400, 1 },
		{ 10, 16, 0 }, { 0, 0, 0 }
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		struct constituency it = { .months = { 669, 681 },
		    .total = { rows[i].before, rows[i].now }, .points = 2 };

		cr_expect_eq(constituency_direction(&it), rows[i].direction,
		    "%g to %g: %d", rows[i].before, rows[i].now,
		    constituency_direction(&it));
	}
}

Test(constituency, is_compared_with_a_year_before_or_the_first_point)
{
	struct constituency year = { .months = { 666, 669, 672, 681 },
	    .points = 4 };
	struct constituency young = { .months = { 675, 678, 681 },
	    .points = 3 };

	cr_expect_eq(constituency_before(&year), 1);
	cr_expect_eq(constituency_before(&young), 0);
}

Test(flow, shares_are_told_of_a_hundred_people_or_more)
{
	static const struct cell many = { .value = 200 }, few = { .value =
	    95 }, some = { .value = 50 }, hidden = { .symbol = "<10" };
	const struct flow flow = { .list = { { .people = &many },
	    { .people = &few }, { .people = &some }, { .people = &hidden } },
	    .count = 4 };

	cr_expect_eq(flow_share(&flow, 0, 2), 25);
	cr_expect(isnan(flow_share(&flow, 1, 2)));
	cr_expect(isnan(flow_share(&flow, 0, 3)));
}

/* Towns of these residents and people; one point. */
static gboolean
differ(const double *residents, const double *people, guint count)
{
	struct cell cells[8] = { { NULL } };
	struct formula_town list[4] = { { NULL } };
	struct formula_figure formula = { .points = 1 };
	struct towns towns = { &formula, TRUE, count, NULL, NULL };
	gboolean result;
	guint i;

	formula.towns = g_ptr_array_new();
	for (i = 0; i < count; i++) {
		cells[2 * i].value = residents[i];
		cells[2 * i + 1].value = people[i];
		list[i].residents = &cells[2 * i];
		list[i].credit[0] = &cells[2 * i + 1];
		g_ptr_array_add(formula.towns, &list[i]);
	}
	result = towns_differ(&towns);
	g_ptr_array_unref(formula.towns);
	return result;
}

Test(towns, differ_only_if_chance_does_not_explain_it)
{
	static const double even[] = { 1000, 1000, 2000 };
	static const double same[] = { 50, 50, 100 };
	static const double near[] = { 45, 60, 95 };
	static const double far[] = { 20, 80, 100 };

	cr_expect_not(differ(even, same, 3));
	cr_expect_not(differ(even, near, 3));
	cr_expect(differ(even, far, 3));
	cr_expect_not(differ(even, far, 1));
}
