/*
 * Which relations of a month the package of one report tells: those of its own
 * figures, and of what is published nowhere that they lead to.  All packages
 * together tell all there is to know; none tells what says nothing.
 *
 * A long relation, of what many have together, is told only by packages with
 * one figure, its owner: the whole, or else the first one that it leads to by
 * others that are not long.  So what each of many packages tells does not grow
 * with their number.
 */
#ifndef REPORT_RELEVANT_H
#define REPORT_RELEVANT_H

#include "knowledge.h"

/* The owners of a knowledge that is complete but for them. */
void	 relevant_share(Knowledge *);
/*
 * printed: set of quantities of its figures, the first of twins, plus 1.
 * Relations of the plan (guint) in order; the caller's.
 */
GArray	*relevant_relations(const Knowledge *, GHashTable *printed);

#endif
