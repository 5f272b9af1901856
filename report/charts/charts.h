/*
 * The charts of a report: one row of the table each.  A chart is NAME.sql,
 * NAME.gp, a group of words NAME, and three functions that turn figures into
 * a title, a drawing and a description.
 */
#ifndef REPORT_CHARTS_H
#define REPORT_CHARTS_H

#include "figures.h"
#include "gnuplot.h"
#include "sheet.h"
#include "svg.h"
#include "words.h"

struct chart {
	const char	*name;		/* "c1_target": file, words, id */
	char		*(*title)(const struct figures *, const Words *);
	/* Fills the sheet below its title; FALSE: nothing to draw. */
	gboolean	 (*draw)(const struct figures *, const Words *,
			    struct sheet *);
	/* What the picture shows, at most CHART_ALT characters. */
	char		*(*describe)(const struct figures *, const Words *);
};

#define CHART_ALT	350

extern const struct chart charts[];	/* ends in a NULL name */
const struct chart	*chart_find(const char *name);

/*
 * Draws it with (alone) or without its title block; prefix goes before its
 * ids.  FALSE with an error when it cannot be made.
 */
gboolean	 chart_make(const struct chart *, const struct figures *,
		    const Words *, Gnuplot *, gboolean alone, struct svg *,
		    GError **);
/* Title, measure and source of the chart in words; g_free. */
char		*chart_measure(const struct chart *, const struct figures *,
		    const Words *);
char		*chart_source(const struct chart *, const struct figures *,
		    const Words *);
/* The description, cut at the last whole sentence that fits. */
char		*chart_alt(const struct chart *, const struct figures *,
		    const Words *);

gboolean	 chart_target(const struct figures *, const Words *,
		    struct sheet *);
char		*chart_target_describe(const struct figures *, const Words *);
gboolean	 chart_activities(const struct figures *, const Words *,
		    struct sheet *);
char		*chart_activities_describe(const struct figures *,
		    const Words *);
gboolean	 chart_cost(const struct figures *, const Words *,
		    struct sheet *);
char		*chart_cost_describe(const struct figures *, const Words *);

#endif
