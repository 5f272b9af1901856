/*
 * Outcomes to be expected: indirect standardisation over strata (Breslow &
 * Day 1987), in which what is judged is left out of what it is judged by.
 */
#ifndef IMPACT_EXPECTED_H
#define IMPACT_EXPECTED_H

#include <glib.h>

#include "persontime.h"

struct expected {
	double	expected;	/* E; NAN: nobody to compare with */
	double	low;		/* E_lo, or NAN */
	double	merged_share;	/* of Y compared with a wider stratum */
	gint64	reference_days;	/* of the comparison */
};

/* Everybody's time, by level of strata; the last level is the whole. */
struct reference {
	const struct strata *strata;
	const struct persontime *all;
	struct stratum	*wider[STRATA_FIELDS + 2];	/* from level 1 on */
	struct stratum	*own;		/* room for what is judged ... */
	gint64		*waiting;	/* ... and its days without others */
};

/* Keeps strata and all, which have to outlive it. */
void	reference_make(const struct strata *, const struct persontime *all,
	    struct reference *);
void	reference_clear(struct reference *);

/*
 * What the own time would have shown at the rate of all others (all less
 * own): E = sum T_as (d_s - d_as) / (T_s - T_as); where a stratum has nobody
 * else its parents stand in.
 * E_lo = max(0, E - 1.645 sqrt(sum T_as^2 (d_s - d_as) / (T_s - T_as)^2)).
 * Puts own in order; each, unless it is NULL, gets the part of E of each of
 * its touched strata.
 */
void	expected_make(struct reference *, struct persontime *own,
	    struct expected *, double *each);

#endif
