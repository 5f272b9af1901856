/*
 * How alike two names are: the share of groups of three letters that they
 * have in common, of all that either has (as pg_trgm of PostgreSQL does).  A
 * word counts with two blanks before it and one behind, so that its beginning
 * weighs most; order and number of words do not matter, nor do case and
 * accents.  Libraries for approximate matching (TRE) count changed letters,
 * which says little of names that have one word of three in common.
 */
#ifndef IMPACT_LIKENESS_H
#define IMPACT_LIKENESS_H

#include <glib.h>

/*
 * The groups of a name, sorted, each once: guint64.  Words that are in
 * ignored (folded; may be NULL) are left out, unless no other would remain.
 * Free with g_array_unref.
 */
GArray	*likeness_groups(const char *name, GHashTable *ignored);
/* 0 to 1. */
double	 likeness(const GArray *a, const GArray *b);

#endif
