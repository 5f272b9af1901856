/*
 * Publications with known answers: each leaks a number, the audit says which,
 * and hiding around it mends the leak.
 */
#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "attack.h"
#include "plan.h"
#include "relations.h"
#include "suppress.h"

/* As published without rounding, so that sums tell. */
static const struct protection exactly = { 10, 1, 10 };
static const struct protection usual = { 10, 5, 10 };

/* What the attack says of one column: the range it leaves. */
static void
attack(Audit *audit, guint column, double *low, double *high)
{
	GError *error = NULL;
	GArray *breaches;
	guint i, at;

	*low = -INFINITY;
	*high = INFINITY;
	cr_assert(audit_run(audit, &breaches, &at, &error));
	for (i = 0; i < breaches->len; i++) {
		const struct breach *breach = &g_array_index(breaches,
		    struct breach, i);

		if (breach->column != column)
			continue;
		if (!isnan(breach->low))
			*low = breach->low;
		if (!isnan(breach->high))
			*high = breach->high;
	}
	g_array_unref(breaches);
}

static void
row(Audit *audit, double low, double high, guint count, ...)
{
	struct term terms[16];
	va_list list;
	guint i;

	va_start(list, count);
	for (i = 0; i < count; i++) {
		terms[i].quantity = va_arg(list, guint);
		terms[i].factor = va_arg(list, double);
	}
	va_end(list);
	audit_row(audit, terms, count, low, high);
}

/* Two sums, and one column in both of them. */
static guint
components_with(gboolean held, double high, double factor)
{
	g_autoptr(Audit) audit = audit_new();
	struct audit_count counts;
	double low;
	guint i;

	audit_column(audit, 0, high);
	if (held)
		audit_hold(audit, 0);
	for (i = 1; i < 5; i++)
		audit_column(audit, 0, 12);
	audit_goal(audit, 1, 0, 9);
	audit_goal(audit, 3, 0, 9);
	row(audit, 0, 0, 3, 2, 1.0, 1, -1.0, 0, factor);
	row(audit, 0, 0, 3, 4, 1.0, 3, -1.0, 0, factor);
	attack(audit, 1, &low, &high);
	audit_counts(audit, &counts);
	return counts.components;
}

Test(audit, what_is_certainly_nothing_connects_nothing)
{
	cr_expect_eq(components_with(TRUE, 0, -1), 2);
	cr_expect_eq(components_with(FALSE, 5, 0), 2);
	/* It may be widened. */
	cr_expect_eq(components_with(FALSE, 0, -1), 1);
	cr_expect_eq(components_with(TRUE, 5, -1), 1);
}

Test(audit, four_zeros_rounded_under_a_total_of_ten_are_twos)
{
	g_autoptr(Audit) audit = audit_new();
	struct term terms[5] = { { 0, 1 }, { 1, -1 }, { 2, -1 }, { 3, -1 },
		{ 4, -1 } };
	double low, high;
	guint i;

	/* "10" is 8 to 12, "0" is 0 to 2. */
	audit_column(audit, 8, 12);
	for (i = 1; i < 5; i++) {
		audit_column(audit, 0, 2);
		audit_goal(audit, i, 0, 9);
	}
	audit_row(audit, terms, 5, 0, 0);
	for (i = 1; i < 5; i++) {
		attack(audit, i, &low, &high);
		cr_expect_float_eq(low, 2, 1e-6, "%g", low);
		cr_expect_float_eq(high, 2, 1e-6, "%g", high);
	}
}

Test(audit, a_grant_and_a_cost_per_person_tell_the_number_of_people)
{
	g_autoptr(Audit) audit = audit_new();
	guint people = audit_column(audit, 0, 9);
	guint grant = audit_column(audit, 12000, 12000);
	double low, high;

	/* 1,500 euros each, in whole euros. */
	audit_goal(audit, people, 0, 9);
	row(audit, 0, INFINITY, 2, grant, 1.0, people, -1499.5);
	row(audit, -INFINITY, 0, 2, grant, 1.0, people, -1500.5);
	attack(audit, people, &low, &high);
	cr_expect(ceil(low - 1e-6) == 8 && floor(high + 1e-6) == 8, "%g %g",
	    low, high);
}

Test(audit, participants_and_a_whole_per_cent_tell_the_part)
{
	g_autoptr(Audit) audit = audit_new();
	guint part = audit_column(audit, 0, 9);
	guint whole = audit_column(audit, 57, 57);
	double low, high;

	/* 12%: from 11.5 to 12.5 per cent of 57. */
	audit_goal(audit, part, 0, 9);
	row(audit, 0, INFINITY, 2, part, 1.0, whole, -0.115);
	row(audit, -INFINITY, 0, 2, part, 1.0, whole, -0.125);
	attack(audit, part, &low, &high);
	cr_expect(ceil(low - 1e-6) == 7 && floor(high + 1e-6) == 7, "%g %g",
	    low, high);
}

