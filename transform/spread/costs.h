/*
 * What activities cost, month by month; see spread.h for how it is divided.
 */
#ifndef IMPACT_COSTS_H
#define IMPACT_COSTS_H

#include <glib.h>

#include "conf.h"
#include "facts.h"
#include "months.h"
#include "store.h"

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
