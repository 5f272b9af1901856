/*
 * People by rung, municipality and span; see climb.h.
 */
#include "climb.h"

static void
climb_make(const struct facts *facts, const struct ladder *ladder,
    struct climb *climb)
{
	climb->rungs = ladder->count;
	climb->towns = facts->towns.count + 1;
	climb->people = g_new0(gint64, climb->rungs * climb->towns * SPANS);
}

void
climb_clear(struct climb *climb)
{
	g_free(climb->people);
	*climb = (struct climb){ 0 };
}

static void
climb_count(struct climb *climb, gsize rung, guint32 town, guint8 spans)
{
	gint64 *all = &climb->people[rung * climb->towns * SPANS];

	for (gsize s = 0; s < SPANS; s++) {
		all[s] += spans >> s & 1;
		if (town != TOWN_UNKNOWN)
			all[town * SPANS + s] += spans >> s & 1;
	}
}

void
climb_reached(const struct facts *facts, const struct ladder *ladder,
    const struct spans *spans, struct climb *climb)
{
	climb_make(facts, ladder, climb);
	for (gsize r = 0; r < climb->rungs; r++)
		for (gsize p = 0; p < facts->people.count; p++) {
			gint32 day = ladder->reached[r][p].day;

			if (day != DAY_NONE)
				climb_count(climb, r,
				    facts->people.list[p].town,
				    spans_of_day(spans, day));
		}
}

void
climb_flow(const struct facts *facts, const struct ladder *ladder,
    const struct spans *spans, struct climb *climb)
{
	climb_make(facts, ladder, climb);
	for (gsize p = 0; p < facts->people.count; p++) {
		gint32 first = ladder->reached[0][p].day;
		gsize top = climb->rungs;

		if (first == DAY_NONE)
			continue;
		while (top > 1 && ladder->reached[top - 1][p].day == DAY_NONE)
			top--;
		for (gsize r = 0; r < top; r++)
			climb_count(climb, r, facts->people.list[p].town,
			    spans_of_day(spans, first));
	}
}
