/*
 * Lines of totals: no records, but a check on what was read.  Each number in
 * one has to be the sum of its column, since the beginning or since the line
 * of totals before it; above a column of a matrix it counts those present.
 */
#ifndef IMPACT_TOTALS_H
#define IMPACT_TOTALS_H

#include "faults.h"
#include "header.h"
#include "reader.h"
#include "store.h"

typedef struct totals Totals;

/* What a record is, going by the word it begins with. */
enum line_use { LINE_RECORD, LINE_TOTALS, LINE_SKIP };
enum line_use totals_line(const Profile *, const struct record *);

Totals	*totals_new(const Profile *, const struct header *);
void	 totals_free(Totals *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Totals, totals_free)

/* Adds the numbers of a record. */
void	 totals_add(Totals *, const struct record *);
/*
 * Compares a line of totals.  FALSE when a number differs, which has been said
 * as a notice of rule total.differs.
 */
gboolean totals_compare(Totals *, const struct record *, Faults *);
/* Writes what was compared to the store. */
gboolean totals_store(const Totals *, Store *, gint64 batch, GError **);

#endif
