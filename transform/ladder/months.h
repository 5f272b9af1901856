/*
 * Monthly figures: what activities did, outcomes and rungs by month.
 */
#ifndef IMPACT_MONTHS_H
#define IMPACT_MONTHS_H

#include <glib.h>

#include "facts.h"
#include "rungs.h"
#include "series.h"
#include "store.h"

/* One activity in one month of the history. */
struct month_figures {
	gint64	attendances;
	gint64	people;			/* distinct in that month */
	gint64	minutes;
	gint64	cents;
	gint64	divided;		/* of cents, regardless of sign: what
					 * followed attendance */
	gint64	volunteer_minutes;
	gboolean is_divided;		/* though it may have got none */
};

/* The month of each day of the history, from 0; g_free: a calendar is slow. */
guint16		*months_of_days(const struct history *);

/* By activity, then month of the history, without costs; g_free. */
struct month_figures	*months_make(const struct facts *);
gboolean	months_write(Store *, const struct facts *,
		    const struct month_figures *, GError **);
/* Outcomes of one series by town of the person and month. */
gboolean	months_write_outcomes(Store *, const struct facts *,
		    const struct series *, const GArray *journeys, GError **);
/* People by rung, town and month of first reaching it, over all time. */
gboolean	months_write_rungs(Store *, const struct facts *,
		    const struct ladder *, GError **);

#endif
