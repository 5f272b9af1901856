/*
 * The ladder: on which day a person first stood on each rung.  A rung is
 * reached by enough attendances within a window, by a recorded outcome, by
 * improvement on an instrument (on the day of the second measurement), by
 * improvement that lasts (of the third), or by a tie that held; whichever
 * comes first.
 */
#ifndef IMPACT_RUNGS_H
#define IMPACT_RUNGS_H

#include <glib.h>

#include "assessments.h"
#include "conf.h"
#include "facts.h"
#include "store.h"

struct standing {
	gint32	day;		/* DAY_NONE: not reached up to the last day */
	double	value;		/* of the outcome that brought it, or NAN */
	guint32	named;		/* by its client: activity + 1; 0: none */
};

struct ladder {
	gsize		 count;
	gsize		 mission;	/* index of the mission rung */
	struct standing	**reached;	/* by rung, then person */
	gint64		 ties_pending;	/* for the mission rung */
};

/* The configuration has been checked: one of its rungs is the mission's. */
void		rungs_climb(const Conf *, const struct facts *,
		    const struct assessments *, struct ladder *);
gboolean	rungs_write(Store *, const Conf *, const struct ladder *,
		    const struct facts *, GError **);
void		ladder_clear(struct ladder *);

/* Whether a recorded outcome type brings people to this rung. */
gboolean	rung_has_type(const struct conf_rung *, const char *type);
/* Whether improvement on this instrument does, at either wave. */
gboolean	rung_has_instrument(const struct conf_rung *,
		    const char *name);
/* Whether measurements are the only way to it. */
gboolean	rung_is_measured(const struct conf_rung *);
/*
 * The day of the k-th attendance that falls within window days, both its
 * ends counted, or DAY_NONE.  Touches ascend.
 */
gint32		rung_attended(const struct touch *, gsize count, gint64 k,
		    gint64 window);
/*
 * The day on which a tie has held so many weeks, DAY_NONE when it ended
 * before; *pending when at last it is too young to tell.
 */
gint32		rung_tied(const struct tie *, gint64 weeks, gint32 last,
		    gboolean *pending);

#endif
