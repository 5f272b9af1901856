/*
 * Attendance by month and town, of kinds of activities: the hours that are told
 * of each kind, month by month, and how many people they are of.
 */
#ifndef IMPACT_ATTENDED_H
#define IMPACT_ATTENDED_H

#include <glib.h>

#include "facts.h"
#include "months.h"

/* How activities divide over kinds. */
struct division {
	gsize	 kinds;
	guint32	*kind_of;	/* by activity; RANK_NONE: of none */
};

/* Of the activities of one kind, in one town and month. */
struct attended {
	gint64	attendances, minutes;
	gint64	people;		/* distinct */
};

/*
 * For each division a list by kind, town of the activity (0: all) and month of
 * the history, into lists; g_free.  All of them in one pass over touches: a
 * person is looked at once for each activity and month, not for each day.
 */
void	attended_make(const struct facts *, const struct month_figures *,
	    const struct division *, gsize count, struct attended **lists);

static inline const struct attended *
attended_at(const struct facts *facts, const struct attended *list,
    gsize kind, gsize town, gsize month)
{
	return &list[(kind * (facts->towns.count + 1) + town) *
	    (gsize)facts->history.months + month];
}

#endif
