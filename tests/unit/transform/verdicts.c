#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "ranks.h"
#include "statistics.h"
#include "verdicts.h"

static struct conf_method
usual(void)
{
	return (struct conf_method){ .history = 24, .lookback = 180,
	    .rate = 0.5, .kappa = -1, .alpha = 0.05, .q = 0.1, .n_min = 10,
	    .known_share = 60, .access_people = 20, .access_share = 20,
	    .gateway_share = 50, .gateway_people = 5, .overlap_share = 80 };
}

/* An activity that no step matches: 100 people, on par with others. */
static struct figures
ordinary(void)
{
	return (struct figures){ .people = 100, .followed = 80, .known = 100,
	    .person_days = 20000, .touched = 10, .only_touched = 10,
	    .first_touch = 5, .expected = 10, .expected_low = 6,
	    .overlap = 0.3, .overlap_with = 3, .materiality = 10,
	    .only_upper = 17, .p_a = 0.6, .q_a = 0.7, .p_b = 0.4, .q_b = 0.5,
	    .p_above = 0.5, .q_above = 0.6 };
}

/* Each row changes what is named in the ordinary figures. */
Test(verdicts, the_first_step_that_matches_holds)
{
	static const struct {
		const char	*name;
		struct { size_t at; gint64 value; } whole[4];
		struct { size_t at; double value; } real[4];
		gboolean	young;
		enum verdict	want;
	} rows[] = {
#define INT(member, value)	{ offsetof(struct figures, member) + 1, value }
#define REAL(member, value)	{ offsetof(struct figures, member) + 1, value }
		{ "1 nobody came", { INT(people, 0), INT(followed, 0) },
		    { { 0 } }, TRUE, VERDICT_NO_DATA },
		{ "2 fewer than half followed", { INT(followed, 49) },
		    { { 0 } }, FALSE, VERDICT_TOO_NEW },
		{ "2 half followed will do", { INT(followed, 50) },
		    { { 0 } }, FALSE, VERDICT_INCONCLUSIVE },
		{ "2 began less than W ago", { { 0 } }, { { 0 } }, TRUE,
		    VERDICT_TOO_NEW },
		{ "3 fewer than n_min", { INT(people, 9), INT(followed, 9),
		    INT(known, 9) }, { { 0 } }, FALSE, VERDICT_TOO_LITTLE },
		{ "3 ten will do", { INT(people, 10), INT(followed, 10),
		    INT(known, 10) }, { { 0 } }, FALSE,
		    VERDICT_INCONCLUSIVE },
		{ "3 M below three", { { 0 } }, { REAL(materiality, 2.99) },
		    FALSE, VERDICT_TOO_LITTLE },
		{ "3 M of three will do", { { 0 } },
		    { REAL(materiality, 3.0), REAL(only_upper, 17) }, FALSE,
		    VERDICT_INCONCLUSIVE },
		{ "no materiality", { { 0 } }, { REAL(materiality, NAN) },
		    FALSE, VERDICT_NO_MATERIALITY },
		{ "too few goes before no materiality", { INT(people, 9),
		    INT(followed, 9) }, { REAL(materiality, NAN) }, FALSE,
		    VERDICT_TOO_LITTLE },
		{ "4 known for 59 of 100", { INT(known, 59) }, { { 0 } },
		    FALSE, VERDICT_NOT_MEASURED },
		{ "4 known for 60 of 100", { INT(known, 60) }, { { 0 } },
		    FALSE, VERDICT_INCONCLUSIVE },
		{ "5, 9 flag A", { { 0 } }, { REAL(p_a, 0.05),
		    REAL(q_a, 0.1) }, FALSE, VERDICT_PRUNE },
		{ "5 p alone is not enough", { { 0 } }, { REAL(p_a, 0.04),
		    REAL(q_a, 0.11) }, FALSE, VERDICT_INCONCLUSIVE },
		{ "5 q alone is not enough", { { 0 } }, { REAL(p_a, 0.06),
		    REAL(q_a, 0.09) }, FALSE, VERDICT_INCONCLUSIVE },
		{ "6, 9 flag B", { { 0 } }, { REAL(p_b, 0.05),
		    REAL(q_b, 0.1) }, FALSE, VERDICT_PRUNE },
		{ "6 not without comparison", { { 0 } }, { REAL(p_b, NAN),
		    REAL(q_b, NAN) }, FALSE, VERDICT_INCONCLUSIVE },
		{ "7 twenty come to nothing else", { INT(unique_reach, 20),
		    INT(people, 1000), INT(followed, 1000),
		    INT(known, 1000) }, { REAL(p_a, 0), REAL(q_a, 0) },
		    FALSE, VERDICT_ONLY_ACCESS },
		{ "7 a fifth comes to nothing else", { INT(unique_reach, 16) },
		    { REAL(p_b, 0), REAL(q_b, 0) }, FALSE,
		    VERDICT_ONLY_ACCESS },
		{ "7 less than that", { INT(unique_reach, 15) },
		    { REAL(p_b, 0), REAL(q_b, 0) }, FALSE, VERDICT_PRUNE },
		{ "7 only for what is flagged", { INT(unique_reach, 80) },
		    { { 0 } }, FALSE, VERDICT_INCONCLUSIVE },
		{ "8 five of ten", { INT(first_touch, 5), INT(touched, 10),
		    INT(unique_reach, 0) }, { REAL(p_a, 0.01),
		    REAL(q_a, 0.01) }, FALSE, VERDICT_GATEWAY },
		{ "8 four are not enough", { INT(first_touch, 4),
		    INT(touched, 4) }, { REAL(p_a, 0.01), REAL(q_a, 0.01) },
		    FALSE, VERDICT_PRUNE },
		{ "8 of no outcomes none began here", { INT(first_touch, 0),
		    INT(touched, 0) }, { REAL(p_a, 0), REAL(q_a, 0) }, FALSE,
		    VERDICT_PRUNE },
		{ "7 goes before 8", { INT(first_touch, 9),
		    INT(unique_reach, 20) }, { REAL(p_a, 0), REAL(q_a, 0) },
		    FALSE, VERDICT_ONLY_ACCESS },
		{ "10 more than expected", { { 0 } }, { REAL(p_above, 0.01),
		    REAL(q_above, 0.1) }, FALSE, VERDICT_CONTRIBUTES },
		{ "10 a flag goes first", { { 0 } }, { REAL(q_above, 0.01),
		    REAL(p_b, 0), REAL(q_b, 0) }, FALSE, VERDICT_PRUNE },
		{ "11 the same people elsewhere", { { 0 } },
		    { REAL(overlap, 0.8), REAL(only_upper, 9.9) }, FALSE,
		    VERDICT_OVERLAPPING },
		{ "11 not when it may be worth it alone", { { 0 } },
		    { REAL(overlap, 0.8), REAL(only_upper, 10) }, FALSE,
		    VERDICT_INCONCLUSIVE },
		{ "11 not below the share", { { 0 } },
		    { REAL(overlap, 0.79), REAL(only_upper, 1) }, FALSE,
		    VERDICT_INCONCLUSIVE },
		{ "10 goes before 11", { { 0 } }, { REAL(overlap, 1),
		    REAL(only_upper, 1), REAL(q_above, 0.1) }, FALSE,
		    VERDICT_CONTRIBUTES },
		{ "12 none of these", { { 0 } }, { { 0 } }, FALSE,
		    VERDICT_INCONCLUSIVE }
	};
	const struct conf_method method = usual();

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		struct figures f = ordinary();
		enum verdict got;

		f.young = rows[i].young;
		/* first_touch of ordinary() is 5 of 10: keep it out. */
		f.first_touch = 4;
		for (gsize k = 0; k < 4; k++) {
			if (rows[i].whole[k].at > 0)
				G_STRUCT_MEMBER(gint64, &f,
				    rows[i].whole[k].at - 1) =
				    rows[i].whole[k].value;
			if (rows[i].real[k].at > 0)
				G_STRUCT_MEMBER(double, &f,
				    rows[i].real[k].at - 1) =
				    rows[i].real[k].value;
		}
		got = verdict_rule(&f, &method);
		cr_expect_eq(got, rows[i].want, "%s: %s, wanted %s",
		    rows[i].name, verdict_words[got],
		    verdict_words[rows[i].want]);
	}
}

