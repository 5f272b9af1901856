#include <criterion/criterion.h>
#include <math.h>

#include "models.h"

#define MOST	6

static const struct model_options usual = { 30, 0.4, 0.4 };

/* Fills count of each part from its activity; returns distinct ones. */
static gsize
parts_of(const char *activities, const gint32 *ages, struct part *parts)
{
	gsize count = strlen(activities), distinct = 0;

	for (gsize i = 0; i < count; i++) {
		parts[i] = (struct part){ (guint32)activities[i], 0,
		    ages[i] };
		for (gsize j = 0; j < count; j++)
			parts[i].count += activities[j] == activities[i];
		distinct += strchr(activities, activities[i]) ==
		    activities + i;
	}
	return distinct;
}

/* Activities are letters in order of time. */
Test(models, weights_are_those_of_the_tables)
{
	static const struct {
		const char	*model, *activities;
		gint32		ages[MOST];
		double		want[MOST];
	} rows[] = {
		{ "first", "A", { 3 }, { 1 } },
		{ "first", "ABA", { 9, 3, 0 }, { 1, 0, 0 } },
		{ "last", "A", { 3 }, { 1 } },
		{ "last", "ABA", { 9, 3, 0 }, { 0, 0, 1 } },
		{ "linear", "ABBB", { 9, 3, 2, 0 },
		    { 0.25, 0.25, 0.25, 0.25 } },
		{ "equal", "A", { 0 }, { 1 } },
		{ "equal", "ABBB", { 9, 3, 2, 0 },
		    { 1 / 2.0, 1 / 6.0, 1 / 6.0, 1 / 6.0 } },
		{ "equal", "ABACBA", { 9, 8, 7, 6, 5, 4 },
		    { 1 / 9.0, 1 / 6.0, 1 / 9.0, 1 / 3.0, 1 / 6.0,
		    1 / 9.0 } },
		{ "position", "A", { 9 }, { 1 } },
		{ "position", "AB", { 9, 3 }, { 0.5, 0.5 } },
		{ "position", "ABC", { 9, 3, 1 }, { 0.4, 0.2, 0.4 } },
		{ "position", "ABCD", { 9, 3, 2, 1 },
		    { 0.4, 0.1, 0.1, 0.4 } },
		{ "decay", "A", { 170 }, { 1 } },
		{ "decay", "AB", { 60, 30 }, { 1 / 3.0, 2 / 3.0 } },
		{ "decay", "ABC", { 60, 30, 0 },
		    { 1 / 7.0, 2 / 7.0, 4 / 7.0 } },
		{ "decay", "AB", { 5, 5 }, { 0.5, 0.5 } },
		{ "stepped", "A", { 170 }, { 1 } },
		{ "stepped", "AB", { 6, 0 }, { 0.5, 0.5 } },
		{ "stepped", "AB", { 7, 6 }, { 1 / 3.0, 2 / 3.0 } },
		{ "stepped", "ABC", { 21, 7, 0 },
		    { 1 / 13.0, 4 / 13.0, 8 / 13.0 } },
		{ "position_decay", "A", { 9 }, { 1 } },
		{ "position_decay", "ABA", { 9, 9, 0 },
		    { 1 / 6.0, 2 / 6.0, 3 / 6.0 } }
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		struct part parts[MOST];
		double weights[MOST];
		gsize count = strlen(rows[i].activities);
		gsize distinct = parts_of(rows[i].activities, rows[i].ages,
		    parts);

		model_find(rows[i].model)->weigh(parts, count, distinct,
		    &usual, weights);
		for (gsize k = 0; k < count; k++)
			cr_expect_float_eq(weights[k], rows[i].want[k], 1e-15,
			    "%s of %s: weight %zu is %.17g", rows[i].model,
			    rows[i].activities, k, weights[k]);
	}
}

Test(models, position_shares_need_not_be_alike)
{
	const struct model_options skew = { 30, 0.6, 0.1 };
	const gint32 ages[] = { 9, 3, 0 };
	struct part parts[3];
	double weights[3];

	parts_of("ABC", ages, parts);
	model_find("position")->weigh(parts, 2, 2, &skew, weights);
	cr_expect_float_eq(weights[0], 0.75, 1e-15);
	cr_expect_float_eq(weights[1], 0.25, 1e-15);
	model_find("position")->weigh(parts, 3, 3, &skew, weights);
	cr_expect_float_eq(weights[0], 0.6, 1e-15);
	cr_expect_float_eq(weights[1], 0.3, 1e-15);
	cr_expect_float_eq(weights[2], 0.1, 1e-15);
}

Test(models, huge_ages_do_not_make_decay_vanish)
{
	const gint32 ages[] = { 2000000, 1999970, 1999970 };
	struct part parts[3];
	double weights[3];

	parts_of("ABC", ages, parts);
	model_find("decay")->weigh(parts, 3, 3, &usual, weights);
	cr_expect_float_eq(weights[0], 0.2, 1e-15);
	cr_expect_float_eq(weights[1], 0.4, 1e-15);
	cr_expect_float_eq(weights[2], 0.4, 1e-15);
}

Test(models, weights_of_every_model_sum_to_one)
{
	enum { LONGEST = 400 };
	g_autoptr(GRand) random = g_rand_new_with_seed(2026);
	static char activities[LONGEST + 1];
	static gint32 ages[LONGEST];
	static struct part parts[LONGEST];
	static double weights[LONGEST];

	for (gsize count = 1; count <= LONGEST; count += 7) {
		gsize distinct;

		for (gsize i = 0; i < count; i++) {
			activities[i] = (char)g_rand_int_range(random, 'A',
			    'K');
			ages[i] = (gint32)(count - i);
		}
		activities[count] = '\0';
		distinct = parts_of(activities, ages, parts);
		for (const struct model *model = models; model->name != NULL;
		    model++) {
			double total = 0, least = 1;

			model->weigh(parts, count, distinct, &usual, weights);
			for (gsize i = 0; i < count; i++) {
				total += weights[i];
				least = fmin(least, weights[i]);
			}
			cr_expect_float_eq(total, 1, 1e-12, "%s",
			    model->name);
			cr_expect(least >= 0, "%s", model->name);
		}
	}
}

Test(models, an_unknown_name_is_no_model)
{
	cr_expect(model_find("guess") == NULL);
	cr_expect(model_find("equal") != NULL);
}
