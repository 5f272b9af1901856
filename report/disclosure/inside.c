/* Figures that somebody who is in one could tell; see inside.h. */
#include <math.h>

#include "attack.h"
#include "inside.h"

/* The time an attack takes grows with the square. */
#define RELATED_MOST	4000

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
insiders_of(const Plan *plan, const Audit *audit)
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

/* struct inside: which of some (guint) can be told, and by whom. */
static GArray *
find(const Plan *plan, enum attack attack, const GArray *secrets,
    Audit **audit, GError **error)
{
	g_autoptr(GArray) breaches = NULL, insiders = NULL;
	GArray *found = NULL;
	guint column;

	*audit = attack_begin(plan, attack, secrets);
	if (!audit_run(*audit, &breaches, &column, error))
		return NULL;
	insiders = insiders_of(plan, *audit);
	return audit_insiders(*audit, insiders, &found, error) ? found : NULL;
}

/* What was told without this run, to them or to everybody; a set, plus 1. */
static GHashTable *
in_vain(const Plan *plan, const GArray *found, GError **error)
{
	g_autoptr(GArray) columns = g_array_new(FALSE, FALSE, sizeof(guint));
	g_autoptr(Audit) audit = NULL;
	g_autoptr(GArray) again = NULL;
	GHashTable *vain = g_hash_table_new(NULL, NULL);
	guint i;

	for (i = 0; i < found->len; i++)
		g_array_append_val(columns, g_array_index(found,
		    struct inside, i).column);
	again = find(plan, ATTACK_EARLIER, columns, &audit, error);
	for (i = 0; again != NULL && i < again->len; i++)
		g_hash_table_add(vain, GUINT_TO_POINTER(g_array_index(again,
		    struct inside, i).column + 1));
	if (again != NULL)
		return vain;
	g_hash_table_unref(vain);
	return NULL;
}

gboolean
inside_mend(struct hiding *hiding, gboolean *more, GError **error)
{
	g_autoptr(GArray) secrets = secrets_of(hiding->plan);
	g_autoptr(Audit) audit = NULL;
	g_autoptr(GArray) found = find(hiding->plan, ATTACK_NOW, secrets,
	    &audit, error);
	g_autoptr(GHashTable) vain = NULL;
	guint i, column = PLAN_NONE;

	*more = FALSE;
	if (found == NULL || found->len == 0)
		return found != NULL;
	vain = in_vain(hiding->plan, found, error);
	hiding_round(hiding);
	for (i = 0; vain != NULL && i < found->len; i++) {
		const struct inside *inside = &g_array_index(found,
		    struct inside, i);
		g_autoptr(GArray) binding = NULL;

		if (inside->column == column || g_hash_table_contains(vain,
		    GUINT_TO_POINTER(inside->column + 1)))
			continue;
		/* The first of them stands for all. */
		column = inside->column;
		binding = audit_binding(audit, inside);
		*more = hiding_mend(hiding, binding) || *more;
	}
	return vain != NULL;
}
