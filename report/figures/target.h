/*
 * Targets of a calendar year.  A year has a target when one target covers
 * just that year, or when targets that follow one another without gap or
 * overlap (quarters) do.  The path runs in a straight line through each.
 */
#ifndef REPORT_TARGET_H
#define REPORT_TARGET_H

#include <glib.h>

struct target {
	gint32	first, last;	/* days */
	double	number;
};

/* Of the year that begins in that month; NaN: no target. */
double	target_year(const GArray *targets, gint32 january);
/* Asked for up to the last day of month; NaN: no target. */
double	target_path(const GArray *targets, gint32 january, gint32 month);

#endif
