/*
 * Counts between two totals: forty of two years and thirty-five of this one are
 * shown, and of the five before nobody tells anything but that they fall into
 * three stretches of time.
 */
#include <criterion/criterion.h>

#include "certificate.h"
#include "hierarchy.h"
#include "relations.h"
#include "suppress.h"

#define FIRST	658	/* November 2024 */
#define JANUARY	672	/* 2026 */
#define OCTOBER	681
#define YEAR	12

static const struct protection protection = { 10, 5, 10, FALSE };

static guint
total(Plan *plan, gint32 first, gint32 last, double exact, enum form form)
{
	struct quantity draft = { .unit = CELL_PEOPLE, .exact = exact,
	    .is_told = TRUE, .is_whole = TRUE, .base = 5, .form = form };
	g_autofree char *key = g_strdup_printf("%d..%d", (int)first,
	    (int)last);
	guint place;

	quantity_decide(&draft, &protection);
	place = plan_add(plan, key, &draft);
	plan_span(plan, place, first, last, "s");
	return place;
}

/* How many are shown of the two. */
static guint
shown(double before, double now)
{
	g_autoptr(Plan) plan = plan_new(&protection);
	struct certificate certificate = { .protection = protection };
	guint all = total(plan, FIRST, OCTOBER, before + now, FORM_SHOWN);
	guint year = total(plan, JANUARY, OCTOBER, now, FORM_SHOWN);
	GError *error = NULL;

	total(plan, JANUARY - YEAR, OCTOBER - YEAR, before / 2, FORM_UNSEEN);
	cr_assert(suppress(plan, &certificate, &error), "%s", error == NULL ?
	    "" : error->message);
	return (plan_quantity(plan, all)->form == FORM_SHOWN) +
	    (plan_quantity(plan, year)->form == FORM_SHOWN);
}

Test(between, what_several_pieces_add_up_to_is_as_secret_as_one)
{
	cr_expect_eq(shown(6, 34), 1);
	cr_expect_eq(shown(16, 34), 2);
}

static gboolean
has(const Plan *plan, gint32 first, gint32 last)
{
	g_autofree char *key = g_strdup_printf("s during %d to %d",
	    (int)first, (int)last);

	return plan_find(plan, key) != NULL;
}

/* What is one piece, or a figure, or surely many, asks for nothing more. */
Test(between, only_what_may_be_told_together_is_looked_at)
{
	g_autoptr(Plan) plan = plan_new(&protection);

	total(plan, JANUARY, JANUARY + 2, 20, FORM_SHOWN);
	total(plan, JANUARY, JANUARY + 3, 22, FORM_HIDDEN);
	total(plan, JANUARY, JANUARY + 4, 25, FORM_SHOWN);
	total(plan, JANUARY, JANUARY + 5, 45, FORM_SHOWN);
	total(plan, JANUARY, JANUARY + 7, 46, FORM_SHOWN);
	total(plan, JANUARY + 6, JANUARY + 7, 1, FORM_UNSEEN);
	total(plan, JANUARY + 7, JANUARY + 7, 0, FORM_UNSEEN);
	hierarchy_spans(plan);
	/* Five, in two pieces. */
	cr_expect(has(plan, JANUARY + 3, JANUARY + 4));
	/* Twenty-five. */
	cr_expect_not(has(plan, JANUARY + 3, JANUARY + 5));
	/* A figure. */
	cr_expect_not(has(plan, JANUARY + 6, JANUARY + 7));
}
