/* The parts of chart c1: its frame in pixels and the labels in it. */
#ifndef REPORT_CHART_TARGET_H
#define REPORT_CHART_TARGET_H

#include "figures.h"
#include "sheet.h"
#include "words.h"

#define TARGET_FIRST	0.7	/* the x axis in months, as in the script */
#define TARGET_LAST	12.15

/* Where the plot lies; most is the top of the y axis. */
struct target_frame {
	double	left, right, top, bottom, most;
};

double	target_x(const struct target_frame *, double month);
double	target_y(const struct target_frame *, double people);

/* One label right of the plot. */
struct target_end {
	double		 value;		/* of the line's end */
	char		**lines;
	char		*last;		/* a smaller line, or NULL */
	enum sheet_colour colour;
	gboolean	 semibold;
};

#define TARGET_ENDS	4

/* The labels there are; target_draw_ends frees their texts. */
guint	target_ends(const struct sheet *, const struct figures *,
	    const Words *, struct target_end ends[TARGET_ENDS]);
double	target_ends_width(const struct sheet *, const struct target_end *,
	    guint count);
void	target_draw_ends(struct sheet *, const struct target_frame *,
	    struct target_end *, guint count);
/* Now, and how far from the path. */
void	target_draw_standing(struct sheet *, const struct figures *,
	    const Words *, const struct target_frame *);

#endif
