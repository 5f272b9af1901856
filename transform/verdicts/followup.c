/*
 * Person-time of people, one by one; see followup.h.
 */
#include "followup.h"

/* The most touches of any person. */
static gsize
touches_most(const struct facts *facts)
{
	const guint32 *start = facts->touches.start;
	gsize most = 1;

	for (gsize p = 0; p < facts->people.count; p++)
		most = MAX(most, start[p + 1] - start[p]);
	return most;
}

void
followup_make(const struct facts *facts, const struct series *series,
    const struct strata *strata, struct followup *followup)
{
	gsize most = touches_most(facts);

	*followup = (struct followup){ facts, series, strata,
	    g_new(gint32, most), g_new(struct stretch, most) };
}

void
followup_clear(struct followup *followup)
{
	g_free(followup->days);
	g_free(followup->room);
	*followup = (struct followup){ 0 };
}

gboolean
followup_days(const struct followup *followup, const struct history *history,
    guint32 person, const gint32 *days, gsize count, struct persontime *time)
{
	const struct series *series = followup->series;
	struct history told = *history;

	return series_tells(series, person, &told) &&
	    persontime_add(followup->strata, &told, person, days, count,
	    series->first[person], followup->room, time);
}

gboolean
followup_person(const struct followup *followup, guint32 person,
    struct persontime *time)
{
	const struct touches *touches = &followup->facts->touches;
	gsize from = touches->start[person];
	gsize count = touches->start[person + 1] - from;

	for (gsize i = 0; i < count; i++)
		followup->days[i] = touches->list[from + i].day;
	return followup_days(followup, &followup->facts->history, person,
	    followup->days, count, time);
}
