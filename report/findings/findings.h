/*
 * The sentences that a report draws from its figures: headlines, leads, one
 * line per verdict.  A headline never says more than the interval behind it.
 * All of these read published cells only; the caller frees.
 */
#ifndef REPORT_FINDINGS_H
#define REPORT_FINDINGS_H

#include "figures.h"
#include "words.h"

/*
 * A sentence filled in with these pairs of name and text and, for other names
 * in it, with what holds for the whole report (common.h).
 */
char	*finding_fill(const struct figures *, const Words *,
	    const char *group, const char *key, ...) G_GNUC_NULL_TERMINATED;

char	*finding_connected(const struct figures *, const Words *);
/*
 * The running total of this year that is the last one shown, and the month
 * that it is of; NULL: there is none.
 */
const struct cell *finding_last_shown(const struct figures *, gint32 *month);
/*
 * How far a count may be from what it is: it is rounded, and one that stands as
 * the total before it did may have changed since.
 */
double	 finding_margin(const struct cell *);
/* Whether the target will be met, by the forecast. */
char	*finding_course(const struct figures *, const Words *);
/* Against the same months a year ago; NULL when that is not known. */
char	*finding_before(const struct figures *, const Words *);
char	*finding_activities(const struct figures *, const Words *);
char	*finding_stop(const struct figures *, const Words *);
char	*finding_cost(const struct figures *, const Words *);
/* What cannot be traced to an activity, and since when; g_free. */
char	*finding_unattributed(const struct figures *, const Words *);
/*
 * Where the price of the last twelve months is hidden: that of the calendar
 * year or else of the history, which may not be; NULL: they are as well.
 */
const struct cell *finding_price_otherwise(const struct figures *,
	    gboolean *is_year);
/* Project of an activity, and where it is if that is not the report's place. */
char	*finding_place(const struct figures *,
	    const struct activity_figure *);
/* Why an activity has its verdict, from n, W, D, U and M. */
char	*finding_verdict(const struct figures *, const Words *,
	    const struct activity_figure *);
/*
 * What its second sentence says, only with numbers that can be told: its key
 * in [sentence.more], or NULL.
 */
const char *finding_verdict_more(const struct figures *,
	    const struct activity_figure *);
/*
 * What is said once of all activities with a verdict where there are more of
 * them; NULL: each has a sentence of its own.
 */
char	*finding_several(const struct figures *, const Words *,
	    const char *verdict);
/* The numbers that this leaves to be said of each; NULL: there are none. */
char	*finding_each(const struct figures *, const Words *,
	    const struct activity_figure *);
/* What a person must do to stand on the mission rung. */
char	*finding_rung(const struct figures *, const Words *);

/*
 * Where the forecast of December stands towards the target; the end of the
 * key in [finding]: "course.open".
 */
const char *finding_course_key(double target, double low95, double low80,
	    double high80, double high95);

#endif
