/*
 * Person-time at risk: how long participants were followed within reach of
 * an activity, so that outcomes are compared per day of follow-up and not
 * per person who ever came (Breslow & Day 1987).
 *
 * A person is at risk from each attendance until W days later, up to their
 * first outcome (that day included) and the last day.  Strata are the
 * person's municipality and the half-year of the calendar.
 */
#ifndef IMPACT_PERSONTIME_H
#define IMPACT_PERSONTIME_H

#include <glib.h>

#include "facts.h"

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

/* Strata are laid out by town, then half-year. */
struct strata {
	gsize	 towns;			/* TOWN_UNKNOWN included */
	gsize	 halves;
	gint32	*starts;		/* halves + 1: first days */
};

struct expected {
	double	expected;	/* E; NAN: nobody to compare with */
	double	low;		/* E_lo, or NAN */
	double	merged_share;	/* of Y compared with a wider stratum */
	gint64	reference_days;	/* of the comparison */
};

void	strata_make(const struct history *, gsize towns, struct strata *);
void	strata_clear(struct strata *);
gsize	strata_count(const struct strata *);

/*
 * The union of [day, day + W] over ascending days, kept within from..until;
 * out has room for count.  Returns the number of stretches; they ascend and
 * do not meet.
 */
gsize	persontime_union(const gint32 *days, gsize count, gint32 lookback,
	    gint32 from, gint32 until, struct stretch *out);

/*
 * Adds the follow-up of one person to cells; outcome is the day of their
 * first outcome or DAY_NONE.  days ascend; out is room for count.  Returns
 * whether the outcome fell within the follow-up.
 */
gboolean persontime_add(const struct strata *, const struct history *,
	    guint32 town, const gint32 *days, gsize count, gint32 outcome,
	    struct stretch *out, struct stratum *cells);

/*
 * What the activity with the strata own would have shown at the rate of all
 * others (all less own): indirect standardisation, leaving itself out.
 * E = sum T_as (d_s - d_as) / (T_s - T_as); where a stratum has nobody else
 * the half-year over all towns stands in, then the whole history.
 * E_lo = max(0, E - 1.645 sqrt(sum T_as^2 (d_s - d_as) / (T_s - T_as)^2)).
 * each, unless it is NULL, gets the part of E by stratum.
 */
void	persontime_expected(const struct strata *, const struct stratum *own,
	    const struct stratum *all, struct expected *, double *each);

#endif
