/*
 * Outcomes of a series by municipality of the person and span.
 */
#ifndef IMPACT_OUTCOMES_H
#define IMPACT_OUTCOMES_H

#include <glib.h>

#include "facts.h"
#include "series.h"
#include "spans.h"

struct outcome_count {
	gint64	outcomes;
	gint64	people;		/* distinct */
};

/* By town (0: all), then span; free with g_free. */
struct outcome_count	*outcomes_count(const struct facts *,
			    const struct series *, const struct spans *);

#endif
