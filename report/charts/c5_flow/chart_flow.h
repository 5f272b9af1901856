/* The steps of chart c5, and who draws them. */
#ifndef REPORT_CHART_FLOW_H
#define REPORT_CHART_FLOW_H

#include "figures.h"
#include "sheet.h"
#include "words.h"

#define FLOW_STEPS	6	/* rungs that are drawn, at most */

struct flow_step {
	const char		*name;
	const struct cell	*people;
	const struct cell	*low, *high;	/* 95 % limits of its share of
						 * all, or NULL */
	gboolean		 mission;
};

struct flow {
	struct flow_step	list[FLOW_STEPS];
	guint			count;
	guint			mission;	/* its place; 0: nothing to
						 * tell of it */
};

/* "regular or further": of rung i; lives as long as the program. */
const char *flow_step_name(const struct figures *, const Words *, guint i);
/* Per cent of people from one step that stand on another; NaN: too few. */
double	 flow_share(const struct flow *, guint from, guint to);
/* How many stand on a step and not on the next; NULL: not shown.  g_free. */
char	*flow_lost(const struct flow *, const Words *, guint);
/* "31% of reached; 95% interval 28-34%"; NULL: too few.  g_free. */
char	*flow_mission(const struct figures *, const struct flow *,
	    const Words *, const char *key);
void	 flow_draw_wide(struct sheet *, const struct figures *,
	    const struct flow *, const Words *);
void	 flow_draw_narrow(struct sheet *, const struct figures *,
	    const struct flow *, const Words *);

#endif
