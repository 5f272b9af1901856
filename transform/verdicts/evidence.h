/*
 * Counts what verdicts rest on: participants, follow-up, reach, overlap,
 * first touches and what would be lost, per activity.
 */
#ifndef IMPACT_EVIDENCE_H
#define IMPACT_EVIDENCE_H

#include <glib.h>

#include "assessments.h"
#include "facts.h"
#include "persontime.h"
#include "series.h"
#include "verdicts.h"

/* What is the same for every series. */
struct evidence {
	struct strata	 strata;
	/* By activity: people, followed, unique, overlap, young, cents. */
	struct figures	*reach;
};

/* cents is by activity; the assessments may tell of severity. */
void	evidence_make(const Conf *, const struct facts *,
	    const struct assessments *, const gint64 *cents,
	    struct evidence *);
void	evidence_clear(struct evidence *);
/* The figures of one series, by activity; free with g_free. */
struct figures	*evidence_series(const struct facts *,
		    const struct evidence *, const struct series *,
		    const GArray *journeys);

#endif
