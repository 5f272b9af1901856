/*
 * Amounts of money and time over days and activities: what is paid for a
 * period falls to its months by their days, and what is paid for a whole
 * project to its activities by attendance in each month.  Every division is
 * exact: the parts add up to the whole, to the cent.
 */
#ifndef IMPACT_SPREAD_H
#define IMPACT_SPREAD_H

#include <glib.h>

#include "facts.h"
#include "months.h"
#include "store.h"

/*
 * Divides an amount in proportion to weights (largest remainder, Hamilton's
 * method; the first of equal remainders gets it), equally when all are zero.
 * Weights are not negative; count is at least 1.
 */
void		spread_divide(gint64 amount, const gint64 *weights,
		    gsize count, gint64 *shares);

/* One fact about money. */
struct payment {
	guint32	project;
	guint32	activity;	/* RANK_NONE: the whole project */
	gint32	first, last;	/* days */
	gint64	cents;
	gint64	minutes;	/* of volunteers */
};

/* The part of one activity in one month of the history (from 0). */
struct portion {
	guint32		activity;
	gsize		month;
	gint64		cents;
	gint64		minutes;
	gboolean	is_divided;	/* by attendance, over several of which
					 * this is one */
};

typedef gboolean (*spread_put)(gpointer data, const struct portion *,
		    GError **);

/* Sees each payment first; FALSE: nothing of it is given to put. */
typedef gboolean (*spread_take)(gpointer data, const struct payment *,
		    sqlite3_stmt *row);

/*
 * Payments as a statement finds them in the history: columns project,
 * activity, first and last day, cents, minutes, in order; what follows is for
 * take.  Those of a project without any activity go to nobody: *homeless is
 * their sum.  Attendances must be there.
 */
gboolean	payments_spread(Store *, const char *statement,
		    const struct facts *, const struct month_figures *,
		    spread_take take, spread_put put, gpointer data,
		    gint64 *homeless, GError **);

/* *sum += amount, or an error that names what is too large. */
gboolean	spread_sum(gint64 *sum, gint64 amount, GError **);

#endif
