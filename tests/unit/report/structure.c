/*
 * What a reader knows without a report: zeros of structure, places with
 * nothing outside of them, and numbers that have two names.
 */
#include <criterion/criterion.h>
#include <math.h>

#include "attack.h"
#include "empty.h"
#include "hierarchy.h"
#include "relations.h"
#include "suppress.h"

static const struct protection usual = { 10, 5, 10 };

static guint
count(Plan *plan, const char *key, double exact, enum form form)
{
	struct quantity draft = { .unit = CELL_PEOPLE, .exact = exact,
	    .is_told = TRUE, .base = 5, .is_whole = TRUE, .form = form,
	    .over = PLACES_SUM };

	quantity_decide(&draft, plan_protection(plan));
	return plan_add(plan, key, &draft);
}

static void
sum(Plan *plan, guint whole, guint parts, const guint *places)
{
	g_autoptr(GArray) list = g_array_new(FALSE, FALSE, sizeof(guint));

	g_array_append_vals(list, places, parts);
	relation_sum(plan, whole, list);
}

static struct certificate
decide(Plan *plan)
{
	struct certificate certificate = { .cells = 0 };
	GError *error = NULL;

	cr_assert(suppress(plan, &certificate, &error), "%s",
	    error != NULL ? error->message : "");
	return certificate;
}

/* In town Two are 9, of 59; nobody was in both towns. */
static struct quantity *
distinct(Plan *plan, gboolean activities, enum places over)
{
	guint places[] = { count(plan, "/at/all/people", 59, FORM_SHOWN),
	    count(plan, "/at/One/people", 50, FORM_SHOWN),
	    count(plan, "/at/Two/people", 9, FORM_SHOWN) };
	guint i;

	for (i = 0; i < G_N_ELEMENTS(places); i++)
		plan_quantity(plan, places[i])->over = over;
	plan_elsewhere(plan)->activities = activities;
	hierarchy_complete(plan);
	decide(plan);
	return plan_quantity(plan, places[1]);
}

Test(structure, people_of_two_places_are_no_more_than_all_of_both)
{
	g_autoptr(Plan) plan = plan_new(&usual), other = plan_new(&usual);
	g_autoptr(Plan) third = plan_new(&usual);

	cr_expect_eq(distinct(plan, FALSE, PLACES_DISTINCT)->form,
	    FORM_HIDDEN);
	/* Others may have come where no report is about. */
	cr_expect_eq(distinct(other, TRUE, PLACES_DISTINCT)->form,
	    FORM_SHOWN);
	cr_expect_eq(distinct(third, FALSE, PLACES_WITHIN)->form, FORM_SHOWN);
}

Test(structure, people_of_one_place_are_all)
{
	g_autoptr(Plan) plan = plan_new(&usual);
	guint all = count(plan, "/at/all/people", 9, FORM_SHOWN);
	guint one = count(plan, "/at/One/people", 9, FORM_SHOWN);

	plan_quantity(plan, all)->over = PLACES_DISTINCT;
	plan_quantity(plan, one)->over = PLACES_DISTINCT;
	plan_elsewhere(plan)->activities = FALSE;
	hierarchy_complete(plan);
	cr_expect_eq(plan_relations(plan), 1);
	cr_expect_eq(plan_relation(plan, 0)->low, 0);
}

Test(structure, a_sum_without_parts_is_known_to_be_nobody)
{
	g_autoptr(Plan) plan = plan_new(&usual);
	guint whole = count(plan, "credited", 0, FORM_UNSEEN);

	sum(plan, whole, 0, NULL);
	decide(plan);
	cr_expect(plan_quantity(plan, whole)->is_empty);
	cr_expect_not(plan_quantity(plan, whole)->is_sensitive);
}

Test(structure, zeros_that_are_given_are_told_on_along_sums)
{
	g_autoptr(Plan) plan = plan_new(&usual);
	guint idle = count(plan, "idle", 0, FORM_GIVEN);
	guint rest = count(plan, "rest", 0, FORM_UNSEEN);
	guint whole = count(plan, "whole", 0, FORM_SHOWN);
	guint other = count(plan, "other", 0, FORM_SHOWN);
	guint all = count(plan, "all", 0, FORM_SHOWN);
	const guint parts[] = { idle, rest }, two[] = { whole, other };

	sum(plan, idle, 1, &rest);
	sum(plan, whole, 2, parts);
	sum(plan, all, 2, two);
	cr_expect_eq(empty_find(plan), 3);
	cr_expect(plan_quantity(plan, whole)->is_empty);
	cr_expect_eq(plan_quantity(plan, whole)->form, FORM_GIVEN);
	/* Of the other nobody knows. */
	cr_expect_not(plan_quantity(plan, all)->is_empty);
	cr_expect(plan_quantity(plan, other)->is_sensitive);
	decide(plan);
}

