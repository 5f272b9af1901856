/* Labels right of a plot, at the ends of its lines or bands. */
#ifndef REPORT_ENDS_H
#define REPORT_ENDS_H

#include "sheet.h"

#define ENDS_GAP	9	/* pixels between plot and labels */

/* Filled by ends_add; the texts are freed by ends_draw or ends_clear. */
struct ends {
	GArray	*list;
	double	 most;		/* pixels that a label may take in width */
};

void	ends_open(struct ends *, const struct sheet *);
void	ends_clear(struct ends *);
/*
 * A label that belongs at y; after it a smaller soft line, if small is not
 * NULL.  Longer texts get more lines.
 */
void	ends_add(struct ends *, const struct sheet *, double y,
	    const char *text, const char *small, gboolean semibold,
	    enum sheet_colour);
/* Of the widest one. */
double	ends_width(const struct ends *, const struct sheet *);
/*
 * At x, as near to their y as they can be without touching one another,
 * between top and bottom.
 */
void	ends_draw(struct ends *, struct sheet *, double x, double top,
	    double bottom);
#endif
