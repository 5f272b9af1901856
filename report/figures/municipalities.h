/*
 * Municipalities compared fairly: people with the mission outcome in each,
 * against those to be expected if its participants had fared as all did.
 * Limits and spread follow from the published counts.  Cells are about a
 * municipality, so they are the same in every report.
 */
#ifndef REPORT_MUNICIPALITIES_H
#define REPORT_MUNICIPALITIES_H

#include "figures.h"

struct municipality_figure {
	char			*name;
	gboolean		 own;		/* the place of the report */
	const struct cell	*observed, *expected;
	/*
	 * Of what is drawn, from rounded counts: ratio, NaN when the count
	 * is hidden; most is then what it can be at most, NaN: no telling.
	 */
	double			 ratio, most;
	int			 outside;	/* 0; 1: of 95 %, 2: of 99.8 %;
						 * negative: below */
};

struct municipalities {
	GPtrArray	*list;		/* struct municipality_figure * */
	double		 phi, tau2;	/* how much further than chance */
};

/* Sets figures->municipalities. */
gboolean	 figures_read_municipalities(struct figures *, Store *,
		    GError **);
void		 municipalities_free(struct municipalities *);

#endif
