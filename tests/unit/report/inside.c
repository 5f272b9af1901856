/*
 * Two towns with few people each, and their sum, which is no small number:
 * from outside either may be anything, but who is one of two in the first
 * town and knows the other one knows how many there are in the second.
 */
#include <criterion/criterion.h>
#include <math.h>

#include "relations.h"
#include "suppress.h"

static const struct protection exact = { 10, 1, 10, FALSE };

static guint
count(Plan *plan, const char *key, double value)
{
	struct quantity draft = { .unit = CELL_PEOPLE, .exact = value,
	    .is_told = TRUE, .is_whole = TRUE, .base = 1 };

	quantity_decide(&draft, &exact);
	return plan_add(plan, key, &draft);
}

/* The form of the sum of two towns, and what can be told in vain. */
static enum form
form_of(double first, double second, gboolean is_public)
{
	g_autoptr(Plan) plan = plan_new(&exact);
	g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(guint));
	struct certificate certificate = { .cells = 0 };
	guint whole = count(plan, "whole", first + second), place;
	GError *error = NULL;

	place = count(plan, "first", first);
	g_array_append_val(parts, place);
	place = count(plan, "second", second);
	g_array_append_val(parts, place);
	relation_sum(plan, whole, parts);
	plan_quantity(plan, whole)->is_fixed = is_public;
	cr_assert(suppress(plan, &certificate, &error), "%s",
	    error != NULL ? error->message : "");
	return plan_quantity(plan, whole)->form;
}

Test(inside, who_is_in_one_figure_cannot_tell_another)
{
	static const struct {
		const char *name;
		double first, second;
		enum form whole;
	} rows[] = {
		{ "one of two knows the other", 2, 8, FORM_HIDDEN },
		{ "who is alone knows it", 1, 9, FORM_HIDDEN },
		{ "three do not know that they are", 3, 7, FORM_SHOWN },
		{ "nor does it help where the other is large", 2, 48,
		    FORM_SHOWN },
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++)
		cr_expect_eq(form_of(rows[i].first, rows[i].second, FALSE),
		    rows[i].whole, "%s", rows[i].name);
}

/* Then there is nothing left to hide, and nothing is refused for it. */
Test(inside, what_was_published_before_cannot_be_helped)
{
	cr_expect_eq(form_of(2, 8, TRUE), FORM_SHOWN);
}
