/*
 * Hiding figures to protect others, in rounds: one step for each figure that
 * can be told, then the attack runs again.  What goes first is what costs the
 * reader least: a symbol that only says less, what was hidden last time, what
 * is no total, what is small; headlines go last.
 */
#ifndef REPORT_HIDING_H
#define REPORT_HIDING_H

#include "audit.h"
#include "plan.h"

struct hiding {
	Plan		*plan;
	Audit		*audit;		/* both the caller's; it is told what
					 * is hidden */
	GArray		**lines;	/* quantity -> relations (guint) */
	GHashTable	*moved;		/* hidden in this round */
	GHashTable	*amounts;	/* that have a goal */
	gboolean	 is_behind;	/* what was hidden since said of amounts
					 * that they are of many */
};

/* When all quantities and relations are there, and many_find was. */
void	 hiding_begin(struct hiding *, Plan *, Audit *);
void	 hiding_end(struct hiding *);
void	 hiding_round(struct hiding *);
/* Before the audit runs: what is hidden by now may ask for a goal. */
void	 hiding_follow(struct hiding *);
/*
 * The cheapest of the columns (guint) whose bounds tell something, unless one
 * of them gave way in this round already; FALSE: none of them can.
 */
gboolean hiding_mend(struct hiding *, const GArray *binding);
/*
 * Where no bound can give way: in the lines of the column, else in those of
 * what stands beside it, and so on outwards.  FALSE: nothing is left.
 */
gboolean hiding_mend_around(struct hiding *, guint column);

#endif
