/* Targets of a calendar year; see target.h. */
#include <math.h>

#include "day.h"
#include "target.h"

/* The part of a target that is due by the end of a day. */
static double
due(const struct target *target, gint32 day)
{
	if (day < target->first)
		return 0;
	if (day >= target->last)
		return target->number;
	return target->number * (day - target->first + 1) /
	    (target->last - target->first + 1);
}

static double
sum_due(const GArray *targets, gint32 january, gint32 day)
{
	gint32 first = month_first_day(january);
	gint32 last = month_last_day(january + 11), next = first;
	double sum = 0;
	guint i;

	for (i = 0; i < targets->len; i++) {
		const struct target *target =
		    &g_array_index(targets, struct target, i);

		if (target->first == first && target->last == last)
			return due(target, day);
	}
	/* They come in order of first day. */
	for (i = 0; i < targets->len; i++) {
		const struct target *target =
		    &g_array_index(targets, struct target, i);

		if (target->first != next || target->last > last)
			continue;
		sum += due(target, day);
		next = target->last + 1;
	}
	return next == last + 1 ? sum : NAN;
}

double
target_year(const GArray *targets, gint32 january)
{
	return sum_due(targets, january, month_last_day(january + 11));
}

double
target_path(const GArray *targets, gint32 january, gint32 month)
{
	gint32 first = month_first_day(january);
	guint i;

	/*
	 * A target of a whole year asks a twelfth each month: the same for
	 * February as for March.
	 */
	for (i = 0; i < targets->len; i++) {
		const struct target *target =
		    &g_array_index(targets, struct target, i);

		if (target->first == first &&
		    target->last == month_last_day(january + 11))
			return target->number * (month - january + 1) / 12;
	}
	return sum_due(targets, january, month_last_day(month));
}
