/*
 * How many people took part and how far they came; see mission.h.
 */
#include "climb.h"
#include "divisions.h"
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

/* One of them, by month and town; nothing of months in which nobody came. */
static gboolean
attended_write(struct measuring *m, gboolean is_minutes, GError **error)
{
	const struct attended *list = divisions_attended(m, WAY_NONE);
	gsize months = (gsize)m->facts->history.months;
	gboolean good = TRUE;

	for (gsize i = 0; good && i < (m->facts->towns.count + 1) * months;
	    i++) {
		const struct attended *all = attended_at(m->facts, list, 0,
		    i / months, i % months);
		struct value value = VALUE_NONE;

		value.people = all->people;
		value.numerator = (double)(is_minutes ? all->minutes :
		    all->attendances);
		good = value.people == 0 || measuring_put_month(m,
		    m->facts->history.month + (gint32)(i % months),
		    &(struct subject){ ABOUT_ALL, "", "", (guint32)(i /
		    months) }, &value, error);
	}
	return good;
}

gboolean
mission_attendances_months(struct measuring *m, GError **error)
{
	return attended_write(m, FALSE, error);
}

gboolean
mission_hours_months(struct measuring *m, GError **error)
{
	return attended_write(m, TRUE, error);
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
			gint64 people = climb_people(climb, r, town, s);
			struct value value = VALUE_NONE;

			value.numerator = (double)people;
			value.people = people;
			if (shares)
				value.denominator = (double)climb_people(
				    climb, 0, town, s);
			if (!measuring_put_span(m, s, &(struct subject){
			    ABOUT_OUTCOME, rung->name, "", (guint32)town },
			    &value, error))
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

	climb_reached(m->facts, m->ladder, &m->spans, &climb);
	good = climb_write(m, &climb, FALSE, error);
	climb_clear(&climb);
	return good;
}

gboolean
mission_flow(struct measuring *m, GError **error)
{
	struct climb climb;
	gboolean good;

	climb_flow(m->facts, m->ladder, &m->spans, &climb);
	good = climb_write(m, &climb, TRUE, error);
	climb_clear(&climb);
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
			struct value value = VALUE_NONE;

			value.numerator = (double)counts[k].outcomes;
			value.people = counts[k].people;
			if (!measuring_put_span(m, k % SPANS,
			    &(struct subject){ ABOUT_OUTCOME, series->name,
			    "", (guint32)(k / SPANS) }, &value, error))
				return FALSE;
		}
	}
	return TRUE;
}
