/*
 * Words about the store; see meta.h.
 */
#include "meta.h"

char *
store_meta(Store *store, const char *name, GError **error)
{
	sqlite3_stmt *statement = store_statement(store, "meta_get");
	char *value = NULL;
	gboolean row;

	sqlite3_bind_text(statement, 1, name, -1, SQLITE_STATIC);
	if (!store_step(store, statement, &row, error))
		return NULL;
	if (row)
		value = g_strdup((const char *)sqlite3_column_text(statement,
		    0));
	sqlite3_reset(statement);
	return value;
}

gboolean
store_set_meta(Store *store, const char *name, const char *value,
    GError **error)
{
	sqlite3_stmt *statement = store_statement(store, "meta_set");

	sqlite3_bind_text(statement, 1, name, -1, SQLITE_STATIC);
	sqlite3_bind_text(statement, 2, value, -1, SQLITE_STATIC);
	return store_done(store, statement, error);
}