Test(verdicts, materiality_is_the_stricter_of_rate_and_cost)
{
	struct conf_method method = usual();
	struct figures f = { .person_days = 7305, .cents = 3000000 };

	cr_expect_float_eq(verdict_materiality(&f, &method), 10, 1e-12);
	method.kappa = 1500;
	cr_expect_float_eq(verdict_materiality(&f, &method), 20, 1e-12);
	method.kappa = 15000;
	cr_expect_float_eq(verdict_materiality(&f, &method), 10, 1e-12);
	method.rate = -1;
	cr_expect_float_eq(verdict_materiality(&f, &method), 2, 1e-12);
	f.cents = 0;	/* costs were not delivered */
	cr_expect(isnan(verdict_materiality(&f, &method)));
	f.cents = 3000000;
	method.kappa = -1;
	cr_expect(isnan(verdict_materiality(&f, &method)));
}

/* M = 0.5 * days / 365.25 */
static struct figures
followed(gint64 touched, double materiality, double expected)
{
	return (struct figures){ .people = 100, .followed = 100,
	    .known = 100, .person_days = (gint64)(materiality * 730.5),
	    .touched = touched, .only_touched = touched,
	    .expected = expected, .expected_low = expected * 0.7,
	    .reference_days = 100000, .overlap = 0,
	    .overlap_with = RANK_NONE };
}

