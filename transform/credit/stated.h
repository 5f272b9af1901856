/*
 * What clients named: outcomes by the activity that they themselves say it
 * was.  A tier of evidence beside the credit models; what nobody named is
 * not spread.
 */
#ifndef IMPACT_STATED_H
#define IMPACT_STATED_H

#include <glib.h>

#include "facts.h"
#include "series.h"
#include "store.h"
#include "sum.h"

struct stated_cell {
	gint64		outcomes;
	struct sum	value;
};

struct stated {
	gint64			 outcomes;	/* in the history */
	gsize			 months;
	/* By activity + 1 (0: none named), then month. */
	struct stated_cell	*cells;
};

void		stated_make(const struct facts *, const struct series *,
		    struct stated *);
gboolean	stated_write(Store *, const struct stated *,
		    const struct facts *, gint64 series, GError **);
void		stated_clear(struct stated *);

#endif
