/*
 * xoshiro256** and the few throws that the sample needs.
 */
#include <glib.h>

#include "random.h"

static guint64
splitmix(guint64 *state)
{
	guint64 z = (*state += 0x9e3779b97f4a7c15ULL);

	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
	z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
	return z ^ (z >> 31);
}

void
dice_seed(struct dice *d, guint64 seed)
{
	for (int i = 0; i < 4; i++)
		d->s[i] = splitmix(&seed);
}

static guint64
rotate(guint64 x, int k)
{
	return (x << k) | (x >> (64 - k));
}

guint64
dice_next(struct dice *d)
{
	guint64 *s = d->s;
	guint64 result = rotate(s[1] * 5, 7) * 9, t = s[1] << 17;

	s[2] ^= s[0];
	s[3] ^= s[1];
	s[1] ^= s[2];
	s[0] ^= s[3];
	s[2] ^= t;
	s[3] = rotate(s[3], 45);
	return result;
}

int
dice_between(struct dice *d, int low, int high)
{
	/* The bias of the remainder is below 2^-50 for such small spans. */
	return low + (int)(dice_next(d) % (guint64)(high - low + 1));
}

gboolean
dice_chance(struct dice *d, int percent)
{
	return dice_between(d, 0, 99) < percent;
}

int
dice_weighted(struct dice *d, const int *weights, int count)
{
	int sum = 0, throw, i;

	for (i = 0; i < count; i++)
		sum += weights[i];
	throw = dice_between(d, 0, sum - 1);
	for (i = 0; i < count - 1 && throw >= weights[i]; i++)
		throw -= weights[i];
	return i;
}

void
dice_shuffle(struct dice *d, GPtrArray *array)
{
	for (guint i = array->len; i > 1; i--) {
		int j = dice_between(d, 0, (int)i - 1);
		gpointer swap = array->pdata[i - 1];

		array->pdata[i - 1] = array->pdata[j];
		array->pdata[j] = swap;
	}
}
