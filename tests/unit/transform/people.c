#include <criterion/criterion.h>

#include "people.h"

Test(people, records_that_are_joined_are_one_person)
{
	guint32 parents[] = { 0, 1, 2, 3, 4, 5 };
	guint32 person_of[6];
	const guint32 want[] = { 0, 1, 2, 1, 0, 1 };

	people_join(parents, 3, 5);
	people_join(parents, 4, 0);
	people_join(parents, 5, 1);
	people_join(parents, 1, 3);
	cr_expect_eq(people_number(parents, 6, person_of), 3);
	cr_expect_arr_eq(person_of, want, sizeof(want));
}

Test(people, the_order_of_joining_does_not_show)
{
	static const guint32 pairs[][2] = { { 0, 7 }, { 2, 3 }, { 9, 7 },
	    { 3, 8 }, { 4, 4 }, { 5, 9 } };
	guint32 first[10];
	g_autoptr(GRand) random = g_rand_new_with_seed(3);

	for (int round = 0; round < 50; round++) {
		guint32 parents[10], person_of[10];

		for (guint32 i = 0; i < 10; i++)
			parents[i] = i;
		for (gsize k = 0; k < 40; k++) {
			const guint32 *pair = pairs[round == 0 ?
			    k % G_N_ELEMENTS(pairs) :
			    (gsize)g_rand_int_range(random, 0,
			    G_N_ELEMENTS(pairs))];

			people_join(parents, pair[k % 2], pair[1 - k % 2]);
		}
		for (gsize k = 0; k < G_N_ELEMENTS(pairs); k++)
			people_join(parents, pairs[k][0], pairs[k][1]);
		cr_expect_eq(people_number(parents, 10, person_of), 5);
		if (round == 0)
			memcpy(first, person_of, sizeof(first));
		cr_expect_arr_eq(person_of, first, sizeof(first));
	}
}

Test(ranks, ids_are_found_with_and_without_gaps)
{
	struct ranks ranks = { 0 };

	ranks_make(&ranks, g_memdup2(((gint64[]){ 3, 1, 2 }),
	    3 * sizeof(gint64)), 3);
	cr_expect_eq(ranks_find(&ranks, 3), 0);
	cr_expect_eq(ranks_find(&ranks, 1), 1);
	cr_expect_eq(ranks_find(&ranks, 2), 2);
	cr_expect_eq(ranks_find(&ranks, 0), RANK_NONE);
	cr_expect_eq(ranks_find(&ranks, 4), RANK_NONE);
	ranks_clear(&ranks);
	ranks_make(&ranks, g_memdup2(((gint64[]){ 900, -5, 40 }),
	    3 * sizeof(gint64)), 3);
	cr_expect_eq(ranks_find(&ranks, 900), 0);
	cr_expect_eq(ranks_find(&ranks, -5), 1);
	cr_expect_eq(ranks_find(&ranks, 40), 2);
	cr_expect_eq(ranks_find(&ranks, -4), RANK_NONE);
	cr_expect_eq(ranks_find(&ranks, G_MAXINT64), RANK_NONE);
	cr_expect_eq(ranks_find(&ranks, G_MININT64), RANK_NONE);
	ranks_clear(&ranks);
	ranks_make(&ranks, NULL, 0);
	cr_expect_eq(ranks_find(&ranks, 1), RANK_NONE);
	ranks_clear(&ranks);
}
