/*
 * Outcomes of people while they attend an activity against those of
 * comparable people who do not (yet): the rate ratio of transform.  In the
 * edition of the organisation only: strata are small.
 */
#ifndef REPORT_COMPARISON_H
#define REPORT_COMPARISON_H

#include "figures.h"

struct comparison_figure {
	char			*key;		/* register:code */
	char			*kind;		/* "pooled", as in the store */
	/* NULL: not defined; where strata differ there is no one ratio. */
	const struct cell	*ratio, *low, *high;
	const struct cell	*e_value, *e_limit;
	const char		*control;	/* "differs", "alike", "none" */
};

void		 comparison_free(void *);
/* Fills figures->comparisons. */
gboolean	 figures_read_comparisons(struct figures *, Store *, GError **);

#endif