/*
 * Every row and column of this 4 x 4 table hides two cells or more, and yet
 * one is told: the two blocks take up all that rows and columns leave, so
 * what stands between them follows.
 *
 *	x  x  x  .	cell (0,2) = rows 0 and 1 less columns 0 and 1
 *	x  x  .  .
 *	.  .  x  x
 *	.  .  x  x
 */
static const char *const trap[4] = { "xxx.", "xx..", "..xx", "..xx" };

static guint
trap_cell(guint i, guint j)
{
	return 4 * i + j;
}

Test(audit, two_hidden_in_every_line_are_not_enough)
{
	g_autoptr(Audit) audit = audit_new();
	static const double exact[4][4] = { { 12, 13, 7, 20 },
		{ 14, 12, 30, 25 }, { 40, 35, 15, 16 }, { 22, 28, 18, 12 } };
	double low, high, across, down;
	guint i, j;

	for (i = 0; i < 4; i++)
		for (j = 0; j < 4; j++)
			audit_column(audit, trap[i][j] == 'x' ? 0 :
			    exact[i][j], trap[i][j] == 'x' ? INFINITY :
			    exact[i][j]);
	audit_goal(audit, trap_cell(0, 2), 0, 9);
	for (i = 0; i < 4; i++) {
		struct term one[4], two[4];

		for (j = 0, across = down = 0; j < 4; j++) {
			one[j] = (struct term){ trap_cell(i, j), 1 };
			two[j] = (struct term){ trap_cell(j, i), 1 };
			across += exact[i][j];
			down += exact[j][i];
		}
		audit_row(audit, one, 4, across, across);
		audit_row(audit, two, 4, down, down);
	}
	attack(audit, trap_cell(0, 2), &low, &high);
	cr_expect(fabs(low - 7) < 1e-6 && fabs(high - 7) < 1e-6, "%g %g", low,
	    high);
}

Test(audit, wider_bounds_keep_what_was_met_and_meet_more)
{
	g_autoptr(Audit) audit = audit_new();
	guint total = audit_column(audit, 30, 30);
	guint part = audit_column(audit, 0, INFINITY);
	guint other = audit_column(audit, 25, 25);
	double low, high;

	audit_goal(audit, part, 0, 9);
	row(audit, 0, 0, 3, total, 1.0, part, -1.0, other, -1.0);
	attack(audit, part, &low, &high);
	cr_expect(fabs(low - 5) < 1e-6 && fabs(high - 5) < 1e-6);
	audit_widen(audit, other, 0, INFINITY);
	attack(audit, part, &low, &high);
	cr_expect(isinf(low) && isinf(high), "%g %g", low, high);
}

Test(audit, figures_that_contradict_one_another_are_named)
{
	g_autoptr(Audit) audit = audit_new();
	guint total = audit_column(audit, 10, 10);
	guint part = audit_column(audit, 12, 12);
	GError *error = NULL;
	GArray *breaches;
	guint column = 99;

	audit_goal(audit, part, 0, 9);
	row(audit, 0, INFINITY, 2, total, 1.0, part, -1.0);
	cr_expect_not(audit_run(audit, &breaches, &column, &error));
	cr_expect(column < 2 && error != NULL);
	g_clear_error(&error);
}

/* --------------------------------------------------------- plans, mended */

static guint
count(Plan *plan, const char *key, double exact)
{
	struct quantity draft = { .unit = CELL_PEOPLE, .exact = exact,
	    .is_told = TRUE, .base = plan_protection(plan)->base,
	    .is_whole = TRUE };

	quantity_decide(&draft, plan_protection(plan));
	if (*key == '/')
		draft.over = PLACES_SUM;
	return plan_add(plan, key, &draft);
}

static void
sum(Plan *plan, guint whole, guint parts, ...)
{
	g_autoptr(GArray) list = g_array_new(FALSE, FALSE, sizeof(guint));
	va_list arguments;
	guint i, part;

	va_start(arguments, parts);
	for (i = 0; i < parts; i++) {
		part = va_arg(arguments, guint);
		g_array_append_val(list, part);
	}
	va_end(arguments);
	relation_sum(plan, whole, list);
}

/* Whether the plan as it stands tells something; no plan tells all. */
static guint
leaks(const Plan *plan)
{
	g_autoptr(Audit) audit = attack_begin(plan, ATTACK_ALL, NULL);
	GError *error = NULL;
	GArray *breaches;
	guint found, at;

	cr_assert(audit_run(audit, &breaches, &at, &error), "%s",
	    error != NULL ? error->message : "");
	found = breaches->len;
	g_array_unref(breaches);
	return found;
}

