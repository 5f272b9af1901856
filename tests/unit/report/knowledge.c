/*
 * Which relations a package tells.  All of them are sums; what is called by a
 * small letter is published nowhere.
 *
 *	0	A = B + c	c leads on to what it is made of
 *	1	c = D + e
 *	2	e = F + g	g and h are of a stem, as J is
 *	3	h = I + J
 *	4	A = K + L
 *	5	L = M + N	M and N are told by who publishes L
 *	6	B = o + e	o stands nowhere else: this tells nothing
 */
#include <criterion/criterion.h>
#include <math.h>

#include "relations.h"
#include "relevant.h"

#define APRIL	675	/* 2026 */

static const struct protection protection = { 10, 5, 10, FALSE };

static guint
place(Plan *plan, char name)
{
	const char key[] = { name, '\0' };
	struct quantity draft = { .unit = CELL_PEOPLE, .exact = NAN,
	    .is_whole = TRUE, .form = g_ascii_isupper(name) ? FORM_SHOWN :
	    FORM_UNSEEN };

	return plan_add(plan, key, &draft);
}

/* "Abc": A is the sum of b and c. */
static void
add(Plan *plan, const char *names)
{
	g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(guint));
	const char *name;

	for (name = names + 1; *name != '\0'; name++) {
		guint part = place(plan, *name);

		g_array_append_val(parts, part);
	}
	relation_sum(plan, place(plan, *names), parts);
}

static Plan *
make(void)
{
	static const char *const sums[] = { "ABc", "cDe", "eFg", "hIJ", "AKL",
		"LMN", "Boe" };
	Plan *plan = plan_new(&protection);
	guint i;

	for (i = 0; i < G_N_ELEMENTS(sums); i++)
		add(plan, sums[i]);
	plan_span(plan, place(plan, 'g'), APRIL, APRIL, "stem");
	plan_span(plan, place(plan, 'h'), APRIL, APRIL + 1, "stem");
	plan_span(plan, place(plan, 'J'), APRIL, APRIL + 2, "stem");
	return plan;
}

/* The numbers of the relations that a package with these figures tells. */
static char *
told(const Knowledge *knowledge, const char *names)
{
	g_autoptr(GHashTable) printed = g_hash_table_new(NULL, NULL);
	g_autoptr(GArray) relations = NULL;
	GString *out = g_string_new(NULL);
	guint i;

	for (; *names != '\0'; names++)
		g_hash_table_add(printed, GUINT_TO_POINTER(place(
		    (Plan *)knowledge->plan, *names) + 1));
	relations = relevant_relations(knowledge, printed);
	for (i = 0; i < relations->len; i++)
		g_string_append_printf(out, "%u", g_array_index(relations,
		    guint, i));
	return g_string_free(out, FALSE);
}

Test(knowledge, a_package_tells_what_its_figures_lead_to)
{
	static const struct {
		const char *name, *printed, *want;
	} rows[] = {
		{ "nothing published, nothing told", "", "" },
		{ "by what is published nowhere, and by its stem", "A",
		    "01234" },
		{ "from the other end, but not past what others publish", "I",
		    "0123" },
		{ "what is published elsewhere is not gone through", "K",
		    "4" },
		{ "who publishes it tells both", "L", "45" },
		{ "all together tell all that tells something",
		    "ABDFIJKLMN", "012345" },
	};
	g_autoptr(Plan) plan = make();
	g_autoptr(Knowledge) knowledge = knowledge_open(plan);
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autofree char *found = told(knowledge, rows[i].printed);

		cr_expect_str_eq(found, rows[i].want, "%s: %s",
		    rows[i].name, found);
	}
}

