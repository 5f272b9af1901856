/*
 * One component of a chain while it is being solved.
 */
#ifndef IMPACT_BLOCK_H
#define IMPACT_BLOCK_H

#include <glib.h>

#include "chain.h"

struct block {
	const struct chain	*chain;
	const guint32		*states;
	gsize			 count;
	const guint32		*of;	/* by state: its component */
	const guint32		*at;	/* by state: its place in this one */
};

/* Whether a link of one of its states stays within the component. */
static inline gboolean
block_has(const struct block *block, const struct link *link)
{
	return block->of[link->to] == block->of[block->states[0]];
}

#endif
