/*
 * Reading a large table in pieces, several at once, each thread over a
 * connection of its own.
 */
#ifndef IMPACT_SCAN_H
#define IMPACT_SCAN_H

#include <glib.h>

#include "store.h"

/* Called for each row of a piece, in order; it touches that piece alone. */
typedef gboolean scan_row(gpointer data, gsize piece, sqlite3_stmt *row,
    GError **error);

/*
 * The named statement takes the first and the last key as ?1 and ?2; piece i
 * has the keys from bounds[i] to bounds[i + 1] - 1.  Pieces never depend on
 * the number of threads.  few: it is not worth a second connection.  The
 * error is that of the first piece that has one.
 */
gboolean	scan_table(Store *, const char *statement,
		    const gint64 *bounds, gsize pieces, gboolean few,
		    scan_row *, gpointer data, GError **error);

#endif
