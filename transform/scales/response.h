/*
 * Response to an instrument: how many of those who came were measured, and
 * again, and once more; whether those who were not measured again began
 * differently; and what the missing could make of the result.
 */
#ifndef IMPACT_RESPONSE_H
#define IMPACT_RESPONSE_H

#include <glib.h>

#include "assessments.h"
#include "facts.h"
#include "statistics.h"
#include "store.h"

/* Counts of people. */
struct response {
	gint64	reached;	/* attended something in the history */
	gint64	baseline;	/* of them: measured ... */
	gint64	followup;	/* ... again ... */
	gint64	sustained;	/* ... and once more */
	gint64	pending;	/* of baseline: a second one is not due yet */
	gint64	early;		/* of baseline: only measured again too soon */
	gint64	problem;	/* of baseline: at that side of the cut */
	gint64	problem_again;	/* of problem: measured again ... */
	gint64	resolved;	/* ... and no longer there */
	gint64	improved;	/* of followup */
	gint64	improved_again;	/* of improved: measured once more ... */
	gint64	kept;		/* ... and still */
	struct moments	stayers;	/* baseline scores: of followup */
	struct moments	leavers;	/* of the others, but for pending */
};

/* What is told of them; NAN: cannot be. */
struct response_figures {
	double	improved_low, improved_high;	/* exact 95 % of the share */
	double	worst, best;	/* shares of baseline less pending: none, or
				 * all, of the missing improved (Manski 1989) */
	double	difference;	/* stayers - leavers, of mean baseline */
	double	low, high;	/* its 95 % */
};

/* Adds one person who attended; waves is NULL without a baseline. */
void		response_add(struct response *, const struct assessment *,
		    const struct waves *, gint32 last);
void		response_figures(const struct response *,
		    struct response_figures *);

/*
 * Writes the instruments and their response: all, by municipality of the
 * person, by project and by both.
 */
gboolean	response_write(Store *, const struct facts *,
		    const struct assessments *, GError **);

#endif
