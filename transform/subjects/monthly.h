/*
 * How many of something there were by municipality of the person and month,
 * from the first month with data to the last one.
 */
#ifndef IMPACT_MONTHLY_H
#define IMPACT_MONTHLY_H

#include <glib.h>

#include "facts.h"
#include "rungs.h"
#include "series.h"

struct monthly {
	gint32	 first;		/* month since 1970-01 */
	gsize	 months, towns;	/* towns: 0, all, included */
	gint64	*counts;	/* by town, then month */
};

/* first is the first month with data; see forecast_from. */
void	monthly_rung(const struct facts *, const struct standing *,
	    gint32 first, struct monthly *);
void	monthly_series(const struct facts *, const struct series *,
	    gint32 first, struct monthly *);
/*
 * Only outcomes that come at most W days after an attendance of the activity;
 * of all towns only.  The days of outcomes are those of a rung or a series,
 * of which the other is NULL.
 */
void	monthly_touched(const struct facts *, guint32 activity,
	    const struct standing *, const struct series *, gint32 first,
	    struct monthly *);
void	monthly_clear(struct monthly *);

/* Months from..to, both included; NAN when the data do not reach so far. */
double	monthly_sum(const struct monthly *, gsize town, gint32 from,
	    gint32 to);
/* The last count months of a town, as many as there are; oldest first. */
const gint64	*monthly_last(const struct monthly *, gsize town,
		    gsize *count);

#endif
