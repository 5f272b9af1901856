/*
 * Person-time at risk: how long participants were followed within reach of
 * an activity, so that outcomes are compared per day of follow-up and not
 * per person who ever came (Breslow & Day 1987).
 *
 * A person is at risk from each attendance until W days later, up to their
 * first outcome (that day included) and the last day, in the strata of
 * strata.h.
 */
#ifndef IMPACT_PERSONTIME_H
#define IMPACT_PERSONTIME_H

#include <glib.h>

#include "facts.h"
#include "strata.h"

/* Days first..last, both included. */
struct stretch {
	gint32	first;
	gint32	last;
};

/* Days at risk and outcomes in them. */
struct stratum {
	gint64	days;
	gint64	outcomes;
};

/* By stratum; those with any days stand in touched. */
struct persontime {
	struct stratum	*cells;
	guint32		*touched;
	gsize		 count;
};

void	persontime_make(const struct strata *, struct persontime *);
void	persontime_clear(struct persontime *);
/* Takes out all days; as quick as what is in it. */
void	persontime_empty(struct persontime *);
/* Puts touched in ascending order. */
void	persontime_order(struct persontime *);

/*
 * The union of [day, day + W] over ascending days, kept within from..until;
 * out has room for count.  Returns the number of stretches; they ascend and
 * do not meet.
 */
gsize	persontime_union(const gint32 *days, gsize count, gint32 lookback,
	    gint32 from, gint32 until, struct stretch *out);

/*
 * Adds the follow-up of one person; outcome is the day of their first outcome
 * or DAY_NONE.  days ascend; out is room for count.  Returns whether the
 * outcome fell within the follow-up.
 */
gboolean persontime_add(const struct strata *, const struct history *,
	    guint32 person, const gint32 *days, gsize count, gint32 outcome,
	    struct stretch *out, struct persontime *);

#endif
