/*
 * The charts of a report: one row of the table each.  A chart is a folder
 * NAME with NAME.gp and, where it asks the store itself, NAME.sql; a group of
 * words NAME; and functions that turn figures into a title, a drawing and a
 * description.
 */
#ifndef REPORT_CHARTS_H
#define REPORT_CHARTS_H

#include "figures.h"
#include "frame.h"
#include "gnuplot.h"
#include "sheet.h"
#include "words.h"

struct chart {
	const char	*name;		/* "c1_target": file, words, id */
	char		*(*title)(const struct figures *, const Words *);
	/* Fills the sheet below its title; FALSE: nothing to draw. */
	gboolean	 (*draw)(const struct figures *, const Words *,
			    struct sheet *);
	/*
	 * What the picture shows, in whole sentences; NULL: nothing.  What
	 * goes beyond CHART_ALT characters is left out.
	 */
	char		*(*describe)(const struct figures *, const Words *);
	/* Why there is nothing to draw; NULL: no data. */
	char		*(*empty)(const struct figures *, const Words *);
	/* What the axis measures; NULL: always the same. */
	char		*(*measure)(const struct figures *, const Words *);
	/* Key of what it is drawn from; NULL: always "source". */
	const char	*(*source)(const struct figures *);
};

#define CHART_ALT	350
#define CHARTS		9

extern const struct chart charts[CHARTS];
/* Stops the program when there is no such chart. */
const struct chart	*chart_find(const char *name);

/*
 * A chart in the shapes it is wanted in: for a page on a screen and on paper,
 * for a page on a telephone, and as a picture that stands alone.
 */
struct picture {
	gboolean	 wanted;	/* said before it is drawn */
	gboolean	 empty;		/* a card that says why */
	struct svg	 wide, narrow, alone;
	GError		*error;		/* set: it could not be made */
};

/* Draws those of charts[] that are wanted, in that order. */
void	 charts_draw(const struct figures *, const Words *, Gnuplot *,
	    struct picture pictures[CHARTS]);
void	 pictures_clear(struct picture pictures[CHARTS]);

/* Title, measure and source of the chart in words; g_free. */
char		*chart_measure(const struct chart *, const struct figures *,
		    const Words *);
char		*chart_source(const struct chart *, const struct figures *,
		    const Words *);
/* What stands in its place when there is nothing to draw; g_free. */
char		*chart_empty(const struct chart *, const struct figures *,
		    const Words *);
/* The description, cut at the last whole sentence that fits. */
char		*chart_alt(const struct chart *, const struct figures *,
		    const Words *);

gboolean	 chart_target(const struct figures *, const Words *,
		    struct sheet *);
char		*chart_target_describe(const struct figures *, const Words *);
char		*chart_target_empty(const struct figures *, const Words *);
gboolean	 chart_activities(const struct figures *, const Words *,
		    struct sheet *);
char		*chart_activities_describe(const struct figures *,
		    const Words *);
char		*chart_cost_title(const struct figures *, const Words *);
gboolean	 chart_cost(const struct figures *, const Words *,
		    struct sheet *);
char		*chart_cost_describe(const struct figures *, const Words *);
char		*chart_cost_empty(const struct figures *, const Words *);
char		*chart_cost_measure(const struct figures *, const Words *);
char		*chart_flow_title(const struct figures *, const Words *);
gboolean	 chart_flow(const struct figures *, const Words *,
		    struct sheet *);
char		*chart_flow_describe(const struct figures *, const Words *);
char		*chart_flow_empty(const struct figures *, const Words *);
char		*chart_scorecard_title(const struct figures *, const Words *);
gboolean	 chart_scorecard(const struct figures *, const Words *,
		    struct sheet *);
char		*chart_scorecard_describe(const struct figures *, const Words *);
char		*chart_scorecard_empty(const struct figures *, const Words *);
char		*chart_clientled_title(const struct figures *, const Words *);
gboolean	 chart_clientled(const struct figures *, const Words *,
		    struct sheet *);
char		*chart_clientled_describe(const struct figures *, const Words *);
char		*chart_clientled_empty(const struct figures *, const Words *);
char		*chart_clientled_measure(const struct figures *, const Words *);
char		*chart_constituency_title(const struct figures *, const Words *);
gboolean	 chart_constituency(const struct figures *, const Words *,
		    struct sheet *);
char		*chart_constituency_describe(const struct figures *, const Words *);
char		*chart_constituency_measure(const struct figures *, const Words *);
char		*chart_constituency_empty(const struct figures *, const Words *);
char		*chart_towns_title(const struct figures *, const Words *);
gboolean	 chart_towns(const struct figures *, const Words *,
		    struct sheet *);
char		*chart_towns_describe(const struct figures *, const Words *);
char		*chart_towns_empty(const struct figures *, const Words *);
const char	*chart_target_source(const struct figures *);
char		*chart_towns_measure(const struct figures *, const Words *);
char		*chart_funnel_title(const struct figures *, const Words *);
gboolean	 chart_funnel(const struct figures *, const Words *,
		    struct sheet *);
char		*chart_funnel_describe(const struct figures *, const Words *);
char		*chart_funnel_empty(const struct figures *, const Words *);
char		*chart_funnel_measure(const struct figures *, const Words *);

#endif
