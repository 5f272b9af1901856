/*
 * Sorting numbers by some of their bits, in passes of eleven bits: ten times
 * as fast as qsort from some thousands on.
 */
#ifndef IMPACT_RADIX_H
#define IMPACT_RADIX_H

#include <glib.h>

/* By the bits from low up to but not including high; stable. */
void	radix_sort(guint64 *list, gsize count, guint low, guint high);

#endif
