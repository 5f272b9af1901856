/*
 * The comparisons of a run, as they are written.
 */
#ifndef IMPACT_CONTRAST_H
#define IMPACT_CONTRAST_H

#include "facts.h"
#include "persontime.h"
#include "series.h"
#include "store.h"

/*
 * Compares every activity on the mission and on each control, and writes the
 * comparisons.  series is of struct series.
 */
gboolean	contrast_write(Store *, const struct facts *,
		    const struct strata *, const GArray *series,
		    gint32 window, GError **);

#endif
