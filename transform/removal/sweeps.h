/*
 * Gauss-Seidel on one component that is too large for a dense matrix.  I - Q
 * is an M-matrix and everything is positive, so values only grow towards the
 * solution: no cancellation, and the order of sweeping is fixed.
 */
#ifndef IMPACT_SWEEPS_H
#define IMPACT_SWEEPS_H

#include <glib.h>

#include "block.h"

#define SWEEPS_PRECISION	1e-14	/* last change of a value, of itself */

/* The links within a component, by place in it. */
struct sweeps {
	gsize		 count;
	gsize		*start;
	struct link	*links;		/* without those to itself */
	double		*leaves;	/* 1 - chance of a link to itself */
};

void	sweeps_make(const struct block *, struct sweeps *);
void	sweeps_clear(struct sweeps *);
/* (I - Q) x = inflow; x replaces inflow. */
void	sweeps_solve(const struct sweeps *, double *inflow);
/* The diagonal of (I - Q)^-1, 16 columns at a time in each thread. */
void	sweeps_diagonal(const struct sweeps *, double *diagonal);

#endif
