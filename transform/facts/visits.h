/*
 * Visits: touches by activity, to look at everybody who came to it.
 */
#ifndef IMPACT_VISITS_H
#define IMPACT_VISITS_H

#include <glib.h>

#include "touches.h"

struct visit {
	guint32	person;
	gint32	day;
};

struct visits {
	struct visit	*list;	/* by activity, then person, then day */
	guint32		*start;	/* of activity a: start[a] .. start[a + 1] */
};

/* In threads, a piece of the touches each. */
void		visits_make(const struct touches *, gsize activities,
		    struct visits *);
void		visits_clear(struct visits *);
/*
 * The visits of one person from v on: fills days (room for all of them) and
 * returns their number.
 */
gsize		visits_person(const struct visit *v, const struct visit *end,
		    gint32 *days);

#endif
