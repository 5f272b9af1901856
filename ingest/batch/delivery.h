/*
 * Deliveries: batches as their days go, what takes the place of what, and
 * how a batch is taken back.
 */
#ifndef IMPACT_DELIVERY_H
#define IMPACT_DELIVERY_H

#include <stdio.h>

#include "load.h"

/* Widens the days of the load by those of the record at hand. */
void	 delivery_widen(struct load *);
/* Those in the name of the file, else of its records; FALSE: it has none. */
gboolean delivery_days(const struct load *, gint32 *first, gint32 *last);
/* Notices records of other days than the name of the file says. */
void	 delivery_check(struct load *);
/* Notes the days of a batch that was stored. */
gboolean delivery_add(struct load *, GError **);
/*
 * With delivery = replace: takes away, with trace, what earlier batches of
 * the source hold whose days lie within those of this one; load->replaced
 * names them.  The days are those in the name of the file, else of its
 * records.
 */
gboolean delivery_supersede(struct load *, GError **);

/*
 * Takes a batch back, in a transaction of the caller: what it added goes,
 * what it changed or took away comes back.  An error that names the batch in
 * the way when a later one rests on it.
 */
gboolean delivery_undo(Store *, gint64 batch, GError **);
/* Every batch on a line, or all as a JSON array. */
gboolean delivery_list(Store *, gboolean json, gint64 stale, FILE *,
	    GError **);

#endif
