/*
 * What a count becomes before anybody sees it: hidden when it is small,
 * rounded otherwise.  Pure.  Rounding to a base and a threshold are the
 * rules that Statistics Netherlands uses for clients of municipal support
 * (StatLine 83262NED: multiples of 5).
 */
#ifndef REPORT_PROTECT_H
#define REPORT_PROTECT_H

#include <glib.h>

struct protection {
	gint64	 threshold;	/* smaller counts are hidden, zero too */
	gint64	 base;		/* others become a multiple of this */
	double	 share;		/* p of the p% rule for money, per cent */
	gboolean accept;	/* what was told with a lower threshold */
};

/* Denominators from which a ratio is worth printing. */
#define PROTECT_SHARE_LEAST	100	/* per cents */
#define PROTECT_PRICE_LEAST	30	/* euros per person */
/* ... and in the edition of the organisation: that few it cannot be told of. */
#define EXACT_PRICE_LEAST	5
/* ... and people from which its page has a share, not "11 of 18". */
#define EXACT_SHARE_LEAST	30
/* Participants from which a verdict may be told (it bounds a count). */
#define PROTECT_VERDICT_LEAST	30
/* Funders from which the sum of what they gave may be told. */
#define PROTECT_FUNDERS		3
#define PROTECT_MONEY_BASE	100	/* euros */

/* Nearest multiple of base, halves upwards; base 0 or 1: whole numbers. */
double	 protect_round(double value, gint64 base);
/* Whether a count has to be hidden. */
gboolean protect_is_small(const struct protection *, double exact);
/* FALSE: hidden, and *shown is not touched. */
gboolean protect_count(const struct protection *, double exact, double *shown);
/*
 * p% rule: TRUE when the second largest contributor could estimate the
 * largest one too well: sum - first - second < p% of the first (Hundepool
 * e.a., Statistical Disclosure Control, 2012, section 4.2); or when there are
 * fewer than PROTECT_FUNDERS.
 */
gboolean protect_dominated(const struct protection *, const gint64 *cents,
	    guint count);
/* The range that a rounded value stands for; whole: of whole numbers. */
void	 protect_range(double shown, gint64 base, gboolean whole, double *low,
	    double *high);

#endif
