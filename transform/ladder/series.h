/*
 * A series is one kind of outcome that credit is given for: the mission rung
 * (series 1; a person counts once) and every recorded type that does not
 * lead to that rung (each outcome counts).
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
	guint32		 type;		/* RANK_NONE for the mission */
	struct outcome	*outcomes;	/* by person and day, over all time */
	gsize		 count;
	gint64		 in_history;	/* of them with a day in the history */
	gint32		*first;		/* day of the first, by person */
	gboolean	*known;		/* by person: no outcome means none */
};

/* struct series in order of id; names live as long as conf and facts. */
GArray		*series_make(const Conf *, const struct facts *,
		    const struct ladder *);
gboolean	series_write(Store *, const GArray *, GError **);
/* Only the people with an outcome inside the history, for messages. */
gint64		series_people(const struct series *, const struct history *);

#endif