static void
mended(Plan *plan)
{
	struct certificate certificate = { 0 };
	GError *error = NULL;

	cr_assert(suppress(plan, &certificate, &error), "%s",
	    error != NULL ? error->message : "");
	cr_expect_eq(leaks(plan), 0);
}

Test(suppress, one_hidden_part_of_a_told_total_takes_another_along)
{
	g_autoptr(Plan) plan = plan_new(&exactly);
	guint total = count(plan, "t", 100), small = count(plan, "a", 4);
	guint middle = count(plan, "b", 30), large = count(plan, "c", 66);

	sum(plan, total, 3, small, middle, large);
	cr_expect_eq(leaks(plan), 1);
	mended(plan);
	cr_expect_eq(plan_quantity(plan, small)->form, FORM_HIDDEN);
	cr_expect_eq(plan_quantity(plan, middle)->form, FORM_HIDDEN);
	cr_expect_eq(plan_quantity(plan, large)->form, FORM_SHOWN);
	cr_expect_eq(plan_quantity(plan, total)->form, FORM_SHOWN);
}

Test(suppress, rounding_alone_may_be_enough)
{
	g_autoptr(Plan) plan = plan_new(&usual);
	guint total = count(plan, "t", 129), small = count(plan, "a", 4);

	sum(plan, total, 4, small, count(plan, "b", 30), count(plan, "c", 35),
	    count(plan, "d", 60));
	mended(plan);
	cr_expect_eq(plan_quantity(plan, small)->form, FORM_SMALL);
}

/* 49 of 52 participants connected: three are not. */
Test(suppress, a_small_complement_hides_the_part)
{
	static const struct protection *const rules[] = { &exactly, &usual };
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rules); i++) {
		g_autoptr(Plan) plan = plan_new(rules[i]);
		guint people = count(plan, "people", 52);
		guint connected = count(plan, "connected", 49);

		relation_complement(plan, connected, people);
		cr_expect_eq(leaks(plan), 1);
		mended(plan);
		cr_expect_eq(plan_quantity(plan, people)->form, FORM_SHOWN);
		/* Not "<10": it is 49. */
		cr_expect_eq(plan_quantity(plan, connected)->form,
		    FORM_HIDDEN);
	}
}

Test(suppress, year_to_date_less_the_first_quarter_is_a_quarter)
{
	static const struct protection *const rules[] = { &exactly, &usual };
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rules); i++) {
		g_autoptr(Plan) plan = plan_new(rules[i]);
		guint quarter = count(plan, "q1", 60);
		guint half = count(plan, "half", 64);

		plan_span(plan, quarter, 0, 2, "stem");
		plan_span(plan, half, 0, 5, "stem");
		mended(plan);
		cr_expect_eq(plan_quantity(plan, half)->form, FORM_SHOWN);
		cr_expect_eq(plan_quantity(plan, quarter)->form, FORM_HIDDEN);
	}
}

Test(suppress, national_less_municipal_is_the_rest)
{
	g_autoptr(Plan) plan = plan_new(&usual);
	guint all = count(plan, "/all/people/2026", 122);
	guint one = count(plan, "/in/A/people/2026", 70);
	guint two = count(plan, "/in/B/people/2026", 50);

	mended(plan);
	cr_expect_eq(plan_quantity(plan, all)->form, FORM_SHOWN);
	/* Two people are elsewhere; 118 to 122 less 68 and 48 is 6 at most. */
	cr_expect_eq(plan_quantity(plan, one)->form, FORM_SHOWN);
	cr_expect_eq(plan_quantity(plan, two)->form, FORM_HIDDEN);
}

/* The trap again, as a plan: the cell is mended by hiding a fourth of row 0. */
Test(suppress, linked_tables_are_protected_as_one)
{
	static const double exact[4][4] = { { 12, 13, 7, 20 },
		{ 14, 12, 30, 25 }, { 40, 35, 15, 16 }, { 22, 28, 18, 12 } };
	g_autoptr(Plan) plan = plan_new(&exactly);
	guint cells[4][4], total, i, j;

	for (i = 0; i < 4; i++)
		for (j = 0; j < 4; j++) {
			g_autofree char *key = g_strdup_printf("c%u%u", i, j);

			cells[i][j] = count(plan, key, exact[i][j]);
		}
	for (i = 0; i < 4; i++) {
		g_autofree char *across = g_strdup_printf("r%u", i);
		g_autofree char *down = g_strdup_printf("d%u", i);

		total = count(plan, across, exact[i][0] + exact[i][1] +
		    exact[i][2] + exact[i][3]);
		sum(plan, total, 4, cells[i][0], cells[i][1], cells[i][2],
		    cells[i][3]);
		total = count(plan, down, exact[0][i] + exact[1][i] +
		    exact[2][i] + exact[3][i]);
		sum(plan, total, 4, cells[0][i], cells[1][i], cells[2][i],
		    cells[3][i]);
	}
	/* The pattern that counts two in every line. */
	for (i = 0; i < 4; i++)
		for (j = 0; j < 4; j++)
			if (trap[i][j] == 'x') {
				struct quantity *quantity = plan_quantity(plan,
				    cells[i][j]);

				quantity->form = FORM_HIDDEN;
				quantity_bound(quantity, &exactly);
			}
	cr_expect_eq(leaks(plan), 1);
	mended(plan);
}

