/*
 * Limits of the funnel plot; see funnel.h.
 */
#include <math.h>

#include "funnel.h"
#include "statistics.h"

double
funnel_limit(double expected, double p)
{
	double r = statistics_count_quantile(p, expected, expected);
	double here = statistics_tail_low(r, expected);
	double before = r > 0 ? statistics_tail_low(r - 1, expected) : 0;
	double a = here > before ? (here - p) / (here - before) : 0;

	return fmax(0, (r - a) / expected);
}

double
funnel_limit_wide(double expected, double p, double tau2)
{
	double off;

	if (!(tau2 > 0))
		return funnel_limit(expected, p);
	off = statistics_normal_quantile(p) * sqrt(1 / (4 * expected) + tau2);
	return off > -1 ? (1 + off) * (1 + off) : 0;
}

double
funnel_spread(const double *expected, gsize count, double phi)
{
	double total = 0, squares = 0, rest;

	for (gsize i = 0; i < count; i++) {
		double weight = 4 * expected[i];

		total += weight;
		squares += weight * weight;
	}
	rest = total - squares / total;
	if (count < 2 || isnan(phi) || !(rest > 0))
		return 0;
	return fmax(0, ((double)count * phi - (double)(count - 1)) / rest);
}

void
funnel_make(double observed, double expected, double tau2, struct funnel *f)
{
	double off = sqrt(observed / expected) - 1;

	f->ratio = observed / expected;
	f->ratio_low = statistics_lower(observed, 0.025) / expected;
	f->ratio_high = statistics_upper(observed, 0.025) / expected;
	f->low95 = funnel_limit(expected, 0.025);
	f->high95 = funnel_limit(expected, 0.975);
	f->low998 = funnel_limit(expected, 0.001);
	f->high998 = funnel_limit(expected, 0.999);
	f->z = off * 2 * sqrt(expected);
	f->z_wide = off / sqrt(1 / (4 * expected) + tau2);
}
