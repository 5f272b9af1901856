/*
 * Goals that are looked at one by one, by two threads: what is found does not
 * depend on how many there are.
 */
#include <criterion/criterion.h>
#include <math.h>

#include "audit.h"
#include "work.h"

#define FIGURES	1000
#define TIGHT	7	/* one in so many */

/* Two figures of a kind are shown, and that one is part of the other. */
struct kind {
	guint	whole, part, rest;
};

static gboolean
is_tight(guint i)
{
	return i % TIGHT == 0;
}

/* Of a tight kind the rest is 4 at most, of others 30; all rests are one sum. */
static Audit *
many(struct kind *kinds)
{
	Audit *audit = audit_new();
	g_autofree struct term *all = g_new(struct term, FIGURES + 1);
	guint i;

	for (i = 0; i < FIGURES; i++) {
		struct kind *kind = &kinds[i];
		struct term terms[3];

		kind->whole = audit_column(audit, 38, 42);
		kind->part = audit_column(audit, is_tight(i) ? 38 : 12, 42);
		kind->rest = audit_column(audit, 0, INFINITY);
		audit_goal(audit, kind->rest, 0, 9);
		terms[0] = (struct term){ kind->whole, 1 };
		terms[1] = (struct term){ kind->part, -1 };
		terms[2] = (struct term){ kind->rest, -1 };
		audit_row(audit, terms, 3, 0, 0);
		all[i] = (struct term){ kind->rest, -1 };
	}
	all[FIGURES] = (struct term){ audit_column(audit, 0, 30), 1 };
	audit_row(audit, all, FIGURES + 1, 0, 0);
	return audit;
}

static GArray *
breaches_of(Audit *audit, guint threads)
{
	GArray *breaches = NULL;

	work_set_threads(threads);
	cr_assert(audit_run(audit, &breaches, NULL, NULL));
	work_set_threads(0);
	return breaches;
}

static gboolean
binds(const struct breach *breach, guint column)
{
	guint i;

	for (i = 0; breach->binding != NULL && i < breach->binding->len; i++)
		if (g_array_index(breach->binding, guint, i) == column)
			return TRUE;
	return FALSE;
}

Test(halves, every_goal_that_is_not_met_is_found_with_what_tells_it)
{
	struct kind kinds[FIGURES];
	g_autoptr(Audit) audit = many(kinds);
	g_autoptr(GArray) breaches = breaches_of(audit, 2);
	guint i;

	cr_assert_eq(breaches->len, (FIGURES + TIGHT - 1) / TIGHT);
	for (i = 0; i < breaches->len; i++) {
		const struct breach *breach = &g_array_index(breaches,
		    struct breach, i);
		const struct kind *kind = &kinds[i * TIGHT];

		cr_expect_eq(breach->column, kind->rest);
		cr_expect_float_eq(breach->high, 4, 1e-6);
		cr_expect(binds(breach, kind->whole));
		cr_expect(binds(breach, kind->part));
	}
}

Test(halves, one_thread_finds_what_two_find)
{
	struct kind kinds[FIGURES];
	g_autoptr(Audit) one = many(kinds), two = many(kinds);
	g_autoptr(GArray) first = breaches_of(one, 1);
	g_autoptr(GArray) second = breaches_of(two, 2);
	struct audit_count here, there;
	guint i, j;

	cr_assert_eq(first->len, second->len);
	for (i = 0; i < first->len; i++) {
		const struct breach *a = &g_array_index(first, struct breach,
		    i);
		const struct breach *b = &g_array_index(second, struct breach,
		    i);

		cr_expect_eq(a->column, b->column);
		cr_assert_eq(a->binding->len, b->binding->len);
		for (j = 0; j < a->binding->len; j++)
			cr_expect_eq(g_array_index(a->binding, guint, j),
			    g_array_index(b->binding, guint, j));
	}
	audit_counts(one, &here);
	audit_counts(two, &there);
	cr_expect_eq(here.programmes, there.programmes);
	/* Those that are not met were looked at each. */
	cr_expect_geq(here.programmes, first->len);
}
