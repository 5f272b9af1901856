/*
 * Rate ratio of those who attended against those who did not (yet), stratum
 * by stratum, so that like is compared with like (Mantel & Haenszel 1959;
 * on person-time: Rothman & Boice 1979).  Pure: counts in, figures out.
 */
#ifndef IMPACT_COMPARISON_H
#define IMPACT_COMPARISON_H

#include <glib.h>

/* One stratum: outcomes a and b in times T1 and T0 (or of T1 and T0 people). */
struct compared {
	double	exposed;		/* a */
	double	unexposed;		/* b */
	double	exposed_time;		/* T1 */
	double	unexposed_time;		/* T0 */
};

enum comparison_kind {
	COMPARISON_POOLED,		/* ratio with its interval */
	COMPARISON_HETEROGENEOUS,	/* strata differ: read them, not ratio */
	COMPARISON_EXACT,		/* only one side had outcomes: crude ratio
					 * with the exact conditional interval */
	COMPARISON_NOT_ESTIMABLE,	/* no outcomes, or nobody to compare */
	COMPARISON_KINDS
};

extern const char *const	comparison_words[COMPARISON_KINDS];

/* NAN: not defined; high may be INFINITY. */
struct comparison {
	enum comparison_kind kind;
	struct compared	sum;		/* over all strata */
	gsize	strata;			/* that count */
	gsize	dropped;		/* of one kind of time, or no outcomes */
	double	crude;			/* (a / T1) / (b / T0) of sum */
	double	ratio;			/* pooled, or crude when exact */
	double	low, high;		/* 95 % */
	double	chi_square;		/* of no difference, 1 df */
	double	p;
	double	heterogeneity;		/* chi-square of equal ratios */
	gsize	freedom;		/* its degrees of freedom */
	double	heterogeneity_p;
	double	e_value;		/* of ratio */
	double	e_limit;		/* of the limit nearest 1 */
};

/* Whether a stratum has both kinds of time and some outcome. */
gboolean comparison_counts(const struct compared *);
/*
 * Rate ratio.  R = sum a T0/T, Q = sum b T1/T, ratio R/Q with variance of
 * its logarithm sum (a + b) T1 T0/T^2 / (R Q) (Greenland & Robins 1985).
 */
void	comparison_make(const struct compared *, gsize count,
	    struct comparison *);
/*
 * The same for counts of people: a of T1 and b of T0 had the outcome; risk
 * ratio with variance sum ((a + b) T1 T0/T^2 - a b/T) / (R Q).
 */
void	comparison_risk(const struct compared *, gsize count,
	    struct comparison *);
/*
 * How strongly a cause that nobody recorded would have to be tied to both
 * attending and outcome to make this ratio of one (VanderWeele & Ding 2017).
 */
double	comparison_e_value(double ratio);

#endif
