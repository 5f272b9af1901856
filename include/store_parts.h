/*
 * What the files of the store share among themselves; others read store.h.
 */
#ifndef IMPACT_STORE_PARTS_H
#define IMPACT_STORE_PARTS_H

#include "store.h"
#include "writer.h"

struct store {
	sqlite3		*database;
	GHashTable	*statements;	/* name -> sqlite3_stmt * */
	char		*path;
	int		 lock;		/* file, or -1 */
	gboolean	 journalled;	/* the journal is in its folder for good */
	Writer		*writer;	/* or NULL: nothing is written behind */
	sqlite3_stmt	*nothing;	/* gives no rows */
	GError		*broken;	/* the machine failed where nobody could
					 * be told; said by the next step */
};

/* What SQLite says is wrong, with the exit status for it; always FALSE. */
gboolean store_fail(Store *, GError **);
/* Runs a script. */
gboolean store_text(Store *, const char *sql, GError **);
/*
 * Prepares SQL that is right: when the machine fails, a statement without
 * rows, and broken says why.
 */
sqlite3_stmt	*store_prepare(Store *, const char *name, const char *sql);
/* Whether tables and views are as the schema makes them, without triggers. */
gboolean store_shape(Store *, GError **);

#endif
