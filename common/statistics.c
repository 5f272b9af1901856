/*
 * Limits, tails, adjusted p-values and dispersion; see statistics.h.
 */
#include <math.h>
#include <stdlib.h>

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_statistics_double.h>

#include "statistics.h"

#define WINSORISE	0.1
#define BETA_MOST	1e5	/* counts for which GSL finds a quantile */

/*
 * GSL does not converge for a small part of an event, where the limit is all
 * but zero; there P(x, z) = z^x / Gamma(x + 1), but for a share of about z.
 */
double
statistics_lower(double x, double alpha)
{
	gsl_error_handler_t *handler = gsl_set_error_handler_off();
	double limit = x > 0 ? gsl_cdf_gamma_Pinv(alpha, x, 1) : 0;

	gsl_set_error_handler(handler);
	return !isfinite(limit) ? exp((log(alpha) + lgamma(x + 1)) / x) : limit;
}

double
statistics_upper(double x, double alpha)
{
	return gsl_cdf_gamma_Qinv(alpha, x + 1, 1);
}

/* By halving, from the chance itself; NAN where GSL cannot tell that. */
static double
beta_search(double p, double a, double b, gboolean upper)
{
	double low = 0, high = 1, middle, chance;
	int i;

	for (i = 0; i < 60; i++) {
		middle = (low + high) / 2;
		chance = upper ? gsl_cdf_beta_Q(middle, a, b) :
		    gsl_cdf_beta_P(middle, a, b);
		if (!isfinite(chance))
			return NAN;
		if ((chance < p) == !upper)
			low = middle;
		else
			high = middle;
	}
	return (low + high) / 2;
}

/*
 * The value below which a beta variable stays with chance p, upper: above
 * which.  GSL's inverse sometimes fails from counts of ten thousand on, and
 * does not end for millions; there the normal curve is as good (its error is
 * below 1 % of the width).
 */
static double
beta_quantile(double p, double a, double b, gboolean upper)
{
	double mean = a / (a + b), quantile = NAN;
	double deviation = sqrt(mean * (1 - mean) / (a + b + 1));
	gsl_error_handler_t *handler = gsl_set_error_handler_off();

	if (a + b <= BETA_MOST)
		quantile = upper ? gsl_cdf_beta_Qinv(p, a, b) :
		    gsl_cdf_beta_Pinv(p, a, b);
	if (a + b <= BETA_MOST && !isfinite(quantile))
		quantile = beta_search(p, a, b, upper);
	gsl_set_error_handler(handler);
	if (isfinite(quantile))
		return quantile;
	return CLAMP(mean + deviation * (upper ?
	    gsl_cdf_ugaussian_Qinv(p) : gsl_cdf_ugaussian_Pinv(p)), 0, 1);
}

double
statistics_normal_quantile(double p)
{
	return gsl_cdf_ugaussian_Pinv(p);
}

void
statistics_ratio(double before, double after, double level, double *low,
    double *high)
{
	double tail = (1 - level) / 2, share_low, share_high;

	share_low = after > 0 ?
	    beta_quantile(tail, after, before + 1, FALSE) : 0;
	share_high = before > 0 ?
	    beta_quantile(tail, after + 1, before, TRUE) : 1;
	*low = share_low / (1 - share_low);
	*high = share_high < 1 ? share_high / (1 - share_high) : INFINITY;
}

void
statistics_share(double x, double n, double level, double *low, double *high)
{
	double tail = (1 - level) / 2;

	*low = x > 0 ? beta_quantile(tail, x, n - x + 1, FALSE) : 0;
	*high = x < n ? beta_quantile(tail, x + 1, n - x, TRUE) : 1;
}

void
moments_add(struct moments *m, double value)
{
	double off = value - m->mean;

	m->count++;
	m->mean += off / m->count;
	m->squares += off * (value - m->mean);
}

gboolean
statistics_difference(const struct moments *a, const struct moments *b,
    double level, double *low, double *high)
{
	double va = a->squares / (a->count - 1) / a->count;
	double vb = b->squares / (b->count - 1) / b->count;
	double freedom, half;

	*low = *high = NAN;
	if (a->count < 2 || b->count < 2 || !(va + vb > 0))
		return FALSE;
	/* Satterthwaite 1946. */
	freedom = (va + vb) * (va + vb) / (va * va / (a->count - 1) +
	    vb * vb / (b->count - 1));
	half = gsl_cdf_tdist_Pinv((1 + level) / 2, freedom) * sqrt(va + vb);
	*low = a->mean - b->mean - half;
	*high = a->mean - b->mean + half;
	return TRUE;
}

