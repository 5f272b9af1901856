#include <criterion/criterion.h>

#include "visits.h"

#define N	G_N_ELEMENTS(rows)

/* Person, activity, day, minutes; in no order and with doubles. */
static const struct touch rows[] = {
	{ 2, 1, 50, 30 }, { 0, 3, 10, 60 }, { 2, 0, 50, 0 }, { 0, 3, 10, 90 },
	{ 2, 1, 40, 30 }, { 0, 1, 10, 60 }, { 2, 1, 50, 0 }, { 0, 3, 9, 1 }
};

static struct touches
touches_of(void)
{
	struct touches touches = { .list = g_memdup2(rows, sizeof(rows)),
	    .count = N };

	touches_order(&touches, 4);
	return touches;
}

Test(touches, they_come_by_person_day_and_activity_each_once)
{
	static const struct touch want[] = {
		{ 0, 3, 9, 1 }, { 0, 1, 10, 60 }, { 0, 3, 10, 90 },
		{ 2, 1, 40, 30 }, { 2, 0, 50, 0 }, { 2, 1, 50, 30 }
	};
	static const guint32 start[] = { 0, 3, 3, 6, 6 };
	struct touches touches = touches_of();

	cr_assert_eq(touches.count, G_N_ELEMENTS(want));
	cr_expect_arr_eq(touches.list, want, sizeof(want));
	cr_expect_arr_eq(touches.start, start, sizeof(start));
	touches_clear(&touches);
}

Test(touches, visits_are_the_same_by_activity)
{
	static const struct visit want[] = { { 2, 50 }, { 0, 10 }, { 2, 40 },
	    { 2, 50 }, { 0, 9 }, { 0, 10 } };
	static const guint32 start[] = { 0, 1, 4, 4, 6, 6 };
	struct touches touches = touches_of();
	struct visits visits;
	gint32 days[4];

	visits_make(&touches, 5, &visits);
	cr_expect_arr_eq(visits.list, want, sizeof(want));
	cr_expect_arr_eq(visits.start, start, sizeof(start));
	cr_expect_eq(visits_person(visits.list + 2, visits.list + 4, days),
	    2);
	cr_expect_eq(days[0], 40);
	cr_expect_eq(days[1], 50);
	visits_clear(&visits);
	touches_clear(&touches);
}

Test(touches, none_at_all_is_no_trouble)
{
	struct touches touches = { 0 };
	struct visits visits;

	touches_order(&touches, 0);
	visits_make(&touches, 0, &visits);
	cr_expect_eq(touches.count, 0);
	cr_expect_eq(touches.start[0], 0);
	visits_clear(&visits);
	touches_clear(&touches);
}
