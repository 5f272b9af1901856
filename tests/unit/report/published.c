/*
 * What a release remembers of those before it: what was hidden stays hidden if
 * it is the very same figure, and what a lower threshold once showed is not
 * hidden in vain without a word.
 */
#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "program.h"
#include "published.h"
#include "relations.h"
#include "sdc.h"
#include "store.h"

#define JANUARY		672	/* 2026 */
#define SEPTEMBER	680
#define OCTOBER		681

static const struct protection strict = { 10, 5, 10, FALSE };
static const struct protection lenient = { 10, 5, 10, TRUE };

static void
run(Store *store, const char *sql)
{
	char *message = NULL;

	cr_assert_eq(sqlite3_exec(store_handle(store), sql, NULL, NULL,
	    &message), SQLITE_OK, "%s", message);
}

/* A store with one cell of one release. */
static Store *
released(const char *period, const char *cell)
{
	Store *store = store_open(":memory:", STORE_WRITE, NULL);
	g_autofree char *sql = g_strdup_printf(
	    "INSERT INTO release (id, report, period, digest, made_at) "
	    "VALUES (1, 'r', '%s', zeroblob(32), '2026-10-01T00:00:00Z');"
	    "INSERT INTO cell VALUES (1, 'k', %s, 'people', 'threshold')",
	    period, cell);

	cr_assert_not_null(store);
	run(store, sql);
	return store;
}

/* A count of people; with a stem, of the months first to last. */
static struct quantity *
counted(Plan *plan, const char *stem, gint32 first, gint32 last, double exact)
{
	struct quantity draft = { .unit = CELL_PEOPLE, .exact = exact,
	    .is_told = TRUE, .is_whole = TRUE, .base = 5 };
	guint place;

	quantity_decide(&draft, plan_protection(plan));
	place = plan_add(plan, "k", &draft);
	if (stem != NULL)
		plan_span(plan, place, first, last, stem);
	return plan_quantity(plan, place);
}

Test(published, what_was_hidden_stays_hidden_if_it_is_the_same)
{
	static const struct {
		const char	*name, *period, *cell, *stem;
		gint32		 first, last;
		enum form	 form;
		gboolean	 was_hidden;
	} rows[] = {
		{ "the same months", "2026-09", "NULL, 'x', 5, 1, 's', 672, "
		    "680", "s", JANUARY, SEPTEMBER, FORM_HIDDEN, TRUE },
		{ "it ends later", "2026-09", "NULL, 'x', 5, 1, 's', 672, 680",
		    "s", JANUARY, OCTOBER, FORM_SHOWN, FALSE },
		{ "it begins earlier", "2026-09", "NULL, 'x', 5, 1, 's', 673, "
		    "680", "s", JANUARY, SEPTEMBER, FORM_SHOWN, FALSE },
		{ "no months, this period", "2026-10", "NULL, 'x', 5, 1, NULL, "
		    "NULL, NULL", NULL, 0, 0, FORM_HIDDEN, TRUE },
		{ "no months, another period", "2026-09", "NULL, 'x', 5, 1, "
		    "NULL, NULL, NULL", NULL, 0, 0, FORM_SHOWN, TRUE },
		{ "it was small, not hidden", "2026-10", "NULL, '<10', 5, 1, "
		    "NULL, NULL, NULL", NULL, 0, 0, FORM_SHOWN, FALSE },
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(Store) store = released(rows[i].period,
		    rows[i].cell);
		g_autoptr(Plan) plan = plan_new(&strict);
		struct quantity *k = counted(plan, rows[i].stem,
		    rows[i].first, rows[i].last, 40);
		struct certificate certificate = { .protection = strict };
		g_autoptr(GError) error = NULL;

		cr_expect(published_read(plan, store, "2026-10", &certificate,
		    &error), "%s: %s", rows[i].name, error == NULL ? "" :
		    error->message);
		cr_expect_eq(k->form, rows[i].form, "%s", rows[i].name);
		cr_expect_eq(k->was_hidden, rows[i].was_hidden, "%s",
		    rows[i].name);
	}
}

/*
 * The release that hid it is not the last one, and what it was hidden for may
 * be forgotten.
 */
