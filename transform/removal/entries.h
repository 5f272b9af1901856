/*
 * First entries: how many journeys come, for the first time, into each of
 * the states that hold an activity.  Used where states are windows of
 * several activities, so that one activity is many states.
 */
#ifndef IMPACT_ENTRIES_H
#define IMPACT_ENTRIES_H

#include <glib.h>

#include "chain.h"
#include "components.h"

/* Links backwards, and the states of each activity. */
struct entries {
	const struct chain	*chain;
	const struct components	*found;
	gsize			*start;		/* by state: links into it */
	struct link		*links;		/* .to says where from */
	gsize			*holds_start;	/* by activity */
	guint32			*holds;		/* states that hold it */
	guint8			*held;		/* by state: of the one at hand */
};

void	entries_make(const struct chain *, const struct components *,
	    struct entries *);
void	entries_clear(struct entries *);
/*
 * Journeys through each state when all stop at a state that holds the
 * activity: there, first entries.  flow is by state.
 */
void	entries_flow(struct entries *, guint32 activity, double *flow);

#endif
