/*
 * Where a report stands in the ledger: whether these very figures were
 * published before, and what was known when they first were.  A report that
 * is made again with the same figures is that same release, and says what it
 * said then, whatever arrived since; so it comes out as the same bytes.
 */
#ifndef REPORT_PUBLICATION_H
#define REPORT_PUBLICATION_H

#include "figures.h"
#include "store.h"

struct publication {
	gint64	 release;	/* 0: these figures are new */
	gint64	 last_batch;	/* the newest that was known */
	gint32	 facts_day;	/* the last day of attendance known */
	gint32	 final_month;	/* later months are provisional */
	guint8	 settings[32];	/* digest of those behind the figures */
};

/*
 * Fills figures->publication from the ledger or, for figures that were never
 * published, from the facts there are now.  A month is final when facts reach
 * final.days beyond it and each of its sources of attendance has delivered
 * final.deliveries files about later days.
 */
gboolean publication_read(Store *, struct figures *, GError **);
/* Whether the month that the report is about may still change. */
gboolean publication_is_provisional(const struct figures *);

#endif
