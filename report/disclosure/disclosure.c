/* From collected figures to what may be shown; see disclosure.h. */
#include <string.h>

#include "disclosure.h"
#include "published.h"
#include "suppress.h"

Plan *
disclosure_plan(const Conf *conf)
{
	const struct protection protection = { conf->disclosure.threshold,
		conf->disclosure.base, conf->disclosure.share,
		conf->disclosure.told == TOLD_ACCEPT };

	return plan_new(&protection);
}

gboolean
disclosure_decide(Plan *plan, Store *store, const char *period,
    struct certificate *certificate, GError **error)
{
	certificate->protection = *plan_protection(plan);
	if (!published_read(plan, store, period, certificate, error) ||
	    !suppress(plan, certificate, error))
		return FALSE;
	plan_forget(plan);
	return TRUE;
}

static int
compare(const void *a, const void *b)
{
	const struct quantity *const *first = a, *const *second = b;

	return strcmp((*first)->key, (*second)->key);
}

char *
disclosure_list(const Plan *plan)
{
	g_autoptr(GPtrArray) hidden = g_ptr_array_new();
	GString *out = g_string_new(NULL);
	guint i;

	for (i = 0; i < plan_quantities(plan); i++) {
		struct quantity *quantity = plan_quantity(plan, i);

		if (!quantity->is_ledger && (quantity->form == FORM_SMALL ||
		    quantity->form == FORM_HIDDEN))
			g_ptr_array_add(hidden, quantity);
	}
	g_ptr_array_sort(hidden, compare);
	for (i = 0; i < hidden->len; i++) {
		const struct quantity *quantity = hidden->pdata[i];

		/* Of an x nobody is told which it is. */
		g_string_append_printf(out, "%s: %s\n", quantity->key,
		    quantity->form == FORM_SMALL ? "small" :
		    "small, or hidden to protect what is");
	}
	return g_string_free(out, FALSE);
}
