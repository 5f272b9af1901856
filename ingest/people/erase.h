/*
 * Removing for good: in one transaction, deleted bytes overwritten, and the
 * pages of the store written anew.
 */
#ifndef IMPACT_ERASE_H
#define IMPACT_ERASE_H

#include "ingest.h"

gboolean erase_begin(struct ingest *, GError **);
/* Takes everything back when not good, or in a dry run; returns good. */
gboolean erase_end(struct ingest *, gboolean good, GError **);
/* A statement about one number; changed, if not NULL, counts its rows. */
gboolean erase_run(Store *, const char *statement, gint64 number,
	    gint64 *changed, GError **);
/* Adds the number that a query gives to count. */
gboolean erase_count(Store *, const char *statement, gint64 number,
	    gint64 *count, GError **);
/* A record of a person with all that is about it; counts its facts. */
gboolean erase_record(Store *, gint64 id, gint64 *removed, GError **);

#endif
