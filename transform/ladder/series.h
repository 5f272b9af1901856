/*
 * A series is one kind of outcome that credit is given for: the mission rung
 * (series 1; a person counts once), every recorded type that does not lead to
 * that rung (each outcome counts), and likewise improvement on every
 * instrument (once, on the day of the second measurement).
 *
 * Who has no second measurement is not measured: that is not the same as no
 * outcome, and such time tells nothing.
 */
#ifndef IMPACT_SERIES_H
#define IMPACT_SERIES_H

#include <glib.h>

#include "conf.h"
#include "facts.h"
#include "rungs.h"
#include "store.h"

struct series {
	gint64		 id;		/* in the store, from 1 */
	const char	*name;		/* of the rung or the type */
	gboolean	 mission;
	gboolean	 intended;
	gboolean	 control;	/* no activity can change it */
	guint32		 type;		/* RANK_NONE: no recorded type */
	const struct assessment *assessment;	/* NULL: no instrument */
	struct outcome	*outcomes;	/* by person and day, over all time */
	gsize		 count;
	gint64		 in_history;	/* of them with a day in the history */
	gint32		*first;		/* day of the first, by person */
	gboolean	*known;		/* by person: no outcome means none */
	/* By person: the last day that measurements tell of, DAY_NONE where
	 * there are none.  NULL: all days of everybody tell. */
	gint32		*until;
};

/* struct series in order of id; names live as long as conf and facts. */
GArray		*series_make(const Conf *, const struct facts *,
		    const struct assessments *, const struct ladder *);
gboolean	series_write(Store *, const GArray *, GError **);
/* Only the people with an outcome inside the history, for messages. */
gint64		series_people(const struct series *, const struct history *);

/*
 * The history as far as it tells of a person: last may come earlier.  FALSE
 * when nothing does.
 */
static inline gboolean
series_tells(const struct series *series, guint32 person,
    struct history *history)
{
	if (series->until == NULL)
		return TRUE;
	history->last = MIN(history->last, series->until[person]);
	return series->until[person] != DAY_NONE;
}

#endif
