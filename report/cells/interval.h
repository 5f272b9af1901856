/*
 * How sure a published number is.  Every function takes rounded, published
 * values, so that an interval says no more than the number it stands beside.
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
/*
 * Exact interval of the share part / whole (Clopper & Pearson 1934,
 * Biometrika 26:404), from 0 to 1.
 */
void	interval_share(double part, double whole, double level, double *low,
	    double *high);
/* One-sided upper limit of a count at confidence level. */
double	interval_upper(double count, double level);
#endif
