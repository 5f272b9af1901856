/*
 * Publications of others with known answers, and releases of one figure after
 * another: what all of them together tell.
 */
#include <criterion/criterion.h>
#include <math.h>

#include "attack.h"
#include "relations.h"
#include "suppress.h"

static const struct protection exactly = { 10, 1, 10 };
static const struct protection usual = { 10, 5, 10 };

#define HIDDEN	(-1)

/* A 4 x 4 table with its totals; the range of one hidden cell. */
static void
attack_table(const double cells[4][4], const double across[4],
    const double down[4], guint rows, guint columns, guint goal, double *low,
    double *high)
{
	g_autoptr(Audit) audit = audit_new();
	g_autoptr(GArray) breaches = NULL;
	struct term terms[4];
	guint i, j, at;

	for (i = 0; i < rows; i++)
		for (j = 0; j < columns; j++)
			audit_column(audit, MAX(cells[i][j], 0), cells[i][j] ==
			    HIDDEN ? INFINITY : cells[i][j]);
	/* No range is as wide as that, so that it is looked for. */
	audit_goal(audit, goal, -1e6, 1e6);
	for (i = 0; i < rows; i++) {
		for (j = 0; j < columns; j++)
			terms[j] = (struct term){ i * columns + j, 1 };
		audit_row(audit, terms, columns, across[i], across[i]);
	}
	for (j = 0; j < columns; j++) {
		for (i = 0; i < rows; i++)
			terms[i] = (struct term){ i * columns + j, 1 };
		audit_row(audit, terms, rows, down[j], down[j]);
	}
	cr_assert(audit_run(audit, &breaches, &at, NULL));
	cr_assert_eq(breaches->len, 1);
	*low = g_array_index(breaches, struct breach, 0).low;
	*high = g_array_index(breaches, struct breach, 0).high;
}

/*
 * The test problem of sdcTable (Meindl): two hidden in every row and column,
 * and yet (w,b) follows: rows w and x leave 236 for their hidden cells, and
 * columns a and c 189 for theirs.
 */
Test(instances, sdctable_w_b_is_47)
{
	static const double cells[4][4] = {
		{ HIDDEN, HIDDEN, HIDDEN, 89 }, { HIDDEN, 124, HIDDEN, 31 },
		{ 92, HIDDEN, 59, HIDDEN }, { 800, HIDDEN, 651, HIDDEN } };
	static const double across[4] = { 230, 250, 336, 3127 };
	static const double down[4] = { 1021, 1262, 770, 890 };
	double low, high;

	attack_table(cells, across, down, 4, 4, 1, &low, &high);
	cr_expect_float_eq(low, 47, 1e-6, "%g", low);
	cr_expect_float_eq(high, 47, 1e-6, "%g", high);
}

/*
 * Investment by activity and region, the example of Fischetti & Salazar (2000):
 * with 8, 17 and 12 hidden beside it, 22 is 5 to 30.
 */
Test(instances, fischetti_and_salazar_leave_5_to_30)
{
	static const double cells[4][4] = { { 20, 50, 10 },
		{ HIDDEN, 19, HIDDEN }, { HIDDEN, 32, HIDDEN } };
	static const double across[4] = { 80, 49, 61 };
	static const double down[4] = { 45, 101, 44 };
	double low, high;

	attack_table(cells, across, down, 3, 3, 5, &low, &high);
	cr_expect_float_eq(low, 5, 1e-6, "%g", low);
	cr_expect_float_eq(high, 30, 1e-6, "%g", high);
}

/* ------------------------------------------------------------ known optima */

/*
 * Regions A to D by two sexes with all totals, rows first: 15 cells of which
 * one has to be protected, and the cheapest pattern that does it.
 */
struct optimum {
	const char	*name;
	double		 cells[15];	/* total, male, female; total, A .. D */
	double		 costs[15];
	double		 low, high;	/* of A female that have to be possible */
	guint		 pattern;	/* bits: the cells hidden beside it */
	double		 cost;
};
#define A_FEMALE	5
#define BIT(i)		(1u << (i))

static const struct optimum optima[] = {
	/*
	 * Package checkTauArgus (sdcTools), test batch ex1: manual protection
	 * of 20 %, tau-ARGUS OPT; costs are the values.
	 */
	{ "checkTauArgus ex1",
	    { 5146, 2757, 2389, 1032, 895, 137, 1726, 753, 973, 1055, 569, 486,
	    1333, 540, 793 },
	    { 5146, 2757, 2389, 1032, 895, 137, 1726, 753, 973, 1055, 569, 486,
	    1333, 540, 793 },
	    0.8 * 137, 1.2 * 137, BIT(4) | BIT(10) | BIT(11), 1950 },
	/*
	 * Package sdcTable (Meindl), tests of protectTable, method OPT: the
	 * table of its microdata1, protected by one unit; costs are counts.
	 */
	{ "sdcTable protectTable",
	    { 1284, 802, 482, 198, 178, 20, 344, 140, 204, 224, 118, 106, 518,
	    366, 152 },
	    { 100, 55, 45, 20, 18, 2, 33, 14, 19, 22, 12, 10, 25, 11, 14 },
	    19, 21, BIT(4) | BIT(10) | BIT(11), 40 },
};

