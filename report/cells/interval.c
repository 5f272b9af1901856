/*
 * Intervals of published counts; see interval.h.
 */
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
	statistics_share(MIN(part, whole), whole, level, low, high);
}
