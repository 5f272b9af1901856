/*
 * The store: opening, locking, migrating, and running named statements.
 */
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "lock.h"
#include "program.h"
#include "schema.h"
#include "sqltext.h"
#include "store.h"
#include "work.h"
#include "writer.h"

#define APPLICATION_ID	0x494d5043	/* "IMPC" */

struct store {
	sqlite3		*database;
	GHashTable	*statements;	/* name -> sqlite3_stmt * */
	char		*path;
	int		 lock;		/* file, or -1 */
	Writer		*writer;	/* or NULL: nothing is written behind */
};

static void
store_settle(Store *store)
{
	if (store->writer != NULL)
		writer_settle(store->writer);
}

static gboolean
store_fail(Store *store, GError **error)
{
	g_set_error(error, IMPACT_ERROR,
	    sqlite3_errcode(store->database) == SQLITE_BUSY ? EXIT_BUSY :
	    EXIT_NOTHING, "%s: %s", store->path,
	    sqlite3_errmsg(store->database));
	return FALSE;
}

static gboolean
store_text(Store *store, const char *sql, GError **error)
{
	store_settle(store);
	if (sqlite3_exec(store->database, sql, NULL, NULL, NULL) != SQLITE_OK)
		return store_fail(store, error);
	return TRUE;
}

/* A file of its own: SQLite's locks only live as long as a transaction. */
static gboolean
store_lock(Store *store, GError **error)
{
	g_autofree char *path = g_strconcat(store->path, ".lock", NULL);

	store->lock = lock_take(path, error);
	return store->lock >= 0;
}

