/* What earlier releases tell; see earlier.h. */
#include <math.h>

#include "attack.h"
#include "earlier.h"

/* Later months first; they were told by people who knew more. */
static int
compare(const void *a, const void *b, void *data)
{
	const struct quantity *one = plan_quantity(data, *(const guint *)a);
	const struct quantity *two = plan_quantity(data, *(const guint *)b);

	if (one->last != two->last)
		return one->last > two->last ? -1 : 1;
	return *(const guint *)a < *(const guint *)b ? -1 : 1;
}

static GArray *
of_ledger(Plan *plan)
{
	GArray *doubt = g_array_new(FALSE, FALSE, sizeof(guint));
	guint i;

	for (i = 0; i < plan_quantities(plan); i++)
		if (plan_quantity(plan, i)->is_ledger)
			g_array_append_val(doubt, i);
	g_array_sort_with_data(doubt, compare, plan);
	return doubt;
}

gboolean
earlier_settle(Plan *plan, struct certificate *certificate, GError **error)
{
	g_autoptr(GArray) doubt = of_ledger(plan);
	g_autoptr(GArray) dropped = NULL;
	g_autoptr(Audit) audit = NULL;
	guint i;

	if (doubt->len == 0)
		return TRUE;
	audit = attack_begin(plan, ATTACK_ALL, NULL);
	if (!audit_settle(audit, doubt, &dropped, error))
		return FALSE;
	for (i = 0; i < dropped->len; i++) {
		struct quantity *quantity = plan_quantity(plan,
		    g_array_index(dropped, guint, i));

		quantity->low = -INFINITY;
		quantity->high = INFINITY;
		quantity->form = FORM_HIDDEN;
		quantity->is_sensitive = FALSE;
		/* Of facts that have changed; there is no secret in it. */
		quantity->is_known = TRUE;
	}
	certificate->restated = dropped->len;
	return TRUE;
}

GArray *
earlier_tell(Plan *plan, const GArray *secrets, GError **error)
{
	g_autoptr(GHashTable) told = attack_tells(plan, ATTACK_EARLIER,
	    secrets, error);
	GArray *known = told == NULL ? NULL :
	    g_array_new(FALSE, FALSE, sizeof(guint));
	guint i;

	for (i = 0; told != NULL && i < secrets->len; i++) {
		guint place = g_array_index(secrets, guint, i);
		struct quantity *quantity = plan_quantity(plan, place);

		if (!g_hash_table_contains(told, GUINT_TO_POINTER(place + 1)))
			continue;
		quantity->is_sensitive = FALSE;
		quantity->is_known = TRUE;
		g_array_append_val(known, place);
	}
	return known;
}
