/*
 * The removal effect of an activity in a Markov chain of journeys: the share
 * of outcomes that the chain loses when the activity leads nowhere (Anderl
 * and others 2016).  Computed exactly, without simulation or removing them
 * one by one.  With G = (I - Q)^-1 the expected visits (Kemeny & Snell 1960)
 * and h = G rho the chance of the outcome from a state, every walk with the
 * outcome is split at its first visit to i:
 *
 *	P(visit i) = g_i / G_ii,   effect = P(visit i) h_i / h_start;
 *
 * and since complete journeys conserve flow, g_i = n_i / journeys and
 * h_start = C / journeys hold exactly, so effect = n_i h_i / (G_ii C): one
 * solve for h and the diagonal of G.  Of order 2 and up an activity is all
 * states that hold it, and first entries into those are summed.
 *
 * The chain forgets who walked: an effect is not a share, and effects do not
 * sum to one.
 */
#ifndef IMPACT_MARKOV_H
#define IMPACT_MARKOV_H

#include <glib.h>

#include "chain.h"
#include "components.h"

#define MARKOV_DENSE	6000	/* states: above it, iteration (8 m^2 bytes) */

/* By state; free with markov_clear. */
struct markov {
	double	*chance;	/* h */
	double	*worth;		/* h^v: the same for worth of the outcome */
	double	*returns;	/* G_ii; NULL unless asked for */
};

/* Components larger than dense are iterated until 1e-14. */
void	markov_solve(const struct chain *, const struct components *,
	    gsize dense, gboolean returns, struct markov *);
void	markov_clear(struct markov *);

/*
 * Fills effect and value, by activity: 0 where no journey comes, NAN (not
 * defined) where there is no outcome or no worth at all.
 */
void	markov_effects(const struct chain *, gsize dense, double *effect,
	    double *value);

#endif
