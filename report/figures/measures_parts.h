/* The two halves of measures.c and what they share. */
#ifndef REPORT_MEASURES_PARTS_H
#define REPORT_MEASURES_PARTS_H

#include "measures.h"

/* How the figures of a measure hang together. */
enum measure_relation {
	APART,
	CLASSES,	/* classes divide the figure without a class, or the
			 * denominator they share */
	LADDER		/* each rung holds those above it, and who did not
			 * come further is a number of people too */
};

/* Columns of measure_figures. */
enum { MEASURE_ABOUT, MEASURE_SUBJECT, MEASURE_CLASS, MEASURE_FIRST,
	MEASURE_LAST, MEASURE_NUMERATOR, MEASURE_DENOMINATOR, MEASURE_PEOPLE,
	MEASURE_ANSWER };

/* adds_up: over municipalities. */
void	 measure_publish(const struct figures *, const struct measure *,
	    enum measure_relation, gboolean adds_up, sqlite3_stmt *row,
	    struct measure_figure *);
void	 measure_relate(const struct figures *, const struct measure *,
	    enum measure_relation);

#endif
