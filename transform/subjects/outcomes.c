/*
 * Outcomes by municipality and span; see outcomes.h.
 */
#include "outcomes.h"

static void
outcome_add(struct outcome_count *counts, guint8 spans, guint8 fresh)
{
	for (gsize s = 0; s < SPANS; s++) {
		counts[s].outcomes += spans >> s & 1;
		counts[s].people += fresh >> s & 1;
	}
}

struct outcome_count *
outcomes_count(const struct facts *facts, const struct series *series,
    const struct spans *spans)
{
	struct outcome_count *counts = g_new0(struct outcome_count,
	    (facts->towns.count + 1) * SPANS);
	guint32 person = RANK_NONE;
	guint8 seen = 0;

	/* Outcomes come by person. */
	for (gsize i = 0; i < series->count; i++) {
		const struct outcome *outcome = &series->outcomes[i];
		guint32 town = facts->people.list[outcome->person].town;
		guint8 in = spans_of_day(spans, outcome->day);

		if (outcome->person != person)
			seen = 0;
		person = outcome->person;
		outcome_add(counts, in, in & (guint8)~seen);
		if (town != TOWN_UNKNOWN)
			outcome_add(&counts[town * SPANS], in,
			    in & (guint8)~seen);
		seen |= in;
	}
	return counts;
}
