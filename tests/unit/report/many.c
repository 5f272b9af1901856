/* Of which amounts everybody knows that they are of enough people. */
#include <criterion/criterion.h>
#include <math.h>

#include "attack.h"
#include "many.h"
#include "relations.h"
#include "suppress.h"

#define JANUARY	672	/* 2026 */

static const struct protection usual = { 10, 5, 10 };

static guint
add(Plan *plan, const char *key, struct quantity draft)
{
	quantity_decide(&draft, plan_protection(plan));
	return plan_add(plan, key, &draft);
}

static guint
hours(Plan *plan, const char *key, enum form form, double shown)
{
	return add(plan, key, (struct quantity){ .unit = CELL_HOURS,
	    .base = 5, .rule = RULE_PEOPLE, .form = form, .exact = shown,
	    .is_told = TRUE });
}

static gboolean
is_of_many(Plan *plan, guint place)
{
	many_find(plan);
	return plan_quantity(plan, place)->is_of_many;
}

Test(many, months_that_hold_those_of_one_that_is_shown)
{
	static const struct {
		const char *name;
		gint32 first, last;
		gboolean want;
	} rows[] = {
		{ "just those", 2, 4, TRUE },
		{ "a month more after it", 2, 5, TRUE },
		{ "months more before it", 0, 4, TRUE },
		{ "more on both sides", 0, 9, TRUE },
		{ "without the last of them", 0, 3, FALSE },
		{ "without the first of them", 3, 9, FALSE },
		{ "all after it", 5, 9, FALSE },
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(Plan) plan = plan_new(&usual);
		guint hidden = hours(plan, "hidden", FORM_HIDDEN, 100);

		plan_span(plan, hours(plan, "shown", FORM_SHOWN, 50), JANUARY +
		    2, JANUARY + 4, "hours");
		plan_span(plan, hours(plan, "other", FORM_HIDDEN, 50),
		    JANUARY + 6, JANUARY + 8, "hours");
		plan_span(plan, hidden, JANUARY + rows[i].first, JANUARY +
		    rows[i].last, "hours");
		cr_expect_eq(is_of_many(plan, hidden), rows[i].want, "%s",
		    rows[i].name);
	}
}

Test(many, what_is_shown_says_it_and_what_is_a_sum_of_that)
{
	static const struct {
		const char *name;
		struct quantity part;
		double factor;
		gboolean want;
	} rows[] = {
		{ "a part is shown", { .unit = CELL_HOURS, .rule = RULE_PEOPLE,
		    .form = FORM_SHOWN, .exact = 50 }, -1, TRUE },
		{ "nought may be of nobody", { .unit = CELL_HOURS,
		    .rule = RULE_PEOPLE, .form = FORM_SHOWN, .exact = 0 }, -1,
		    FALSE },
		{ "it is hidden itself", { .unit = CELL_HOURS,
		    .rule = RULE_PEOPLE, .form = FORM_HIDDEN, .exact = 50 }, -1,
		    FALSE },
		{ "an earlier release said so", { .unit = CELL_HOURS,
		    .rule = RULE_PEOPLE, .form = FORM_HIDDEN, .exact = 50,
		    .was_of_many = TRUE }, -1, TRUE },
		{ "with a lower threshold", { .unit = CELL_HOURS,
		    .rule = RULE_PEOPLE, .form = FORM_SHOWN, .exact = 50,
		    .is_lower = TRUE }, -1, FALSE },
		{ "of no people", { .unit = CELL_HOURS, .rule = RULE_NONE,
		    .form = FORM_SHOWN, .exact = 50 }, -1, FALSE },
		{ "of givers", { .unit = CELL_HOURS, .rule = RULE_GIVERS,
		    .form = FORM_SHOWN, .exact = 50 }, -1, FALSE },
		{ "a number of people is no amount", { .unit = CELL_PEOPLE,
		    .form = FORM_SHOWN, .exact = 50, .is_whole = TRUE }, -1,
		    FALSE },
		{ "a whole is no part", { .unit = CELL_HOURS,
		    .rule = RULE_PEOPLE, .form = FORM_SHOWN, .exact = 50 }, 1,
		    FALSE },
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(Plan) plan = plan_new(&usual);
		struct quantity part = rows[i].part;
		guint whole = hours(plan, "whole", FORM_HIDDEN, 100);
		struct term terms[] = { { whole, 1 }, { 0, -1 }, { 0, 0 } };

		part.base = 5;
		part.is_told = TRUE;
		terms[1].quantity = hours(plan, "other", FORM_HIDDEN, 50);
		terms[2] = (struct term){ add(plan, "part", part),
			rows[i].factor };
		plan_relate(plan, terms, G_N_ELEMENTS(terms), 0, 0);
		cr_expect_eq(is_of_many(plan, whole), rows[i].want, "%s",
		    rows[i].name);
	}
}

