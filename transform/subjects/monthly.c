/*
 * Counts by municipality and month; see monthly.h.
 */
#include <math.h>

#include "monthly.h"

static void
monthly_make(const struct facts *facts, gsize towns, gint32 first,
    struct monthly *monthly)
{
	monthly->first = first;
	monthly->months = (gsize)(day_month(facts->history.last) - first) + 1;
	monthly->towns = towns;
	monthly->counts = g_new0(gint64, towns * monthly->months);
}

void
monthly_clear(struct monthly *monthly)
{
	g_free(monthly->counts);
	*monthly = (struct monthly){ 0 };
}

static void
monthly_add(struct monthly *monthly, guint32 town, gint32 day)
{
	gint32 month = day_month(day) - monthly->first;

	if (month < 0 || (gsize)month >= monthly->months)
		return;
	monthly->counts[month]++;
	if (town != TOWN_UNKNOWN && town < monthly->towns)
		monthly->counts[town * monthly->months + (gsize)month]++;
}

void
monthly_rung(const struct facts *facts, const struct standing *reached,
    gint32 first, struct monthly *monthly)
{
	monthly_make(facts, facts->towns.count + 1, first, monthly);
	for (gsize p = 0; p < facts->people.count; p++)
		if (reached[p].day != DAY_NONE)
			monthly_add(monthly, facts->people.list[p].town,
			    reached[p].day);
}

void
monthly_series(const struct facts *facts, const struct series *series,
    gint32 first, struct monthly *monthly)
{
	monthly_make(facts, facts->towns.count + 1, first, monthly);
	for (gsize i = 0; i < series->count; i++)
		monthly_add(monthly,
		    facts->people.list[series->outcomes[i].person].town,
		    series->outcomes[i].day);
}

/* Whether one of the visits of a person falls in the W days up to a day. */
static gboolean
visits_touch(const struct visit *v, const struct visit *end, gint32 day,
    gint32 lookback)
{
	for (const struct visit *at = v; at < end && at->person == v->person;
	    at++)
		if (at->day <= day && at->day >= day - lookback)
			return TRUE;
	return FALSE;
}

/* The first outcome of a person or a later one; they come by person. */
static gsize
outcomes_of(const struct series *series, guint32 person)
{
	gsize low = 0, high = series->count;

	while (low < high) {
		gsize middle = low + (high - low) / 2;

		if (series->outcomes[middle].person < person)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

void
monthly_touched(const struct facts *facts, guint32 activity,
    const struct standing *reached, const struct series *series,
    gint32 first, struct monthly *monthly)
{
	const struct visits *visits = &facts->visits;
	const struct visit *v = visits->list + visits->start[activity];
	const struct visit *end = visits->list + visits->start[activity + 1];
	gint32 lookback = facts->history.lookback;
	guint32 person;

	monthly_make(facts, 1, first, monthly);
	for (; v < end; ) {
		person = v->person;
		if (reached != NULL && reached[person].day != DAY_NONE &&
		    visits_touch(v, end, reached[person].day, lookback))
			monthly_add(monthly, 0, reached[person].day);
		for (gsize i = series == NULL ? 0 : outcomes_of(series,
		    person); series != NULL && i < series->count &&
		    series->outcomes[i].person == person; i++)
			if (visits_touch(v, end, series->outcomes[i].day,
			    lookback))
				monthly_add(monthly, 0,
				    series->outcomes[i].day);
		while (v < end && v->person == person)
			v++;
	}
}

double
monthly_sum(const struct monthly *monthly, gsize town, gint32 from, gint32 to)
{
	gint64 sum = 0;

	if (from < monthly->first)
		return NAN;
	for (gint32 m = from; m <= to &&
	    (gsize)(m - monthly->first) < monthly->months; m++)
		sum += monthly->counts[town * monthly->months +
		    (gsize)(m - monthly->first)];
	return (double)sum;
}

const gint64 *
monthly_last(const struct monthly *monthly, gsize town, gsize *count)
{
	*count = MIN(*count, monthly->months);
	return &monthly->counts[(town + 1) * monthly->months - *count];
}
