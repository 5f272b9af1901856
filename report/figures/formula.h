/*
 * One formula (brand) in the towns that have it, over time.  Cells are about
 * the formula in a town, so they are the same in every report.
 */
#ifndef REPORT_FORMULA_H
#define REPORT_FORMULA_H

#include "figures.h"

#define FORMULA_POINTS	12	/* ends of quarters, at most */
#define FORMULA_TOWNS	40	/* at most; those with most activities */

struct formula_town {
	char			*name;
	gboolean		 own;		/* the place of the report */
	const struct cell	*residents;	/* NULL: not known */
	/* Credited people from the begin of the history to each point. */
	const struct cell	*credit[FORMULA_POINTS];
};

struct formula_figure {
	char		*name;
	gint32		 months[FORMULA_POINTS];	/* the last is that of
							 * the report */
	guint		 points;
	guint		 all;		/* towns that have it */
	GPtrArray	*towns;		/* struct formula_town * */
};

/* Sets figures->formula; it stays NULL when none is in two towns. */
gboolean	 figures_read_formula(struct figures *, Store *, GError **);
void		 formula_free(struct formula_figure *);

#endif
