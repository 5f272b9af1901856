/*
 * What two running totals differ by: January to September and January to
 * October are shown, and October is a secret where it is of few.
 */
#include <criterion/criterion.h>
#include <math.h>

#include "differences.h"
#include "hierarchy.h"
#include "relations.h"

#define JANUARY		672	/* 2026 */
#define SEPTEMBER	680
#define OCTOBER		681
#define MOST		8

static const struct protection protection = { 10, 5, 10, FALSE };

struct case_of {
	const char	*name;
	struct making	 makings[MOST];	/* ended by month 0 */
	gboolean	 is_secret;
};

static const struct case_of cases[] = {
	{ "a fourth gives", { { JANUARY, "A", 200, 0 }, { JANUARY, "B", 200,
	    0 }, { JANUARY, "C", 200, 0 }, { OCTOBER, "D", 70, 0 } }, TRUE },
	{ "each of four gives again", { { JANUARY, "A", 200, 0 }, { JANUARY,
	    "B", 200, 0 }, { JANUARY, "C", 200, 0 }, { OCTOBER, "A", 70, 0 },
	    { OCTOBER, "B", 70, 0 }, { OCTOBER, "C", 70, 0 } }, FALSE },
	{ "the third gives next to nothing", { { JANUARY, "A", 600, 0 },
	    { OCTOBER, "A", 70, 0 }, { OCTOBER, "B", 70, 0 }, { OCTOBER, "C",
	    5, 0 } }, TRUE },
	{ "nobody gives", { { JANUARY, "A", 600, 0 } }, FALSE },
	{ "nine come", { { JANUARY, NULL, 600, 60 }, { OCTOBER, NULL, 90,
	    9 } }, TRUE },
	{ "ten come", { { JANUARY, NULL, 600, 60 }, { OCTOBER, NULL, 90,
	    10 } }, FALSE },
	{ "nine come to a part", { { JANUARY, NULL, 600, 60 }, { OCTOBER,
	    NULL, 90, 9, 0, 80 } }, TRUE },
	{ "nothing is of the nine", { { JANUARY, NULL, 600, 60 }, { OCTOBER,
	    NULL, 90, 9, 0, 90 } }, FALSE },
	{ "nine come to what each of three gives", { { JANUARY, "A", 200, 0 },
	    { JANUARY, "B", 200, 0 }, { JANUARY, "C", 200, 0 }, { OCTOBER,
	    "A", 70, 0 }, { OCTOBER, "B", 70, 0 }, { OCTOBER, "C", 70, 0 },
	    { OCTOBER, NULL, 0, 9, 0, -210 } }, TRUE },
	{ "ten come to what each of them gives", { { JANUARY, "A", 200, 0 },
	    { JANUARY, "B", 200, 0 }, { JANUARY, "C", 200, 0 }, { OCTOBER,
	    "A", 70, 0 }, { OCTOBER, "B", 70, 0 }, { OCTOBER, "C", 70, 0 },
	    { OCTOBER, NULL, 0, 10, 0, -210 } }, FALSE },
	{ "of the nine it is taken back", { { JANUARY, NULL, 600, 60 },
	    { OCTOBER, NULL, -90, 9, 0, -180 } }, TRUE }
};

static guint
total(Plan *plan, const struct case_of *it, gint32 last, enum form form)
{
	struct quantity draft = { .unit = it->makings[0].who != NULL ?
	    CELL_EUROS : CELL_HOURS, .rule = it->makings[0].who != NULL ?
	    RULE_GIVERS : RULE_PEOPLE, .is_told = TRUE, .base = 1,
	    .form = form };
	g_autofree char *key = g_strdup_printf("to %d", (int)last);
	guint i, place;

	for (i = 0; it->makings[i].month > 0; i++)
		if (it->makings[i].month <= last)
			draft.exact += it->makings[i].amount;
	quantity_decide(&draft, &protection);
	place = plan_add(plan, key, &draft);
	plan_span(plan, place, JANUARY, last, "g");
	return place;
}

static Plan *
plan_of(const struct case_of *it, enum form form)
{
	Plan *plan = plan_new(&protection);
	GArray *makings = g_array_new(FALSE, FALSE, sizeof(struct making));
	guint i;

	for (i = 0; it->makings[i].month > 0; i++) {
		struct making making = it->makings[i];

		making.who = g_intern_string(making.who);
		g_array_append_val(makings, making);
	}
	differences_tell(plan, "g", makings);
	total(plan, it, SEPTEMBER, form);
	total(plan, it, OCTOBER, form);
	hierarchy_complete(plan);
	return plan;
}

Test(differences, what_few_gave_in_between_has_to_stay_possible)
{
	gsize i;

	for (i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Plan) plan = plan_of(&cases[i], FORM_SHOWN);
		const struct quantity *october = plan_find(plan,
		    "g in 2026-10..2026-10");

		cr_assert_eq(october != NULL, cases[i].is_secret, "%s",
		    cases[i].name);
		if (october == NULL)
			continue;
		cr_assert(october->is_sensitive && october->is_piece, "%s",
		    cases[i].name);
		cr_assert_float_eq(october->want_low, october->exact - 0.1 *
		    fabs(october->exact), 1e-9, "%s", cases[i].name);
		cr_assert_float_eq(october->want_high, october->exact + 0.1 *
		    fabs(october->exact), 1e-9, "%s", cases[i].name);
	}
}

/*
 * A history that begins a month later is of as many as the one before if nobody
 * came in that month: six in August and seven in September may be more than ten.
 */
