/*
 * Which relations of a month the package of one report tells: those of its own
 * figures, and of what is published nowhere that they lead to.  All packages
 * together tell all there is to know; none tells what says nothing.
 */
#ifndef REPORT_RELEVANT_H
#define REPORT_RELEVANT_H

#include "knowledge.h"

/*
 * printed: set of quantities of its figures, the first of twins, plus 1.
 * Relations of the plan (guint) in order; the caller's.
 */
GArray	*relevant_relations(const Knowledge *, GHashTable *printed);

#endif
