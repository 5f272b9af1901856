/*
 * Attendance on its way from the store to its order: read in slices of the
 * table, sorted in ranges of people, each by itself.  What is a slice and a
 * range depends on the facts alone.
 */
#ifndef IMPACT_GATHERING_H
#define IMPACT_GATHERING_H

#include <glib.h>

#include "pool.h"
#include "touches.h"

#define RANGES	16
#define CHUNK	681	/* arrivals: with what else is in it 8 KiB */

/*
 * A touch of the day that was named last: lists are of one day, so it is not
 * said for each.  Where person is ARRIVAL_DAY the activity is a day.
 */
struct arrival {
	guint32	person;
	guint32	activity;
	gint32	minutes;
};

#define ARRIVAL_DAY	G_MAXUINT32

struct chunk {
	struct chunk	*next;
	guint32		 count;
	guint32		 touches;	/* of them */
	struct arrival	 list[CHUNK];
};

/* Touches of one slice, by range of people, as they came. */
struct slice {
	struct chunk	*first[RANGES], *last[RANGES];
	gint32		 day[RANGES];	/* named last */
	GArray		*shifts;	/* struct shift */
	gint64		 after;		/* touches after the last day */
};

struct gathering {
	gsize		 people;
	guint64		 scale;		/* ranges for 2^32 people */
	gsize		 slices;
	struct slice	*slice;
	struct pool	 pool;		/* of chunks */
	gsize		 place[RANGES + 1];	/* of a range in the list */
	gsize		 kept[RANGES];
	struct touches	*touches;
};

void	gathering_begin(struct gathering *, gsize people, gsize slices);
/* Names the day in that range, in a new chunk if this one is full. */
struct chunk *gathering_day(struct gathering *, struct slice *, gsize range,
	    gint32 day);
/* Quickest when touches come by day. */
static inline void
gathering_add(struct gathering *g, gsize at, const struct touch *touch)
{
	struct slice *slice = &g->slice[at];
	/* Not divided, since it is asked for every touch. */
	gsize range = (gsize)(touch->person * g->scale >> 32);
	struct chunk *chunk = slice->last[range];

	if (chunk == NULL || chunk->count == CHUNK ||
	    slice->day[range] != touch->day)
		chunk = gathering_day(g, slice, range, touch->day);
	chunk->list[chunk->count++] = (struct arrival){ touch->person,
	    touch->activity, touch->minutes };
	chunk->touches++;
}

gsize	gathering_count(const struct gathering *);
/* Fills list, count and start of touches; in threads, a range each. */
void	gathering_order(struct gathering *, struct touches *);
void	gathering_clear(struct gathering *);

#endif
