/*
 * The statistics that verdicts and published intervals rest on.  The only
 * place that uses GSL.
 */
#ifndef IMPACT_STATISTICS_H
#define IMPACT_STATISTICS_H

#include <glib.h>

/*
 * Exact one-sided limits for the mean of a Poisson count x (Garwood 1936):
 * the chance that the true mean is beyond the limit is at most alpha.
 */
double	statistics_lower(double x, double alpha);
double	statistics_upper(double x, double alpha);

/*
 * P(X <= x | mu) = Q(x + 1, mu), the upper regularised incomplete gamma;
 * this is also what it means for x that is not whole.
 */
double	statistics_tail_low(double x, double mu);
/* P(X >= x | mu) = P(x, mu). */
double	statistics_tail_high(double x, double mu);

/* The value that a standard normal variable stays below with chance p. */
double	statistics_normal_quantile(double p);
/* P(X >= x) of chi-square with these degrees of freedom. */
double	statistics_chi_square(double x, double freedom);

/*
 * Adjusted p-values of Benjamini & Hochberg 1995: the step-up
 * q(i) = min over j >= i of p(j) m / j, at most 1; equal p have equal q.
 */
void	statistics_adjust(const double *p, gsize count, double *q);

/*
 * Over-dispersion phi of counts around what was expected (Spiegelhalter
 * 2005): mean square of z = (sqrt(D/E) - 1) 2 sqrt(E), winsorised at its 10
 * and 90 per cent quantiles (type 7 of Hyndman & Fan 1996).  Every expected
 * must be above zero.  NAN for no counts.
 */
double	statistics_dispersion(const double *observed, const double *expected,
	    gsize count);

/*
 * The smallest count k with P(X <= k) >= p, for a count with this mean and
 * variance: negative binomial, Poisson when the variance is not above the
 * mean.
 */
double	statistics_count_quantile(double p, double mean, double variance);

/*
 * Exact two-sided limits of a share x of n at a level (0.95), Clopper &
 * Pearson 1934.
 */
void	statistics_share(double x, double n, double level, double *low,
	    double *high);

/* Of a sample: its size, mean and sum of squared deviations. */
struct moments {
	double	count, mean, squares;
};

/* Adds one number (Welford 1962). */
void	moments_add(struct moments *, double);
/*
 * Limits of the difference of two means at a two-sided level, without
 * assuming equal variances (Welch 1947).  FALSE, and limits NAN, when a
 * sample has fewer than two numbers or neither varies.
 */
gboolean statistics_difference(const struct moments *,
	    const struct moments *, double level, double *low, double *high);

/*
 * Limits of the difference x / n - y / m of two shares at a two-sided level
 * (Newcombe 1998, Statistics in Medicine 17:873, method 10: from the limits
 * of Wilson for each).
 */
void	statistics_shares(double x, double n, double y, double m,
	    double level, double *low, double *high);

/*
 * Limits of the ratio after/before of two Poisson rates at a two-sided level
 * (0.90): given their sum the first count is binomial (Przyborowski &
 * Wilenski 1940, Biometrika 31:313), with Clopper-Pearson limits for its
 * share.  high is INFINITY when before is 0.
 */
void	statistics_ratio(double before, double after, double level,
	    double *low, double *high);

#endif
