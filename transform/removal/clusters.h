/*
 * Clusters within a component: activities that people go to and fro between,
 * as those of one town, so that few journeys lead from one cluster to
 * another.
 */
#ifndef IMPACT_CLUSTERS_H
#define IMPACT_CLUSTERS_H

#include <glib.h>

#include "block.h"

struct clusters {
	gsize	 count;
	gsize	*start;		/* by cluster: its places in list */
	guint32	*list;		/* places, ascending within a cluster */
	guint32	*of;		/* by place of the component: its cluster */
	guint32	*at;		/* by place: its place within the cluster */
	gsize	 largest;
	double	 crossing;	/* share of steps that leave their cluster */
};

/*
 * Label propagation (Raghavan, Albert & Kumara 2007), weighted by journeys,
 * most visited places first and ties to the first label, so that it is the
 * same each time; no cluster grows beyond most.  O(links) a round.
 */
void	clusters_make(const struct block *, gsize most, struct clusters *);
void	clusters_clear(struct clusters *);

#endif
