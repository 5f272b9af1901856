/*
 * The diagonal of G = (I - Q)^-1 of a large component that falls apart into
 * clusters, but for some crossing steps.  With B the steps within clusters,
 * C those that cross and A = (I - B)^-1, dense by cluster,
 *
 *	G = A + A C A + A C A C A + ...,
 *
 * a sum over the number of crossings.  For a place of cluster T only
 * excursions count that leave T and come back, so what is summed is small:
 * from the places where T is entered to those where it is left, by way of
 * all others.
 */
#ifndef IMPACT_EXCURSIONS_H
#define IMPACT_EXCURSIONS_H

#include <glib.h>

#include "block.h"
#include "clusters.h"

#define EXCURSIONS_PRECISION	1e-13	/* of the expected visits left out */

/*
 * Fills diagonal, by place.  FALSE when crossings do not die out soon, or a
 * cluster cannot be inverted: then another way has to be taken.  Works in
 * threads, a cluster each; the result does not depend on their number.
 */
gboolean	excursions_diagonal(const struct block *,
		    const struct clusters *, double *diagonal);

#endif