Test(verdicts, what_shows_nothing_is_flagged_and_what_shines_contributes)
{
	const struct conf_method method = usual();
	struct figures list[] = { followed(0, 12, 2), followed(30, 12, 12),
	    followed(18, 12, 17), followed(17, 12, 17), followed(18, 12, 17),
	    followed(19, 12, 17) };
	struct dispersion dispersion;

	verdicts_judge(list, G_N_ELEMENTS(list), &method, &dispersion);
	cr_expect_eq(list[0].verdict, VERDICT_PRUNE);
	cr_expect_eq(list[0].tier, 'A');
	cr_expect_eq(list[1].verdict, VERDICT_CONTRIBUTES);
	cr_expect_eq(list[2].verdict, VERDICT_INCONCLUSIVE);
	cr_expect_eq(list[2].tier, 0);
	cr_expect(dispersion.between > 1 && dispersion.between < 4);
	cr_expect_eq(dispersion.used, 1);
	cr_expect_float_eq(list[0].p_a, exp(-list[0].materiality), 1e-12);
	cr_expect_float_eq(list[0].touched_upper, -log(0.05), 1e-9);
}

/* 12 of 12 with squares 45 over 30 degrees, and 30 where 12 were expected. */
Test(verdicts, the_dispersion_that_is_chosen_widens_the_tests)
{
	static const gint64 choices[] = { DISPERSION_WITHIN,
	    DISPERSION_BETWEEN, DISPERSION_NONE };
	struct conf_method method = usual();

	for (gsize i = 0; i < G_N_ELEMENTS(choices); i++) {
		struct figures list[] = { followed(0, 12, 2),
		    followed(30, 12, 12) };
		struct dispersion d;
		double wanted;

		list[0].scatter = (struct scatter){ 15, 10 };
		list[1].scatter = (struct scatter){ 30, 20 };
		method.dispersion = choices[i];
		verdicts_judge(list, 2, &method, &d);
		wanted = choices[i] == DISPERSION_WITHIN ? 1.5 :
		    choices[i] == DISPERSION_BETWEEN ? d.between : 1;
		cr_expect_eq(d.within, 1.5);
		cr_expect(d.between > 2);
		cr_expect_eq(d.used, wanted);
		cr_expect_float_eq(list[0].p_a, exp(-list[0].materiality /
		    wanted), 1e-12);
	}
}

/* Much expected and little seen, but not below M alone: tier B. */
Test(verdicts, no_added_value_over_comparable_people_is_tier_b)
{
	const struct conf_method method = usual();
	struct figures list[] = { followed(5, 5, 20), followed(20, 5, 20),
	    followed(21, 5, 20), followed(19, 5, 20), followed(20, 5, 20),
	    followed(20, 5, 20), followed(20, 5, 20), followed(20, 5, 20),
	    followed(20, 5, 20), followed(20, 5, 20), followed(20, 5, 20) };
	struct dispersion dispersion;

	verdicts_judge(list, G_N_ELEMENTS(list), &method, &dispersion);
	cr_expect(dispersion.between <= 1);
	cr_expect(list[0].p_a > 0.05);
	cr_expect_eq(list[0].tier, 'B');
	cr_expect_eq(list[0].verdict, VERDICT_PRUNE);
}

/* One p below alpha among ten is what chance brings. */
Test(verdicts, one_poor_one_among_many_is_no_tier_b)
{
	const struct conf_method method = usual();
	struct figures list[11];
	struct dispersion dispersion;
	gint64 touched = 5;

	do {
		list[0] = followed(++touched, 5, 20);
		for (guint i = 1; i < G_N_ELEMENTS(list); i++)
			list[i] = followed(20, 5, 20);
		verdicts_judge(list, G_N_ELEMENTS(list), &method,
		    &dispersion);
	} while (list[0].p_b < 0.02);
	cr_assert(list[0].p_b <= method.alpha, "%g", list[0].p_b);
	cr_assert(list[0].q_b > method.q);
	cr_expect_eq(list[0].tier, 0);
	cr_expect_eq(list[0].verdict, VERDICT_INCONCLUSIVE);
}

