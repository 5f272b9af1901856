/* Amounts of money, and growth that may be below zero, under attack. */
#include <criterion/criterion.h>
#include <math.h>

#include "attack.h"
#include "relations.h"
#include "suppress.h"

static const struct protection usual = { 10, 5, 10 };

Test(amounts, what_is_left_open_has_to_be_as_wide_as_the_share)
{
	static const struct {
		const char *name;
		double whole[2], other[2], share;
		guint breaches;
	} rows[] = {
		{ "45 to 65", { 95, 105 }, { 40, 50 }, 0.10, 0 },
		{ "48 to 52", { 99, 101 }, { 49, 51 }, 0.10, 1 },
		{ "48 to 52 of four per cent", { 99, 101 }, { 49, 51 }, 0.04, 0 },
		{ "exactly 50", { 100, 100 }, { 50, 50 }, 0.01, 1 },
		{ "nothing to 5", { 100, 105 }, { 100, 100 }, 0.50, 0 },
		{ "nothing at all", { 100, 100 }, { 100, 100 }, 0.50, 0 },
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(Audit) audit = audit_new();
		g_autoptr(GArray) breaches = NULL;
		const struct term terms[] = { { 0, 1 }, { 1, -1 }, { 2, -1 } };
		guint at;

		audit_column(audit, rows[i].whole[0], rows[i].whole[1]);
		audit_column(audit, rows[i].other[0], rows[i].other[1]);
		audit_column(audit, 0, INFINITY);
		audit_row(audit, terms, 3, 0, 0);
		audit_goal_apart(audit, 2, rows[i].share);
		cr_assert(audit_run(audit, &breaches, &at, NULL));
		cr_expect_eq(breaches->len, rows[i].breaches, "%s",
		    rows[i].name);
	}
}

/* What cannot be helped is not looked at again, while others are. */
Test(amounts, one_that_is_forgotten_stays_so)
{
	g_autoptr(Audit) audit = audit_new();
	const struct term terms[] = { { 0, 1 }, { 1, -1 }, { 2, -1 } };
	guint at, run;

	audit_column(audit, 100, 104);
	audit_column(audit, 0, 4);
	audit_column(audit, 0, INFINITY);
	audit_row(audit, terms, 3, 0, 0);
	audit_goal(audit, 1, 0, 9);
	audit_goal_apart(audit, 2, 0.1);
	for (run = 0; run < 2; run++) {
		g_autoptr(GArray) breaches = NULL;

		cr_assert(audit_run(audit, &breaches, &at, NULL));
		cr_expect_eq(breaches->len, 2 - run);
		audit_forget(audit, 2);
	}
}

static guint
add(Plan *plan, const char *key, struct quantity draft)
{
	draft.is_told = TRUE;
	quantity_decide(&draft, plan_protection(plan));
	return plan_add(plan, key, &draft);
}

static void
sum(Plan *plan, guint whole, const guint *parts, guint count)
{
	g_autoptr(GArray) list = g_array_new(FALSE, FALSE, sizeof(guint));

	g_array_append_vals(list, parts, count);
	relation_sum(plan, whole, list);
}

static guint
breaches_of(const Plan *plan)
{
	g_autoptr(GHashTable) told = attack_tells(plan, ATTACK_ALL, NULL, NULL);

	return g_hash_table_size(told);
}

/*
 * What one gave is hidden, so something beside it has to be; and that, once
 * hidden, is no less protected: a reader cannot see which of them it was.
 */
Test(amounts, what_is_hidden_beside_a_gift_is_protected_as_well)
{
	static const double euros[] = { 30000, 20000, 500, 26000 };
	g_autoptr(Plan) plan = plan_new(&usual);
	struct certificate certificate = { .cells = 0 };
	GError *error = NULL;
	double sum_of = 0;
	guint parts[4], whole, i, hidden = 0;

	for (i = 0; i < 4; i++) {
		g_autofree char *key = g_strdup_printf("gift %u", i);

		sum_of += euros[i];
		parts[i] = add(plan, key, (struct quantity){
		    .unit = CELL_EUROS, .base = PROTECT_MONEY_BASE,
		    .exact = euros[i], .rule = i == 0 ? RULE_GIVER :
		    RULE_GIVERS, .is_sensitive = i == 0 });
	}
	whole = add(plan, "gifts", (struct quantity){ .unit = CELL_EUROS,
	    .base = PROTECT_MONEY_BASE, .exact = sum_of,
	    .rule = RULE_GIVERS });
	sum(plan, whole, parts, 4);
	cr_assert(suppress(plan, &certificate, &error), "%s", error != NULL ?
	    error->message : "");
	for (i = 0; i < 4; i++)
		hidden += plan_quantity(plan, parts[i])->form == FORM_HIDDEN;
	hidden += plan_quantity(plan, whole)->form == FORM_HIDDEN;
	cr_expect_geq(hidden, 2, "%u", hidden);
	cr_expect_eq(breaches_of(plan), 0);
	/* As somebody sees it who has the package alone. */
	for (i = 0; i < plan_quantities(plan); i++)
		plan_quantity(plan, i)->is_sensitive = FALSE;
	cr_expect_eq(breaches_of(plan), 0);
	/* With any other of them shown it could be told. */
	for (i = 1; i < 4; i++) {
		struct quantity *other = plan_quantity(plan, parts[i]);

		if (other->form == FORM_HIDDEN) {
			other->form = FORM_SHOWN;
			other->shown = protect_round(other->exact,
			    other->base);
			quantity_bound(other, &usual);
		}
	}
	cr_expect_geq(breaches_of(plan), hidden > 2 ? 0 : 1);
}

/* Was, is, and the difference: fewer than ten more or fewer. */
Test(amounts, a_small_growth_does_not_even_tell_its_sign)
{
	static const struct {
		const char *name;
		double was, is;
		enum form growth;
	} rows[] = { { "five fewer", 40, 35, FORM_HIDDEN },
		{ "five more", 35, 40, FORM_HIDDEN },
		{ "as many", 40, 40, FORM_HIDDEN },
		{ "thirty fewer", 60, 30, FORM_SHOWN },
		{ "thirty more", 30, 60, FORM_SHOWN } };
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(Plan) plan = plan_new(&usual);
		struct certificate certificate = { .cells = 0 };
		struct quantity draft = { .unit = CELL_PEOPLE, .base = 5,
		    .is_whole = TRUE, .exact = rows[i].was };
		guint parts[2], now;
		const struct quantity *growth;

		parts[0] = add(plan, "was", draft);
		draft.exact = rows[i].is;
		now = add(plan, "is", draft);
		draft.exact = rows[i].is - rows[i].was;
		draft.is_signed = TRUE;
		parts[1] = add(plan, "growth", draft);
		sum(plan, now, parts, 2);
		cr_assert(suppress(plan, &certificate, NULL), "%s",
		    rows[i].name);
		growth = plan_quantity(plan, parts[1]);
		cr_expect_eq(growth->form, rows[i].growth, "%s", rows[i].name);
		cr_expect(growth->low <= growth->exact &&
		    growth->exact <= growth->high, "%s", rows[i].name);
		cr_expect_eq(breaches_of(plan), 0, "%s", rows[i].name);
		if (growth->is_sensitive) {
			cr_expect_eq(growth->want_low, -9, "%s",
			    rows[i].name);
			cr_expect_eq(growth->want_high, 9, "%s",
			    rows[i].name);
		}
	}
}
