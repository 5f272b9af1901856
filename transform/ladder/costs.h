/*
 * What activities cost, month by month: cost facts divided over the days of
 * their period, and the costs of a whole project over its activities.  Every
 * division is exact: the parts add up to the whole, to the cent.
 */
#ifndef IMPACT_COSTS_H
#define IMPACT_COSTS_H

#include <glib.h>

#include "conf.h"
#include "facts.h"
#include "months.h"
#include "store.h"

/*
 * Divides an amount in proportion to weights (largest remainder, Hamilton's
 * method; the first of equal remainders gets it), equally when all are zero.
 * Weights are not negative; count is at least 1.
 */
void		costs_divide(gint64 amount, const gint64 *weights, gsize count,
		    gint64 *shares);

/*
 * Adds costs to the months of the history; attendances must be there.
 * *homeless counts the costs of projects that have no activity, in cents.
 */
gboolean	costs_read(Store *, const struct facts *,
		    const struct conf_method *, struct month_figures *,
		    gint64 *homeless, GError **);
/* Cents per activity over the whole history; free with g_free. */
gint64		*costs_total(const struct facts *,
		    const struct month_figures *);

#endif