/* Of those that may be below zero each number is named once. */
Test(knowledge, quantities_are_listed_by_what_they_are)
{
	g_autoptr(Plan) plan = make();
	guint secret = place(plan, 'p');
	struct quantity *piece = plan_quantity(plan, secret);
	g_autoptr(Knowledge) knowledge = NULL;
	const GArray *list;

	plan_span(plan, secret, APRIL, APRIL, "amount");
	piece->unit = CELL_EUROS;
	piece->rule = RULE_GIVERS;
	piece->is_piece = TRUE;
	plan_quantity(plan, place(plan, 'B'))->is_signed = TRUE;
	knowledge = knowledge_open(plan);
	list = g_hash_table_lookup(knowledge->differences, "amount");
	cr_assert_not_null(list);
	cr_expect_eq(g_array_index(list, guint, 0), secret);
	list = g_hash_table_lookup(knowledge->unpublished, "stem");
	cr_assert_eq(list->len, 2);
	cr_expect_eq(g_array_index(list, guint, 0), place(plan, 'g'));
	cr_assert_eq(knowledge->below_zero->len, 1);
	cr_expect_eq(g_array_index(knowledge->below_zero, guint, 0),
	    place(plan, 'B'));
}

#define TOWNS	70

static guint
named(Plan *plan, const char *name, guint town, gboolean is_published)
{
	g_autofree char *key = g_strdup_printf("%s %u", name, town);
	struct quantity draft = { .unit = CELL_PEOPLE, .exact = NAN,
	    .is_whole = TRUE, .form = is_published ? FORM_SHOWN :
	    FORM_UNSEEN };

	return plan_add(plan, key, &draft);
}

/*
 * Of each town two figures = here + there; all = the sum of here; a report's =
 * all + other.  Where nobody prints all, other is the first figure it leads to.
 */
static Plan *
make_many(gboolean is_whole_published)
{
	Plan *plan = plan_new(&protection);
	g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(guint));
	guint i, two[2];

	for (i = 0; i < TOWNS; i++) {
		g_autoptr(GArray) own = g_array_new(FALSE, FALSE,
		    sizeof(guint));

		two[0] = named(plan, "here", i, FALSE);
		two[1] = named(plan, "there", i, FALSE);
		g_array_append_vals(own, two, 2);
		g_array_append_val(parts, two[0]);
		relation_sum(plan, named(plan, "town", i, TRUE), own);
		relation_sum(plan, named(plan, "beside", i, TRUE), own);
	}
	two[0] = named(plan, "all", 0, is_whole_published);
	relation_sum(plan, two[0], parts);
	two[1] = named(plan, "other", 0, TRUE);
	g_array_set_size(parts, 0);
	g_array_append_vals(parts, two, 2);
	relation_sum(plan, named(plan, "report", 0, TRUE), parts);
	return plan;
}

static guint
count_told(const Knowledge *knowledge, const char *name, guint town)
{
	g_autoptr(GHashTable) printed = g_hash_table_new(NULL, NULL);
	g_autoptr(GArray) relations = NULL;
	guint i;

	for (i = 0; i < plan_quantities(knowledge->plan); i++) {
		g_autofree char *key = g_strdup_printf("%s %u", name, town);

		if (g_str_equal(plan_quantity(knowledge->plan, i)->key, key))
			g_hash_table_add(printed, GUINT_TO_POINTER(i + 1));
	}
	relations = relevant_relations(knowledge, printed);
	return relations->len;
}

Test(knowledge, what_many_have_together_is_told_by_who_has_the_whole)
{
	gboolean published;

	for (published = FALSE; published <= TRUE; published++) {
		g_autoptr(Plan) plan = make_many(published);
		g_autoptr(Knowledge) knowledge = knowledge_open(plan);

		/* A town tells of itself only. */
		cr_expect_eq(count_told(knowledge, "town", 0), 2);
		cr_expect_eq(count_told(knowledge, "town", TOWNS - 1), 2);
		/* All of them, their sum, and what that is in. */
		cr_expect_eq(count_told(knowledge, published ? "all" :
		    "other", 0), 2 * TOWNS + 2);
	}
}
