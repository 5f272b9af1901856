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
#define CHUNK	511	/* touches: with what else is in it 8 KiB */

struct chunk {
	struct chunk	*next;
	gsize		 count;
	struct touch	 list[CHUNK];
};

/* Touches of one slice, by range of people, as they came. */
struct slice {
	struct chunk	*first[RANGES], *last[RANGES];
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
/* A new chunk for a slice and range; for gathering_add alone. */
struct chunk *gathering_chunk(struct gathering *, struct slice *,
	    gsize range);
/* Quickest when the touches of a person come by day. */
static inline void
gathering_add(struct gathering *g, gsize at, const struct touch *touch)
{
	struct slice *slice = &g->slice[at];
	/* Not divided, since it is asked for every touch. */
	gsize range = (gsize)(touch->person * g->scale >> 32);
	struct chunk *chunk = slice->last[range];

	if (chunk == NULL || chunk->count == CHUNK)
		chunk = gathering_chunk(g, slice, range);
	chunk->list[chunk->count++] = *touch;
}

gsize	gathering_count(const struct gathering *);
/* Fills list, count and start of touches; in threads, a range each. */
void	gathering_order(struct gathering *, struct touches *);
void	gathering_clear(struct gathering *);

#endif
