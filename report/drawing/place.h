/* Where the labels of a chart go so that they do not sit on one another. */
#ifndef REPORT_PLACE_H
#define REPORT_PLACE_H

#include <glib.h>

/* Pixels, y downwards. */
struct place_box {
	double	x, y, width, height;	/* x, y: top left corner */
};

/*
 * Moves centres (sorted or not) so that labels of these heights keep clear
 * of one another and within top and bottom, as near as possible to where
 * they were.
 */
void	 place_spread(double *centres, const double *heights, guint count,
	    double top, double bottom);
/* How many segments of the line cross the box; x, y arrays in pixels. */
guint	 place_crossings(const struct place_box *, const double *x,
	    const double *y, guint count);
/* Steps of 1, 2, 2.5 or 5 times a power of ten, at most most of them. */
double	 place_step(double maximum, guint most);

#endif
