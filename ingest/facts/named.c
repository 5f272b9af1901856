/*
 * Things that are a name and a number in the store.
 */
#include "municipality.h"
#include "named.h"

static const struct {
	const char	*find;
	const char	*add;
} statements[NAMED_TABLES] = {
	[NAMED_REGISTER] = { "ingest_register_find", "ingest_register_add" },
	[NAMED_PROJECT] = { "ingest_project_find", "ingest_project_add" },
	[NAMED_MUNICIPALITY] = { "ingest_municipality_find",
	    "ingest_municipality_add" },
	[NAMED_OUTCOME_TYPE] = { "ingest_outcome_type_find",
	    "ingest_outcome_type_add" },
};

struct named {
	Store		*store;
	GHashTable	*known[NAMED_TABLES];	/* name -> gint64 * */
};

Named *
named_new(Store *store)
{
	Named *named = g_new0(Named, 1);
	guint i;

	named->store = store;
	for (i = 0; i < NAMED_TABLES; i++)
		named->known[i] = g_hash_table_new_full(g_str_hash,
		    g_str_equal, g_free, g_free);
	return named;
}

void
named_free(Named *named)
{
	guint i;

	if (named == NULL)
		return;
	for (i = 0; i < NAMED_TABLES; i++)
		g_hash_table_unref(named->known[i]);
	g_free(named);
}

void
named_forget(Named *named)
{
	guint i;

	for (i = 0; i < NAMED_TABLES; i++)
		g_hash_table_remove_all(named->known[i]);
}

/* Beside the name of a municipality stands its code, where CBS has one. */
static gboolean
add(Named *named, enum named_table table, const char *name, GError **error)
{
	sqlite3_stmt *statement = store_statement(named->store,
	    statements[table].add);
	const struct municipality *listed = table == NAMED_MUNICIPALITY ?
	    municipality_named(name) : NULL;

	sqlite3_bind_text(statement, 1, name, -1, SQLITE_TRANSIENT);
	if (listed != NULL)
		sqlite3_bind_text(statement, 2, listed->code, -1,
		    SQLITE_STATIC);
	return store_done(named->store, statement, error);
}

gboolean
named_id(Named *named, enum named_table table, const char *name, gint64 *id,
    GError **error)
{
	sqlite3_stmt *statement;
	gint64 *known;
	gboolean row;

	known = g_hash_table_lookup(named->known[table], name);
	if (known != NULL) {
		*id = *known;
		return TRUE;
	}
	statement = store_statement(named->store, statements[table].find);
	sqlite3_bind_text(statement, 1, name, -1, SQLITE_TRANSIENT);
	if (!store_step(named->store, statement, &row, error))
		return FALSE;
	if (row)
		*id = sqlite3_column_int64(statement, 0);
	sqlite3_reset(statement);
	if (!row) {
		if (!add(named, table, name, error))
			return FALSE;
		*id = sqlite3_last_insert_rowid(store_handle(named->store));
	}
	known = g_new(gint64, 1);
	*known = *id;
	g_hash_table_insert(named->known[table], g_strdup(name), known);
	return TRUE;
}
