/*
 * Hash tables for counting: weights summed by 64-bit key, key and sum side by
 * side so that an addition touches one line of memory, and numbers for
 * windows of activities.  Sort what comes out of a tally: the order of its
 * slots means nothing.
 */
#ifndef IMPACT_TALLY_H
#define IMPACT_TALLY_H

#include <glib.h>

#define TALLY_FREE	G_MAXUINT64	/* no key */

struct tallied {
	guint64	key;
	double	sum;
};

struct tally {
	struct tallied	*slots;
	gsize		 room;	/* of slots, a power of two */
	gsize		 count;	/* of them, not free */
};

void	tally_add(struct tally *, guint64 key, double weight);
void	tally_clear(struct tally *);

struct windows {
	guint	 width;		/* activities in each; set by the caller */
	guint32	*slots;
	gsize	 room;
	guint32	*list;		/* count times width */
	gsize	 count, space;
};

/* The number of a window, from 0; a new one gets the next. */
guint32	windows_number(struct windows *, const guint32 *window);
void	windows_clear(struct windows *);

#endif
