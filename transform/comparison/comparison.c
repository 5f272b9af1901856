/*
 * Mantel-Haenszel ratios, their tests and their sensitivity; see
 * comparison.h.
 */
#include <math.h>

#include "comparison.h"
#include "statistics.h"
#include "sum.h"

#define Z_95		1.959963984540054
#define LEVEL		0.95
#define DIFFERENT	0.05	/* strata differ: no pooled ratio */

const char *const comparison_words[COMPARISON_KINDS] = {
	[COMPARISON_POOLED] = "pooled",
	[COMPARISON_HETEROGENEOUS] = "heterogeneous",
	[COMPARISON_EXACT] = "exact",
	[COMPARISON_NOT_ESTIMABLE] = "not_estimable"
};

/* The sums of Mantel and Haenszel over the strata that count. */
struct sums {
	struct sum	 r, q;
	struct sum	 spread;	/* numerator of the variance of ln R/Q */
	struct sum	 excess;	/* a - E */
	struct sum	 variance;	/* of a, given a + b */
};

gboolean
comparison_counts(const struct compared *s)
{
	return s->exposed_time > 0 && s->unexposed_time > 0 &&
	    s->exposed + s->unexposed > 0;
}

static void
sums_add(struct sums *sums, const struct compared *s, gboolean people)
{
	double whole = s->exposed_time + s->unexposed_time;
	double outcomes = s->exposed + s->unexposed;
	double share = s->exposed_time / whole;
	double variance = outcomes * share * (1 - share);

	sum_add(&sums->r, s->exposed * (1 - share));
	sum_add(&sums->q, s->unexposed * share);
	sum_add(&sums->excess, s->exposed - outcomes * share);
	sum_add(&sums->spread, people ? variance - s->exposed *
	    s->unexposed / whole : variance);
	/* Of people, no more than there are can have the outcome. */
	sum_add(&sums->variance, !people ? variance : whole > 1 ?
	    variance * (whole - outcomes) / (whole - 1) : 0);
}

double
comparison_e_value(double ratio)
{
	if (ratio < 1)
		ratio = 1 / ratio;
	return isfinite(ratio) ? ratio + sqrt(ratio * (ratio - 1)) : NAN;
}

static void
comparison_sensitivity(struct comparison *c)
{
	c->e_value = comparison_e_value(c->ratio);
	if (c->low <= 1 && c->high >= 1)
		c->e_limit = 1;
	else
		c->e_limit = comparison_e_value(c->low > 1 ? c->low :
		    c->high);
}

/* Only one side had outcomes: binomial limits of a given a + b. */
static void
comparison_exact(struct comparison *c)
{
	double times = c->sum.unexposed_time / c->sum.exposed_time;

	c->kind = COMPARISON_EXACT;
	c->ratio = c->crude;
	statistics_ratio(c->sum.unexposed, c->sum.exposed, LEVEL, &c->low,
	    &c->high);
	c->low *= times;
	c->high *= times;
	comparison_sensitivity(c);
}

/* Strata without outcomes on one side have no ratio to compare. */
static void
comparison_heterogeneity(const struct compared *strata, gsize count,
    struct comparison *c)
{
	struct sum total = { 0 };
	gsize used = 0;

	for (gsize i = 0; i < count; i++) {
		const struct compared *s = &strata[i];
		double off;

		if (!comparison_counts(s) || s->exposed <= 0 ||
		    s->unexposed <= 0)
			continue;
		off = log(s->exposed * s->unexposed_time /
		    (s->unexposed * s->exposed_time) / c->ratio);
		sum_add(&total, off * off / (1 / s->exposed +
		    1 / s->unexposed));
		used++;
	}
	if (used < 2)
		return;
	c->heterogeneity = sum_value(&total);
	c->freedom = used - 1;
	c->heterogeneity_p = statistics_chi_square(c->heterogeneity,
	    (double)c->freedom);
	if (c->heterogeneity_p < DIFFERENT)
		c->kind = COMPARISON_HETEROGENEOUS;
}

static void
comparison_pool(const struct compared *strata, gsize count,
    const struct sums *sums, struct comparison *c)
{
	double r = sum_value(&sums->r), q = sum_value(&sums->q);
	double spread = sqrt(sum_value(&sums->spread) / (r * q));

	c->kind = COMPARISON_POOLED;
	c->ratio = r / q;
	c->low = c->ratio * exp(-Z_95 * spread);
	c->high = c->ratio * exp(Z_95 * spread);
	comparison_heterogeneity(strata, count, c);
	comparison_sensitivity(c);
}

static void
comparison_sum(const struct compared *strata, gsize count, gboolean people,
    struct sums *sums, struct comparison *c)
{
	for (gsize i = 0; i < count; i++) {
		const struct compared *s = &strata[i];

		c->sum.exposed += s->exposed;
		c->sum.unexposed += s->unexposed;
		c->sum.exposed_time += s->exposed_time;
		c->sum.unexposed_time += s->unexposed_time;
		if (comparison_counts(s)) {
			sums_add(sums, s, people);
			c->strata++;
		} else if (s->exposed_time > 0 || s->unexposed_time > 0) {
			c->dropped++;
		}
	}
	if (c->sum.exposed_time > 0 && c->sum.unexposed > 0)
		c->crude = c->sum.exposed / c->sum.exposed_time /
		    (c->sum.unexposed / c->sum.unexposed_time);
}

static void
comparison_compute(const struct compared *strata, gsize count,
    gboolean people, struct comparison *c)
{
	struct sums sums = { 0 };
	double variance;

	*c = (struct comparison){ .kind = COMPARISON_NOT_ESTIMABLE,
	    .crude = NAN, .ratio = NAN, .low = NAN, .high = NAN,
	    .chi_square = NAN, .p = NAN, .heterogeneity = NAN,
	    .heterogeneity_p = NAN, .e_value = NAN, .e_limit = NAN };
	comparison_sum(strata, count, people, &sums, c);
	variance = sum_value(&sums.variance);
	if (variance > 0) {
		double excess = sum_value(&sums.excess);

		c->chi_square = excess * excess / variance;
		c->p = statistics_chi_square(c->chi_square, 1);
	}
	if (sum_value(&sums.r) > 0 && sum_value(&sums.q) > 0)
		comparison_pool(strata, count, &sums, c);
	else if (c->sum.exposed + c->sum.unexposed > 0 &&
	    c->sum.exposed_time > 0 && c->sum.unexposed_time > 0)
		comparison_exact(c);
}

void
comparison_make(const struct compared *strata, gsize count,
    struct comparison *c)
{
	comparison_compute(strata, count, FALSE, c);
}

void
comparison_risk(const struct compared *strata, gsize count,
    struct comparison *c)
{
	comparison_compute(strata, count, TRUE, c);
}
