/*
 * The store: running named statements, and transactions.
 */
#include <string.h>

#include "machine.h"
#include "program.h"
#include "sqltext.h"
#include "store_parts.h"
#include "tree.h"
#include "work.h"

static void
store_settle(Store *store)
{
	if (store->writer != NULL)
		writer_settle(store->writer);
}

/*
 * Whether a file that is said to be damaged could only not be read: SQLite
 * takes EIO for damage by the file system.
 */
static gboolean
store_unread(Store *store)
{
	static const int files[] = { SQLITE_FCNTL_FILE_POINTER,
		SQLITE_FCNTL_JOURNAL_POINTER };
	int code = sqlite3_errcode(store->database);
	guint i;

	if (code != SQLITE_CORRUPT && code != SQLITE_NOTADB)
		return FALSE;
	for (i = 0; i < G_N_ELEMENTS(files); i++) {
		sqlite3_file *file = NULL;
		int error = 0;

		if (sqlite3_file_control(store->database, "main", files[i],
		    &file) == SQLITE_OK && file != NULL &&
		    file->pMethods != NULL &&
		    file->pMethods->xFileControl(file,
		    SQLITE_FCNTL_LAST_ERRNO, &error) == SQLITE_OK &&
		    machine_broke(error))
			return TRUE;
	}
	return FALSE;
}

/* The machine, rather than what was asked of it. */
static int
store_status(Store *store)
{
	if (store_unread(store))
		return EXIT_IO;
	switch (sqlite3_errcode(store->database)) {
	case SQLITE_BUSY:
		return EXIT_BUSY;
	case SQLITE_FULL:
	case SQLITE_IOERR:
	case SQLITE_READONLY:
	case SQLITE_CANTOPEN:
	case SQLITE_PERM:
		return EXIT_IO;
	default:
		return EXIT_NOTHING;
	}
}

gboolean
store_fail(Store *store, GError **error)
{
	int status = store_status(store);
	const char *remedy = status == EXIT_IO ?
	    "; nothing was changed, mend that and run again" :
	    sqlite3_errcode(store->database) == SQLITE_CORRUPT ?
	    "; check the disk, and restore a backup if it is sound" : "";

	g_set_error(error, IMPACT_ERROR, status, "%s: %s%s", store->path,
	    store_unread(store) ? "disk I/O error" :
	    sqlite3_errmsg(store->database), remedy);
	return FALSE;
}

gboolean
store_text(Store *store, const char *sql, GError **error)
{
	store_settle(store);
	if (sqlite3_exec(store->database, sql, NULL, NULL, NULL) != SQLITE_OK)
		return store_fail(store, error);
	return TRUE;
}

sqlite3_stmt *
store_prepare(Store *store, const char *name, const char *sql)
{
	sqlite3_stmt *statement;
	int result = sqlite3_prepare_v3(store->database, sql, -1,
	    SQLITE_PREPARE_PERSISTENT, &statement, NULL);

	if (result == SQLITE_OK)
		return statement;
	if (result == SQLITE_ERROR)
		g_error("%s: %s", name, sqlite3_errmsg(store->database));
	if (store->broken == NULL)
		store_fail(store, &store->broken);
	return store->nothing;
}

/* What gives no rows belongs to nobody. */
static sqlite3_stmt *
store_remember(Store *store, const char *name, sqlite3_stmt *statement)
{
	if (statement != store->nothing)
		g_hash_table_insert(store->statements, g_strdup(name),
		    statement);
	return statement;
}

sqlite3_stmt *
store_statement(Store *store, const char *name)
{
	sqlite3_stmt *statement;
	gpointer key, sql;

	store_settle(store);
	statement = g_hash_table_lookup(store->statements, name);
	if (statement != NULL) {
		sqlite3_reset(statement);
		sqlite3_clear_bindings(statement);
		return statement;
	}
	if (!g_hash_table_lookup_extended(sqltext_all(), name, &key, &sql))
		g_error("no SQL statement is named %s", name);
	return store_remember(store, name, store_prepare(store, name, sql));
}

/* "... VALUES (?1, ?2)" for so many rows at once. */
static char *
statement_repeat(const char *sql, int columns)
{
	static const char mark[] = "VALUES (";
	const char *values = strstr(sql, mark);
	GString *text;

	g_assert(values != NULL && strchr(values, ')')[1] == ';');
	text = g_string_new_len(sql, values - sql + (gssize)strlen(mark) - 1);
	for (int row = 0; row < STORE_ROWS; row++) {
		g_string_append(text, row == 0 ? "(?" : ", (?");
		for (int i = 1; i < columns; i++)
			g_string_append(text, ", ?");
		g_string_append_c(text, ')');
	}
	return g_string_free(text, FALSE);
}

