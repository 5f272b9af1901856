/*
 * When something began, as far as counts over the history depend on it.  Such
 * a history moves on with the month that a report is about: what it counted in
 * two months is a running total of the same people only where nobody came in
 * the months that it lost.
 */
#ifndef REPORT_BEGUN_H
#define REPORT_BEGUN_H

#include "store.h"

/* The month in a column; NULL: nobody knows, and it is before any other. */
gint32	 begun_read(sqlite3_stmt *, int column);
/*
 * The month from which something counts that is counted from first on: the
 * same one for all histories that it began in.  So that no package tells in
 * which month somebody came first, that is the January before.
 */
gint32	 begun_since(gint32 begun, gint32 first);

#endif