/* Whether hiding these beside it protects A female. */
static gboolean
protects(const struct optimum *it, guint pattern)
{
	g_autoptr(Audit) audit = audit_new();
	g_autoptr(GArray) breaches = NULL;
	guint i, j, at;

	for (i = 0; i < 15; i++) {
		gboolean hidden = i == A_FEMALE || (pattern & BIT(i)) != 0;

		audit_column(audit, hidden ? 0 : it->cells[i], hidden ?
		    INFINITY : it->cells[i]);
	}
	audit_goal(audit, A_FEMALE, it->low, it->high);
	for (i = 0; i < 5; i++) {
		const struct term terms[] = { { 3 * i, 1 }, { 3 * i + 1, -1 },
			{ 3 * i + 2, -1 } };

		audit_row(audit, terms, 3, 0, 0);
	}
	for (j = 0; j < 3; j++) {
		const struct term terms[] = { { j, 1 }, { 3 + j, -1 },
			{ 6 + j, -1 }, { 9 + j, -1 }, { 12 + j, -1 } };

		audit_row(audit, terms, 5, 0, 0);
	}
	cr_assert(audit_run(audit, &breaches, &at, NULL));
	return breaches->len == 0;
}

/* Patterns from cell i on that cost less and protect; tried counts them. */
static guint
cheaper(const struct optimum *it, guint i, guint pattern, double left,
    guint *tried)
{
	guint found;

	if (i == 15) {
		(*tried)++;
		return protects(it, pattern);
	}
	found = cheaper(it, i + 1, pattern, left, tried);
	if (i != A_FEMALE && it->costs[i] < left)
		found += cheaper(it, i + 1, pattern | BIT(i), left -
		    it->costs[i], tried);
	return found;
}

Test(instances, published_optima_are_optima_of_this_audit)
{
	guint at, i, tried;
	double cost;

	for (at = 0; at < G_N_ELEMENTS(optima); at++) {
		const struct optimum *it = &optima[at];

		for (i = 0, cost = 0; i < 15; i++) {
			if ((it->pattern & BIT(i)) == 0)
				continue;
			cost += it->costs[i];
			cr_expect_not(protects(it, it->pattern & ~BIT(i)),
			    "%s without cell %u", it->name, i);
		}
		cr_expect_eq(cost, it->cost, "%s: %g", it->name, cost);
		cr_expect(protects(it, it->pattern), "%s", it->name);
		tried = 0;
		cr_expect_eq(cheaper(it, 0, 0, it->cost, &tried), 0, "%s",
		    it->name);
		cr_expect_gt(tried, 50, "%s: %u", it->name, tried);
	}
}

/* ------------------------------------------------- one release after another */

#define JANUARY	672

/* A running total from January, as this release has it. */
static guint
total(Plan *plan, const char *key, gint32 months, double exact, double before)
{
	struct quantity draft = { .unit = CELL_PEOPLE, .exact = exact,
	    .is_told = TRUE, .base = plan_protection(plan)->base,
	    .is_whole = TRUE, .before = before };
	guint place;

	quantity_decide(&draft, plan_protection(plan));
	place = plan_add(plan, key, &draft);
	plan_span(plan, place, JANUARY, JANUARY + months - 1, "people");
	return place;
}

/* The same as an earlier release showed it. */
static guint
earlier(Plan *plan, const char *key, gint32 months, double shown)
{
	struct quantity draft = { .unit = CELL_PEOPLE, .exact = NAN,
	    .base = plan_protection(plan)->base, .is_whole = TRUE,
	    .is_ledger = TRUE, .is_fixed = TRUE, .shown = shown };
	guint place = plan_add(plan, key, &draft);

	plan_span(plan, place, JANUARY, JANUARY + months - 1, "people");
	quantity_bound(plan_quantity(plan, place), plan_protection(plan));
	return place;
}