Test(verdicts, without_comparison_there_is_no_tier_b_and_no_contribution)
{
	const struct conf_method method = usual();
	struct figures f = followed(9, 5, NAN);
	struct dispersion dispersion;

	verdicts_judge(&f, 1, &method, &dispersion);
	cr_expect(isnan(dispersion.between));
	cr_expect(isnan(f.p_b) && isnan(f.q_b));
	cr_expect(isnan(f.p_above) && isnan(f.q_above));
	cr_expect_not(isnan(f.p_a));
	cr_expect_eq(f.verdict, VERDICT_INCONCLUSIVE);
}

Test(verdicts, none_expected_counts_for_as_much_as_it_was_looked_for)
{
	const struct conf_method method = usual();
	struct figures much = followed(4, 5, 0), little = followed(4, 5, 0);
	struct dispersion dispersion;

	little.reference_days = 100;
	verdicts_judge(&much, 1, &method, &dispersion);
	verdicts_judge(&little, 1, &method, &dispersion);
	cr_expect_eq(much.verdict, VERDICT_CONTRIBUTES);
	cr_expect_float_eq(much.p_above, statistics_tail_high(4,
	    -log(0.05) * (double)much.person_days / 100000), 1e-12);
	cr_expect_eq(little.verdict, VERDICT_INCONCLUSIVE);
}

Test(verdicts, only_those_that_reach_the_tests_are_a_family)
{
	const struct conf_method method = usual();
	struct figures list[] = { followed(0, 12, 1), followed(0, 1, 1),
	    followed(3, 12, 2) };
	struct dispersion dispersion;

	list[2].people = 0;
	verdicts_judge(list, G_N_ELEMENTS(list), &method, &dispersion);
	cr_expect_eq(list[0].p_a, list[0].q_a);
	cr_expect(isnan(list[1].p_a) && isnan(list[1].q_b));
	cr_expect(isnan(list[2].p_a));
	cr_expect_eq(list[1].verdict, VERDICT_TOO_LITTLE);
	cr_expect_eq(list[2].verdict, VERDICT_NO_DATA);
}

/* Few were measured, so M is small: that is why nothing can be said. */
Test(verdicts, too_few_measured_goes_before_too_little_at_stake)
{
	const struct conf_method method = usual();
	struct figures f = followed(0, 1.5, 1);
	struct dispersion dispersion;

	f.known = 50;
	verdicts_judge(&f, 1, &method, &dispersion);
	cr_expect_eq(f.verdict, VERDICT_TOO_LITTLE);
	f.measured = TRUE;
	verdicts_judge(&f, 1, &method, &dispersion);
	cr_expect_eq(f.verdict, VERDICT_NOT_MEASURED);
	f.known = 60;
	verdicts_judge(&f, 1, &method, &dispersion);
	cr_expect_eq(f.verdict, VERDICT_TOO_LITTLE);
	f.people = f.followed = 9;
	f.known = 0;
	verdicts_judge(&f, 1, &method, &dispersion);
	cr_expect_eq(f.verdict, VERDICT_TOO_LITTLE);
}

Test(verdicts, too_little_says_how_many_are_still_needed)
{
	struct conf_method method = usual();
	struct figures f = followed(0, 1.5, 1);
	struct dispersion dispersion;

	verdicts_judge(&f, 1, &method, &dispersion);
	cr_expect_eq(f.verdict, VERDICT_TOO_LITTLE);
	cr_expect_float_eq(f.people_needed, 100 * (-log(0.05) /
	    f.materiality - 1), 1e-9);
	/* Enough at stake, too few people: up to n_min. */
	f = followed(0, 12, 1);
	f.people = f.followed = f.known = 7;
	verdicts_judge(&f, 1, &method, &dispersion);
	cr_expect_eq(f.people_needed, 3);
	/* Nothing asked: no number of people would prove anything. */
	method.rate = 0;
	f = followed(0, 12, 1);
	verdicts_judge(&f, 1, &method, &dispersion);
	cr_expect_eq(f.verdict, VERDICT_TOO_LITTLE);
	cr_expect(isnan(f.people_needed));
}
