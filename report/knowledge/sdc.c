/* What a reader knows, as JSON; see sdc.h. */
#include <math.h>
#include <string.h>

#include "places.h"
#include "relevant.h"
#include "sdc_parts.h"

const char *
writing_printed(const struct writing *it, guint place)
{
	return g_hash_table_lookup(it->printed, GUINT_TO_POINTER(plan_first(
	    it->plan, place) + 1));
}

static void
set_printed(const struct writing *it)
{
	const Plan *plan = it->plan;
	guint i;

	for (i = 0; i < it->sorted->len; i++) {
		const struct cell *cell = it->sorted->pdata[i];
		guint place = plan_place(plan, cell->key);

		if (place == PLAN_NONE)
			continue;
		g_hash_table_insert(it->printed, GUINT_TO_POINTER(plan_first(
		    plan, place) + 1), (void *)cell->key);
		if (plan_quantity(plan, place)->stem != NULL)
			g_hash_table_add(it->stems, plan_quantity(plan,
			    place)->stem);
	}
}

/* What is left of amounts stands between figures of a stem of its own. */
static void
set_unknown(const struct writing *it, guint place)
{
	const struct quantity *quantity = plan_quantity(it->plan, place);

	g_hash_table_insert(it->unknown, GUINT_TO_POINTER(place + 1), NULL);
	if (quantity->is_left && quantity->stem != NULL)
		g_hash_table_add(it->stems, quantity->stem);
}

static const char *
name_of(const struct writing *it, guint place)
{
	const char *key = writing_printed(it, place);

	if (key != NULL)
		return key;
	set_unknown(it, place);
	return plan_quantity(it->plan, place)->key;
}

/* Not that of a twin: its parts are called like it. */
static const char *
own_name(const struct writing *it, guint place)
{
	const char *key = plan_quantity(it->plan, place)->key;

	if (cells_find(it->cells, key) == NULL)
		set_unknown(it, place);
	return key;
}

/* Readers find out of a stem that it is the number of another name. */
static gboolean
has_own_name(const struct writing *it, guint place)
{
	const struct quantity *quantity = plan_quantity(it->plan, place);

	return quantity->stem != NULL || writing_printed(it, place) == NULL ||
	    cells_find(it->cells, quantity->key) != NULL;
}

/* "/in/TOWN/X" -> TOWN; NULL: it is not of that whole.  g_free. */
static char *
town_of(const char *key, const char *prefix, const char *rest)
{
	const char *name = key + strlen(prefix), *end;

	if (!g_str_has_prefix(key, prefix))
		return NULL;
	end = strchr(name, '/');
	return end == NULL || strcmp(end, rest) != 0 ? NULL : g_strndup(name,
	    (gsize)(end - name));
}

/* The towns that a sum is over, owned; NULL: it is no sum over towns. */
static GPtrArray *
towns_of(const struct writing *it, const struct relation *relation,
    gboolean *elsewhere)
{
	const struct term *terms = plan_terms(it->plan, relation);
	g_autoptr(GPtrArray) towns = g_ptr_array_new_with_free_func(g_free);
	const char *prefix, *rest = places_rest(plan_quantity(it->plan,
	    terms->quantity)->key, &prefix);
	guint i;

	*elsewhere = FALSE;
	if (rest == NULL || relation->low < relation->high ||
	    !has_own_name(it, terms->quantity))
		return NULL;
	for (i = 1; i < relation->count; i++) {
		const char *key = plan_quantity(it->plan,
		    terms[i].quantity)->key;
		char *town = town_of(key, prefix, rest);

		if (town != NULL)
			g_ptr_array_add(towns, town);
		else if (g_str_has_prefix(key, "/elsewhere/"))
			*elsewhere = TRUE;
		else
			return NULL;
	}
	return g_steal_pointer(&towns);
}

static const struct relation *
relation_at(const struct writing *it, guint i)
{
	return plan_relation(it->plan, g_array_index(it->relations, guint, i));
}

static void
collect_places(const struct writing *it)
{
	gboolean elsewhere;
	guint i, j;

	for (i = 0; i < it->relations->len; i++) {
		g_autoptr(GPtrArray) towns = towns_of(it, relation_at(it, i),
		    &elsewhere);

		for (j = 0; towns != NULL && j < towns->len; j++)
			g_hash_table_add(it->places,
			    g_strdup(towns->pdata[j]));
	}
}

/* All of them by one word. */
static void
write_towns(const struct writing *it, json_t *one, const GPtrArray *towns,
    gboolean elsewhere)
{
	json_t *list;
	guint i;

	if (towns->len == g_hash_table_size(it->places))
		document_text(one, "over", "places");
	else {
		list = document_put(one, "over", json_array());
		for (i = 0; i < towns->len; i++)
			document_push(list, json_string(towns->pdata[i]));
	}
	document_put(one, "elsewhere", elsewhere ? json_true() :
	    json_false());
}

