/*
 * Opening a store: its lock, what it has to be, and bringing it up to date.
 */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "guard.h"
#include "lock.h"
#include "program.h"
#include "schema.h"
#include "store_parts.h"
#include "writer.h"

#define APPLICATION_ID	0x494d5043	/* "IMPC" */

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
	int file = guard_open(store->path, error);

	if (file < 0)
		return FALSE;
	close(file);
	return TRUE;
}

static gboolean
store_pragma(Store *store, const char *sql, gint64 *value, GError **error)
{
	sqlite3_stmt *statement = store_prepare(store, sql, sql);
	gboolean row;

	if (!store_step(store, statement, &row, error))
		row = FALSE;
	else
		*value = sqlite3_column_int64(statement, 0);
	if (statement != store->nothing)
		sqlite3_finalize(statement);
	return row;
}

/* What a file that may be anybody's can do to us. */
static gboolean
store_distrust(Store *store, GError **error)
{
	store->nothing = store_prepare(store, "nothing", "SELECT 1 LIMIT 0");
	sqlite3_busy_timeout(store->database, 5000);
	sqlite3_db_config(store->database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	return store_text(store, "PRAGMA trusted_schema = OFF;"
	    "PRAGMA cell_size_check = ON;", error);
}

/*
 * The journal stays while a store is open: then what is kept lasts through a
 * power cut as soon as its head is wiped, and the folder, whose syncs SQLite
 * does not look after, has to be synced once only; see store_commit.
 */
static gboolean
store_settings(Store *store, GError **error)
{
	static const char settings[] =
	    "PRAGMA journal_mode = PERSIST;"
	    "PRAGMA synchronous = FULL;"
	    "PRAGMA foreign_keys = ON;"
	    "PRAGMA temp_store = MEMORY;"
	    "PRAGMA cache_size = -65536;";

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
	if (!store_distrust(store, error) ||
	    !store_version(store, mode, error) ||
	    (!memory && !store_shape(store, error)) ||
	    !store_settings(store, error))
		return NULL;
	return g_steal_pointer(&store);
}

Store *
store_reader(const Store *store, GError **error)
{
	Store *reader = store_open(store->path, STORE_READ, error);

	/* It goes through large tables once: what stays in the processor's
	 * own cache is worth more than what will not be asked again. */
	if (reader != NULL && !store_text(reader, "PRAGMA cache_size = -1024",
	    error))
		g_clear_pointer(&reader, store_close);
	return reader;
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
	g_clear_pointer(&store->writer, writer_free);
	g_hash_table_unref(store->statements);
	if (store->lock >= 0 && store->database != NULL) {
		store_rollback(store);
		(void)sqlite3_exec(store->database,
		    "PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
	}
	g_clear_error(&store->broken);
	sqlite3_finalize(store->nothing);
	sqlite3_close(store->database);
	if (store->lock >= 0)
		close(store->lock);
	g_free(store->path);
	g_free(store);
}
