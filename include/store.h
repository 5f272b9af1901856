/*
 * The store: one SQLite file with three chapters (see common/schema.sql).
 * This is the only place that prepares SQL: statements stand by name in the
 * .sql files of each room and are looked up here.  One writer at a time.
 */
#ifndef IMPACT_STORE_H
#define IMPACT_STORE_H

#include <glib.h>
#include <sqlite3.h>

typedef struct store Store;

enum store_mode {
	STORE_READ,
	STORE_WRITE	/* takes the lock; creates and migrates the file */
};

/*
 * Errors: EXIT_BUSY when another run holds the lock, EXIT_NOTHING when the
 * file is missing, damaged, not ours, or made by a newer version.
 */
Store	*store_open(const char *path, enum store_mode, GError **);
/*
 * Another connection to the same file, that only reads, for another thread:
 * what the first has written but not kept is not seen.  It is closed before
 * the first keeps anything.
 */
Store	*store_reader(const Store *, GError **);
gboolean store_in_memory(const Store *);	/* then there is no other */
void	store_close(Store *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Store, store_close)

/*
 * The prepared statement of that name, reset and with bindings cleared.
 * Owned by the store and shared: a caller that needs it across calls that
 * may use the same name takes another name.  A name that does not exist is
 * a mistake in the program and aborts it.
 */
sqlite3_stmt	*store_statement(Store *, const char *name);
/*
 * The same for STORE_ROWS rows at once, of a statement that ends in "VALUES
 * (?1, ?2, ...)"; bindings are not cleared.  See rows.h.
 */
#define STORE_ROWS	64
sqlite3_stmt	*store_statement_rows(Store *, const char *name);
/*
 * From now on packs are written by a thread of their own; whatever else is
 * done with the store waits for them, so facts are better read over another
 * connection (store_reader).  What is written is in memory until it is kept.
 * With one thread nothing changes.
 */
struct pack;
gboolean	store_write_behind(Store *, GError **);
/* Writes the pack, now or behind, and takes it over; see writer.h. */
gboolean	store_pack(Store *, struct pack *, GError **);
/* Runs the named statement without parameters, in turn with packs. */
gboolean	store_run_behind(Store *, const char *name, GError **);
/* The SQL text of a name, or NULL; for tests. */
const char	*store_sql(const char *name);
/* Every name, sorted; free with g_strfreev. */
char		**store_sql_names(void);
sqlite3		*store_handle(Store *);

/* Copied; a name that the statement does not have is passed over. */
void		store_bind_text(sqlite3_stmt *, const char *name,
		    const char *text);

/*
 * Steps a statement.  SQLITE_ROW and SQLITE_DONE are told apart in *row;
 * anything else is an error.
 */
gboolean	store_step(Store *, sqlite3_stmt *, gboolean *row, GError **);
/* Steps a statement that gives no rows, then resets it. */
gboolean	store_done(Store *, sqlite3_stmt *, GError **);
/* Runs the named statement without parameters. */
gboolean	store_run(Store *, const char *name, GError **);
/* First column of the first row of the named statement; 0 if no row. */
gboolean	store_number(Store *, const char *name, gint64 *, GError **);

gboolean	store_begin(Store *, GError **);
/*
 * What is read from now on is of one moment, and the lock of the file is taken
 * once, not for each statement; ends with store_rollback.
 */
gboolean	store_begin_reading(Store *, GError **);
gboolean	store_commit(Store *, GError **);
void		store_rollback(Store *);	/* never fails; no-op outside */

#endif
