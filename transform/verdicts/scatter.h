/*
 * How much further than chance the outcomes of an activity scatter over its
 * own strata: over-dispersion within activities, free of the differences
 * between them.  Pure.
 *
 * The counts D_as of an activity are held against (D_a / E_a) E_as, its own
 * level: Pearson's sum of squares over its degrees of freedom (McCullagh &
 * Nelder 1989, Generalized Linear Models, section 4.5).  Given D_a its mean
 * is one whatever the counts, where only chance spreads them, so small ones
 * do not bias it; strata are joined until one outcome is fitted in each,
 * since its variance grows without bound as fitted counts go to zero.
 */
#ifndef IMPACT_SCATTER_H
#define IMPACT_SCATTER_H

#include <glib.h>

#include "persontime.h"

/* Sums over activities. */
struct scatter {
	double	squares;	/* (D - fitted)^2 / fitted */
	gint64	freedom;	/* joined strata less one for each activity */
};

/*
 * Adds one activity, given what was expected in each touched stratum.
 * Nothing for an activity without two outcomes.
 */
void	scatter_add(const struct persontime *own, const double *expected,
	    struct scatter *);
/*
 * squares / freedom, at least 1; 1 below SCATTER_FREEDOM degrees, which are
 * too few to tell a spread from chance.
 */
#define SCATTER_FREEDOM	10
double	scatter_dispersion(const struct scatter *);

#endif
