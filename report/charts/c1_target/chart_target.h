/* The parts of chart c1: its frame in pixels and the labels in it. */
#ifndef REPORT_CHART_TARGET_H
#define REPORT_CHART_TARGET_H

#include "ends.h"
#include "figures.h"
#include "plot.h"

#define TARGET_FIRST	0.7	/* the x axis in months, as in the script */
#define TARGET_LAST	12.15

double	target_x(const struct plot *, double month);

/* The labels right of the plot; the right of the frame is not known yet. */
void	target_ends(const struct sheet *, const struct plot *,
	    const struct figures *, const Words *, struct ends *);
/* Now, and how far from the path. */
void	target_draw_standing(struct sheet *, const struct figures *,
	    const Words *, const struct plot *);

#endif
