/*
 * People by rung, municipality of the person and span.
 */
#ifndef IMPACT_CLIMB_H
#define IMPACT_CLIMB_H

#include <glib.h>

#include "facts.h"
#include "rungs.h"
#include "spans.h"

/* Laid out by rung, town (0: all) and span. */
struct climb {
	gsize	 rungs, towns;		/* towns: all included */
	gint64	*people;
};

/* Who first stood on each rung in the span. */
void	climb_reached(const struct facts *, const struct ladder *,
	    const struct spans *, struct climb *);
/*
 * Who first stood on the lowest rung in the span, and came so far up to the
 * last day: who stands on a rung has passed those below it.
 */
void	climb_flow(const struct facts *, const struct ladder *,
	    const struct spans *, struct climb *);
void	climb_clear(struct climb *);

static inline gint64
climb_people(const struct climb *climb, gsize rung, gsize town, gsize span)
{
	return climb->people[(rung * climb->towns + town) * SPANS + span];
}

#endif
