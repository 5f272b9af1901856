/*
 * Ids of the store in an order that facts decide (a name, a pseudonym), not
 * the order in which files happened to be read.  Everything in this room
 * works with ranks, so figures do not depend on ids.
 */
#ifndef IMPACT_RANKS_H
#define IMPACT_RANKS_H

#include <glib.h>

#include "store.h"

#define RANK_NONE	G_MAXUINT32

struct ranked {
	gint64	id;
	guint32	rank;
};

struct ranks {
	gsize		 count;
	gint64		*ids;		/* by rank */
	struct ranked	*by_id;		/* ascending id */
};

/* The named statement gives ids, one a row, in the order wanted. */
gboolean	ranks_read(Store *, const char *statement, struct ranks *,
		    GError **);
/* Takes over count ids. */
void		ranks_make(struct ranks *, gint64 *ids, gsize count);
/* RANK_NONE when there is no such id. */
guint32		ranks_find(const struct ranks *, gint64 id);
/*
 * The rank of a column, or an error that says the store is damaged.  A NULL
 * column is RANK_NONE.
 */
gboolean	ranks_column(const struct ranks *, sqlite3_stmt *, int column,
		    guint32 *rank, GError **);
void		ranks_clear(struct ranks *);

#endif
