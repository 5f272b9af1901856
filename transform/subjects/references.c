/*
 * Figures from elsewhere; see references.h.
 */
#include <math.h>

#include "references.h"

static void
reference_clear(gpointer data)
{
	struct reference *reference = data;

	g_free(reference->measure);
	g_free(reference->values);
}

/* The last of the list, which is by name, or a new one. */
static struct reference *
reference_get(GArray *list, const char *measure, gsize towns)
{
	struct reference fresh;

	if (list->len > 0 && g_str_equal(g_array_index(list,
	    struct reference, list->len - 1).measure, measure))
		return &g_array_index(list, struct reference, list->len - 1);
	fresh.measure = g_strdup(measure);
	fresh.values = g_new(double, towns);
	for (gsize i = 0; i < towns; i++)
		fresh.values[i] = NAN;
	g_array_append_val(list, fresh);
	return &g_array_index(list, struct reference, list->len - 1);
}

GArray *
references_read(Store *store, const struct facts *facts, GError **error)
{
	sqlite3_stmt *rows = store_statement(store, "references_all");
	g_autoptr(GArray) list = g_array_new(FALSE, FALSE,
	    sizeof(struct reference));
	gboolean row;

	g_array_set_clear_func(list, reference_clear);
	while (store_step(store, rows, &row, error)) {
		guint32 town;

		if (!row)
			return g_steal_pointer(&list);
		if (!ranks_column(&facts->towns, rows, 1, &town, error))
			return NULL;
		reference_get(list, (const char *)sqlite3_column_text(rows,
		    0), facts->towns.count + 1)->values[town == RANK_NONE ?
		    0 : town + 1] = sqlite3_column_double(rows, 2);
	}
	return NULL;
}

const struct reference *
references_find(const GArray *list, const char *measure)
{
	for (guint i = 0; i < list->len; i++)
		if (g_str_equal(g_array_index(list, struct reference,
		    i).measure, measure))
			return &g_array_index(list, struct reference, i);
	return NULL;
}
