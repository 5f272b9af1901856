/* Threshold, rounding and dominance; see protect.h. */
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
protect_is_small(const struct protection *protection, double exact)
{
	return !isfinite(exact) ||
	    exact + SLACK < (double)protection->threshold;
}

gboolean
protect_count(const struct protection *protection, double exact, double *shown)
{
	if (protect_is_small(protection, exact))
		return FALSE;
	*shown = protect_round(exact, protection->base);
	return TRUE;
}

gboolean
protect_dominated(const struct protection *protection, const gint64 *cents,
    guint count)
{
	double first = 0, second = 0, sum = 0;
	guint i, givers = 0;

	for (i = 0; i < count; i++) {
		double one = (double)cents[i];

		givers += one > 0;
		sum += one;
		if (one > first) {
			second = first;
			first = one;
		} else if (one > second)
			second = one;
	}
	return givers < PROTECT_FUNDERS ||
	    sum - first - second < protection->share / 100 * first;
}

void
protect_range(double shown, gint64 base, gboolean whole, double *low,
    double *high)
{
	double half = (base > 0 ? (double)base : 1) / 2;

	*low = whole ? ceil(shown - half) : shown - half;
	/* Halves go up, so the upper end itself is the next multiple. */
	*high = whole ? ceil(shown + half) - 1 : shown + half;
}
