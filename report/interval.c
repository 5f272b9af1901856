/* Exact intervals of counts and of ratios of counts; see interval.h. */
#include <gsl/gsl_cdf.h>
#include <math.h>

#include "interval.h"

void
interval_poisson(double count, double level, double *low, double *high)
{
	double tail = (1 - level) / 2;

	*low = count > 0 ? gsl_cdf_gamma_Pinv(tail, count, 1) : 0;
	*high = gsl_cdf_gamma_Qinv(tail, count + 1, 1);
}

double
interval_upper(double count, double level)
{
	return gsl_cdf_gamma_Qinv(1 - level, count + 1, 1);
}

void
interval_ratio(double before, double after, double level, double *low,
    double *high)
{
	double tail = (1 - level) / 2, share_low, share_high;

	share_low = after > 0 ?
	    gsl_cdf_beta_Pinv(tail, after, before + 1) : 0;
	share_high = before > 0 ?
	    gsl_cdf_beta_Qinv(tail, after + 1, before) : 1;
	*low = share_low / (1 - share_low);
	*high = share_high < 1 ? share_high / (1 - share_high) : INFINITY;
}
