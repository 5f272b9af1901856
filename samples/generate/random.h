/*
 * Random numbers that are the same bytes on every machine: xoshiro256**
 * (Blackman & Vigna 2018) seeded by splitmix64 (Steele, Lea & Flood 2014).
 * Whole numbers only, so no rounding can differ.
 */
#ifndef SAMPLE_RANDOM_H
#define SAMPLE_RANDOM_H

#include <glib.h>

struct dice {
	guint64	s[4];
};

void	dice_seed(struct dice *, guint64 seed);
guint64	dice_next(struct dice *);
/* low..high, both included, each as likely. */
int	dice_between(struct dice *, int low, int high);
/* TRUE in percent of 100 throws. */
gboolean	dice_chance(struct dice *, int percent);
/* Index into weights (count > 0, sum > 0), as likely as its weight. */
int	dice_weighted(struct dice *, const int *weights, int count);
/* Puts an array of pointers in random order (Fisher-Yates). */
void	dice_shuffle(struct dice *, GPtrArray *);

#endif
