/*
 * Touches in order, whether they fit in memory or not.
 */
#include <criterion/criterion.h>
#include <stdlib.h>

#include "runs.h"

#define COUNT	20000

static int
compare(const void *left, const void *right)
{
	const struct touch *a = left, *b = right;
	int order = touch_compare(a, b);

	return order != 0 ? order : (a->line > b->line) - (a->line < b->line);
}

/* A few days, activities and people, so that keys come more than once. */
static struct touch *
some_touches(gboolean wide)
{
	GRand *random = g_rand_new_with_seed(7);
	struct touch *touches = g_new0(struct touch, COUNT);
	guint32 i;

	for (i = 0; i < COUNT; i++)
		touches[i] = (struct touch){
			.day = (gint32)g_rand_int_range(random, -3, 27),
			.activity = g_rand_int(random) % (wide ? G_MAXUINT32 :
			    50),
			.person = g_rand_int(random) % (wide ? G_MAXUINT32 :
			    90),
			.line = i + 2,
			.minutes = g_rand_int(random) % 200
		};
	g_rand_free(random);
	return touches;
}

static void
assert_sorted(gsize most, gboolean wide)
{
	g_autofree struct touch *touches = some_touches(wide);
	g_autoptr(Runs) runs = runs_new(most);
	g_autoptr(GArray) block = g_array_new(FALSE, FALSE,
	    sizeof(struct touch));
	struct touch last = { .day = -99 };
	gsize at = 0;
	guint i;

	for (i = 0; i < COUNT; i++)
		cr_assert(runs_add(runs, &touches[i], NULL));
	qsort(touches, COUNT, sizeof *touches, compare);
	cr_assert(runs_begin(runs, NULL));
	for (;;) {
		const struct touch *list;

		cr_assert(runs_block(runs, 100, block, NULL));
		list = (const struct touch *)(void *)block->data;
		if (block->len == 0)
			break;
		/* No day and activity in two blocks. */
		cr_expect(list[0].day != last.day ||
		    list[0].activity != last.activity);
		for (i = 0; i < block->len; i++, at++) {
			cr_expect_eq(compare(&list[i], &touches[at]), 0);
			cr_expect_eq(list[i].minutes, touches[at].minutes);
		}
		cr_expect(block->len >= 100 || at == COUNT);
		last = list[block->len - 1];
	}
	cr_expect_eq(at, COUNT);
}

Test(runs, are_sorted_in_memory)
{
	assert_sorted(COUNT, FALSE);
	assert_sorted(COUNT, TRUE);
}

Test(runs, are_merged_from_a_file)
{
	assert_sorted(700, FALSE);
	assert_sorted(700, TRUE);
}
