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

#define FEW	32	/* shifts of one person: inserted one by one */

static void
shifts_sort(struct shift *list, gsize count)
{
	if (count > FEW) {
		qsort(list, count, sizeof(*list), shift_compare);
		return;
	}
	for (gsize i = 1; i < count; i++) {
		struct shift moving = list[i];
		gsize j = i;

		for (; j > 0 && shift_compare(&moving, &list[j - 1]) < 0; j--)
			list[j] = list[j - 1];
		list[j] = moving;
	}
}

/* Counted to their person, and sorted there: they mostly come by day. */
static void
shifts_place(GArray *shifts)
{
	struct shift *list = (struct shift *)shifts->data;
	g_autofree struct shift *copy = g_memdup2(list, shifts->len *
	    sizeof(*list));
	g_autofree guint32 *start = NULL;
	guint32 people = 0;

	for (guint i = 0; i < shifts->len; i++)
		people = MAX(people, list[i].person + 1);
	start = g_new0(guint32, people + 2);
	for (guint i = 0; i < shifts->len; i++)
		start[list[i].person + 2]++;
	for (gsize p = 2; p <= people; p++)
		start[p] += start[p - 1];
	for (guint i = 0; i < shifts->len; i++)
		list[start[copy[i].person + 1]++] = copy[i];
	for (gsize p = 0; p < people; p++)
		shifts_sort(list + start[p], start[p + 1] - start[p]);
}

void
shifts_order(GArray *shifts)
{
	struct shift *list = (struct shift *)shifts->data;
	guint kept = 0;

	shifts_place(shifts);
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
