/*
 * Pieces of a table over several connections; see scan.h.
 */
#include "scan.h"
#include "work.h"

struct scan {
	const char	*statement;
	const gint64	*bounds;
	scan_row	*row;
	gpointer	 data;
	Store		**stores;	/* by thread */
	GError		**errors;	/* by piece */
};

static gboolean
scan_piece(struct scan *scan, gsize piece, Store *store)
{
	sqlite3_stmt *rows = store_statement(store, scan->statement);
	GError **error = &scan->errors[piece];
	gboolean row, good;

	sqlite3_bind_int64(rows, 1, scan->bounds[piece]);
	sqlite3_bind_int64(rows, 2, scan->bounds[piece + 1] - 1);
	do {
		good = store_step(store, rows, &row, error) && (!row ||
		    scan->row(scan->data, piece, rows, error));
	} while (good && row);
	sqlite3_reset(rows);
	return good;
}

static void
scan_take(gpointer data, gsize piece, guint thread)
{
	struct scan *scan = data;

	/* The first is the caller's; others are opened when needed. */
	if (scan->stores[thread] == NULL)
		scan->stores[thread] = store_reader(scan->stores[0],
		    &scan->errors[piece]);
	if (scan->stores[thread] != NULL)
		scan_piece(scan, piece, scan->stores[thread]);
}

gboolean
scan_table(Store *store, const char *statement, const gint64 *bounds,
    gsize pieces, gboolean few, scan_row *row, gpointer data, GError **error)
{
	guint threads = few || store_in_memory(store) ? 1 : work_threads();
	g_autofree Store **stores = g_new0(Store *, threads);
	g_autofree GError **errors = g_new0(GError *, pieces);
	struct scan scan = { statement, bounds, row, data, stores, errors };
	gboolean good = TRUE;

	stores[0] = store;
	if (threads == 1)
		for (gsize i = 0; i < pieces && scan_piece(&scan, i, store);
		    i++)
			;
	else
		work_each(pieces, scan_take, &scan);
	for (guint t = 1; t < threads; t++)
		store_close(stores[t]);
	for (gsize i = 0; i < pieces; i++) {
		if (errors[i] == NULL)
			continue;
		if (good)
			g_propagate_error(error, errors[i]);
		else
			g_error_free(errors[i]);
		good = FALSE;
	}
	return good;
}