Test(published, months_that_any_release_hid_stay_hidden)
{
	static const struct {
		const char	*name, *cell;
		enum form	 form;
	} rows[] = {
		{ "it told nothing more of it", "'other', NULL, 'x', 5, 1, "
		    "'other', 672, 679", FORM_HIDDEN },
		{ "it showed it", "'other', 40, NULL, 5, 1, 's', 672, 679",
		    FORM_SHOWN },
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(Store) store = released("2026-08", "NULL, 'x', 5, "
		    "1, 's', 672, 679");
		g_autoptr(Plan) plan = plan_new(&strict);
		struct quantity *k = counted(plan, "s", JANUARY, SEPTEMBER - 1,
		    40);
		struct certificate certificate = { .protection = strict };
		g_autofree char *sql = g_strdup_printf("INSERT INTO release "
		    "(id, report, period, digest, made_at) VALUES (2, 'r', "
		    "'2026-09', zeroblob(32), '2026-10-01T00:00:00Z');"
		    "INSERT INTO cell VALUES (2, %s, 'people', 'threshold')",
		    rows[i].cell);

		run(store, sql);
		cr_expect(published_read(plan, store, "2026-10", &certificate,
		    NULL), "%s", rows[i].name);
		cr_expect_eq(k->form, rows[i].form, "%s", rows[i].name);
		cr_expect(k->was_hidden, "%s", rows[i].name);
	}
}

/*
 * Hours of the same months, after a late file: nobody knows of how many people
 * that is.
 */
Test(published, amounts_stay_as_they_were_or_are_hidden)
{
	static const struct {
		const char	*name, *value;
		enum rule	 rule;
		double		 exact;
		enum form	 form;
		double		 shown;
		gboolean	 is_fixed;
		double		 low, high;
	} rows[] = {
		{ "as it was", "400, NULL", RULE_PEOPLE, 402, FORM_SHOWN, 400,
		    TRUE, 397.5, 402.5 },
		{ "a little more", "400, NULL", RULE_PEOPLE, 430, FORM_SHOWN,
		    400, TRUE, 357.5, 442.5 },
		{ "a little less", "400, NULL", RULE_PEOPLE, 370, FORM_SHOWN,
		    400, TRUE, 357.5, 442.5 },
		{ "much more", "400, NULL", RULE_PEOPLE, 443, FORM_HIDDEN, 0,
		    FALSE, 0, INFINITY },
		{ "much less", "400, NULL", RULE_PEOPLE, 357, FORM_HIDDEN, 0,
		    FALSE, 0, INFINITY },
		{ "it is of no people, and the same", "400, NULL", RULE_NONE,
		    402, FORM_SHOWN, 400, TRUE, 397.5, 402.5 },
		{ "it is of no people, and more", "400, NULL", RULE_NONE, 404,
		    FORM_SHOWN, 405, FALSE, 402.5, 407.5 },
		{ "it was not shown", "NULL, 'x'", RULE_PEOPLE, 430,
		    FORM_HIDDEN, 430, FALSE, 0, INFINITY },
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autofree char *sql = g_strdup_printf("UPDATE cell SET unit = "
		    "'hours', rule = '%s'", rule_names[rows[i].rule]);
		g_autofree char *cell = g_strconcat(rows[i].value,
		    ", 5, 0, 's', 672, 680", NULL);
		g_autoptr(Store) store = released("2026-09", cell);
		g_autoptr(Plan) plan = plan_new(&strict);
		struct quantity draft = { .unit = CELL_HOURS, .base = 5,
		    .exact = rows[i].exact, .is_told = TRUE, .rule =
		    rows[i].rule };
		struct certificate certificate = { .protection = strict };
		struct quantity *k;
		guint place;

		run(store, sql);
		quantity_decide(&draft, &strict);
		place = plan_add(plan, "k", &draft);
		plan_span(plan, place, JANUARY, SEPTEMBER, "s");
		cr_expect(published_read(plan, store, "2026-10", &certificate,
		    NULL), "%s", rows[i].name);
		k = plan_quantity(plan, place);
		cr_expect_eq(k->form, rows[i].form, "%s", rows[i].name);
		cr_expect_eq(k->is_fixed, rows[i].is_fixed, "%s", rows[i].name);
		if (rows[i].form == FORM_SHOWN)
			cr_expect_eq(k->shown, rows[i].shown, "%s: %g",
			    rows[i].name, k->shown);
		cr_expect_eq(k->low, rows[i].low, "%s: %g", rows[i].name,
		    k->low);
		cr_expect_eq(k->high, rows[i].high, "%s: %g", rows[i].name,
		    k->high);
	}
}