Test(many, how_many_are_behind_it_is_shown)
{
	g_autoptr(Plan) plan = plan_new(&usual);
	guint amount = hours(plan, "amount", FORM_HIDDEN, 100);
	guint people = add(plan, "people", (struct quantity){
	    .unit = CELL_PEOPLE, .base = 5, .exact = 30, .is_whole = TRUE,
	    .is_told = TRUE });

	cr_expect_not(is_of_many(plan, amount));
	plan_quantity(plan, amount)->behind = people + 1;
	cr_expect(is_of_many(plan, amount));
	plan_quantity(plan, people)->form = FORM_HIDDEN;
	cr_expect_not(is_of_many(plan, amount));
}

/*
 * 290 of few and 700 of many are 990: hidden beside the first, the second may
 * be found out to be 700 or so, since most of its months are shown.  Whether it
 * asks for more to be hidden depends on whether those say that it is of many.
 */
static guint
hidden_of(enum rule rule)
{
	g_autoptr(Plan) plan = plan_new(&usual);
	struct certificate certificate = { .cells = 0 };
	g_autoptr(GError) error = NULL;
	guint whole, few, many;
	struct term terms[3];

	whole = add(plan, "whole", (struct quantity){ .unit = CELL_HOURS,
	    .base = 10, .exact = 990, .is_told = TRUE,
	    .headline = HEADLINE_FIRST });
	few = add(plan, "few", (struct quantity){ .unit = CELL_HOURS,
	    .base = 10, .exact = 290, .is_told = TRUE, .is_sensitive = TRUE,
	    .rule = RULE_PEOPLE });
	many = add(plan, "many", (struct quantity){ .unit = CELL_HOURS,
	    .base = 10, .exact = 700, .is_told = TRUE, .rule = rule });
	terms[0] = (struct term){ whole, 1 };
	terms[1] = (struct term){ few, -1 };
	terms[2] = (struct term){ many, -1 };
	plan_relate(plan, terms, G_N_ELEMENTS(terms), 0, 0);
	plan_span(plan, many, JANUARY, JANUARY + 2, "many");
	plan_span(plan, add(plan, "two months", (struct quantity){
	    .unit = CELL_HOURS, .base = 10, .exact = 640, .is_told = TRUE,
	    .rule = rule }), JANUARY, JANUARY + 1, "many");
	plan_span(plan, add(plan, "four months", (struct quantity){
	    .unit = CELL_HOURS, .base = 10, .exact = 760, .is_told = TRUE,
	    .rule = rule }), JANUARY, JANUARY + 3, "many");
	cr_assert(suppress(plan, &certificate, &error), "%s", error != NULL ?
	    error->message : "");
	return certificate.cells - certificate.shown;
}

Test(many, what_is_of_many_asks_for_no_more_to_be_hidden)
{
	cr_expect_eq(hidden_of(RULE_PEOPLE), 2);
	cr_expect_gt(hidden_of(RULE_GIVERS), 2);
}
