/* Threshold and rounding; see protect.h. */
#include <math.h>

#include "protect.h"

/*
 * A credit that should be exactly 10 may be a sum of tenths just below it;
 * which side it falls on must not depend on the order of the sum.
 */
#define SLACK	1e-6

double
protect_round(double value, gint64 base)
{
	double step = base > 0 ? (double)base : 1;

	return floor(value / step + 0.5 + SLACK) * step;
}

gboolean
protect_count(const struct protection *protection, double exact, double *shown)
{
	if (!isfinite(exact) || exact + SLACK < (double)protection->threshold)
		return FALSE;
	*shown = protect_round(exact, protection->base);
	return TRUE;
}
