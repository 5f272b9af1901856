/* Two months as they were published, figure by figure. */
#ifndef REPORT_COMPARE_H
#define REPORT_COMPARE_H

#include "store.h"

/*
 * A line for each figure of the last release of both months: its key, the
 * figure of either, and the difference where both show one, with tabs
 * between; "-" where there is none.  Months inside a key are written as MONTH
 * (of the report), MONTH-1 and so on, years as YEAR, so that what means the
 * same stands side by side.  g_free; NULL with an error, of EXIT_USAGE when
 * the report was not published for one of them.
 */
char	*compare_periods(Store *, const char *report, const char *first,
	    const char *second, GError **);

#endif