/* The store is for its owner alone, whatever the umask. */
static gboolean
store_create(Store *store, GError **error)
{
	int file = open(store->path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

	if (file < 0) {
		g_set_error(error, IMPACT_ERROR, EXIT_NOTHING,
		    "%s: cannot open the store: %s", store->path,
		    g_strerror(errno));
		return FALSE;
	}
	close(file);
	return TRUE;
}

static gboolean
store_pragma(Store *store, const char *sql, gint64 *value, GError **error)
{
	sqlite3_stmt *statement;
	gboolean good;

	if (sqlite3_prepare_v2(store->database, sql, -1, &statement, NULL) !=
	    SQLITE_OK)
		return store_fail(store, error);
	good = sqlite3_step(statement) == SQLITE_ROW;
	if (good)
		*value = sqlite3_column_int64(statement, 0);
	else
		store_fail(store, error);
	sqlite3_finalize(statement);
	return good;
}

static gboolean
store_settings(Store *store, GError **error)
{
	static const char settings[] =
	    "PRAGMA journal_mode = DELETE;"
	    "PRAGMA synchronous = FULL;"
	    "PRAGMA foreign_keys = ON;"
	    "PRAGMA trusted_schema = OFF;"
	    "PRAGMA cell_size_check = ON;"
	    "PRAGMA temp_store = MEMORY;"
	    "PRAGMA cache_size = -65536;";

	sqlite3_busy_timeout(store->database, 5000);
	sqlite3_db_config(store->database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	return store_text(store, settings, error);
}

static gboolean
store_upgrade(Store *store, gint64 from, GError **error)
{
	g_autofree char *script = schema_script(from);

	if (!store_begin(store, error))
		return FALSE;
	if (store_text(store, script, error) &&
	    store_commit(store, error))
		return TRUE;
	store_rollback(store);
	return FALSE;
}

/* Refuses what is not ours or is newer; brings what is older up to date. */
static gboolean
store_version(Store *store, enum store_mode mode, GError **error)
{
	gint64 application, version, tables, wanted = schema_version();

	if (!store_pragma(store, "PRAGMA application_id", &application,
	    error) ||
	    !store_pragma(store, "PRAGMA user_version", &version, error) ||
	    !store_pragma(store, "SELECT count(*) FROM sqlite_schema",
	    &tables, error))
		return FALSE;
	if (tables > 0 && application != APPLICATION_ID) {
		g_set_error(error, IMPACT_ERROR, EXIT_NOTHING,
		    "%s: a database, but not a store of impact", store->path);
		return FALSE;
	}
	if (version > wanted) {
		g_set_error(error, IMPACT_ERROR, EXIT_NOTHING,
		    "%s: made by a newer version of impact (store version %"
		    G_GINT64_FORMAT ", this program knows %" G_GINT64_FORMAT
		    "); install that version", store->path, version, wanted);
		return FALSE;
	}
	if (version == wanted)
		return TRUE;
	if (mode == STORE_READ) {
		g_set_error(error, IMPACT_ERROR, EXIT_NOTHING,
		    "%s: an older store; run impact ingest to bring it up to "
		    "date", store->path);
		return FALSE;
	}
	return store_upgrade(store, version, error);
}

static void
statement_free(gpointer statement)
{
	sqlite3_finalize(statement);
}

Store *
store_open(const char *path, enum store_mode mode, GError **error)
{
	g_autoptr(Store) store = g_new0(Store, 1);
	gboolean memory = strcmp(path, ":memory:") == 0;
	/* One thread uses a store: SQLite's own mutexes cost 5 % for nothing. */
	int flags = SQLITE_OPEN_NOMUTEX | (mode == STORE_READ ?
	    SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE);

	/* Counting allocations takes a lock for each; too late is no harm. */
	sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
	store->path = g_strdup(path);
	store->lock = -1;
	store->statements = g_hash_table_new_full(g_str_hash, g_str_equal,
	    g_free, statement_free);
	if (!memory && mode == STORE_WRITE &&
	    (!store_lock(store, error) || !store_create(store, error)))
		return NULL;
	if (!memory && access(path, R_OK) != 0) {
		g_set_error(error, IMPACT_ERROR, EXIT_NOTHING,
		    "%s: no store (%s); run impact ingest first", path,
		    g_strerror(errno));
		return NULL;
	}
	if (sqlite3_open_v2(path, &store->database, flags, NULL) !=
	    SQLITE_OK) {
		store_fail(store, error);
		return NULL;
	}
	sqlite3_extended_result_codes(store->database, 0);
	if (!store_version(store, mode, error) ||
	    !store_settings(store, error))
		return NULL;
	return g_steal_pointer(&store);
}

Store *
store_reader(const Store *store, GError **error)
{
	return store_open(store->path, STORE_READ, error);
}

gboolean
store_in_memory(const Store *store)
{
	return strcmp(store->path, ":memory:") == 0;
}

void
store_close(Store *store)
{
	if (store == NULL)
		return;
	writer_free(store->writer);
	g_hash_table_unref(store->statements);
	sqlite3_close(store->database);
	if (store->lock >= 0)
		close(store->lock);
	g_free(store->path);
	g_free(store);
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
	if (sqlite3_prepare_v3(store->database, sql, -1,
	    SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
		g_error("%s: %s", name, sqlite3_errmsg(store->database));
	g_hash_table_insert(store->statements, g_strdup(key), statement);
	return statement;
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
	sql = statement_repeat(sqlite3_sql(one),
	    sqlite3_bind_parameter_count(one));
	if (sqlite3_prepare_v3(store->database, sql, -1,
	    SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
		g_error("%s: %s", name, sqlite3_errmsg(store->database));
	g_hash_table_insert(store->statements, g_steal_pointer(&key),
	    statement);
	return statement;
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
store_step(Store *store, sqlite3_stmt *statement, gboolean *row,
    GError **error)
{
	int result;

	store_settle(store);
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
store_commit(Store *store, GError **error)
{
	store_settle(store);
	return (store->writer == NULL || writer_check(store->writer,
	    error)) && store_text(store, "COMMIT", error);
}

void
store_rollback(Store *store)
{
	store_settle(store);
	if (!sqlite3_get_autocommit(store->database))
		sqlite3_exec(store->database, "ROLLBACK", NULL, NULL, NULL);
}
