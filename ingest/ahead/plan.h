/*
 * How the records of a file are laid out, for the swift road; see chunk.h.
 */
#ifndef IMPACT_PLAN_H
#define IMPACT_PLAN_H

#include "chunk.h"
#include "load.h"

/* Once the header was read; width 0 when records have to be judged. */
void	 plan_make(const struct load *, struct plan *);

#endif
