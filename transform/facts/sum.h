/*
 * Compensated summation (Neumaier 1974): the error does not grow with the
 * number of terms, so credit is conserved to the last bits.
 */
#ifndef IMPACT_SUM_H
#define IMPACT_SUM_H

#include <math.h>

struct sum {
	double	total;
	double	lost;		/* what rounding took away */
};

static inline void
sum_add(struct sum *sum, double term)
{
	double total = sum->total + term;

	if (fabs(sum->total) >= fabs(term))
		sum->lost += (sum->total - total) + term;
	else
		sum->lost += (term - total) + sum->total;
	sum->total = total;
}

static inline double
sum_value(const struct sum *sum)
{
	return sum->total + sum->lost;
}

#endif
