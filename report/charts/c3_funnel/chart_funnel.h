/* The frame of chart c3, and who is named in it. */
#ifndef REPORT_CHART_FUNNEL_H
#define REPORT_CHART_FUNNEL_H

#include "municipalities.h"
#include "plot.h"

struct funnel_frame {
	struct plot	plot;		/* y: per cent of what was expected */
	double		least, most;	/* x: expected */
};

double	 funnel_x(const struct funnel_frame *, double expected);
gboolean funnel_is_drawn(const struct municipality_figure *);
/* With two places or more to compare. */
gboolean funnel_can_be_drawn(const struct municipalities *);
/* Who lies outside the wide limits, and the place of the report. */
void	 funnel_draw_names(struct sheet *, const struct figures *,
	    const Words *, const struct funnel_frame *);

#endif
