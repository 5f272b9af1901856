/*
 * The ordered Shapley value: equal share by place in the journey (Zhao,
 * Mahboobi & Bagheri 2018).  Activity a at place i of a journey with d
 * activities, where it comes n times, earns 1/(d n) there; over places that
 * is its equal share.
 */
#ifndef IMPACT_POSITIONS_H
#define IMPACT_POSITIONS_H

#include <glib.h>

#include "facts.h"
#include "journeys.h"
#include "store.h"

struct positions {
	gsize	 activities;
	GArray	**sums;		/* by activity: struct sum by place from 0 */
};

void		positions_make(const struct facts *, const GArray *journeys,
		    struct positions *);
gboolean	positions_write(Store *, const struct positions *,
		    const struct facts *, gint64 series, GError **);
void		positions_clear(struct positions *);

#endif
