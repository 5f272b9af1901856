/*
 * Somebody who is in a figure: what it knows itself, and what it can tell from
 * that of others.
 */
#include <criterion/criterion.h>
#include <math.h>

#include "audit.h"

#define HIDDEN	(-1)	/* in a table */

struct publication {
	const char	*name;
	double		 cells[4];	/* HIDDEN, or as they are */
	double		 base;		/* of their rounding; 0: exact */
	double		 high;		/* that hiding admits */
	double		 want[3][2];	/* of hidden ones: has to be possible */
	guint		 outsider, insider;	/* goals that are told */
};

/* Parts 0 to 2 and their sum. */
static Audit *
publish(const struct publication *it)
{
	static const struct term terms[] = { { 3, 1 }, { 0, -1 }, { 1, -1 },
		{ 2, -1 } };
	Audit *audit = audit_new();
	guint i;

	for (i = 0; i < 4; i++) {
		double low = it->cells[i] - it->base / 2;
		double high = it->cells[i] + it->base / 2;

		if (it->cells[i] == HIDDEN) {
			audit_column(audit, 0, it->high);
			audit_goal(audit, i, it->want[i][0], it->want[i][1]);
		} else
			audit_column(audit, MAX(low, 0), high);
	}
	audit_row(audit, terms, 4, 0, 0);
	return audit;
}

#define SMALL	{ 0, 9 }

static const struct publication rows[] = {
	/*
	 * The singletons of sdcTable (its test of protectTable: one, two and
	 * one, in all four, ones are hidden): who is one of them knows the
	 * other.  It finds nothing to add to the two for others, and one more
	 * to be hidden where it looks for singletons.
	 */
	{ "sdcTable: two are hidden, for others", { HIDDEN, 2, HIDDEN, 4 }, 0,
	    INFINITY, { { 0, 2 }, { 0 }, { 0, 2 } }, 0, 2 },
	{ "sdcTable: and one more", { HIDDEN, HIDDEN, HIDDEN, 4 }, 0, INFINITY,
	    { { 0, 2 }, { 1, 3 }, { 0, 2 } }, 0, 0 },
	/* Two that are small and alone in their line are nine at least. */
	{ "exact, two small", { HIDDEN, 30, HIDDEN, 39 }, 0, 9, { SMALL,
	    { 0 }, SMALL }, 0, 2 },
	{ "exact, and one more", { HIDDEN, HIDDEN, HIDDEN, 39 }, 0, INFINITY,
	    { SMALL, SMALL, SMALL }, 0, 0 },
	/* Rounding leaves one of two as open as before. */
	{ "rounded to five, two small", { HIDDEN, 30, HIDDEN, 35 }, 5, 9,
	    { SMALL, { 0 }, SMALL }, 0, 0 },
	{ "rounded to five, but far from nothing", { HIDDEN, 30, HIDDEN, 40 },
	    5, 9, { SMALL, { 0 }, SMALL }, 0, 2 },
};

static GArray *
everybody(void)
{
	GArray *insiders = g_array_new(FALSE, FALSE, sizeof(struct insider));
	guint i, persons;

	for (i = 0; i < 3; i++)
		for (persons = 1; persons <= 2; persons++) {
			struct insider one = { i, persons };

			g_array_append_val(insiders, one);
		}
	return insiders;
}

/* Goals that are told, each once. */
static guint
told(const GArray *found)
{
	guint i, columns = 0, count = 0;

	for (i = 0; i < found->len; i++)
		columns |= 1u << g_array_index(found, struct inside,
		    i).column;
	for (; columns != 0; columns &= columns - 1)
		count++;
	return count;
}

Test(insider, who_is_in_a_figure_knows_it)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(Audit) audit = publish(&rows[i]);
		g_autoptr(GArray) insiders = everybody();
		g_autoptr(GArray) breaches = NULL, found = NULL;
		guint at;

		cr_assert(audit_run(audit, &breaches, &at, NULL));
		cr_expect_eq(breaches->len, rows[i].outsider, "%s: %u",
		    rows[i].name, breaches->len);
		cr_assert(audit_insiders(audit, insiders, &found, NULL));
		cr_expect_eq(told(found), rows[i].insider, "%s: %u",
		    rows[i].name, told(found));
	}
}

/* Who is in a part is in the whole: that is no news. */
Test(insider, what_it_knows_of_itself_is_not_told_by_the_report)
{
	static const struct term terms[] = { { 0, 1 }, { 1, -1 }, { 2, -1 } };
	g_autoptr(Audit) audit = audit_new();
	g_autoptr(GArray) insiders = everybody();
	g_autoptr(GArray) breaches = NULL, found = NULL;
	guint i, at;

	for (i = 0; i < 3; i++) {
		audit_column(audit, 0, 9);
		audit_goal(audit, i, 0, 9);
	}
	audit_row(audit, terms, 3, 0, 0);
	cr_assert(audit_run(audit, &breaches, &at, NULL));
	cr_expect_eq(breaches->len, 0);
	cr_assert(audit_insiders(audit, insiders, &found, NULL));
	/* Nor that "<10" of all leaves fewer for others. */
	cr_expect_eq(found->len, 0);
}

