/*
 * The funnel plot: how far observed over expected may stray by chance, and
 * how much further when activities differ more than chance (Spiegelhalter
 * 2005, Statistics in Medicine 24:1185).  Pure.
 */
#ifndef IMPACT_FUNNEL_H
#define IMPACT_FUNNEL_H

#include <glib.h>

/* One point; the limits are of D/E around 1. */
struct funnel {
	double	ratio;			/* D/E */
	double	ratio_low, ratio_high;	/* its exact 95 % limits */
	double	low95, high95;
	double	low998, high998;	/* 99.8 % */
	double	z;			/* (sqrt(D/E) - 1) 2 sqrt(E) */
	double	z_wide;			/* the same, allowing for tau^2 */
};

/*
 * The value that a Poisson count with this mean stays below with chance p,
 * over that mean.  Exact, with interpolation between whole counts: r is the
 * smallest k with F(k) >= p, a = (F(r) - p) / (F(r) - F(r - 1)), the limit
 * (r - a) / E, at least 0.
 */
double	funnel_limit(double expected, double p);
/*
 * The same where counts differ by more than chance: (1 + z sqrt(1/(4E) +
 * tau^2))^2 with z the normal quantile of p, at least 0.
 */
double	funnel_limit_wide(double expected, double p, double tau2);
/*
 * tau^2, the variance between activities of sqrt(D/E): with w = 4E,
 * max(0, (I phi - (I - 1)) / (sum w - sum w^2 / sum w)).  0 for one or none.
 */
double	funnel_spread(const double *expected, gsize count, double phi);
/* E must be above 0. */
void	funnel_make(double observed, double expected, double tau2,
	    struct funnel *);

#endif
