/* The parts of measures.c and what they share. */
#ifndef REPORT_MEASURES_PARTS_H
#define REPORT_MEASURES_PARTS_H

#include "measures.h"

/* How the figures of a measure hang together. */
enum measure_relation {
	APART,
	CLASSES,	/* classes divide the figure without a class, or the
			 * denominator they share */
	TOWNS,		/* apart, and of each town where they may be told */
	LADDER		/* each rung holds those above it, and who did not
			 * come further is a number of people too */
};

/* Columns of measure_figures. */
enum { MEASURE_ABOUT, MEASURE_SUBJECT, MEASURE_CLASS, MEASURE_FIRST,
	MEASURE_LAST, MEASURE_NUMERATOR, MEASURE_DENOMINATOR, MEASURE_PEOPLE,
	MEASURE_ANSWER, MEASURE_LOW, MEASURE_HIGH, MEASURE_AIM_UNIT,
	MEASURE_AIM_PER, MEASURE_AIM_SCALE, MEASURE_AIM_AGGREGATION,
	MEASURE_SO_FAR, MEASURE_GIVERS, MEASURE_PEOPLE_OF };

/* NAN: there is no number. */
double	 measure_number(sqlite3_stmt *, int column);
/* The key of one part ("number", "low95") of a figure; g_free. */
char	*measure_key(const struct figures *, const struct measure *,
	    gboolean adds_up, const struct measure_figure *,
	    const char *class_name, const char *part);

/* adds_up: over municipalities. */
void	 measure_publish(const struct figures *, const struct measure *,
	    enum measure_relation, gboolean adds_up, sqlite3_stmt *row,
	    struct measure_figure *);
/* The same for the topic of targets; see measure_targets.c. */
void	 measure_publish_target(const struct figures *,
	    const struct measure *, gboolean adds_up, sqlite3_stmt *row,
	    struct measure_figure *);
/*
 * Money that would tell of few: what a funder gave, and what a small number of
 * outcomes was worth; see money.c.  FALSE: it is none of these.
 */
gboolean measure_publish_money(const struct figures *,
	    const struct measure *, gboolean adds_up, sqlite3_stmt *row,
	    struct measure_figure *);
/*
 * Sets its 95 % limits, if the row has any (NULL: it has); the value is
 * there.
 */
void	 measure_limits(const struct figures *, const struct measure *,
	    gboolean adds_up, sqlite3_stmt *row, struct measure_figure *);

#endif
