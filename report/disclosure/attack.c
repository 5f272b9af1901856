/* A plan as it is attacked; see attack.h. */
#include <math.h>

#include "attack.h"

/* Known to all, without any report. */
static gboolean
is_public(const struct quantity *quantity)
{
	return quantity->form == FORM_GIVEN || quantity->is_empty;
}

/* What is not published says nothing. */
static gboolean
is_silent(const struct quantity *quantity, enum attack attack)
{
	if (is_public(quantity))
		return FALSE;
	return (attack == ATTACK_EARLIER && !quantity->is_fixed) ||
	    (attack == ATTACK_NOW && quantity->is_ledger);
}

/*
 * Hiding does not help against it: it is public, or was published before.  Who
 * has packages only cannot tell one release from another.
 */
static gboolean
is_held(const struct quantity *quantity, enum attack attack)
{
	return is_public(quantity) || (attack != ATTACK_ALL && quantity->is_fixed &&
	    (quantity->form == FORM_SHOWN || quantity->form == FORM_SMALL));
}

static gboolean
is_of_ledger(const Plan *plan, const struct relation *relation)
{
	const struct term *terms = plan_terms(plan, relation);
	guint i;

	for (i = 0; i < relation->count; i++)
		if (plan_quantity(plan, terms[i].quantity)->is_ledger)
			return TRUE;
	return relation->is_earlier;
}

gboolean
attack_is_amount(const struct quantity *quantity)
{
	return quantity->unit != CELL_PEOPLE && quantity->rule != RULE_NONE &&
	    quantity->form == FORM_HIDDEN && !quantity->is_sensitive &&
	    !quantity->is_known && !quantity->is_of_many &&
	    quantity->twin == 0;
}

GHashTable *
attack_amounts(const Plan *plan)
{
	GHashTable *amounts = g_hash_table_new(NULL, NULL);
	guint i;

	for (i = 0; i < plan_quantities(plan); i++)
		if (attack_is_amount(plan_quantity(plan, i)))
			g_hash_table_add(amounts, GUINT_TO_POINTER(i + 1));
	return amounts;
}

void
attack_ask(Audit *audit, const Plan *plan, guint place, GHashTable *amounts)
{
	double share = plan_protection(plan)->share / 100;

	if (share > 0 && attack_is_amount(plan_quantity(plan, place)) &&
	    g_hash_table_add(amounts, GUINT_TO_POINTER(place + 1)) &&
	    audit_related(audit, place) > 0)
		audit_goal_apart(audit, place, share);
}

static void
set_goal(Audit *audit, guint column, const struct quantity *quantity,
    const struct protection *protection)
{
	double k = (double)protection->threshold;

	if (quantity->is_sensitive)
		audit_goal(audit, column, quantity->want_low,
		    quantity->want_high);
	else if (attack_is_amount(quantity) && protection->share > 0)
		audit_goal_apart(audit, column, protection->share / 100);
	else if (!quantity->is_told && !quantity->is_known &&
	    !quantity->is_empty &&
	    (quantity->form == FORM_UNSEEN ||
	    quantity->form == FORM_HIDDEN) &&
	    quantity->unit == CELL_PEOPLE && quantity->twin == 0)
		audit_goal_either(audit, column, quantity->is_signed ?
		    1 - k : 0, k);
}

Audit *
attack_begin(const Plan *plan, enum attack attack, const GArray *only)
{
	Audit *audit = audit_new();
	guint i, count = only != NULL ? only->len : plan_quantities(plan);

	for (i = 0; i < plan_quantities(plan); i++) {
		const struct quantity *quantity = plan_quantity(plan, i);

		if (is_silent(quantity, attack))
			audit_column(audit, MIN(quantity->low, 0), INFINITY);
		else
			audit_column(audit, quantity->low, quantity->high);
		if (is_held(quantity, attack))
			audit_hold(audit, i);
	}
	for (i = 0; i < count; i++) {
		guint place = only != NULL ? g_array_index(only, guint, i) : i;

		set_goal(audit, place, plan_quantity(plan, place),
		    plan_protection(plan));
	}
	for (i = 0; i < plan_relations(plan); i++) {
		const struct relation *relation = plan_relation(plan, i);

		/* Who is in a figure reckons with what a package says. */
		if (attack == ATTACK_NOW && (is_of_ledger(plan, relation) ||
		    !plan_is_awake(plan, relation)))
			continue;
		audit_row(audit, plan_terms(plan, relation), relation->count,
		    relation->low, relation->high);
	}
	return audit;
}

GHashTable *
attack_tells(const Plan *plan, enum attack attack, const GArray *only,
    GError **error)
{
	g_autoptr(Audit) audit = attack_begin(plan, attack, only);
	g_autoptr(GArray) breaches = NULL;
	GHashTable *told;
	guint i, column;

	if (!audit_run(audit, &breaches, &column, error))
		return NULL;
	told = g_hash_table_new(NULL, NULL);
	for (i = 0; i < breaches->len; i++)
		g_hash_table_add(told, GUINT_TO_POINTER(g_array_index(
		    breaches, struct breach, i).column + 1));
	return told;
}
