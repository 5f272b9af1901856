/*
 * Memory that several threads take in small pieces and give back all at once.
 */
#ifndef IMPACT_POOL_H
#define IMPACT_POOL_H

#include <glib.h>

struct pool {
	GMutex		 lock;
	GPtrArray	*blocks;
	guint8		*next;		/* free, in the last block */
	gsize		 left;		/* bytes of it */
	gsize		 size;		/* of the next block */
};

void		pool_begin(struct pool *);
/* Not cleared; it lasts until pool_clear. */
gpointer	pool_take(struct pool *, gsize bytes);
void		pool_clear(struct pool *);

#endif
