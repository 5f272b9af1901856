/* The rows of chart c4. */
#ifndef REPORT_CHART_COST_H
#define REPORT_CHART_COST_H

#include "figures.h"

struct cost_row {
	const struct cost_figure	*cost;
	double				 y;	/* pixels, when laid out */
	double				 top, bottom;	/* of the grid in it */
};

/* Those with a price now, municipalities first, the cheapest first. */
GArray			*cost_rows(const struct figures *);
const struct cost_row	*cost_row(const GArray *, guint i);
/* Leaves the middle of a long list to the table; how many those are. */
guint			 cost_shorten(GArray *);

#endif