Test(differences, months_of_all_that_a_figure_has_are_of_as_many)
{
	static const struct case_of rows[] = {
		{ "nobody in January", { { JANUARY + 7, NULL, 20, 6 },
		    { SEPTEMBER, NULL, 25, 7 } }, FALSE },
		{ "others in January", { { JANUARY + 7, NULL, 20, 6 },
		    { SEPTEMBER, NULL, 25, 7 }, { JANUARY, NULL, 30, 5 } },
		    TRUE },
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(Plan) plan = plan_new(&protection);
		struct quantity later = { .unit = CELL_HOURS, .base = 1,
		    .rule = RULE_PEOPLE, .is_told = TRUE, .exact = 45,
		    .is_sensitive = TRUE, .form = FORM_SHOWN };
		GArray *makings = g_array_new(FALSE, FALSE,
		    sizeof(struct making));

		g_array_append_vals(makings, rows[i].makings, i + 2);
		differences_tell(plan, "g", makings);
		total(plan, &rows[i], SEPTEMBER, FORM_SHOWN);
		total(plan, &rows[i], OCTOBER, FORM_SHOWN);
		quantity_decide(&later, &protection);
		plan_span(plan, plan_add(plan, "later", &later), JANUARY + 1,
		    SEPTEMBER, "g");
		hierarchy_complete(plan);
		cr_expect_eq(plan_find(plan, "g in 2026-02..2026-10") != NULL,
		    rows[i].is_secret, "%s", rows[i].name);
	}
}

Test(differences, nothing_is_taken_from_what_is_not_shown)
{
	g_autoptr(Plan) plan = plan_of(&cases[0], FORM_UNSEEN);

	cr_assert_null(plan_find(plan, "g in 2026-10..2026-10"));
}

/* Every report of a place says so; it is not given twice. */
Test(differences, what_is_said_again_counts_once)
{
	g_autoptr(Plan) plan = plan_new(&protection);
	guint i;

	for (i = 0; i < 2; i++) {
		GArray *makings = g_array_new(FALSE, FALSE,
		    sizeof(struct making));

		g_array_append_vals(makings, cases[0].makings, 4);
		differences_tell(plan, "g", makings);
	}
	total(plan, &cases[0], SEPTEMBER, FORM_SHOWN);
	total(plan, &cases[0], OCTOBER, FORM_SHOWN);
	hierarchy_complete(plan);
	cr_assert_float_eq(plan_find(plan, "g in 2026-10..2026-10")->exact,
	    70, 1e-9);
}

/* The same hours each month; more people in the year than in any month. */
static void
tell_year(Plan *plan, const char *stem, double hours, double in_month,
    double in_year)
{
	GArray *makings = g_array_new(FALSE, FALSE, sizeof(struct making));
	const struct making year = { JANUARY, NULL, 0, in_year, OCTOBER };
	gint32 month;

	for (month = JANUARY; month <= OCTOBER; month++) {
		const struct making making = { month, NULL, hours, in_month, 0 };

		g_array_append_val(makings, making);
	}
	g_array_append_val(makings, year);
	differences_tell(plan, stem, makings);
}

static guint
add(Plan *plan, const char *key, const char *stem, gint32 last,
    struct quantity draft)
{
	guint place;

	draft.unit = CELL_HOURS;
	draft.rule = RULE_PEOPLE;
	draft.is_told = TRUE;
	draft.base = 5;
	quantity_decide(&draft, &protection);
	place = plan_add(plan, key, &draft);
	plan_span(plan, place, JANUARY, last, stem);
	return place;
}

/* What so many did in the year is not that of the few of a single month. */
Test(differences, people_of_several_months_are_those_known_of_them)
{
	g_autoptr(Plan) plan = plan_new(&protection);

	tell_year(plan, "left", 100, 9, 12);
	add(plan, "year", "left", OCTOBER, (struct quantity){ .exact = 1000,
	    .form = FORM_UNSEEN, .is_left = TRUE });
	add(plan, "before", "left", SEPTEMBER, (struct quantity){
	    .exact = 900, .form = FORM_UNSEEN, .is_left = TRUE });
	hierarchy_complete(plan);
	cr_assert_not(plan_find(plan, "year")->is_sensitive);
	cr_assert(plan_find(plan, "before")->is_sensitive);
	cr_assert_float_eq(plan_find(plan, "before")->want_high, 990, 1e-9);
	cr_assert(plan_find(plan, "left in 2026-10..2026-10")->is_sensitive);
}

/* Of twenty who came, ten or eleven did to what is in Een. */
Test(differences, what_is_elsewhere_is_of_those_who_are_left)
{
	const double here[] = { 10, 10, 11, 11 };
	/* As what is an amount itself, or as what it is a part of. */
	const char *const all[] = { "/all/h", DIFFERENCES_WHOLE "h" };
	gsize i;

	for (i = 0; i < G_N_ELEMENTS(here); i++) {
		g_autoptr(Plan) plan = plan_new(&protection);
		const struct quantity *elsewhere;

		tell_year(plan, all[i % 2], 160, 20, 20);
		tell_year(plan, "/in/Een/h", 100, here[i], here[i]);
		add(plan, "/all/hours", "/all/h", OCTOBER, (struct quantity){
		    .exact = 1600, .over = PLACES_SUM });
		add(plan, "/in/Een/hours", "/in/Een/h", OCTOBER,
		    (struct quantity){ .exact = 1000, .over = PLACES_SUM });
		hierarchy_complete(plan);
		elsewhere = plan_find(plan, "/elsewhere/hours");
		cr_assert(elsewhere != NULL && elsewhere->is_left);
		cr_assert_eq(elsewhere->rule, RULE_PEOPLE);
		cr_assert_eq(elsewhere->is_sensitive, here[i] > 10);
	}
}