Test(structure, a_zero_that_a_number_refutes_is_none)
{
	g_autoptr(Plan) plan = plan_new(&usual);
	guint idle = count(plan, "idle", 0, FORM_GIVEN);
	guint part = count(plan, "part", 4, FORM_SHOWN);

	relation_within(plan, part, idle);
	empty_find(plan);
	cr_expect(plan_quantity(plan, part)->is_sensitive);
}

/* /all and one town, with everything there is in that town. */
static Plan *
places(gboolean elsewhere, guint *town, guint *all)
{
	Plan *plan = plan_new(&usual);

	*all = count(plan, "/all/people", 40, FORM_SHOWN);
	*town = count(plan, "/in/A/people", 40, FORM_SHOWN);
	plan_elsewhere(plan)->people = elsewhere;
	decide(plan);
	return plan;
}

Test(structure, that_nobody_happens_to_be_elsewhere_is_not_told)
{
	guint town, all;
	g_autoptr(Plan) plan = places(TRUE, &town, &all);
	const struct quantity *rest = plan_find(plan, "/elsewhere/people");

	cr_assert_not_null(rest);
	cr_expect(rest->is_sensitive);
	/* 38 to 42 less 38 to 42 is at most 4: one of them had to go. */
	cr_expect(plan_quantity(plan, town)->form == FORM_HIDDEN ||
	    plan_quantity(plan, all)->form == FORM_HIDDEN);
}

Test(structure, where_nothing_is_elsewhere_nothing_is_hidden_for_it)
{
	guint town, all;
	g_autoptr(Plan) plan = places(FALSE, &town, &all);

	cr_expect_null(plan_find(plan, "/elsewhere/people"));
	cr_expect_eq(plan_quantity(plan, town)->form, FORM_SHOWN);
	cr_expect_eq(plan_quantity(plan, all)->form, FORM_SHOWN);
}

Test(structure, what_relations_tell_without_a_report_is_given_up)
{
	g_autoptr(Plan) plan = plan_new(&usual);
	guint one = count(plan, "one", 3, FORM_SHOWN);
	guint both = count(plan, "both", 3, FORM_SHOWN);
	guint none = count(plan, "none", 0, FORM_UNSEEN);
	guint other = count(plan, "other", 12, FORM_SHOWN);
	const guint parts[] = { one, none };

	/* both = one, and both = one + none: so none is nobody. */
	sum(plan, both, 1, &one);
	sum(plan, both, 2, parts);
	decide(plan);
	cr_expect(plan_quantity(plan, none)->is_known);
	cr_expect(plan_quantity(plan, one)->is_sensitive);
	cr_expect_eq(plan_quantity(plan, other)->form, FORM_SHOWN);
}

Test(structure, two_names_of_one_number_are_shown_alike)
{
	static const struct {
		const char *name;
		double other;
		gboolean is_twin;
	} rows[] = {
		{ "the same", 40, TRUE },
		{ "not the same after all", 60, FALSE },
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(Plan) plan = plan_new(&usual);
		guint one = count(plan, "one", 40, FORM_SHOWN);
		guint two = count(plan, "two", rows[i].other, FORM_SHOWN);

		plan_span(plan, one, 1, 6, "people");
		plan_span(plan, two, 1, 6, "people");
		plan_twins(plan);
		cr_expect_eq(plan_quantity(plan, two)->twin > 0,
		    rows[i].is_twin, "%s", rows[i].name);
		plan_twins_follow(plan);
		cr_expect_eq(plan_quantity(plan, two)->shown, rows[i].other,
		    "%s", rows[i].name);
	}
}

/* 24 and 20 were published: that the part is 4 is no secret any more. */
Test(structure, what_was_published_before_is_given_up)
{
	g_autoptr(Plan) plan = plan_new(&usual);
	guint part = count(plan, "part", 4, FORM_SHOWN);
	guint other = count(plan, "other", 20, FORM_SHOWN);
	guint whole = count(plan, "whole", 24, FORM_SHOWN);
	const guint parts[] = { part, other };
	struct certificate certificate;

	sum(plan, whole, 2, parts);
	plan_quantity(plan, other)->is_fixed = TRUE;
	plan_quantity(plan, whole)->is_fixed = TRUE;
	certificate = decide(plan);
	cr_expect(plan_quantity(plan, part)->is_known);
	cr_expect_eq(certificate.known, 1);
	cr_expect_eq(plan_quantity(plan, other)->form, FORM_SHOWN);
	cr_expect_eq(plan_quantity(plan, whole)->form, FORM_SHOWN);
}
