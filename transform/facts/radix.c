/*
 * Radix sort, least significant digit first (Knuth 5.2.5); see radix.h.
 */
#include <string.h>

#include "radix.h"

#define DIGIT	11
#define DIGIT_SOME	8	/* for some, 2048 places are too many to count */
#define SOME	1024
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

static void
radix_pass(const guint64 *from, guint64 *to, gsize count, guint shift,
    guint bits)
{
	guint64 mask = ((guint64)1 << bits) - 1;
	gsize place[(1 << DIGIT) + 1];

	memset(place, 0, (mask + 2) * sizeof(*place));
	for (gsize i = 0; i < count; i++)
		place[(from[i] >> shift & mask) + 1]++;
	for (gsize v = 1; v <= mask; v++)
		place[v] += place[v - 1];
	for (gsize i = 0; i < count; i++)
		to[place[from[i] >> shift & mask]++] = from[i];
}

/* Bits in which some differ. */
static guint64
bits_told(const guint64 *list, gsize count)
{
	guint64 bits = 0;

	for (gsize i = 1; i < count; i++)
		bits |= list[i] ^ list[0];
	return bits;
}

void
radix_sort(guint64 *list, gsize count, guint low, guint high)
{
	guint64 mask = (high < 64 ? ((guint64)1 << high) - 1 : G_MAXUINT64) &
	    G_MAXUINT64 << low;
	guint digit = count < SOME ? DIGIT_SOME : DIGIT;
	g_autofree guint64 *room = NULL;
	guint64 *from = list, *to;

	if (count <= FEW) {
		insert_sort(list, count, mask);
		return;
	}
	to = room = g_new(guint64, count);
	mask &= bits_told(list, count);
	while (mask != 0) {
		guint shift = (guint)__builtin_ctzll(mask);
		guint64 *swap = from;

		radix_pass(from, to, count, shift, MIN(digit, high - shift));
		from = to;
		to = swap;
		mask &= shift + digit < 64 ? G_MAXUINT64 << (shift + digit) :
		    0;
	}
	if (from != list)
		memcpy(list, from, count * sizeof(*list));
}
