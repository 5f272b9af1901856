/*
 * What readers of earlier releases know.  In September a report showed 100
 * people, of whom fewer than ten were in A and an unknown number in B, and said
 * that they are all.  In October 91 are in B so far: whoever sees that knows
 * that no more than 93 of the 98 or more were there in September, so that A
 * had five at least.
 */
#include <criterion/criterion.h>
#include <math.h>

#include "published.h"
#include "relations.h"
#include "sdc.h"
#include "store.h"
#include "suppress.h"

#define JANUARY		672	/* 2026 */
#define SEPTEMBER	680
#define OCTOBER		681

static const struct protection protection = { 10, 5, 10, FALSE };

static void
run(Store *store, const char *sql)
{
	char *message = NULL;

	cr_assert_eq(sqlite3_exec(store_handle(store), sql, NULL, NULL,
	    &message), SQLITE_OK, "%s", message);
}

/* sdc: what it says of how they hang together. */
static Store *
september(const char *sdc)
{
	Store *store = store_open(":memory:", STORE_WRITE, NULL);
	g_autofree char *row = g_strdup_printf(
	    "INSERT INTO sdc VALUES (1, '{\"period\": \"2026-09\", \"places\": "
	    "[], \"relations\": [%s], \"unpublished\": []}')", sdc);

	cr_assert_not_null(store);
	run(store, "INSERT INTO release (id, report, period, digest, made_at) "
	    "VALUES (1, 'r', '2026-09', zeroblob(32), '2026-10-01T00:00:00Z');"
	    "INSERT INTO cell VALUES "
	    "(1, 'all', 100, NULL, 5, 1, 'all', 672, 680, 'people', 'threshold'),"
	    "(1, 'a', NULL, '<10', 5, 1, 'a', 672, 680, 'people', 'threshold'),"
	    "(1, 'b', NULL, 'x', 5, 1, 'b', 672, 680, 'people', 'threshold')");
	run(store, row);
	return store;
}

static guint
so_far(Plan *plan, const char *stem, double exact)
{
	struct quantity draft = { .unit = CELL_PEOPLE, .exact = exact,
	    .is_told = TRUE, .is_whole = TRUE, .base = 5 };
	guint place;

	quantity_decide(&draft, &protection);
	place = plan_add(plan, stem, &draft);
	plan_span(plan, place, JANUARY, OCTOBER, stem);
	return place;
}

static struct certificate
decide(Plan *plan, Store *store)
{
	struct certificate certificate = { .protection = protection };
	GError *error = NULL;

	cr_expect(published_read(plan, store, "2026-10", &certificate,
	    &error) && suppress(plan, &certificate, &error), "%s",
	    error == NULL ? "" : error->message);
	return certificate;
}

/* The form of B in October. */
static enum form
form_with(const char *sdc)
{
	g_autoptr(Store) store = september(sdc);
	g_autoptr(Plan) plan = plan_new(&protection);
	guint b = so_far(plan, "b", 91);

	so_far(plan, "a", 30);
	so_far(plan, "all", 121);
	decide(plan, store);
	return plan_quantity(plan, b)->form;
}

Test(former, how_figures_hang_together_is_reckoned_with)
{
	cr_expect_eq(form_with("{\"whole\": \"all\", \"parts\": [\"a\", "
	    "\"b\"]}"), FORM_HIDDEN);
	/* Who does not know that they are all cannot tell. */
	cr_expect_eq(form_with(""), FORM_SHOWN);
	cr_expect_eq(form_with("{\"part\": \"a\", \"at_most\": \"all\"}"),
	    FORM_SHOWN);
}

/* Beside an "x" of the same sum a report of now would say less. */
Test(former, what_was_said_to_be_small_stays_so)
{
	g_autoptr(Store) store = september("{\"whole\": \"all\", \"parts\": "
	    "[\"a\", \"b\"]}");
	g_autoptr(Plan) plan = plan_new(&protection);
	const struct quantity *a;

	so_far(plan, "all", 121);
	decide(plan, store);
	a = plan_find(plan, "a@2026-09");
	cr_expect_eq(a->form, FORM_SMALL);
	cr_expect_eq(a->high, 9);
}

/* Than are reckoned with in full, or in part. */
#define MORE		9000
#define FAR_MORE	61000

