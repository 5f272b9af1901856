/*
 * Ties between people: recorded ones, and people who met often enough at the
 * same activity on the same day.  A tie is an opportunity, not a friendship.
 */
#ifndef IMPACT_TIES_H
#define IMPACT_TIES_H

#include <glib.h>

#include "conf.h"
#include "facts.h"

/* a < b. */
struct edge {
	guint32	a, b;
};

/* People a and b met so often at the activity. */
struct meeting {
	guint32	a, b;
	guint32	activity;
	guint32	times;		/* MEETING_RECORDED: a recorded tie */
};

#define MEETING_RECORDED	G_MAXUINT32

/* The ties alive on one day. */
struct ties {
	struct edge	*list;		/* by a, then b */
	gsize		 count;
	guint32		*times;		/* that they met, by tie */
	gboolean	*recorded;	/* by tie */
	/* Activities without which the tie would not be there; of tie i they
	 * are need[start[i]] .. need[start[i + 1] - 1], ascending. */
	guint32		*start;
	guint32		*need;
	gint64		 crowds;	/* sessions too large to meet at */
};

/*
 * Ties on that day between people for whom member is set.  Recorded ones that
 * began by then and have not ended, and pairs that met tie.attendances times
 * in the tie.window days up to and including it, at sessions of at most
 * tie.crowd people.  Memory: 16 bytes for each pair and activity; no square
 * of people.
 */
void	ties_alive(const struct facts *, const struct conf_method *,
	    const gboolean *member, gint32 day, struct ties *);
void	ties_clear(struct ties *);
/* The same of meetings in any order; of each pair and activity there is one. */
void	ties_make(const struct meeting *, gsize count, gint64 attendances,
	    struct ties *);

#endif
