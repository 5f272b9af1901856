/*
 * Ids of the store in an order that facts decide; see ranks.h.
 */
#include <stdlib.h>

#include "program.h"
#include "ranks.h"

static int
ranked_compare(const void *a, const void *b)
{
	gint64 x = ((const struct ranked *)a)->id;
	gint64 y = ((const struct ranked *)b)->id;

	return (x > y) - (x < y);
}

/* FALSE when ids have gaps: else each has its place. */
static gboolean
ranks_place(struct ranks *ranks)
{
	gint64 first = G_MAXINT64, last = G_MININT64;

	for (gsize i = 0; i < ranks->count; i++) {
		first = MIN(first, ranks->ids[i]);
		last = MAX(last, ranks->ids[i]);
	}
	if (ranks->count == 0 || (guint64)last - (guint64)first !=
	    ranks->count - 1)
		return FALSE;
	for (gsize i = 0; i < ranks->count; i++)
		ranks->by_id[ranks->ids[i] - first] =
		    (struct ranked){ ranks->ids[i], (guint32)i };
	return TRUE;
}

void
ranks_make(struct ranks *ranks, gint64 *ids, gsize count)
{
	ranks->count = count;
	ranks->ids = ids;
	ranks->by_id = g_new(struct ranked, count);
	if (ranks_place(ranks))
		return;
	for (gsize i = 0; i < count; i++)
		ranks->by_id[i] = (struct ranked){ ids[i], (guint32)i };
	if (count > 0)
		qsort(ranks->by_id, count, sizeof(struct ranked),
		    ranked_compare);
}

gboolean
ranks_read(Store *store, const char *statement, struct ranks *ranks,
    GError **error)
{
	sqlite3_stmt *rows = store_statement(store, statement);
	g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(gint64));
	gsize count;
	gboolean row;

	while (store_step(store, rows, &row, error)) {
		gint64 id;

		if (!row) {
			count = ids->len;
			ranks_make(ranks,
			    (gint64 *)g_array_free(g_steal_pointer(&ids),
			    FALSE), count);
			return TRUE;
		}
		id = sqlite3_column_int64(rows, 0);
		g_array_append_val(ids, id);
	}
	return FALSE;
}

guint32
ranks_find(const struct ranks *ranks, gint64 id)
{
	const struct ranked *found;
	struct ranked key = { .id = id };
	gint64 first;

	if (ranks->count == 0)
		return RANK_NONE;
	/* Ids are mostly handed out without gaps: then this is the place. */
	first = ranks->by_id[0].id;
	if (id >= first && (guint64)id - (guint64)first < ranks->count &&
	    ranks->by_id[id - first].id == id)
		return ranks->by_id[id - first].rank;
	found = bsearch(&key, ranks->by_id, ranks->count, sizeof(key),
	    ranked_compare);
	return found != NULL ? found->rank : RANK_NONE;
}

gboolean
ranks_column(const struct ranks *ranks, sqlite3_stmt *row, int column,
    guint32 *rank, GError **error)
{
	*rank = RANK_NONE;
	if (sqlite3_column_type(row, column) == SQLITE_NULL)
		return TRUE;
	*rank = ranks_find(ranks, sqlite3_column_int64(row, column));
	if (*rank != RANK_NONE)
		return TRUE;
	g_set_error(error, IMPACT_ERROR, EXIT_NOTHING,
	    "the store is damaged: %s %" G_GINT64_FORMAT " does not exist; "
	    "restore a backup or ingest anew",
	    sqlite3_column_name(row, column),
	    (gint64)sqlite3_column_int64(row, column));
	return FALSE;
}

void
ranks_clear(struct ranks *ranks)
{
	g_free(ranks->ids);
	g_free(ranks->by_id);
	*ranks = (struct ranks){ 0 };
}
