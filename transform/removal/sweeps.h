/*
 * Gauss-Seidel on one component that is too large for a dense matrix.  I - Q
 * is an M-matrix and everything is positive, so values only grow towards the
 * solution: no cancellation, and the order of sweeping is fixed.
 */
#ifndef IMPACT_SWEEPS_H
#define IMPACT_SWEEPS_H

#include <glib.h>

#include "chain.h"

#define SWEEPS_PRECISION	1e-14	/* last change of a value, of itself */

/* The links within a component, by place in it. */
struct sweeps {
	gsize		 count;
	gsize		*start;
	struct link	*links;		/* without those to itself */
	double		*leaves;	/* 1 - chance of a link to itself */
};

/* of: by state, its component; at: its place in states. */
void	sweeps_make(const struct chain *, const guint32 *states, gsize count,
	    const guint32 *of, const guint32 *at, struct sweeps *);
void	sweeps_clear(struct sweeps *);
/* (I - Q) x = inflow; x replaces inflow. */
void	sweeps_solve(const struct sweeps *, double *inflow);
/* The diagonal of (I - Q)^-1, 16 columns at a time. */
void	sweeps_diagonal(const struct sweeps *, double *diagonal);

#endif