/* Another release, of September, that says more than can be reckoned with. */
static void
say_much(Store *store, guint count)
{
	g_autofree char *sql = g_strdup_printf("INSERT INTO release (id, "
	    "report, period, digest, made_at)"
	    "VALUES (2, 'other', '2026-09', zeroblob(32), '2026-10-01');"
	    "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL "
	    "SELECT i + 1 FROM n WHERE i < %u) INSERT INTO sdc "
	    "SELECT 2, json_object('period', '2026-09', 'places', "
	    "json_array(), 'unpublished', json_array(), 'relations', "
	    "json_group_array(json_object('part', 'p' || i, 'at_most', "
	    "'q'))) FROM n", count);

	run(store, sql);
}

/*
 * Amounts are few: 100 hours and a hidden part of them were told in August, and
 * in October ten are of the other part.
 */
Test(former, how_amounts_hang_together_is_never_forgotten)
{
	static const struct {
		const char	*key;
		double		 exact;
	} rows[] = { { "b", 10 }, { "a", 111 }, { "all", 121 } };
	g_autoptr(Store) store = september("{\"whole\": \"all\", "
	    "\"parts\": [\"a\", \"b\"]}");
	g_autoptr(Plan) plan = plan_new(&protection);
	guint i;

	run(store, "UPDATE release SET period = '2026-08'; UPDATE sdc SET "
	    "document = replace(document, '2026-09', '2026-08'); UPDATE cell "
	    "SET unit = 'hours', rule = 'people', whole = 0; UPDATE cell SET "
	    "symbol = 'x' WHERE symbol IS NOT NULL");
	say_much(store, FAR_MORE);
	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		struct quantity draft = { .unit = CELL_HOURS, .base = 5,
		    .exact = rows[i].exact, .is_told = TRUE, .rule =
		    RULE_PEOPLE };

		quantity_decide(&draft, &protection);
		plan_span(plan, plan_add(plan, rows[i].key, &draft), JANUARY,
		    OCTOBER, rows[i].key);
	}
	decide(plan, store);
	cr_expect_eq(plan_find(plan, "b")->form, FORM_HIDDEN);
}

/*
 * A release of one month that says so much of how figures hang together is
 * reckoned with; those before it are where they speak of months, and of still
 * more what they showed.
 */
Test(former, of_many_relations_the_newest_are_reckoned_with)
{
	static const struct {
		const char *name, *month;
		guint much;
		enum form form;
	} rows[] = {
		{ "the month before", "2026-09", MORE, FORM_HIDDEN },
		{ "one before that", "2026-08", MORE, FORM_HIDDEN },
		{ "before far more", "2026-08", FAR_MORE, FORM_SHOWN },
	};
	guint i, b;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(Store) store = september("{\"whole\": \"all\", "
		    "\"parts\": [\"a\", \"b\"]}");
		g_autoptr(Plan) plan = plan_new(&protection);
		g_autofree char *sql = g_strdup_printf("UPDATE release SET "
		    "period = '%s'; UPDATE sdc SET document = "
		    "replace(document, '2026-09', '%s')", rows[i].month,
		    rows[i].month);

		run(store, sql);
		say_much(store, rows[i].much);
		b = so_far(plan, "b", 91);
		so_far(plan, "a", 30);
		so_far(plan, "all", 121);
		decide(plan, store);
		cr_expect_eq(plan_quantity(plan, b)->form, rows[i].form, "%s",
		    rows[i].name);
	}
}

/* It was its reader who could tell, and hiding does not help any more. */
Test(former, what_earlier_releases_tell_is_given_up)
{
	g_autoptr(Store) store = september("{\"whole\": \"all\", \"parts\": "
	    "[\"a\", \"b\"]}");
	g_autoptr(Plan) plan = plan_new(&protection);
	guint b = so_far(plan, "b", 110);
	struct certificate certificate;

	run(store, "UPDATE cell SET value = 95, symbol = NULL WHERE key = 'b'");
	so_far(plan, "all", 140);
	certificate = decide(plan, store);
	cr_expect_eq(plan_quantity(plan, b)->form, FORM_SHOWN);
	cr_expect_gt(certificate.known, 0);
}

/* What it says of its own relations is of no use in another package. */
Test(former, relations_of_earlier_releases_are_not_published_again)
{
	g_autoptr(Store) store = september("{\"whole\": \"all\", \"parts\": "
	    "[\"a\", \"b\"]}");
	g_autoptr(Plan) plan = plan_new(&protection);
	guint i, earlier = 0;

	so_far(plan, "a", 30);
	so_far(plan, "b", 91);
	so_far(plan, "all", 121);
	decide(plan, store);
	for (i = 0; i < plan_relations(plan); i++)
		earlier += plan_relation(plan, i)->is_earlier;
	cr_expect_eq(earlier, 1);
	cr_expect(plan_find(plan, "b@2026-09")->is_ledger);
	cr_expect_not(plan_find(plan, "b")->is_ledger);
}
