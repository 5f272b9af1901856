/*
 * How sure a published number is.  Every function takes rounded, published
 * values, so that an interval says no more than the number it stands beside.
 * This is the only place of the room that uses GSL.
 */
#ifndef REPORT_INTERVAL_H
#define REPORT_INTERVAL_H

#define INTERVAL_LEVEL	0.90

/*
 * Exact Poisson interval of a count (Garwood 1936, Biometrika 28:437), from
 * gamma quantiles; low is 0 for count 0.
 */
void	interval_poisson(double count, double level, double *low,
	    double *high);
/* One-sided upper limit of a count at confidence level. */
double	interval_upper(double count, double level);
/*
 * Interval of the ratio after/before of two Poisson rates: given their sum
 * the first count is binomial (Przyborowski & Wilenski 1940, Biometrika
 * 31:313), with Clopper-Pearson limits for the share.
 */
void	interval_ratio(double before, double after, double level,
	    double *low, double *high);

#endif
