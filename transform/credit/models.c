/*
 * The credit models.  A new one is a function and a row in the table.
 */
#include <math.h>
#include <string.h>

#include "models.h"

#define STEP_DAYS	7

static void
weigh_first(const struct part *parts, gsize count, gsize activities,
    const struct model_options *options, double *weights)
{
	(void)parts, (void)activities, (void)options;
	memset(weights, 0, count * sizeof(*weights));
	weights[0] = 1;
}

static void
weigh_last(const struct part *parts, gsize count, gsize activities,
    const struct model_options *options, double *weights)
{
	(void)parts, (void)activities, (void)options;
	memset(weights, 0, count * sizeof(*weights));
	weights[count - 1] = 1;
}

/* Every touch alike: a course of ten sessions gets ten shares. */
static void
weigh_linear(const struct part *parts, gsize count, gsize activities,
    const struct model_options *options, double *weights)
{
	(void)parts, (void)activities, (void)options;
	for (gsize i = 0; i < count; i++)
		weights[i] = 1.0 / (double)count;
}

/*
 * Every activity alike, however often it was attended.  This is the Shapley
 * value of the game in which a set of activities is worth the outcomes of
 * the people who attended nothing else (Shapley 1953).
 */
static void
weigh_equal(const struct part *parts, gsize count, gsize activities,
    const struct model_options *options, double *weights)
{
	(void)options;
	for (gsize i = 0; i < count; i++)
		weights[i] = 1.0 / ((double)activities *
		    (double)parts[i].count);
}

/* Fixed shares for the first and the last, the rest for those between. */
static void
weigh_position(const struct part *parts, gsize count, gsize activities,
    const struct model_options *options, double *weights)
{
	double rest = 1 - options->first - options->last;

	(void)parts, (void)activities;
	if (count == 1) {
		weights[0] = 1;
		return;
	}
	for (gsize i = 1; i + 1 < count; i++)
		weights[i] = rest / (double)(count - 2);
	weights[0] = options->first + (count == 2 ? rest / 2 : 0);
	weights[count - 1] = options->last + (count == 2 ? rest / 2 : 0);
}

static gint32
youngest_of(const struct part *parts, gsize count)
{
	gint32 youngest = parts[count - 1].age;

	for (gsize i = 0; i < count; i++)
		youngest = MIN(youngest, parts[i].age);
	return youngest;
}

static void
weights_share(double *weights, gsize count)
{
	double total = 0;

	for (gsize i = 0; i < count; i++)
		total += weights[i];
	for (gsize i = 0; i < count; i++)
		weights[i] /= total;
}

/*
 * Halves every half-life.  Ages count from the youngest touch: 2^(-age/H)
 * itself would be zero for all of them once age/H passes 1074.
 */
static void
weigh_decay(const struct part *parts, gsize count, gsize activities,
    const struct model_options *options, double *weights)
{
	gint32 youngest = youngest_of(parts, count);

	(void)activities;
	for (gsize i = 0; i < count; i++)
		weights[i] = exp2(-(double)(parts[i].age - youngest) /
		    options->half_life);
	weights_share(weights, count);
}

/*
 * The same in whole steps of a week: half as much for each.  Weeks count from
 * that of the youngest touch, so that nothing vanishes.
 */
static void
weigh_stepped(const struct part *parts, gsize count, gsize activities,
    const struct model_options *options, double *weights)
{
	gint32 youngest = youngest_of(parts, count);

	(void)activities, (void)options;
	for (gsize i = 0; i < count; i++)
		weights[i] = ldexp(1, youngest / STEP_DAYS -
		    parts[i].age / STEP_DAYS);
	weights_share(weights, count);
}

/* Touch k of m gets k parts of 1 + 2 + .. + m, whatever the days between. */
static void
weigh_position_decay(const struct part *parts, gsize count, gsize activities,
    const struct model_options *options, double *weights)
{
	double whole = (double)count * (double)(count + 1) / 2;

	(void)parts, (void)activities, (void)options;
	for (gsize i = 0; i < count; i++)
		weights[i] = (double)(i + 1) / whole;
}

const struct model models[] = {
	{ "first", weigh_first },
	{ "last", weigh_last },
	{ "linear", weigh_linear },
	{ "equal", weigh_equal },
	{ "position", weigh_position },
	{ "decay", weigh_decay },
	{ "stepped", weigh_stepped },
	{ "position_decay", weigh_position_decay },
	{ NULL, NULL }
};

const struct model *
model_find(const char *name)
{
	const struct model *model;

	for (model = models; model->name != NULL; model++)
		if (g_strcmp0(model->name, name) == 0)
			return model;
	return NULL;
}
