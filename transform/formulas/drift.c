/*
 * How far a formula differs from town to town; see drift.h.
 */
#include <math.h>

#include "drift.h"

double
drift_hoover(const double *amounts, const gint64 *people, gsize towns)
{
	double amount = 0, sum = 0;
	gint64 all = 0;
	gsize with = 0;

	for (gsize t = 0; t < towns; t++) {
		if (people[t] == 0)
			continue;
		with++;
		all += people[t];
		amount += amounts[t];
	}
	if (with < 2 || amount <= 0)
		return NAN;
	for (gsize t = 0; t < towns; t++)
		if (people[t] > 0)
			sum += fabs(amounts[t] / amount -
			    (double)people[t] / (double)all);
	return sum / 2;
}

static gint64
town_people(const gint64 *counts, gsize town, gsize classes)
{
	gint64 people = 0;

	for (gsize c = 0; c < classes; c++)
		people += counts[town * classes + c];
	return people;
}

/* The share of a class in all towns; how many people there are in *all. */
static double
pooled(const gint64 *counts, gsize towns, gsize classes, gsize class_number,
    gint64 *all)
{
	gint64 count = 0;

	*all = 0;
	for (gsize t = 0; t < towns; t++) {
		count += counts[t * classes + class_number];
		*all += town_people(counts, t, classes);
	}
	return (double)count / (double)*all;
}

static gsize
towns_with(const gint64 *counts, gsize towns, gsize classes)
{
	gsize with = 0;

	for (gsize t = 0; t < towns; t++)
		with += town_people(counts, t, classes) > 0;
	return with;
}

/*
 * Half of what is off, over all people: off tells it of those of one class in
 * a town, among people, where all have that share.
 */
static double
drift_sum(const gint64 *counts, gsize towns, gsize classes,
    double (*off)(double count, double people, double share, double all))
{
	double sum = 0;
	gint64 all = 0;

	if (towns_with(counts, towns, classes) < 2)
		return NAN;
	for (gsize c = 0; c < classes; c++) {
		double share = pooled(counts, towns, classes, c, &all);

		for (gsize t = 0; t < towns; t++)
			sum += off((double)counts[t * classes + c],
			    (double)town_people(counts, t, classes), share,
			    (double)all);
	}
	return sum / 2 / (double)all;
}

static double
off_share(double count, double people, double share, double all)
{
	(void)all;
	return fabs(count - share * people);
}

double
drift_mix(const gint64 *counts, gsize towns, gsize classes)
{
	return drift_sum(counts, towns, classes, off_share);
}

static double
off_chance(double count, double people, double share, double all)
{
	(void)count;
	return people > 0 ? people * sqrt(M_2_PI * share * (1 - share) *
	    fmax(0, 1 / people - 1 / all)) : 0;
}

double
drift_chance(const gint64 *counts, gsize towns, gsize classes)
{
	return drift_sum(counts, towns, classes, off_chance);
}

double
drift_mean(const double *parts, gsize count)
{
	double sum = 0;
	gsize known = 0;

	for (gsize i = 0; i < count; i++)
		if (!isnan(parts[i])) {
			sum += parts[i];
			known++;
		}
	return known > 0 ? sum / (double)known : NAN;
}
