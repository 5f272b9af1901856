/*
 * How many people took part and how far they came; see mission.h.
 */
#include "mission.h"
#include "outcomes.h"

void
mission_participants(const struct slot *slot, struct value *value)
{
	value->numerator = (double)slot->sums->people;
	value->people = slot->sums->people;
}

void
mission_attendances(const struct slot *slot, struct value *value)
{
	value->numerator = (double)slot->sums->attendances;
	value->people = slot->sums->people;
}

void
mission_hours(const struct slot *slot, struct value *value)
{
	/* People came, and nobody wrote down how long. */
	if (slot->sums->attendances == 0 || slot->sums->minutes > 0)
		value->numerator = (double)slot->sums->minutes;
	value->people = slot->sums->people;
}

/* People of each town (0: all) by rung and span, laid out in that order. */
struct climb {
	gsize	 rungs, towns;
	gint64	*people;
};

static gint64 *
climb_cell(const struct climb *climb, gsize rung, gsize town, gsize span)
{
	return &climb->people[(rung * climb->towns + town) * SPANS + span];
}

static void
climb_make(const struct measuring *m, struct climb *climb)
{
	climb->rungs = m->ladder->count;
	climb->towns = m->facts->towns.count + 1;
	climb->people = g_new0(gint64, climb->rungs * climb->towns * SPANS);
}

static void
climb_count(struct climb *climb, gsize rung, guint32 town, guint8 spans)
{
	for (gsize s = 0; s < SPANS; s++) {
		*climb_cell(climb, rung, 0, s) += spans >> s & 1;
		if (town != TOWN_UNKNOWN)
			*climb_cell(climb, rung, town, s) += spans >> s & 1;
	}
}

/* Figures of every rung, town and span; shares: of who reached the first. */
static gboolean
climb_write(struct measuring *m, const struct climb *climb, gboolean shares,
    GError **error)
{
	for (gsize r = 0; r < climb->rungs; r++) {
		const struct conf_rung *rung = m->conf->rungs->pdata[r];

		for (gsize i = 0; i < climb->towns * SPANS; i++) {
			gsize town = i / SPANS, s = i % SPANS;
			const struct span *span = &m->spans.list[s];
			gint64 people = *climb_cell(climb, r, town, s);
			struct value value = VALUE_NONE;

			if (!span->told)
				continue;
			value.numerator = (double)people;
			value.people = people;
			if (shares)
				value.denominator = (double)*climb_cell(climb,
				    0, town, s);
			if (!measuring_put(m, &(struct subject){
			    ABOUT_OUTCOME, rung->name, "", (guint32)town,
			    span->first, span->last }, &value, error))
				return FALSE;
		}
	}
	return TRUE;
}

gboolean
mission_rungs(struct measuring *m, GError **error)
{
	struct climb climb;
	gboolean good;

	climb_make(m, &climb);
	for (gsize r = 0; r < climb.rungs; r++)
		for (gsize p = 0; p < m->facts->people.count; p++) {
			gint32 day = m->ladder->reached[r][p].day;

			if (day != DAY_NONE)
				climb_count(&climb, r,
				    m->facts->people.list[p].town,
				    spans_of_day(&m->spans, day));
		}
	good = climb_write(m, &climb, FALSE, error);
	g_free(climb.people);
	return good;
}

gboolean
mission_flow(struct measuring *m, GError **error)
{
	const struct ladder *ladder = m->ladder;
	struct climb climb;
	gboolean good;

	climb_make(m, &climb);
	for (gsize p = 0; p < m->facts->people.count; p++) {
		gint32 first = ladder->reached[0][p].day;
		gsize top = climb.rungs;

		if (first == DAY_NONE)
			continue;
		/* Who stands on a rung has passed those below it. */
		while (top > 1 && ladder->reached[top - 1][p].day == DAY_NONE)
			top--;
		for (gsize r = 0; r < top; r++)
			climb_count(&climb, r, m->facts->people.list[p].town,
			    spans_of_day(&m->spans, first));
	}
	good = climb_write(m, &climb, TRUE, error);
	g_free(climb.people);
	return good;
}

gboolean
mission_outcomes(struct measuring *m, GError **error)
{
	gsize cells = (m->facts->towns.count + 1) * SPANS;

	for (guint i = 0; i < m->series->len; i++) {
		const struct series *series = &g_array_index(m->series,
		    struct series, i);
		g_autofree struct outcome_count *counts = outcomes_count(
		    m->facts, series, &m->spans);

		for (gsize k = 0; k < cells; k++) {
			const struct span *span = &m->spans.list[k % SPANS];
			struct value value = VALUE_NONE;

			value.numerator = (double)counts[k].outcomes;
			value.people = counts[k].people;
			if (span->told && !measuring_put(m,
			    &(struct subject){ ABOUT_OUTCOME, series->name,
			    "", (guint32)(k / SPANS), span->first,
			    span->last }, &value, error))
				return FALSE;
		}
	}
	return TRUE;
}
