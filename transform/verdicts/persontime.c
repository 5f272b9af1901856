/*
 * Person-time at risk; see persontime.h.
 */
#include <stdlib.h>

#include "persontime.h"

void
persontime_make(const struct strata *strata, struct persontime *time)
{
	gsize cells = strata_count(strata);

	*time = (struct persontime){ g_new0(struct stratum, cells),
	    g_new(guint32, cells), 0 };
}

void
persontime_clear(struct persontime *time)
{
	g_free(time->cells);
	g_free(time->touched);
	*time = (struct persontime){ 0 };
}

void
persontime_empty(struct persontime *time)
{
	for (gsize i = 0; i < time->count; i++)
		time->cells[time->touched[i]] = (struct stratum){ 0, 0 };
	time->count = 0;
}

static int
cell_compare(const void *one, const void *other)
{
	guint32 a = *(const guint32 *)one, b = *(const guint32 *)other;

	return (a > b) - (a < b);
}

void
persontime_order(struct persontime *time)
{
	if (time->count > 0)
		qsort(time->touched, time->count, sizeof(*time->touched),
		    cell_compare);
}

gsize
persontime_union(const gint32 *days, gsize count, gint32 lookback,
    gint32 from, gint32 until, struct stretch *out)
{
	gsize made = 0;

	for (gsize i = 0; i < count; i++) {
		gint32 first = MAX(days[i], from);
		gint32 last = MIN(days[i] + lookback, until);

		if (first > last)
			continue;
		if (made > 0 && first <= out[made - 1].last + 1)
			out[made - 1].last = last;
		else
			out[made++] = (struct stretch){ first, last };
	}
	return made;
}

/* The days of one stretch, half-year by half-year; half is where it begins. */
static gsize
persontime_stretch(const struct strata *strata, const struct stretch *stretch,
    gsize first_cell, gsize half, struct persontime *time)
{
	gint32 first = stretch->first;

	while (first <= stretch->last) {
		struct stratum *cell;
		gint32 last;

		half = strata_half(strata, half, first);
		last = MIN(stretch->last, strata->starts[half + 1] - 1);
		cell = &time->cells[first_cell + half];
		if (cell->days == 0)
			time->touched[time->count++] =
			    (guint32)(first_cell + half);
		cell->days += last - first + 1;
		first = last + 1;
	}
	return half;
}

gboolean
persontime_add(const struct strata *strata, const struct history *history,
    guint32 person, const gint32 *days, gsize count, gint32 outcome,
    struct stretch *out, struct persontime *time)
{
	gint32 until = outcome == DAY_NONE ? history->last :
	    MIN(outcome, history->last);
	gsize made = persontime_union(days, count, history->lookback,
	    history->first, until, out);
	gsize first_cell = strata->groups[0][person] * strata->halves;
	gsize half = 0;

	for (gsize i = 0; i < made; i++)
		half = persontime_stretch(strata, &out[i], first_cell, half,
		    time);
	if (made == 0 || outcome == DAY_NONE || out[made - 1].last != outcome)
		return FALSE;
	time->cells[first_cell + half].outcomes++;
	return TRUE;
}
