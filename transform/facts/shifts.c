/*
 * Attendances of who did the work; see shifts.h.
 */
#include <stdlib.h>

#include "shifts.h"

static int
shift_compare(const void *one, const void *other)
{
	const struct shift *a = one, *b = other;

	if (a->person != b->person)
		return a->person < b->person ? -1 : 1;
	if (a->day != b->day)
		return a->day < b->day ? -1 : 1;
	return (a->activity > b->activity) - (a->activity < b->activity);
}

void
shifts_order(GArray *shifts)
{
	struct shift *list = (struct shift *)shifts->data;
	guint kept = 0;

	if (shifts->len > 0)
		qsort(list, shifts->len, sizeof(*list), shift_compare);
	for (guint i = 0; i < shifts->len; i++) {
		struct shift *last = kept > 0 ? &list[kept - 1] : NULL;

		if (last == NULL || shift_compare(last, &list[i]) != 0) {
			list[kept++] = list[i];
			continue;
		}
		last->minutes = MAX(last->minutes, list[i].minutes);
		last->role = MAX(last->role, list[i].role);
	}
	g_array_set_size(shifts, kept);
}
