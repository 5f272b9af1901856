/*
 * Touches: attendances of present participants, as plain arrays.  Volunteers
 * and co-organisers leave a shift, who was excused or absent leaves nothing.
 */
#ifndef IMPACT_TOUCHES_H
#define IMPACT_TOUCHES_H

#include <glib.h>

#include "people.h"
#include "ranks.h"
#include "shifts.h"
#include "store.h"

/* 16 bytes each: ten million fit in 160 MB. */
struct touch {
	guint32	person;
	guint32	activity;	/* rank: register name, then code */
	gint32	day;
	gint32	minutes;	/* 0: not known */
};

struct touches {
	struct touch	*list;	/* by person, day, activity; no two equal */
	gsize		 count;
	guint32		*start;	/* of person p: start[p] .. start[p + 1] */
	gint64		 after;	/* attendances after the last day, left out */
	GArray		*shifts;	/* struct shift, ordered; or NULL */
};

/* Reads attendance up to and including the day last. */
gboolean	touches_read(Store *, const struct people *,
		    const struct ranks *activities, gint32 last,
		    struct touches *, GError **);
void		touches_clear(struct touches *);
/*
 * Sorts, drops what is there twice (keeping the longest) and fills start.
 * list and count must be set; the list is replaced.  O(n) when rows mostly come
 * by day.  In threads, a range of people each.
 */
void		touches_order(struct touches *, gsize people);

/* Takes out all touches of one activity. */
void		touches_without(struct touches *, guint32 activity,
		    gsize people);

#endif
