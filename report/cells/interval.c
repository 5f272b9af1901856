/*
 * Intervals of published counts; see interval.h.
 */
#include <math.h>

#include "interval.h"
#include "statistics.h"

void
interval_poisson(double count, double level, double *low, double *high)
{
	double tail = (1 - level) / 2;

	*low = statistics_lower(count, tail);
	*high = statistics_upper(count, tail);
}

double
interval_upper(double count, double level)
{
	return statistics_upper(count, 1 - level);
}

void
interval_share(double part, double whole, double level, double *low,
    double *high)
{
	/* A share p is the ratio p / (1 - p) of part and rest. */
	statistics_ratio(MAX(whole - part, 0), part, level, low, high);
	*low = isinf(*low) ? 1 : *low / (1 + *low);
	*high = isinf(*high) ? 1 : *high / (1 + *high);
}
