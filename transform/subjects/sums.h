/*
 * What each group of activities did, cost and brought in each span: the
 * numbers that most measures are made of.
 */
#ifndef IMPACT_SUMS_H
#define IMPACT_SUMS_H

#include <glib.h>

#include "facts.h"
#include "grants.h"
#include "groups.h"
#include "months.h"
#include "rungs.h"
#include "spans.h"

/* Of one group in one span. */
struct sums {
	gint64	people;		/* distinct: who took part */
	gint64	attendances;
	gint64	minutes;	/* attended; 0: not written down */
	gint64	cents;
	gint64	volunteer_minutes;	/* stated with the costs */
	gint64	activities;	/* that somebody attended */
	gint64	grants;		/* cents; of a funder its own only */
	gint64	connected;	/* people who came to the mission rung, of all
				 * activities only: by their own town */
	double	credit;		/* for the mission, headline model */
};

/* By group, then span; free with g_free.  Credit is left 0. */
struct sums	*sums_make(const struct facts *, const struct groups *,
		    const struct spans *, const struct month_figures *);
/*
 * Distinct people by group and span, in one pass: what a person attended is
 * gathered by activity first, so groups are looked at once for each pair of
 * a person and an activity, not for each attendance.
 */
void		sums_people(const struct facts *, const struct groups *,
		    const struct spans *, struct sums *);
/* Adds people who came to a rung, to all activities and those of each town. */
void		sums_connected(const struct facts *, const struct standing *,
		    const struct spans *, struct sums *);
/* Adds credit of an activity to its groups, in these spans. */
void		sums_credit(const struct groups *, guint32 activity,
		    guint8 spans, double credit, struct sums *);
/* Adds grants to the groups of the activities that they are for. */
void		sums_grants(const struct facts *, const struct groups *,
		    const struct grants *, const struct spans *,
		    struct sums *);

#endif
