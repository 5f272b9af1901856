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
typedef gboolean (*spread_put)(gpointer data, guint32 activity, gsize month,
		    gint64 cents, gint64 minutes, GError **);

/* Columns project, activity, first and last day, cents, minutes, in order. */
gboolean	payment_read(sqlite3_stmt *, const struct facts *,
		    struct payment *, GError **);
/*
 * Gives the parts of a payment that fall in the history to put; *homeless is
 * TRUE and nothing given when its project has no activity.  Attendances must
 * be there.
 */
gboolean	payment_spread(const struct payment *, const struct facts *,
		    const struct month_figures *, spread_put put,
		    gpointer data, gboolean *homeless, GError **);

/* *sum += amount, or an error that names what is too large. */
gboolean	spread_sum(gint64 *sum, gint64 amount, GError **);

#endif