Test(suppress, small_parts_are_told_together)
{
	g_autoptr(Plan) plan = plan_new(&usual);
	g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(guint));
	static const double exact[] = { 4, 3, 5, 40, 60 };
	guint i, part;

	for (i = 0; i < G_N_ELEMENTS(exact); i++) {
		char key[2] = { (char)('a' + i), '\0' };

		part = count(plan, key, exact[i]);
		g_array_append_val(parts, part);
	}
	relation_rest(plan, count(plan, "t", 112), parts, "rest");
	mended(plan);
	cr_expect_eq(plan_find(plan, "rest")->form, FORM_SHOWN);
	cr_expect_eq(plan_find(plan, "rest")->shown, 10);
	cr_expect_eq(plan_find(plan, "d")->form, FORM_SHOWN);
}

/* One that two gatherings tell is not hidden for the sake of one of them. */
Test(suppress, a_part_of_two_sums_is_not_told_together_with_small_ones)
{
	guint twice;

	for (twice = 0; twice < 2; twice++) {
		g_autoptr(Plan) plan = plan_new(&usual);
		g_autoptr(GArray) parts = g_array_new(FALSE, FALSE,
		    sizeof(guint));
		g_autoptr(GArray) others = g_array_new(FALSE, FALSE,
		    sizeof(guint));
		guint small = count(plan, "a", 4), next = count(plan, "b", 12);
		guint large = count(plan, "c", 60), more = count(plan, "d", 80);
		guint other = count(plan, "e", 50);

		g_array_append_val(parts, small);
		g_array_append_val(parts, next);
		g_array_append_val(parts, large);
		g_array_append_val(parts, more);
		relation_rest(plan, count(plan, "t", 156), parts, "rest");
		g_array_append_val(others, next);
		g_array_append_val(others, other);
		if (twice)
			relation_rest(plan, count(plan, "u", 62), others,
			    "other");
		mended(plan);
		cr_expect_eq(plan_find(plan, "rest") != NULL &&
		    plan_find(plan, "rest")->form == FORM_SHOWN, !twice);
	}
}

Test(suppress, a_relation_that_figures_refute_is_no_help_to_anybody)
{
	g_autoptr(Plan) plan = plan_new(&exactly);
	struct certificate certificate = { 0 };
	guint total = count(plan, "t", 100), small = count(plan, "a", 4);

	sum(plan, total, 2, small, count(plan, "b", 30));
	cr_assert(suppress(plan, &certificate, NULL));
	cr_expect_eq(certificate.refuted, 1);
	cr_expect_eq(plan_quantity(plan, small)->form, FORM_SMALL);
}

Test(suppress, funders_need_to_be_three_and_none_too_large)
{
	static const struct {
		const char *name;
		gint64 cents[4];
		guint count;
		gboolean hidden;
	} rows[] = {
		{ "one", { 100000 }, 1, TRUE },
		{ "two", { 100000, 90000 }, 2, TRUE },
		{ "three alike", { 100000, 90000, 80000 }, 3, FALSE },
		{ "a giant and two dwarfs", { 1000000, 5000, 4000 }, 3, TRUE },
		{ "a third above 10% of the first", { 100000, 90000, 10000 },
		    3, FALSE },
		{ "just below", { 100000, 90000, 9900 }, 3, TRUE },
		{ "who gave nothing does not count", { 100, 90, 0, 0 }, 4,
		    TRUE }
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++)
		cr_expect_eq(protect_dominated(&usual, rows[i].cents,
		    rows[i].count), rows[i].hidden, "%s", rows[i].name);
}

/* Both had ten at most; then both may have all that they should. */
Test(audit, what_was_found_before_is_not_said_again)
{
	g_autoptr(Audit) audit = audit_new();
	guint one = audit_column(audit, 0, INFINITY);
	guint other = audit_column(audit, 0, INFINITY);
	guint whole = audit_column(audit, 10, 10);
	double low, high;

	row(audit, 0, 0, 3, whole, 1.0, one, -1.0, other, -1.0);
	audit_goal(audit, one, -5, 20);
	audit_goal(audit, other, -5, 20);
	attack(audit, one, &low, &high);
	cr_expect_float_eq(high, 10, 1e-6);
	audit_widen(audit, whole, 0, 100);
	attack(audit, one, &low, &high);
	cr_expect_float_eq(low, 0, 1e-6);
	cr_expect_eq(high, INFINITY);
}