/* Who read it knows it, whatever is said now. */
Test(published, what_was_said_to_be_small_is_known)
{
	static const struct {
		const char	*name, *symbol;
		double		 exact;
		enum form	 form;
		gboolean	 is_fixed;
		double		 high, want_high;
	} rows[] = {
		{ "small again", "<10", 7, FORM_SMALL, TRUE, 9, 9 },
		{ "the threshold was lower", "<5", 4, FORM_SMALL, TRUE, 4, 4 },
		{ "it was lower, and more came", "<5", 5, FORM_SMALL, FALSE, 9,
		    9 },
		{ "no longer small", "<10", 12, FORM_SHOWN, FALSE, 12, 12 },
		{ "the threshold was higher", "<20", 12, FORM_SHOWN, FALSE, 12,
		    12 },
		{ "it was higher, and small", "<20", 7, FORM_SMALL, FALSE, 9, 9 },
		{ "it was hidden", "x", 7, FORM_HIDDEN, FALSE, INFINITY, 9 },
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autofree char *cell = g_strdup_printf("NULL, '%s', 5, 1, 's', "
		    "672, 680", rows[i].symbol);
		g_autoptr(Store) store = released("2026-09", cell);
		g_autoptr(Plan) plan = plan_new(&strict);
		struct quantity *k = counted(plan, "s", JANUARY, SEPTEMBER,
		    rows[i].exact);
		struct certificate certificate = { .protection = strict };

		cr_expect(published_read(plan, store, "2026-10", &certificate,
		    NULL), "%s", rows[i].name);
		cr_expect_eq(k->form, rows[i].form, "%s", rows[i].name);
		cr_expect_eq(k->is_fixed, rows[i].is_fixed, "%s", rows[i].name);
		cr_expect_eq(k->high, rows[i].high, "%s: %g", rows[i].name,
		    k->high);
		cr_expect_eq(k->want_high, rows[i].want_high, "%s: %g",
		    rows[i].name, k->want_high);
		cr_expect_eq(certificate.kept, 0, "%s", rows[i].name);
	}
}

/* "2025-01..2025-12": the same number in whatever month it is reported on. */
Test(published, what_names_its_months_is_the_same_in_another_period)
{
	static const struct {
		const char	*key;
		gboolean	 is_fixed;
	} rows[] = {
		{ "/all/measure/staying/all///2025-01..2025-12/of", TRUE },
		{ "/all/people/reached/2025-01..2025-12/of", FALSE },
		{ "/all/measure/staying/all///year/of", FALSE },
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(Store) store = released("2026-07", "40, NULL, 5, 1, "
		    "NULL, NULL, NULL");
		g_autoptr(Plan) plan = plan_new(&strict);
		g_autofree char *sql = g_strdup_printf("UPDATE cell SET key = "
		    "'%s'; INSERT INTO release (id, report, period, digest, "
		    "made_at) VALUES (2, 'r', '2026-09', zeroblob(32), "
		    "'2026-10-01T00:00:00Z')", rows[i].key);
		struct quantity draft = { .unit = CELL_PEOPLE, .exact = 44,
		    .is_told = TRUE, .is_whole = TRUE, .base = 5 };
		struct certificate certificate = { .protection = strict };
		guint place;

		run(store, sql);
		quantity_decide(&draft, &strict);
		place = plan_add(plan, rows[i].key, &draft);
		cr_expect(published_read(plan, store, "2026-10", &certificate,
		    NULL), "%s", rows[i].key);
		cr_expect_eq(plan_quantity(plan, place)->is_fixed,
		    rows[i].is_fixed, "%s", rows[i].key);
	}
}

