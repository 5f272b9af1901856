/*
 * The derived chapter of the store: emptied, and the rows of it that belong
 * to no other noun, the run and its verdicts.
 */
#ifndef IMPACT_DERIVED_H
#define IMPACT_DERIVED_H

#include <glib.h>

#include "conf.h"
#include "facts.h"
#include "rungs.h"
#include "store.h"
#include "verdicts.h"

/* Empties every derived table. */
gboolean	derived_clear(Store *, GError **);
/* What this run is about; after the series, for phi. */
gboolean	derived_write_run(Store *, const Conf *,
		    const struct period *, const struct facts *,
		    const struct ladder *, double phi, GError **);
/* The verdicts of one series, by activity. */
gboolean	derived_write_verdicts(Store *, const struct facts *,
		    gint64 series, const struct figures *, GError **);

#endif
