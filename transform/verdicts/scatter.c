/*
 * Over-dispersion within activities; see scatter.h.
 */
#include <math.h>

#include "scatter.h"

#define LEAST_FITTED	1.0	/* outcomes in a joined stratum */

/* Joined strata that are being filled. */
struct joint {
	double	observed, fitted;
};

static void
joint_close(struct joint *joint, struct scatter *scatter)
{
	double off = joint->observed - joint->fitted;

	scatter->squares += off * off / joint->fitted;
	scatter->freedom++;
	*joint = (struct joint){ 0 };
}

void
scatter_add(const struct persontime *own, const double *expected,
    struct scatter *scatter)
{
	struct joint joint = { 0 };
	double total = 0, outcomes = 0, left;

	for (gsize i = 0; i < own->count; i++) {
		total += expected[i];
		outcomes += (double)own->cells[own->touched[i]].outcomes;
	}
	/* One outcome lies where it lies. */
	if (outcomes < 2 || !(total > 0))
		return;
	left = outcomes;
	for (gsize i = 0; i < own->count; i++) {
		double fitted = expected[i] * outcomes / total;

		joint.observed +=
		    (double)own->cells[own->touched[i]].outcomes;
		joint.fitted += fitted;
		left -= fitted;
		/* What comes after has to fill a stratum as well. */
		if (joint.fitted >= LEAST_FITTED && left >= LEAST_FITTED)
			joint_close(&joint, scatter);
	}
	joint_close(&joint, scatter);
	scatter->freedom--;
}

double
scatter_dispersion(const struct scatter *scatter)
{
	if (scatter->freedom < SCATTER_FREEDOM)
		return 1;
	return fmax(1, scatter->squares / (double)scatter->freedom);
}
