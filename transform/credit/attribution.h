/*
 * What stands beside the credit models of a series: place in the journey,
 * what clients named, removal effects, and credit by single journey.
 */
#ifndef IMPACT_ATTRIBUTION_H
#define IMPACT_ATTRIBUTION_H

#include <glib.h>

#include "conf.h"
#include "credit.h"
#include "facts.h"
#include "series.h"
#include "store.h"

/*
 * Writes them all; outcomes is what the models counted, journey the id before
 * that of the first journey.  FALSE with EXIT_NOTHING as well when what
 * clients named does not add up to the outcomes.
 */
gboolean	attribution_write(Store *, const struct facts *,
		    const struct series *, const GArray *journeys,
		    const struct conf_method *, const struct credit *,
		    gint64 journey, GError **);

#endif
