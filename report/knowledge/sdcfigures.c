/* What is known of single figures; see sdc.h. */
#include "cellfile.h"
#include "day.h"
#include "lists.h"
#include "sdc_parts.h"

static void
write_unknown(const struct quantity *quantity, const char *rule, json_t *one)
{
	char month[8];

	document_text(one, "key", quantity->key);
	document_text(one, "counts", cellfile_counts(quantity));
	if (quantity->unit != CELL_PEOPLE)
		document_text(one, "unit", cellfile_unit(quantity->unit));
	if (rule != NULL)
		document_text(one, "rule", rule);
	if (quantity->stem == NULL)
		return;
	document_text(one, "stem", quantity->stem);
	document_text(one, "first_month", month_print(quantity->first,
	    month));
	document_text(one, "last_month", month_print(quantity->last, month));
}

/*
 * What stands between two figures of this package, or of others, or is left of
 * them, is a secret.
 */
static void
add_differences(const struct writing *it)
{
	GHashTableIter iter;
	void *stem;
	guint i;

	g_hash_table_iter_init(&iter, it->stems);
	while (g_hash_table_iter_next(&iter, &stem, NULL)) {
		const GArray *list = g_hash_table_lookup(
		    it->knowledge->differences, stem);

		for (i = 0; list != NULL && i < list->len; i++) {
			guint place = g_array_index(list, guint, i);

			g_hash_table_insert(it->unknown, GUINT_TO_POINTER(
			    place + 1), (void *)rule_names[plan_quantity(
			    it->plan, place)->rule]);
		}
	}
}

/* guint, the caller's. */
static GArray *
unknown_places(const struct writing *it)
{
	GArray *places = g_array_new(FALSE, FALSE, sizeof(guint));
	GHashTableIter iter;
	void *key;

	g_hash_table_iter_init(&iter, it->unknown);
	while (g_hash_table_iter_next(&iter, &key, NULL)) {
		guint place = GPOINTER_TO_UINT(key) - 1;

		g_array_append_val(places, place);
	}
	lists_sort(places);
	return places;
}

void
writing_unknown(const struct writing *it, json_t *list)
{
	g_autoptr(GArray) places = NULL;
	guint i;

	add_differences(it);
	places = unknown_places(it);
	for (i = 0; i < places->len; i++) {
		guint place = g_array_index(places, guint, i);

		write_unknown(plan_quantity(it->plan, place),
		    g_hash_table_lookup(it->unknown, GUINT_TO_POINTER(place +
		    1)), document_push(list, json_object()));
	}
}

/* By the names that relations and cells.csv have for them. */
void
writing_signed(const struct writing *it, json_t *list)
{
	guint i;

	for (i = 0; i < it->knowledge->below_zero->len; i++) {
		guint place = g_array_index(it->knowledge->below_zero, guint,
		    i);
		const char *key = writing_printed(it, place);

		if (key != NULL || g_hash_table_contains(it->unknown,
		    GUINT_TO_POINTER(place + 1)))
			document_push(list, json_string(key != NULL ? key :
			    plan_quantity(it->plan, place)->key));
	}
}

static gboolean
is_of_many(const struct writing *it, guint place)
{
	return plan_quantity(it->plan, plan_first(it->plan, place))->is_of_many;
}

/* Amounts that this package hides, or speaks of. */
void
writing_of_many(const struct writing *it, json_t *list)
{
	g_autoptr(GArray) unknown = unknown_places(it);
	guint i;

	for (i = 0; i < it->sorted->len; i++) {
		const struct cell *cell = it->sorted->pdata[i];
		guint place = plan_place(it->plan, cell->key);

		if (place != PLAN_NONE && !cell_shown(cell) && is_of_many(it,
		    place))
			document_push(list, json_string(cell->key));
	}
	for (i = 0; i < unknown->len; i++) {
		guint place = g_array_index(unknown, guint, i);

		if (is_of_many(it, place))
			document_push(list, json_string(plan_quantity(it->plan,
			    place)->key));
	}
}