sqlite3_stmt *
store_statement_rows(Store *store, const char *name)
{
	g_autofree char *key = g_strconcat(name, " rows", NULL);
	sqlite3_stmt *statement = g_hash_table_lookup(store->statements, key);
	g_autofree char *sql = NULL;
	sqlite3_stmt *one;

	if (statement != NULL) {
		sqlite3_reset(statement);
		return statement;
	}
	one = store_statement(store, name);
	if (one == store->nothing)
		return one;
	sql = statement_repeat(sqlite3_sql(one),
	    sqlite3_bind_parameter_count(one));
	return store_remember(store, key, store_prepare(store, name, sql));
}

sqlite3 *
store_handle(Store *store)
{
	store_settle(store);
	return store->database;
}

gboolean
store_write_behind(Store *store, GError **error)
{
	if (store->writer != NULL || work_threads() == 1)
		return TRUE;
	/* Nothing goes to the file before all is kept: from then on nobody
	 * else could read. */
	if (!store_text(store, "PRAGMA cache_spill = OFF", error))
		return FALSE;
	store->writer = writer_new(store);
	return TRUE;
}

gboolean
store_pack(Store *store, struct pack *pack, GError **error)
{
	gboolean good;

	if (store->writer != NULL) {
		writer_put(store->writer, pack);
		return writer_check(store->writer, error);
	}
	good = pack_write(store, pack, error);
	pack_free(pack);
	return good;
}

gboolean
store_run_behind(Store *store, const char *name, GError **error)
{
	return store_pack(store, pack_new(name, 0), error);
}

gboolean
store_step(Store *store, sqlite3_stmt *statement, gboolean *row,
    GError **error)
{
	int result;

	store_settle(store);
	*row = FALSE;
	if (store->broken != NULL) {
		g_propagate_error(error, g_error_copy(store->broken));
		return FALSE;
	}
	result = sqlite3_step(statement);
	*row = result == SQLITE_ROW;
	if (result == SQLITE_ROW || result == SQLITE_DONE)
		return TRUE;
	store_fail(store, error);
	sqlite3_reset(statement);
	return FALSE;
}

gboolean
store_done(Store *store, sqlite3_stmt *statement, GError **error)
{
	gboolean row;

	if (!store_step(store, statement, &row, error))
		return FALSE;
	sqlite3_reset(statement);
	return TRUE;
}

gboolean
store_run(Store *store, const char *name, GError **error)
{
	return store_done(store, store_statement(store, name), error);
}

void
store_bind_text(sqlite3_stmt *statement, const char *name, const char *text)
{
	int place = sqlite3_bind_parameter_index(statement, name);

	if (place > 0)
		sqlite3_bind_text(statement, place, text, -1,
		    SQLITE_TRANSIENT);
}

gboolean
store_number(Store *store, const char *name, gint64 *number, GError **error)
{
	sqlite3_stmt *statement = store_statement(store, name);
	gboolean row;

	*number = 0;
	if (!store_step(store, statement, &row, error))
		return FALSE;
	if (row)
		*number = sqlite3_column_int64(statement, 0);
	sqlite3_reset(statement);
	return TRUE;
}

gboolean
store_begin(Store *store, GError **error)
{
	return store_text(store, "BEGIN IMMEDIATE", error);
}

gboolean
store_begin_reading(Store *store, GError **error)
{
	return store_text(store, "BEGIN", error);
}

/*
 * The journal is there once anything was written.  Were its name lost, half of
 * what follows could not be taken back; SQLite passes over an error of that.
 */
static gboolean
store_journal(Store *store, GError **error)
{
	g_autofree char *folder = g_path_get_dirname(store->path);

	if (store->lock < 0 || store->journalled)
		return TRUE;
	store->journalled = tree_sync_folder(folder);
	return store->journalled || tree_fail(error,
	    "sync the folder of", store->path);
}

gboolean
store_commit(Store *store, GError **error)
{
	store_settle(store);
	return (store->writer == NULL || writer_check(store->writer,
	    error)) && store_journal(store, error) &&
	    store_text(store, "COMMIT", error);
}

void
store_rollback(Store *store)
{
	store_settle(store);
	if (!sqlite3_get_autocommit(store->database))
		sqlite3_exec(store->database, "ROLLBACK", NULL, NULL, NULL);
}
