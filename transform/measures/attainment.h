/*
 * How far a target is, and how far it will be: pure functions.
 */
#ifndef IMPACT_ATTAINMENT_H
#define IMPACT_ATTAINMENT_H

#include <glib.h>

#include "measuring.h"

struct attainment {
	double	 number;	/* aimed at */
	gboolean down;		/* it is to be no more than that */
	gboolean over;		/* its period has ended */
	gboolean grows;		/* a count, that only grows in its period */
	double	 so_far;	/* NAN: not known */
	double	 mean, low, high;	/* at the end of the period, 95 %;
					 * so_far when it is over; NAN: not
					 * known */
	double	 before;	/* all of the period before; NAN */
};

/* What has come of it up to now: yes and no stay true. */
enum answer	attainment_now(const struct attainment *);
/*
 * What will have come of it: yes or no when the whole interval says so, and
 * cannot_be_told where it does not, or where there is none.
 */
enum answer	attainment_end(const struct attainment *);
/*
 * Per cent met as two parts.  up: what comes of it, of the number aimed at.
 * down: the decrease that comes of it, of the decrease wanted, both against
 * the period before.  ceiling: a decrease with nothing before it, or with
 * less before it than aimed at: the number, of what comes of it.
 */
enum met { MET_UP, MET_DOWN, MET_CEILING };
enum met	attainment_met(const struct attainment *, double *above,
		    double *below);

#endif
