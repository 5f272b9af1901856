/* Which relations a package tells; see relevant.h. */
#include "lists.h"
#include "relevant.h"

/* A relation of more terms is long. */
#define LONG	64

/* From figure to relation to what is published nowhere, and on. */
struct search {
	const Knowledge	*knowledge;
	GHashTable	*printed;	/* NULL: an owner is looked for */
	GHashTable	*quantities, *stems, *relations;	/* seen */
	GArray		*next;		/* guint: quantities to go on from */
	GArray		*found;		/* guint: relations */
	guint		*owner;		/* the first figure that was met, plus
					 * 1; 0: none */
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

static gboolean
is_long(const Knowledge *knowledge, guint place)
{
	return plan_relation(knowledge->plan, place)->count > LONG;
}

/* An owner is near: no long relation leads to it. */
static gboolean
is_left_to_others(const struct search *it, guint place)
{
	guint owner;

	if (it->printed == NULL)
		return is_long(it->knowledge, place);
	owner = it->knowledge->owners[place];
	return owner > 0 && !g_hash_table_contains(it->printed,
	    GUINT_TO_POINTER(owner));
}

/* Through what is published elsewhere other packages tell the way. */
static void
see_terms(const struct search *it, const struct relation *relation)
{
	const Plan *plan = it->knowledge->plan;
	const struct term *terms = plan_terms(plan, relation);
	guint i;

	for (i = 0; i < relation->count; i++) {
		guint quantity = plan_first(plan, terms[i].quantity);

		if (!it->knowledge->published[quantity]) {
			see_quantity(it, quantity);
			see_stem(it, plan_quantity(plan, quantity));
		} else if (it->owner != NULL && (*it->owner == 0 ||
		    quantity < *it->owner))
			*it->owner = quantity + 1;
	}
}

static void
see_relation(const struct search *it, guint place)
{
	if (!g_hash_table_add(it->relations, GUINT_TO_POINTER(place + 1)) ||
	    is_left_to_others(it, place))
		return;
	g_array_append_val(it->found, place);
	see_terms(it, plan_relation(it->knowledge->plan, place));
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

static void
search_begin(struct search *it, const Knowledge *knowledge,
    GHashTable *printed)
{
	*it = (struct search){ .knowledge = knowledge, .printed = printed };
	it->quantities = g_hash_table_new(NULL, NULL);
	it->relations = g_hash_table_new(NULL, NULL);
	it->stems = g_hash_table_new(g_str_hash, g_str_equal);
	it->next = g_array_new(FALSE, FALSE, sizeof(guint));
	it->found = g_array_new(FALSE, FALSE, sizeof(guint));
}

static void
search_end(struct search *it)
{
	g_hash_table_unref(it->quantities);
	g_hash_table_unref(it->relations);
	g_hash_table_unref(it->stems);
	g_array_unref(it->next);
	g_array_unref(it->found);
}

static void
go_on(const struct search *it)
{
	const Knowledge *knowledge = it->knowledge;

	while (it->next->len > 0) {
		guint place = g_array_index(it->next, guint, it->next->len -
		    1), i;

		g_array_set_size(it->next, it->next->len - 1);
		for (i = knowledge->first[place];
		    i < knowledge->first[place + 1]; i++)
			see_relation(it, knowledge->in_relations[i]);
	}
}

/* The figure to which the first terms lead, plus 1; 0: none. */
static guint
find_owner(const Knowledge *knowledge, const struct relation *relation,
    guint terms)
{
	struct relation some = *relation;
	struct search it;
	guint owner = 0;

	some.count = terms;
	search_begin(&it, knowledge, NULL);
	it.owner = &owner;
	see_terms(&it, &some);
	go_on(&it);
	search_end(&it);
	return owner;
}

void
relevant_share(Knowledge *knowledge)
{
	guint i, *owners = g_new0(guint, plan_relations(knowledge->plan) + 1);

	for (i = 0; i < knowledge->relations->len; i++) {
		guint place = g_array_index(knowledge->relations, guint, i);
		const struct relation *relation = plan_relation(
		    knowledge->plan, place);

		if (!is_long(knowledge, place))
			continue;
		/* The whole comes first; who prints it is the one to tell. */
		owners[place] = find_owner(knowledge, relation, 1);
		if (owners[place] == 0)
			owners[place] = find_owner(knowledge, relation,
			    relation->count);
	}
	knowledge->owners = owners;
}

GArray *
relevant_relations(const Knowledge *knowledge, GHashTable *printed)
{
	struct search it;
	GArray *found;

	search_begin(&it, knowledge, printed);
	see_printed(&it, printed);
	go_on(&it);
	found = g_array_ref(it.found);
	search_end(&it);
	lists_sort(found);
	return found;
}
