/*
 * Batches that may tell of the same people, activities and days as others do.
 */
#ifndef IMPACT_RIVALS_H
#define IMPACT_RIVALS_H

#include "store.h"

/* The days that the presence lists of a batch are about. */
struct rival {
	gint64	batch;
	gint64	register_id;	/* of all its activities */
	gint32	first;
	gint32	last;
};

/* All batches with lists; read from the store when they are first asked for. */
typedef struct rivals Rivals;

Rivals	*rivals_new(Store *);
void	 rivals_free(Rivals *);
/* Reads all anew when it is asked for. */
void	 rivals_forget(Rivals *);
/* One that was written since. */
void	 rivals_add(Rivals *, const struct rival *);
/*
 * Batches, in order, with lists of the register and the days of one, which is
 * not among them: struct rival, appended.
 */
gboolean rivals_find(Rivals *, const struct rival *, GArray *found,
	    GError **);

#endif
