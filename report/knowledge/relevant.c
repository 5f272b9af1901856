/* Which relations a package tells; see relevant.h. */
#include "lists.h"
#include "relevant.h"

/* From figure to relation to what is published nowhere, and on. */
struct search {
	const Knowledge	*knowledge;
	GHashTable	*quantities, *stems, *relations;	/* seen */
	GArray		*next;		/* guint: quantities to go on from */
	GArray		*found;		/* guint: relations */
};

static void
see_quantity(const struct search *it, guint place)
{
	if (g_hash_table_add(it->quantities, GUINT_TO_POINTER(place + 1)))
		g_array_append_val(it->next, place);
}

/* Whoever knows something of a stem knows what else is of it. */
static void
see_stem(const struct search *it, const struct quantity *quantity)
{
	const GArray *list;
	guint i;

	if (quantity->stem == NULL || !g_hash_table_add(it->stems,
	    quantity->stem))
		return;
	list = g_hash_table_lookup(it->knowledge->unpublished,
	    quantity->stem);
	for (i = 0; list != NULL && i < list->len; i++)
		see_quantity(it, g_array_index(list, guint, i));
}

/* Through what is published elsewhere other packages tell the way. */
static void
see_relation(const struct search *it, guint place)
{
	const Plan *plan = it->knowledge->plan;
	const struct relation *relation = plan_relation(plan, place);
	const struct term *terms = plan_terms(plan, relation);
	guint i;

	if (!g_hash_table_add(it->relations, GUINT_TO_POINTER(place + 1)))
		return;
	g_array_append_val(it->found, place);
	for (i = 0; i < relation->count; i++) {
		guint quantity = plan_first(plan, terms[i].quantity);

		if (it->knowledge->published[quantity])
			continue;
		see_quantity(it, quantity);
		see_stem(it, plan_quantity(plan, quantity));
	}
}

static void
see_printed(const struct search *it, GHashTable *printed)
{
	GHashTableIter iter;
	void *key;

	g_hash_table_iter_init(&iter, printed);
	while (g_hash_table_iter_next(&iter, &key, NULL)) {
		guint place = GPOINTER_TO_UINT(key) - 1;

		see_quantity(it, place);
		see_stem(it, plan_quantity(it->knowledge->plan, place));
	}
}

GArray *
relevant_relations(const Knowledge *knowledge, GHashTable *printed)
{
	g_autoptr(GHashTable) quantities = g_hash_table_new(NULL, NULL);
	g_autoptr(GHashTable) relations = g_hash_table_new(NULL, NULL);
	g_autoptr(GHashTable) stems = g_hash_table_new(g_str_hash,
	    g_str_equal);
	g_autoptr(GArray) next = g_array_new(FALSE, FALSE, sizeof(guint));
	const struct search it = { knowledge, quantities, stems, relations,
	    next, g_array_new(FALSE, FALSE, sizeof(guint)) };

	see_printed(&it, printed);
	while (next->len > 0) {
		guint place = g_array_index(next, guint, next->len - 1), i;

		g_array_set_size(next, next->len - 1);
		for (i = knowledge->first[place];
		    i < knowledge->first[place + 1]; i++)
			see_relation(&it, knowledge->in_relations[i]);
	}
	lists_sort(it.found);
	return it.found;
}
