/*
 * Where journeys leave a cluster, and where they come into one.
 */
#ifndef IMPACT_DOORS_H
#define IMPACT_DOORS_H

#include <glib.h>

#include "block.h"
#include "clusters.h"

/* Places of one kind, numbered by cluster. */
struct doors {
	gsize	*start;		/* by cluster: the first number */
	guint32	*list;		/* places */
	guint32	*number;	/* by place; G_MAXUINT32: none */
	gsize	 count;
};

/* Steps from one cluster to another. */
struct crossings {
	gsize		*start;		/* by exit: its crossings */
	struct link	*list;		/* to entries, by number */
};

void	doors_make(const struct block *, const struct clusters *,
	    struct doors *entries, struct doors *exits);
void	doors_clear(struct doors *);
void	crossings_make(const struct block *, const struct clusters *,
	    const struct doors *entries, const struct doors *exits,
	    struct crossings *);
void	crossings_clear(struct crossings *);
/* Whether a link of a place stays in the component and leaves its cluster. */
gboolean crossings_has(const struct block *, const struct clusters *,
	    gsize place, const struct link *);

#endif
