/*
 * Around a drawing: the svg element with its name and description for who
 * cannot see it, and for a picture that stands alone also title, measure and
 * source, so that a copied picture stays honest.
 */
#ifndef REPORT_FRAME_H
#define REPORT_FRAME_H

#include "svg.h"

/* One svg element; only these functions make them. */
struct svg {
	char	*markup;
	double	 width;
	double	 height;
};

/* In a page, which has title, measure and source around it. */
void	frame_inside(const struct svg_body *, const struct svg_words *,
	    struct svg *);
void	frame_alone(const struct svg_body *, const struct svg_words *,
	    const char *measure, const char *source, struct svg *);
/* A quiet panel that says why there is nothing to draw, as a drawing. */
void	frame_card(double width, const char *text, struct svg_body *);
void	svg_clear(struct svg *);

#endif
