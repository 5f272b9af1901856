/* Quantities by name; see lists.h. */
#include "lists.h"

GHashTable *
lists_new(void)
{
	return g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
	    (GDestroyNotify)g_array_unref);
}

void
lists_add(GHashTable *lists, const char *name, guint place)
{
	GArray *list = g_hash_table_lookup(lists, name);

	if (list == NULL) {
		list = g_array_new(FALSE, FALSE, sizeof(guint));
		g_hash_table_insert(lists, g_strdup(name), list);
	}
	g_array_append_val(list, place);
}

GHashTable *
lists_of_spans(const Plan *plan)
{
	GHashTable *spans = lists_new();
	guint i;

	for (i = 0; i < plan_quantities(plan); i++) {
		const struct quantity *quantity = plan_quantity(plan, i);
		g_autofree char *name = NULL;

		if (quantity->stem == NULL)
			continue;
		name = plan_span_name(quantity->stem, quantity->first,
		    quantity->last);
		lists_add(spans, name, i);
	}
	return spans;
}

static int
compare(const void *a, const void *b)
{
	const guint *one = a, *two = b;

	return *one < *two ? -1 : *one > *two;
}

void
lists_sort(GArray *places)
{
	g_array_sort(places, compare);
}
