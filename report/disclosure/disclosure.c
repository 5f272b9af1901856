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

/* What keys are about, by how they begin; the last is any other. */
static const struct {
	const char	*begin, *words;
} kinds[] = { { "/activity/", "of activities" },
	{ "/all/", "of all municipalities together" },
	{ "/in/", "of single municipalities" },
	{ "/of/", "of the activities of a funder" },
	{ "", "of formulas in towns and other figures" } };

/* "hidden: 12 of activities, 3 of single municipalities". */
static void
add_counts(GString *out, const GPtrArray *hidden)
{
	guint counts[G_N_ELEMENTS(kinds)] = { 0 }, i, kind;
	const char *between = "hidden: ";

	for (i = 0; i < hidden->len; i++) {
		const struct quantity *quantity = hidden->pdata[i];

		for (kind = 0; kind < G_N_ELEMENTS(kinds) - 1 &&
		    !g_str_has_prefix(quantity->key, kinds[kind].begin);
		    kind++)
			;
		counts[kind]++;
	}
	for (kind = 0; kind < G_N_ELEMENTS(kinds); kind++) {
		if (counts[kind] == 0)
			continue;
		g_string_append_printf(out, "%s%u %s", between, counts[kind],
		    kinds[kind].words);
		between = ", ";
	}
	if (hidden->len > 0)
		g_string_append_c(out, '\n');
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
	add_counts(out, hidden);
	return g_string_free(out, FALSE);
}