/* Of an amount elsewhere more is known than that there is one. */
static void
name_elsewhere(const struct writing *it, const struct relation *relation)
{
	const struct term *terms = plan_terms(it->plan, relation);
	guint i;

	for (i = 1; i < relation->count; i++)
		if (plan_quantity(it->plan, terms[i].quantity)->is_left &&
		    writing_printed(it, terms[i].quantity) == NULL)
			set_unknown(it, terms[i].quantity);
}

static void
write_relation(const struct writing *it, json_t *relations,
    const struct relation *relation)
{
	const struct term *terms = plan_terms(it->plan, relation);
	json_t *one = document_push(relations, json_object()), *parts;
	g_autoptr(GPtrArray) towns = NULL;
	gboolean elsewhere;
	guint i;

	if (relation->low < relation->high) {
		document_text(one, "part", name_of(it, terms[0].quantity));
		document_text(one, "at_most", name_of(it, terms[1].quantity));
		return;
	}
	towns = towns_of(it, relation, &elsewhere);
	document_text(one, "whole", towns != NULL ? own_name(it,
	    terms[0].quantity) : name_of(it, terms[0].quantity));
	if (towns != NULL) {
		name_elsewhere(it, relation);
		write_towns(it, one, towns, elsewhere);
		return;
	}
	parts = document_put(one, "parts", json_array());
	for (i = 1; i < relation->count; i++)
		document_push(parts, json_string(name_of(it,
		    terms[i].quantity)));
}

/* Whether both have stems, which say the same. */
static gboolean
is_said_by_stems(const struct writing *it, guint place, const char *other)
{
	return plan_quantity(it->plan, place)->stem != NULL &&
	    plan_quantity(it->plan, plan_place(it->plan, other))->stem != NULL;
}

/* Two names in this package of one number, by the names alone. */
static void
write_same(const struct writing *it, json_t *list)
{
	guint i;

	for (i = 0; i < it->sorted->len; i++) {
		const char *key = ((const struct cell *)
		    it->sorted->pdata[i])->key;
		guint place = plan_place(it->plan, key);
		const char *other = place == PLAN_NONE ? NULL :
		    writing_printed(it, place);
		json_t *one, *parts;

		if (other == NULL || strcmp(other, key) == 0 ||
		    is_said_by_stems(it, place, other))
			continue;
		one = json_object();
		document_text(one, "whole", other);
		parts = document_put(one, "parts", json_array());
		document_push(parts, json_string(key));
		document_push(list, one);
	}
}

static void
write_places(const struct writing *it, json_t *list)
{
	g_autoptr(GList) names = g_list_sort(g_hash_table_get_keys(
	    it->places), (GCompareFunc)strcmp);
	GList *name;

	for (name = names; name != NULL; name = name->next)
		document_push(list, json_string(name->data));
}

static void
write_object(const struct writing *it, const char *period, json_t *sdc)
{
	json_t *places, *relations, *unknown;
	guint i;

	document_number(sdc, "plan", PLAN_VERSION);
	document_text(sdc, "period", period);
	places = document_put(sdc, "places", json_array());
	relations = document_put(sdc, "relations", json_array());
	for (i = 0; i < it->relations->len; i++)
		write_relation(it, relations, relation_at(it, i));
	write_same(it, relations);
	write_places(it, places);
	unknown = document_put(sdc, "unpublished", json_array());
	writing_signed(it, document_put(sdc, "below_zero", json_array()));
	writing_unknown(it, unknown);
	writing_of_many(it, document_put(sdc, "of_many", json_array()));
}

char *
sdc_write(const Knowledge *knowledge, const Cells *cells, const char *period)
{
	g_autoptr(json_t) sdc = json_object();
	g_autoptr(GPtrArray) sorted = cells_sorted(cells);
	g_autoptr(GHashTable) printed = g_hash_table_new(NULL, NULL);
	g_autoptr(GHashTable) stems = g_hash_table_new(g_str_hash,
	    g_str_equal);
	g_autoptr(GHashTable) unknown = g_hash_table_new(NULL, NULL);
	g_autoptr(GHashTable) places = g_hash_table_new_full(g_str_hash,
	    g_str_equal, g_free, NULL);
	g_autoptr(GArray) relations = NULL;
	struct writing it = { .knowledge = knowledge,
	    .plan = knowledge->plan, .cells = cells, .sorted = sorted,
	    .printed = printed, .stems = stems, .unknown = unknown,
	    .places = places };

	set_printed(&it);
	it.relations = relations = relevant_relations(knowledge, printed);
	collect_places(&it);
	write_object(&it, period, sdc);
	return document_pack(sdc);
}
