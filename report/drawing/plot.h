/*
 * A plot with a scale of numbers at its left and labels right of it: where it
 * lies on the sheet, and its y axis.  How x runs is the chart's own.
 */
#ifndef REPORT_PLOT_H
#define REPORT_PLOT_H

#include "ends.h"
#include "sheet.h"
#include "words.h"

struct plot {
	double	left, right, top, bottom;	/* pixels */
	double	low, high;			/* the y axis */
	double	step;				/* from tick to tick */
	/* A number of the axis in words; decimals are 0. */
	char	*(*print)(const Words *, double, int decimals);
};

/* All but right, which plot_close knows; high and the others first. */
void	 plot_open(struct plot *, const struct sheet *, const Words *,
	    double top, double height);
/* The pixel of a value; one above the axis stays at its top. */
double	 plot_y(const struct plot *, double value);
/*
 * When the labels are known: the right edge, and in the script the four
 * edges, YMIN, YMAX and STEP.
 */
void	 plot_close(struct plot *, struct sheet *, const struct ends *);
/* The numbers at the left; and the labels, which it frees, right of x. */
void	 plot_draw(const struct plot *, struct sheet *, const Words *,
	    struct ends *, double x);

#endif