/*
 * GSL's own handler aborts when a tail underflows; zero is the right answer
 * there.
 */
static double
gamma_regularised(int (*function)(double, double, gsl_sf_result *), double a,
    double mu)
{
	gsl_error_handler_t *handler = gsl_set_error_handler_off();
	gsl_sf_result result = { 0, 0 };
	int status = function(a, mu, &result);

	gsl_set_error_handler(handler);
	if (status == GSL_EUNDRFLW)
		return 0;
	return status == GSL_SUCCESS ? CLAMP(result.val, 0, 1) : NAN;
}

double
statistics_tail_low(double x, double mu)
{
	return mu > 0 ? gamma_regularised(gsl_sf_gamma_inc_Q_e, x + 1, mu) :
	    1;
}

double
statistics_tail_high(double x, double mu)
{
	if (x <= 0)
		return 1;
	return mu > 0 ? gamma_regularised(gsl_sf_gamma_inc_P_e, x, mu) : 0;
}

double
statistics_chi_square(double x, double freedom)
{
	return gsl_cdf_chisq_Q(x, freedom);
}

static int
double_compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static int
pointer_compare(const void *a, const void *b)
{
	return double_compare(*(const double *const *)a,
	    *(const double *const *)b);
}

void
statistics_adjust(const double *p, gsize count, double *q)
{
	g_autofree const double **order = g_new(const double *, count + 1);
	double least = 1;

	for (gsize i = 0; i < count; i++)
		order[i] = &p[i];
	qsort(order, count, sizeof(*order), pointer_compare);
	for (gsize i = count; i-- > 0;) {
		least = fmin(least, *order[i] * (double)count /
		    (double)(i + 1));
		q[order[i] - p] = least;
	}
}

double
statistics_dispersion(const double *observed, const double *expected,
    gsize count)
{
	g_autofree double *z = g_new(double, count + 1);
	double low, high, total = 0;

	if (count == 0)
		return NAN;
	for (gsize i = 0; i < count; i++)
		z[i] = (sqrt(observed[i] / expected[i]) - 1) * 2 *
		    sqrt(expected[i]);
	qsort(z, count, sizeof(*z), double_compare);
	low = gsl_stats_quantile_from_sorted_data(z, 1, count, WINSORISE);
	high = gsl_stats_quantile_from_sorted_data(z, 1, count,
	    1 - WINSORISE);
	for (gsize i = 0; i < count; i++) {
		double kept = CLAMP(z[i], low, high);

		total += kept * kept;
	}
	return total / (double)count;
}

/* P(X <= k) for a count with this mean and variance. */
static double
count_below(guint k, double mean, double variance)
{
	double size;

	if (mean <= 0)
		return 1;
	if (variance <= mean * (1 + 1e-9))
		return gsl_cdf_poisson_P(k, mean);
	size = mean * mean / (variance - mean);
	return gsl_cdf_negative_binomial_P(k, size / (size + mean), size);
}

double
statistics_count_quantile(double p, double mean, double variance)
{
	guint low = 0, high = 1;

	while (high < G_MAXUINT / 2 && count_below(high, mean, variance) < p)
		high *= 2;
	while (low < high) {
		guint middle = low + (high - low) / 2;

		if (count_below(middle, mean, variance) >= p)
			high = middle;
		else
			low = middle + 1;
	}
	return low;
}

/* The limits of Wilson (1927) for the share of x in n. */
static void
share_limits(double x, double n, double z, double *low, double *high)
{
	double share = x / n, middle = share + z * z / (2 * n);
	double half = z * sqrt(share * (1 - share) / n +
	    z * z / (4 * n * n));

	*low = fmax(0, (middle - half) / (1 + z * z / n));
	*high = fmin(1, (middle + half) / (1 + z * z / n));
}

void
statistics_shares(double x, double n, double y, double m, double level,
    double *low, double *high)
{
	double z = gsl_cdf_ugaussian_Qinv((1 - level) / 2);
	double difference = x / n - y / m;
	double low_x, high_x, low_y, high_y;

	share_limits(x, n, z, &low_x, &high_x);
	share_limits(y, m, z, &low_y, &high_y);
	*low = difference - hypot(x / n - low_x, high_y - y / m);
	*high = difference + hypot(high_x - x / n, y / m - low_y);
}
