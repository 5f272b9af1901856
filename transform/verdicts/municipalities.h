/*
 * Municipalities side by side, fairly: people with the outcome against those
 * to be expected if its people, as they are and as long as they were
 * followed, had had the outcomes of all (indirect standardisation over
 * [method] strata without the municipality).  A difference says where to
 * look, not why.
 */
#ifndef IMPACT_MUNICIPALITIES_H
#define IMPACT_MUNICIPALITIES_H

#include <glib.h>

#include "assessments.h"
#include "facts.h"
#include "series.h"
#include "store.h"
#include "strata.h"

/* One municipality in one series. */
struct municipality {
	gint64	people;		/* participants in the history */
	gint64	known;		/* of them: an outcome would be known */
	gint64	person_days;
	gint64	observed;	/* people with the outcome in that time */
	double	expected;	/* over all of them it sums to observed */
	gboolean tested;	/* enough people, and of enough known */
};

/* By town, TOWN_UNKNOWN included; free with g_free. */
struct municipality	*municipalities_make(const struct facts *,
			    const struct conf_method *, const struct strata *,
			    const struct series *);
/* The funnel of every series and its spread; series is of struct series. */
gboolean	municipalities_write(Store *, const Conf *,
		    const struct facts *, const struct assessments *,
		    const GArray *series, GError **);

#endif