/* Somebody showed it in between. */
Test(published, what_was_shown_since_is_not_hidden_again)
{
	g_autoptr(Store) store = released("2026-10", "40, NULL, 5, 1, NULL, "
	    "NULL, NULL");
	g_autoptr(Plan) plan = plan_new(&strict);
	struct quantity *k = counted(plan, NULL, 0, 0, 40);
	struct certificate certificate = { .protection = strict };

	run(store, "INSERT INTO release (id, report, period, digest, made_at) "
	    "VALUES (2, 'q', '2026-10', zeroblob(32), '2026-10-02T00:00:00Z');"
	    "INSERT INTO cell VALUES (2, 'k', NULL, 'x', 5, 1, NULL, NULL, "
	    "NULL, 'people', 'people')");
	cr_expect(published_read(plan, store, "2026-10", &certificate, NULL));
	cr_expect_eq(k->form, FORM_SHOWN);
	cr_expect(k->was_hidden);
}

/* The threshold is ten now. */
Test(published, what_a_lower_threshold_showed_is_said)
{
	static const struct {
		const char	*name, *cell;
		double		 exact;
		gboolean	 told;
	} rows[] = {
		{ "it is what was shown", "5, NULL, 5, 1", 6, TRUE },
		{ "at the end of what it can be", "5, NULL, 5, 1", 7, TRUE },
		{ "at its beginning", "5, NULL, 5, 1", 3, TRUE },
		{ "beyond it", "5, NULL, 5, 1", 8, FALSE },
		{ "before it", "5, NULL, 5, 1", 2, FALSE },
		{ "it was not below", "10, NULL, 5, 1", 9, FALSE },
		{ "nothing was shown as none", "0, NULL, 5, 1", 2, FALSE },
		{ "it is no secret now", "5, NULL, 20, 1", 12, FALSE },
		{ "it was no count", "5, NULL, 0, 1", 5, FALSE },
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autofree char *cell = g_strconcat(rows[i].cell,
		    ", 's', 672, 680", NULL);
		g_autoptr(Store) store = released("2026-09", cell);
		g_autoptr(Plan) plan = plan_new(&strict);
		g_autoptr(Plan) accepting = plan_new(&lenient);
		struct certificate certificate = { .protection = strict };
		g_autoptr(GError) error = NULL;

		counted(plan, "s", JANUARY, SEPTEMBER, rows[i].exact);
		counted(accepting, "s", JANUARY, SEPTEMBER, rows[i].exact);
		cr_expect_eq(published_read(plan, store, "2026-10",
		    &certificate, &error), !rows[i].told, "%s", rows[i].name);
		cr_expect(error == NULL || (error->code == EXIT_NOTHING &&
		    strstr(error->message, "threshold = 10") != NULL), "%s",
		    rows[i].name);
		cr_expect_eq(certificate.told, (guint)rows[i].told, "%s",
		    rows[i].name);
		cr_expect(published_read(accepting, store, "2026-10",
		    &certificate, NULL), "%s", rows[i].name);
		cr_expect_eq(certificate.told, (guint)rows[i].told, "%s",
		    rows[i].name);
	}
}

/* ------------------------------------------------------------ running totals */

