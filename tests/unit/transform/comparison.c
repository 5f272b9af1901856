#include <criterion/criterion.h>
#include <math.h>

#include "comparison.h"
#include "exposure.h"

#define NEAR(got, want, within, name)	cr_expect_float_eq(got, want, \
	within, "%s: %.10g, wanted %.10g", name, got, want)

/* Doll & Hill 1966, by age: smokers, others; person-years. */
static const struct compared doctors[] = {
	{ 32, 2, 52407, 18790 }, { 104, 12, 43248, 10673 },
	{ 206, 28, 28612, 5710 }, { 186, 28, 12663, 2585 },
	{ 102, 31, 5317, 1462 }
};

/* Bickel, Hammel & O'Connell 1975: admitted and applied, men and women. */
static const struct compared berkeley[] = {
	{ 512, 89, 825, 108 }, { 353, 17, 560, 25 }, { 120, 202, 325, 593 },
	{ 138, 131, 417, 375 }, { 53, 94, 191, 393 }, { 22, 24, 373, 341 }
};

Test(comparison, british_doctors_who_smoke_die_of_the_heart)
{
	struct comparison c;

	comparison_make(doctors, G_N_ELEMENTS(doctors), &c);
	NEAR(c.ratio, 1.424682, 5e-7, "ratio");
	NEAR(c.low, 1.154703, 5e-7, "low");
	NEAR(c.high, 1.757784, 5e-7, "high");
	NEAR(c.chi_square, 11.016, 5e-4, "chi-square");
	NEAR(c.heterogeneity, 10.41, 5e-3, "heterogeneity");
	NEAR(c.crude, 1.7198, 5e-5, "crude");
	cr_expect_eq(c.freedom, 4);
	cr_expect_eq(c.strata, 5);
	cr_expect_eq(c.dropped, 0);
	cr_expect_lt(c.heterogeneity_p, 0.05);
	cr_expect_eq(c.kind, COMPARISON_HETEROGENEOUS);
}

Test(comparison, berkeley_admits_men_no_more_than_women_by_department)
{
	struct comparison c;

	comparison_risk(berkeley, G_N_ELEMENTS(berkeley), &c);
	NEAR(c.ratio, 0.9449, 5e-5, "ratio");
	NEAR(c.crude, 1.467, 5e-4, "crude");
	cr_expect(c.low < c.ratio && c.ratio < c.high);
}

Test(comparison, one_stratum_is_its_own_rate_ratio)
{
	static const struct compared one = { 30, 20, 1000, 2000 };
	struct comparison c;
	double spread = sqrt(1 / 30.0 + 1 / 20.0);

	comparison_make(&one, 1, &c);
	NEAR(c.ratio, 3, 1e-12, "ratio");
	NEAR(c.crude, 3, 1e-12, "crude");
	NEAR(c.low, 3 * exp(-1.959963984540054 * spread), 1e-9, "low");
	NEAR(c.high, 3 * exp(1.959963984540054 * spread), 1e-9, "high");
	NEAR(c.e_value, 3 + sqrt(6), 1e-12, "e-value");
	NEAR(c.e_limit, c.low + sqrt(c.low * (c.low - 1)), 1e-12, "e-limit");
	cr_expect(isnan(c.heterogeneity));
	cr_expect_eq(c.kind, COMPARISON_POOLED);
}

Test(comparison, the_e_value_of_a_ratio_and_of_its_inverse_are_one)
{
	/* VanderWeele & Ding 2017: 3.9 (1.8 to 8.7). */
	NEAR(comparison_e_value(3.9), 7.26, 5e-3, "ratio");
	NEAR(comparison_e_value(1.8), 3.0, 5e-3, "limit");
	NEAR(comparison_e_value(1 / 3.9), comparison_e_value(3.9), 1e-12,
	    "inverse");
	NEAR(comparison_e_value(1), 1, 0, "one");
	cr_expect(isnan(comparison_e_value(0)));
}

Test(comparison, an_interval_that_holds_one_needs_no_cause)
{
	static const struct compared one = { 10, 9, 1000, 1000 };
	struct comparison c;

	comparison_make(&one, 1, &c);
	cr_expect_eq(c.e_limit, 1);
	cr_expect_gt(c.e_value, 1);
}

Test(comparison, stratum_with_no_unexposed_time_is_dropped_and_counted)
{
	static const struct compared list[] = { { 30, 20, 1000, 2000 },
	    { 5, 0, 100, 0 }, { 0, 0, 10, 10 }, { 0, 0, 0, 0 } };
	struct comparison all, first;

	comparison_make(list, 4, &all);
	comparison_make(list, 1, &first);
	cr_expect_eq(all.strata, 1);
	cr_expect_eq(all.dropped, 2);
	cr_expect_eq(all.ratio, first.ratio);
	cr_expect_eq(all.low, first.low);
	cr_expect_eq(all.sum.exposed, 35);
}