static void
decide(Plan *plan, struct certificate *certificate)
{
	g_autoptr(GHashTable) told = NULL;
	GError *error = NULL;

	*certificate = (struct certificate){ .before = 1 };
	cr_assert(suppress(plan, certificate, &error), "%s",
	    error != NULL ? error->message : "");
	told = attack_tells(plan, ATTACK_ALL, NULL, &error);
	cr_assert_not_null(told);
	cr_expect_eq(g_hash_table_size(told), 0);
}

Test(instances, late_data_of_few_do_not_show_in_march_again)
{
	static const struct {
		const char *name;
		double before, exact, shown;
	} rows[] = {
		{ "nothing came", 60, 60, 60 },
		{ "four came: March again less March would be four", 60, 64,
		    60 },
		{ "nine came", 60, 71, 60 },
		{ "ten, if it was 62", 60, 72, 70 },
		{ "so many that their number is none to hide", 60, 73, 75 },
		{ "six were taken back", 60, 54, 60 },
		{ "and thirteen", 60, 47, 45 },
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(Plan) plan = plan_new(&usual);
		struct certificate certificate;
		guint march = total(plan, "march", 3, rows[i].exact,
		    rows[i].before);

		decide(plan, &certificate);
		cr_expect_eq(plan_quantity(plan, march)->shown, rows[i].shown,
		    "%s: %g", rows[i].name, plan_quantity(plan, march)->shown);
		/* What it stands for holds what it is. */
		cr_expect(plan_quantity(plan, march)->low <= rows[i].exact &&
		    plan_quantity(plan, march)->high >= rows[i].exact, "%s",
		    rows[i].name);
	}
}

/*
 * March was 60; four came late, so that it stays 60 in April, when 6 more are
 * there: all of it together leaves every month as it has to be.
 */
Test(instances, march_march_again_and_april_tell_no_small_month)
{
	static const struct {
		double april;
		enum form form;
	} rows[] = { { 70, FORM_HIDDEN }, { 90, FORM_SHOWN } };
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(Plan) plan = plan_new(&usual);
		struct certificate certificate;
		guint march = total(plan, "march", 3, 64, 60);
		guint april = total(plan, "april", 4, rows[i].april, 0);

		earlier(plan, "february", 2, 40);
		decide(plan, &certificate);
		cr_expect_eq(plan_quantity(plan, march)->shown, 60);
		/* It was shown: hiding it would be in vain. */
		cr_expect_eq(plan_quantity(plan, march)->form, FORM_SHOWN);
		cr_expect_eq(plan_quantity(plan, april)->form, rows[i].form,
		    "%g", rows[i].april);
	}
}

Test(instances, what_earlier_releases_tell_is_known_and_stops_nobody)
{
	g_autoptr(Plan) plan = plan_new(&exactly);
	struct certificate certificate;
	guint april = total(plan, "april", 4, 90, 0);

	/* Two were new in March, as everybody can work out already. */
	earlier(plan, "february", 2, 58);
	earlier(plan, "march", 3, 60);
	decide(plan, &certificate);
	cr_expect_eq(certificate.known, 1, "%u", certificate.known);
	cr_expect_eq(plan_quantity(plan, april)->form, FORM_SHOWN);
}

Test(instances, earlier_figures_that_do_not_fit_lose_their_say)
{
	g_autoptr(Plan) plan = plan_new(&usual);
	struct certificate certificate;
	guint april = total(plan, "april", 4, 40, 0);

	/* People were taken back since. */
	earlier(plan, "march", 3, 120);
	decide(plan, &certificate);
	cr_expect_eq(certificate.restated, 1);
	cr_expect_eq(plan_quantity(plan, april)->form, FORM_SHOWN);
}

/* ------------------------------------------------------------ whole numbers */

Test(instances, whole_people_tell_what_parts_of_people_do_not)
{
	static const struct {
		const char *name;
		gboolean whole;
		guint told;
	} rows[] = { { "parts of people", FALSE, 0 },
		{ "pairs of whole people are never nine", TRUE, 1 } };
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(Audit) audit = audit_new();
		g_autoptr(GArray) breaches = NULL, more = NULL;
		gboolean whole[2] = { rows[i].whole, rows[i].whole };
		struct term terms[] = { { 0, 1 }, { 1, -2 } };
		guint at, undecided;

		audit_column(audit, 0, 9);
		audit_column(audit, 0, INFINITY);
		audit_goal(audit, 0, 0, 9);
		audit_row(audit, terms, 2, 0, 0);
		cr_assert(audit_run(audit, &breaches, &at, NULL));
		cr_expect_eq(breaches->len, 0, "%s", rows[i].name);
		cr_assert(audit_whole(audit, whole, &more, &undecided, NULL));
		cr_expect_eq(more->len, rows[i].told, "%s", rows[i].name);
		cr_expect_eq(undecided, 0, "%s", rows[i].name);
	}
}
