/*
 * Strongly connected components of a chain: states that can reach one
 * another.  Solving goes by component, from the ends of journeys backwards.
 */
#ifndef IMPACT_COMPONENTS_H
#define IMPACT_COMPONENTS_H

#include <glib.h>

#include "chain.h"

struct components {
	gsize	 count;
	gsize	*start;		/* by component: its states in list */
	guint32	*list;		/* states, ascending within a component */
	guint32	*of;		/* by state: its component */
};

/*
 * Links lead from a component to itself or to one with a smaller number.
 * Tarjan 1972, without recursion; O(states + links).
 */
void	components_make(const struct chain *, struct components *);
void	components_clear(struct components *);

#endif
