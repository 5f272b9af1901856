/*
 * What was spent on one activity, and whether what follows from that is told.
 */
#ifndef REPORT_SPENT_H
#define REPORT_SPENT_H

#include "figures.h"

/*
 * Over the history; NULL: nothing.  It is of people, where costs of its project
 * were divided; of one that is idle it is not, unless nobody came to any.
 */
const struct cell *spent_money(const struct figures *, const char *key,
		    gint64 cents, gboolean idle);
/* What it has to yield follows from what it cost, and that is hidden. */
gboolean	 spent_is_withheld(const struct figures *,
		    const struct activity_figure *);

#endif
