/*
 * Batches that may tell of the same people, activities and days.
 */
#include "rivals.h"

struct rivals {
	Store	*store;
	GArray	*known;		/* struct rival; NULL: not read */
};

Rivals *
rivals_new(Store *store)
{
	Rivals *rivals = g_new0(Rivals, 1);

	rivals->store = store;
	return rivals;
}

void
rivals_forget(Rivals *rivals)
{
	g_clear_pointer(&rivals->known, g_array_unref);
}

void
rivals_free(Rivals *rivals)
{
	if (rivals == NULL)
		return;
	rivals_forget(rivals);
	g_free(rivals);
}

void
rivals_add(Rivals *rivals, const struct rival *rival)
{
	if (rivals->known != NULL)
		g_array_append_vals(rivals->known, rival, 1);
}

static gboolean
read_known(Rivals *rivals, GError **error)
{
	sqlite3_stmt *rows = store_statement(rivals->store, "ingest_rivals");
	gboolean row;

	rivals->known = g_array_new(FALSE, FALSE, sizeof(struct rival));
	while (store_step(rivals->store, rows, &row, error)) {
		struct rival rival;

		if (!row)
			return TRUE;
		rival.batch = sqlite3_column_int64(rows, 0);
		rival.register_id = sqlite3_column_int64(rows, 1);
		rival.first = sqlite3_column_int(rows, 2);
		rival.last = sqlite3_column_int(rows, 3);
		g_array_append_val(rivals->known, rival);
	}
	rivals_forget(rivals);
	return FALSE;
}

gboolean
rivals_find(Rivals *rivals, const struct rival *own, GArray *found,
    GError **error)
{
	guint i;

	if (rivals->known == NULL && !read_known(rivals, error))
		return FALSE;
	for (i = 0; i < rivals->known->len; i++) {
		const struct rival *rival = &g_array_index(rivals->known,
		    struct rival, i);

		if (rival->batch != own->batch &&
		    rival->register_id == own->register_id &&
		    rival->first <= own->last && rival->last >= own->first)
			g_array_append_vals(found, rival, 1);
	}
	return TRUE;
}
