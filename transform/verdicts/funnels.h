/*
 * Points of a funnel plot (funnel.h) into the store.
 */
#ifndef IMPACT_FUNNELS_H
#define IMPACT_FUNNELS_H

#include "rows.h"

/*
 * A row of these whole numbers, then the expected number and the members of
 * struct funnel in their order.
 */
gboolean	funnels_put(struct rows *, const gint64 *counts, gsize count,
		    double observed, double expected, double tau2, GError **);

#endif
