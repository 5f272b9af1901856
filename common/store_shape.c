/*
 * Whether a store is shaped as the schema says.  Tables, views and indexes of
 * somebody's own may stand beside ours; a trigger would change what we write.
 */
#include "program.h"
#include "store_parts.h"

static gboolean
refuse(const Store *store, const char *what, const char *name,
    const char *remedy, GError **error)
{
	g_set_error(error, IMPACT_ERROR, EXIT_NOTHING, "%s: %s '%s'; %s",
	    store->path, what, name, remedy);
	return FALSE;
}

/* A line for each column of each table and view, and for each trigger. */
static GHashTable *
read_lines(Store *store, GError **error)
{
	g_autoptr(GHashTable) lines = g_hash_table_new_full(g_str_hash,
	    g_str_equal, g_free, NULL);
	sqlite3_stmt *statement = store_statement(store, "store_shape");
	gboolean row;

	while (store_step(store, statement, &row, error)) {
		if (!row)
			return g_steal_pointer(&lines);
		g_hash_table_add(lines, g_strdup((const char *)
		    sqlite3_column_text(statement, 0)));
	}
	return NULL;
}

gboolean
store_shape(Store *store, GError **error)
{
	g_autoptr(Store) model = store_open(":memory:", STORE_WRITE, error);
	g_autoptr(GHashTable) wanted = model != NULL ? read_lines(model,
	    error) : NULL;
	g_autoptr(GHashTable) found = wanted != NULL ? read_lines(store,
	    error) : NULL;
	GHashTableIter iter;
	gpointer line;

	if (found == NULL)
		return FALSE;
	g_hash_table_iter_init(&iter, wanted);
	while (g_hash_table_iter_next(&iter, &line, NULL))
		if (!g_hash_table_contains(found, line))
			return refuse(store, "not the store that impact made: "
			    "it lacks the", line, "restore a backup, or "
			    "ingest anew into another store", error);
	g_hash_table_iter_init(&iter, found);
	while (g_hash_table_iter_next(&iter, &line, NULL))
		if (g_str_has_prefix(line, "trigger ") &&
		    !g_hash_table_contains(wanted, line))
			return refuse(store, "somebody added the", line,
			    "take it away with DROP TRIGGER", error);
	return TRUE;
}
