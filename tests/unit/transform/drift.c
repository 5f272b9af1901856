#include <criterion/criterion.h>
#include <math.h>

#include "drift.h"

#define TOWNS	3

static gboolean
near(double a, double b)
{
	return isnan(b) ? isnan(a) : fabs(a - b) < 1e-12;
}

Test(drift, the_hoover_index_is_the_part_that_would_have_to_move)
{
	static const struct {
		const char	*name;
		double		 amounts[TOWNS];
		gint64		 people[TOWNS];
		double		 want;
	} rows[] = {
		{ "all the same", { 10, 20, 30 }, { 1, 2, 3 }, 0 },
		{ "one has it all", { 60, 0, 0 }, { 1, 1, 1 }, 2.0 / 3 },
		{ "a third too much", { 40, 20, 0 }, { 1, 1, 0 }, 1.0 / 6 },
		{ "a town without people does not count", { 10, 10, 99 },
		    { 5, 5, 0 }, 0 },
		{ "one town", { 10, 0, 0 }, { 5, 0, 0 }, NAN },
		{ "nothing to divide", { 0, 0, 0 }, { 5, 5, 5 }, NAN }
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
		cr_expect(near(drift_hoover(rows[i].amounts, rows[i].people,
		    TOWNS), rows[i].want), "%s", rows[i].name);
}

Test(drift, the_mix_is_the_part_that_would_have_to_be_others)
{
	static const struct {
		const char	*name;
		gint64		 counts[TOWNS * 2];
		double		 want;
	} rows[] = {
		{ "the same mix", { 5, 5, 10, 10, 1, 1 }, 0 },
		{ "men here, women there", { 10, 0, 0, 10, 0, 0 }, 0.5 },
		{ "a quarter", { 15, 5, 5, 15, 0, 0 }, 0.25 },
		{ "one town", { 15, 5, 0, 0, 0, 0 }, NAN },
		{ "nobody", { 0 }, NAN }
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
		cr_expect(near(drift_mix(rows[i].counts, TOWNS, 2),
		    rows[i].want), "%s: %g", rows[i].name,
		    drift_mix(rows[i].counts, TOWNS, 2));
}

/* A linear congruential generator is random enough for a mean. */
static guint32
dice(guint32 *state)
{
	*state = *state * 1664525u + 1013904223u;
	return *state >> 8;
}

Test(drift, chance_is_what_towns_of_one_mix_differ_on_average)
{
	const gint64 sizes[TOWNS] = { 30, 60, 90 };
	guint32 state = 1;
	double found = 0, told = 0;

	for (gsize round = 0; round < 2000; round++) {
		gint64 counts[TOWNS * 2] = { 0 };

		for (gsize t = 0; t < TOWNS; t++)
			for (gint64 i = 0; i < sizes[t]; i++)
				counts[t * 2 + (dice(&state) % 10 < 3)]++;
		found += drift_mix(counts, TOWNS, 2) / 2000;
		told += drift_chance(counts, TOWNS, 2) / 2000;
	}
	cr_expect(fabs(found - told) < 0.05 * found, "%g and %g", found,
	    told);
}

Test(drift, a_mean_leaves_out_what_is_not_known)
{
	const double parts[] = { 0.2, NAN, 0.4 };

	cr_expect(near(drift_mean(parts, 3), 0.3));
	cr_expect(isnan(drift_mean(parts + 1, 1)));
	cr_expect(isnan(drift_mean(parts, 0)));
}
