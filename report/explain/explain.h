/*
 * From a printed figure back to where it came from: what it means, why it is
 * hidden if it is, what was counted, and the files and lines behind it.  For
 * whoever looks after the store; of a hidden figure nothing is told that
 * would give it away.
 */
#ifndef REPORT_EXPLAIN_H
#define REPORT_EXPLAIN_H

#include "figures.h"
#include "store.h"

/*
 * name: TABLE/ROW/COLUMN, as in the files and anchors of a report, or the key
 * of a cell.  Lines for a person to read, g_free.  NULL with an error, of
 * EXIT_USAGE when the report has no such figure.
 */
char	*explain_figure(Store *, const struct figures *, const char *name,
	    GError **);
/* Whether the report has it. */
gboolean explain_has(const struct figures *, const char *name);

#endif