Test(comparison, outcomes_on_one_side_only_have_exact_limits)
{
	static const struct compared none = { 0, 10, 1000, 1000 };
	static const struct compared only = { 10, 0, 1000, 2000 };
	struct comparison c;
	double share = 1 - pow(0.025, 0.1);	/* upper limit of 0 of 10 */

	comparison_make(&none, 1, &c);
	cr_expect_eq(c.kind, COMPARISON_EXACT);
	NEAR(c.ratio, 0, 0, "ratio");
	NEAR(c.low, 0, 0, "low");
	NEAR(c.high, share / (1 - share), 1e-9, "high");
	NEAR(c.e_limit, comparison_e_value(c.high), 1e-12, "e-limit");
	cr_expect(isnan(c.e_value));
	comparison_make(&only, 1, &c);
	cr_expect_eq(c.kind, COMPARISON_EXACT);
	cr_expect(isnan(c.ratio));
	NEAR(c.low, 2 * (1 - share) / share, 1e-9, "low");
	cr_expect(isinf(c.high));
	NEAR(c.e_limit, comparison_e_value(c.low), 1e-12, "e-limit");
}

Test(comparison, without_outcomes_or_others_nothing_can_be_said)
{
	static const struct compared rows[] = { { 0, 0, 10, 10 },
	    { 3, 0, 10, 0 }, { 0, 3, 0, 10 } };

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		struct comparison c;

		comparison_make(&rows[i], 1, &c);
		cr_expect_eq(c.kind, COMPARISON_NOT_ESTIMABLE);
		cr_expect(isnan(c.ratio) && isnan(c.low) && isnan(c.p) &&
		    isnan(c.e_value));
	}
	comparison_make(rows, 0, &(struct comparison){ 0 });
}

/* ------------------------------------------------------------ exposure */

#define DAYS	60
#define START	day_from_date(2025, 1, 1)

struct seen {
	double	a, b, exposed, unexposed;
	int	calls;
};

static gboolean
see(gpointer data, guint32 activity, const struct compared *list,
    const guint32 *cells, gsize count, GError **error)
{
	struct seen *seen = (struct seen *)data + activity;

	(void)error;
	(void)cells;
	seen->calls++;
	for (gsize i = 0; i < count; i++) {
		seen->a += list[i].exposed;
		seen->b += list[i].unexposed;
		seen->exposed += list[i].exposed_time;
		seen->unexposed += list[i].unexposed_time;
	}
	return TRUE;
}

/*
 * Two activities of project 0 and one of project 1; one person, who comes to
 * activity 0 on day 10 and to activity 1 on each of days.
 */
static void
walk(const gint32 *days, gsize count, gint32 outcome, struct seen seen[3])
{
	struct activity activity[] = { { .project = 0 }, { .project = 0 },
	    { .project = 1 } };
	struct person person = { .town = TOWN_UNKNOWN };
	gint64 town = 0;
	gint32 first = outcome == DAY_NONE ? DAY_NONE : START + outcome;
	const struct series series = { .first = &first };
	struct facts facts = { .activity = activity, .town_ids = &town };
	struct strata strata;

	facts.history = (struct history){ START, START + 364,
	    (2025 - 1970) * 12, 12, 180 };
	facts.projects.count = 2;
	facts.activities.count = 3;
	facts.people.count = 1;
	facts.people.list = &person;
	facts.touches.count = count + 1;
	facts.touches.list = g_new0(struct touch, count + 1);
	facts.touches.list[0] = (struct touch){ 0, 0, START + 10, 0 };
	for (gsize i = 0; i < count; i++)
		facts.touches.list[i + 1] = (struct touch){ 0, 1,
		    START + days[i], 0 };
	touches_order(&facts.touches, 1);
	visits_make(&facts.touches, 3, &facts.visits);
	strata_make(&facts.history, &facts.people.list->town, 1, 1, &strata);
	cr_assert(exposure_walk(&facts, &strata, &series, DAYS, see, seen,
	    NULL));
	strata_clear(&strata);
	touches_clear(&facts.touches);
	visits_clear(&facts.visits);
}

Test(comparison, a_day_is_exposed_or_not_by_the_last_attendance)
{
	static const struct {
		const char	*name;
		gint32		days[2];
		gsize		count;
		gint32		outcome;
		double		a, b, exposed, unexposed;
	} rows[] = {
		{ "no outcome: sixty days after, the day itself too", { 100 },
		    1, DAY_NONE, 0, 0, 61, 355 - 61 },
		{ "twice: up to the last", { 100, 120 }, 2, DAY_NONE, 0, 0,
		    81, 355 - 81 },
		{ "twice, far apart: a gap", { 100, 200 }, 2, DAY_NONE, 0, 0,
		    122, 355 - 122 },
		{ "outcome on the day of attendance is exposed", { 100 }, 1,
		    100, 1, 0, 1, 90 },
		{ "outcome on the last exposed day", { 100 }, 1, 160, 1, 0,
		    61, 90 },
		{ "outcome a day later is not", { 100 }, 1, 161, 0, 1, 61,
		    91 },
		{ "outcome before the first attendance is not", { 100 }, 1,
		    99, 0, 1, 0, 90 },
		{ "outcome before the project is none of it", { 100 }, 1, 9,
		    0, 0, 0, 0 },
		{ "what lies past the history ends with it", { 350 }, 1,
		    DAY_NONE, 0, 0, 15, 340 }
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		struct seen seen[3] = { { 0 } };

		walk(rows[i].days, rows[i].count, rows[i].outcome, seen);
		cr_expect_eq(seen[1].calls, 1);
		NEAR(seen[1].a, rows[i].a, 0, rows[i].name);
		NEAR(seen[1].b, rows[i].b, 0, rows[i].name);
		NEAR(seen[1].exposed, rows[i].exposed, 0, rows[i].name);
		NEAR(seen[1].unexposed, rows[i].unexposed, 0, rows[i].name);
		cr_expect_eq(seen[2].calls, 0, "nobody came");
	}
}
