/*
 * Measurements into waves; see waves.h.
 */
#include <math.h>
#include <stdlib.h>

#include "day.h"
#include "waves.h"

static int
measurement_compare(const void *one, const void *other)
{
	const struct measurement *a = one, *b = other;

	if (a->person != b->person)
		return a->person < b->person ? -1 : 1;
	if (a->day != b->day)
		return a->day < b->day ? -1 : 1;
	if (a->wave != b->wave)
		return a->wave < b->wave ? -1 : 1;
	return (a->score > b->score) - (a->score < b->score);
}

void
measurements_order(struct measurement *list, gsize count)
{
	if (count > 0)
		qsort(list, count, sizeof(*list), measurement_compare);
}

void
waves_make(const struct measurement *list, gsize count, gint32 interval,
    struct waves *waves)
{
	enum wave wave = WAVE_BASELINE;
	gboolean passed = FALSE;

	*waves = (struct waves){ .person = count > 0 ? list->person : 0 };
	for (int i = 0; i < WAVES; i++) {
		waves->day[i] = DAY_NONE;
		waves->score[i] = NAN;
	}
	for (gsize i = 0; i < count && wave < WAVES; i++) {
		if (list[i].wave != WAVE_NONE && list[i].wave != wave)
			continue;
		if (wave > WAVE_BASELINE && list[i].day -
		    waves->day[wave - 1] < MAX(interval, 1)) {
			passed |= wave == WAVE_FOLLOWUP;
			continue;
		}
		waves->day[wave] = list[i].day;
		waves->score[wave++] = list[i].score;
	}
	waves->early = passed && wave == WAVE_FOLLOWUP;
}
