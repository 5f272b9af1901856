/*
 * Radix sort, least significant digit first (Knuth 5.2.5); see radix.h.
 */
#include <string.h>

#include "radix.h"

#define DIGIT	11
#define VALUES	(1 << DIGIT)
#define FEW	48	/* fewer are inserted one by one */

static void
insert_sort(guint64 *list, gsize count, guint64 mask)
{
	for (gsize i = 1; i < count; i++) {
		guint64 moving = list[i];
		gsize j = i;

		for (; j > 0 && (moving & mask) < (list[j - 1] & mask); j--)
			list[j] = list[j - 1];
		list[j] = moving;
	}
}

/* FALSE when all have the same digit, so that nothing moves. */
static gboolean
radix_pass(const guint64 *from, guint64 *to, gsize count, guint shift,
    guint bits)
{
	guint32 mask = (1u << bits) - 1;
	gsize place[VALUES + 1] = { 0 };

	for (gsize i = 0; i < count; i++)
		place[(from[i] >> shift & mask) + 1]++;
	if (place[(from[0] >> shift & mask) + 1] == count)
		return FALSE;
	for (guint v = 1; v <= mask; v++)
		place[v] += place[v - 1];
	for (gsize i = 0; i < count; i++)
		to[place[from[i] >> shift & mask]++] = from[i];
	return TRUE;
}

void
radix_sort(guint64 *list, gsize count, guint low, guint high)
{
	g_autofree guint64 *room = NULL;
	guint64 *from = list, *to;

	if (count <= FEW) {
		guint64 above = high < 64 ? G_MAXUINT64 << high : 0;

		insert_sort(list, count, G_MAXUINT64 << low & ~above);
		return;
	}
	to = room = g_new(guint64, count);
	for (guint shift = low; shift < high; shift += DIGIT) {
		if (!radix_pass(from, to, count, shift,
		    MIN(DIGIT, high - shift)))
			continue;
		guint64 *swap = from;

		from = to;
		to = swap;
	}
	if (from != list)
		memcpy(list, from, count * sizeof(*list));
}
