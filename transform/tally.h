/*
 * Weights summed by key, with keys in the order in which they first came:
 * an open hash table of 64-bit keys, some 30 ns an addition, and one of
 * windows of activities.  Neither shows the order of its slots.
 */
#ifndef IMPACT_TALLY_H
#define IMPACT_TALLY_H

#include <glib.h>

struct tally {
	guint32	*slots;		/* 1 + index of the entry; 0: free */
	gsize	 room;		/* of slots, a power of two */
	guint64	*keys;
	double	*sums;
	gsize	 count, space;
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
