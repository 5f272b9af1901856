/*
 * The same figures as a chart, in a table below it: whoever cannot see the
 * picture reads what it shows (WCAG 2.2, 1.1.1).  Of the cells the chart is
 * drawn from, and of nothing else; what the chart computes from them stands
 * on the page, the file has the cells.  NULL where nothing was supplied.
 */
#ifndef REPORT_CHART_TABLES_H
#define REPORT_CHART_TABLES_H

#include "tables.h"

/* People on each step, and of whom each is a part. */
Table	*chart_flow_table(const struct figures *, const Words *);
/* Shares of activities and of hours, this year and last year. */
Table	*chart_clientled_table(const struct figures *, const Words *);
/* The roles at the end of each quarter. */
Table	*chart_constituency_table(const struct figures *, const Words *);
/* Of one formula, each town at the end of each quarter. */
Table	*chart_towns_table(const struct figures *, const Words *);
/* Each municipality against what was to be expected of it. */
Table	*chart_funnel_table(const struct figures *, const Words *);

#endif
