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
};

/* Denominators from which a ratio is worth printing. */
#define PROTECT_SHARE_LEAST	100	/* per cents */
#define PROTECT_PRICE_LEAST	30	/* euros per person */
/* Participants from which a verdict may be told (it bounds a count). */
#define PROTECT_VERDICT_LEAST	30

/* Nearest multiple of base, halves upwards; base 0 or 1: whole numbers. */
double	 protect_round(double value, gint64 base);
/* FALSE: hidden, and *shown is not touched. */
gboolean protect_count(const struct protection *, double exact, double *shown);

#endif
