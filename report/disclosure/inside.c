/* Figures that somebody who is in one could tell; see inside.h. */
#include <math.h>

#include "attack.h"
#include "inside.h"

/* The time an attack takes grows with the square. */
#define RELATED_MOST	4000

struct inside_attack {
	const Plan	*plan;
	Audit		*audit;		/* NULL: not yet */
	GArray		*insiders;	/* struct insider */
	GHashTable	*amounts;	/* with a goal: places, plus 1 */
};

/* Of this run, hidden, and so few that each of them knows how many. */
static gboolean
is_insider(const struct quantity *quantity)
{
	if (!quantity->is_told || quantity->is_ledger || quantity->is_empty ||
	    quantity->twin > 0 || quantity->form == FORM_SHOWN ||
	    quantity->form == FORM_GIVEN)
		return FALSE;
	return quantity->rule == RULE_GIVER ||
	    (quantity->unit == CELL_PEOPLE && quantity->is_whole &&
	    (quantity->exact == 1 || quantity->exact == 2));
}

static GArray *
secrets_of(const Plan *plan)
{
	GArray *secrets = g_array_new(FALSE, FALSE, sizeof(guint));
	guint i;

	for (i = 0; i < plan_quantities(plan); i++)
		if (!plan_quantity(plan, i)->is_ledger)
			g_array_append_val(secrets, i);
	return secrets;
}

static GArray *
insiders_of(const Plan *plan, Audit *audit)
{
	GArray *insiders = g_array_new(FALSE, FALSE, sizeof(struct insider));
	guint i, related;

	for (i = 0; i < plan_quantities(plan); i++) {
		const struct quantity *quantity = plan_quantity(plan, i);
		struct insider insider = { i, quantity->exact };

		related = is_insider(quantity) ? audit_related(audit, i) : 0;
		if (related > 0 && related <= RELATED_MOST)
			g_array_append_val(insiders, insider);
	}
	return insiders;
}

InsideAttack *
inside_new(const Plan *plan)
{
	InsideAttack *it = g_new0(InsideAttack, 1);

	it->plan = plan;
	return it;
}

void
inside_free(InsideAttack *it)
{
	if (it == NULL)
		return;
	audit_free(it->audit);
	g_clear_pointer(&it->insiders, g_array_unref);
	g_clear_pointer(&it->amounts, g_hash_table_unref);
	g_free(it);
}

/* An amount that is hidden by now asks for as much as one that was before. */
static void
follow(InsideAttack *it)
{
	guint i;

	for (i = 0; i < plan_quantities(it->plan); i++) {
		const struct quantity *quantity = plan_quantity(it->plan, i);

		if (quantity->is_ledger || quantity->form != FORM_HIDDEN)
			continue;
		audit_widen(it->audit, i, quantity->low, quantity->high);
		attack_ask(it->audit, it->plan, i, it->amounts);
	}
}

static void
begin(InsideAttack *it)
{
	g_autoptr(GArray) secrets = secrets_of(it->plan);

	it->audit = attack_begin(it->plan, ATTACK_NOW, secrets);
	it->amounts = attack_amounts(it->plan);
}

/* struct inside: what can be told, and by whom. */
static GArray *
find(InsideAttack *it, GError **error)
{
	GArray *found = NULL;

	if (it->audit == NULL)
		begin(it);
	else
		follow(it);
	if (it->insiders == NULL)
		it->insiders = insiders_of(it->plan, it->audit);
	return audit_run_beside(it->audit, it->insiders, error) &&
	    audit_insiders(it->audit, it->insiders, &found, error) ? found :
	    NULL;
}

gboolean
inside_mend(InsideAttack *it, struct hiding *hiding, gboolean *more,
    GError **error)
{
	g_autoptr(GArray) found = find(it, error);
	guint i, column = PLAN_NONE;

	*more = FALSE;
	hiding_round(hiding);
	for (i = 0; found != NULL && i < found->len; i++) {
		const struct inside *inside = &g_array_index(found,
		    struct inside, i);
		g_autoptr(GArray) binding = NULL;

		/* The first of them stands for all. */
		if (inside->column == column)
			continue;
		column = inside->column;
		binding = audit_binding(it->audit, inside);
		*more = hiding_mend(hiding, binding) || *more;
	}
	return found != NULL;
}