/*
 * Two who came to nothing else are among all that an activity ever had; before
 * this year it had nobody.  Where everybody knows that, they know that the
 * year had them; where a report tells it, that should have been hidden.
 */
Test(insider, what_is_held_is_no_matter_of_figures)
{
	static const struct term within[] = { { 0, 1 }, { 1, -1 } };
	static const struct term years[] = { { 1, 1 }, { 2, -1 }, { 3, -1 } };
	const struct insider two = { 0, 2 };
	gboolean is_held;

	for (is_held = FALSE; is_held <= TRUE; is_held++) {
		g_autoptr(Audit) audit = audit_new();
		g_autoptr(GArray) insiders = g_array_new(FALSE, FALSE,
		    sizeof(struct insider));
		g_autoptr(GArray) breaches = NULL, found = NULL, again = NULL;
		guint i, at;

		for (i = 0; i < 4; i++)
			audit_column(audit, 0, i == 2 ? 0 : INFINITY);
		if (is_held)
			audit_hold(audit, 2);
		audit_goal(audit, 0, 0, 9);
		audit_goal(audit, 3, 0, 9);
		audit_row(audit, within, 2, -INFINITY, 0);
		audit_row(audit, years, 3, 0, 0);
		g_array_append_val(insiders, two);
		cr_assert(audit_run(audit, &breaches, &at, NULL));
		cr_assert(audit_insiders(audit, insiders, &found, NULL));
		cr_expect_eq(found->len, !is_held, "%d", is_held);
		/* Hidden, it tells nobody anything. */
		audit_widen(audit, 2, 0, INFINITY);
		cr_assert(audit_insiders(audit, insiders, &again, NULL));
		cr_expect_eq(again->len, 0);
	}
}

/* Every pair, by trying all tables of whole people. */
Test(insider, it_finds_what_trying_everything_finds)
{
	GRand *random = g_rand_new_with_seed(7);
	guint trial, leaks = 0;

	for (trial = 0; trial < 200; trial++) {
		/* 2 x 2 and its totals, of which some are hidden. */
		static const guint rows4[][3] = { { 4, 0, 1 }, { 5, 2, 3 },
			{ 6, 0, 2 }, { 7, 1, 3 }, { 8, 4, 5 } };
		double exact[9], low[9], high[9];
		gboolean possible[9][13][9][13] = { { { { FALSE } } } };
		g_autoptr(Audit) audit = audit_new();
		g_autoptr(GArray) insiders = g_array_new(FALSE, FALSE,
		    sizeof(struct insider));
		g_autoptr(GArray) breaches = NULL, found = NULL;
		guint i, j, at, a, b, c, d;

		for (i = 0; i < 4; i++)
			exact[i] = g_rand_int_range(random, 0, 4);
		for (i = 0; i < 5; i++)
			exact[rows4[i][0]] = exact[rows4[i][1]] +
			    exact[rows4[i][2]];
		for (i = 0; i < 9; i++) {
			gboolean hidden = exact[i] < 3 || g_rand_boolean(
			    random);

			low[i] = hidden ? 0 : exact[i];
			high[i] = hidden ? (exact[i] < 3 ? 2 : 12) : exact[i];
			audit_column(audit, low[i], high[i]);
			if (exact[i] < 3)
				audit_goal(audit, i, 0, 2);
			for (j = 1; exact[i] < 3 && j <= 2; j++) {
				struct insider one = { i, j };

				g_array_append_val(insiders, one);
			}
		}
		for (i = 0; i < 5; i++) {
			const struct term terms[] = { { rows4[i][0], 1 },
				{ rows4[i][1], -1 }, { rows4[i][2], -1 } };

			audit_row(audit, terms, 3, 0, 0);
		}
		for (a = 0; a < 4; a++) for (b = 0; b < 4; b++)
		for (c = 0; c < 4; c++) for (d = 0; d < 4; d++) {
			const guint all[9] = { a, b, c, d, a + b, c + d,
				a + c, b + d, a + b + c + d };

			for (i = 0; i < 9; i++)
				if (all[i] < low[i] || all[i] > high[i])
					break;
			for (i = i < 9 ? 9 : 0; i < 9; i++)
				for (j = 0; j < 9; j++)
					possible[i][all[i]][j][all[j]] = TRUE;
		}
		cr_assert(audit_run(audit, &breaches, &at, NULL));
		cr_assert(audit_insiders(audit, insiders, &found, NULL));
		leaks += found->len;
		for (i = 0; i < found->len; i++) {
			const struct inside *it = &g_array_index(found,
			    struct inside, i);
			guint v = (guint)it->value;
			gboolean all = TRUE;

			/* Some value that is small cannot be. */
			for (j = 0; j <= 2; j++)
				all = all && possible[it->insider][v][
				    it->column][j];
			cr_expect_not(all, "trial %u: %u knows %u", trial,
			    it->insider, it->column);
		}
	}
	cr_expect_gt(leaks, 20, "%u", leaks);
	g_rand_free(random);
}