/* An earlier release showed the total up to a month. */
Test(published, a_total_stands_until_so_many_may_have_come)
{
	static const struct {
		const char	*name, *cell;
		gint32		 first, last, begun;
		double		 exact, shown;
		gboolean	 is_kept;
	} rows[] = {
		{ "nobody came", "40, NULL, 5, 1, 's', 672, 680", JANUARY,
		    OCTOBER, 0, 40, 40, TRUE },
		{ "four came", "40, NULL, 5, 1, 's', 672, 680", JANUARY,
		    OCTOBER, 0, 46, 40, TRUE },
		{ "nine, if it was 42", "40, NULL, 5, 1, 's', 672, 680",
		    JANUARY, OCTOBER, 0, 51, 40, TRUE },
		{ "ten at least", "40, NULL, 5, 1, 's', 672, 680", JANUARY,
		    OCTOBER, 0, 52, 50, FALSE },
		{ "as many were taken back", "40, NULL, 5, 1, 's', 672, 680",
		    JANUARY, OCTOBER, 0, 28, 30, FALSE },
		{ "it began in another month", "40, NULL, 5, 1, 's', 671, 680",
		    JANUARY, OCTOBER, 0, 46, 45, FALSE },
		{ "before anything was there", "40, NULL, 5, 1, 's', 671, 680",
		    JANUARY, OCTOBER, JANUARY, 46, 40, TRUE },
		{ "after that", "40, NULL, 5, 1, 's', 671, 680", JANUARY,
		    OCTOBER, JANUARY - 1, 46, 45, FALSE },
		{ "it ended later", "40, NULL, 5, 1, 's', 672, 681", JANUARY,
		    SEPTEMBER, 0, 46, 45, FALSE },
		{ "it was hidden", "NULL, 'x', 5, 1, 's', 672, 680", JANUARY,
		    OCTOBER, 0, 46, 45, FALSE },
		{ "it is small now", "10, NULL, 5, 1, 's', 672, 680", JANUARY,
		    OCTOBER, 0, 9, 0, FALSE },
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(Store) store = released("2026-09", rows[i].cell);
		g_autoptr(Plan) plan = plan_new(&strict);
		struct quantity *k = counted(plan, "s", rows[i].first,
		    rows[i].last, rows[i].exact);
		struct certificate certificate = { .protection = strict };

		k->begun = rows[i].begun;
		cr_expect(published_read(plan, store, "2026-10", &certificate,
		    NULL));
		cr_expect_eq(k->is_kept, rows[i].is_kept, "%s", rows[i].name);
		cr_expect(k->form != FORM_SHOWN || k->shown == rows[i].shown,
		    "%s: %g", rows[i].name, k->shown);
		/* Nobody sees which of all that it can be. */
		cr_expect(!k->is_kept || (k->low <= 31 && k->high == 51),
		    "%s: %g to %g", rows[i].name, k->low, k->high);
	}
}

/* Without a stem it is told which ones run on. */
Test(published, what_has_no_months_stands_if_it_runs_on)
{
	gboolean is_running;

	for (is_running = FALSE; is_running <= TRUE; is_running++) {
		g_autoptr(Store) store = released("2026-09",
		    "40, NULL, 5, 1, NULL, NULL, NULL");
		g_autoptr(Plan) plan = plan_new(&strict);
		struct quantity *k = counted(plan, NULL, 0, 0, 46);
		struct certificate certificate = { .protection = strict };

		k->is_running = is_running;
		cr_expect(published_read(plan, store, "2026-10", &certificate,
		    NULL));
		cr_expect_eq(k->shown, is_running ? 40 : 45);
	}
}

/* What stood may not be more than the whole of it, nor the whole be less. */
Test(published, a_part_that_stands_is_no_more_than_the_whole)
{
	static const struct {
		double total, part, whole, shown_part, shown_whole;
	} rows[] = {
		{ 40, 41, 46, 40, 40 },	/* both stand at 40 */
		{ 40, 56, 58, 55, 60 },	/* neither can */
		{ 40, 51, 54, 40, 55 },	/* the part stands */
		{ 20, 48, 50, 50, 50 },	/* it would be more */
		{ 60, 53, 54, 55, 55 },	/* than a whole that moved on */
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(Store) store = released("2026-09",
		    "40, NULL, 5, 1, 's', 672, 680");
		g_autoptr(Plan) plan = plan_new(&strict);
		struct quantity part = { .unit = CELL_PEOPLE, .base = 5,
		    .is_whole = TRUE, .is_told = TRUE,
		    .exact = rows[i].part };
		struct quantity *k = counted(plan, "s", JANUARY, OCTOBER,
		    rows[i].whole), *p;
		struct certificate certificate = { .protection = strict };

		quantity_decide(&part, &strict);
		relation_within(plan, plan_add(plan, "part", &part),
		    plan_place(plan, "k"));
		p = plan_find(plan, "part");
		p->total = rows[i].total;
		cr_expect(published_read(plan, store, "2026-10", &certificate,
		    NULL));
		cr_expect_eq(p->shown, rows[i].shown_part, "%u: %g", i,
		    p->shown);
		cr_expect_eq(k->shown, rows[i].shown_whole, "%u: %g", i,
		    k->shown);
	}
}
