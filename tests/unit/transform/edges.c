/*
 * The corners of the method: what must come out where a formula has nothing
 * to work with.  Where each of them is tried (t: this file):
 *
 * outcome without attendance, only after it, 181 days before: unattributed;
 * exactly W days before, same day: attributed; a later outcome of a type
 *				journeys: touches_go_where_the_rules_say
 * two outcomes of a type on one day
 *				t: two_outcomes_of_a_type_on_one_day...
 * duplicate attendance, two activities on a day
 *				touches: they_come_by_person_day_and...
 * touches and outcomes after T1: ignored and counted
 *				golden/transform-edges, transform-credit
 * journeys of one and two touches in the position model
 *				models: weights_are_those_of_the_tables
 * huge ages in decay		models: huge_ages_do_not_make_decay_vanish,
 *				weights_of_every_model_sum_to_one
 * only in null journeys	t: an_activity_only_in_null_journeys...
 * only in open journeys	t: an_activity_only_in_open_journeys...
 * no outcome of a type		t: without_any_outcome_effects...
 * all journeys convert		markov: where_all_reach_the_outcome...
 * self-loops, A>B>A>B		markov: small_sets_come_out_as_worked_out...,
 *				removal_effect_is_what_removing_one_by_one...
 * a single activity		t: the_only_activity_has_all_credit...
 * fractional weights		markov: removal_effect_is_what_removing...
 * negative weights, NaN	markov: weights_that_are_not_above_zero...;
 *				refused with their line: golden/transform-edges
 * identical participants	t: two_activities_with_the_same_people...
 * separators, blanks, non-ASCII in codes
 *				golden/transform-edges
 * D > 0 where E = 0		t: outcomes_where_none_were_expected...
 * observed as expected		t: observed_as_expected_is_no_verdict
 * stratum without unexposed time
 *				comparison: stratum_with_no_unexposed_time...
 * each other's only substitute	t: two_that_are_each_others_only_substitute...
 */
#include <criterion/criterion.h>
#include <math.h>

#include "credit.h"
#include "evidence.h"
#include "journeys.h"
#include "removal.h"
#include "series.h"

#define ACTIVITIES	3
#define PEOPLE		40
#define W		180

/* Three activities, forty people, two years; days count from the first. */
struct small {
	struct facts	 facts;
	struct series	 series;
	struct conf_method method;
	GArray		*journeys;
	struct credit	 credit;
	struct removal	 removal;
	struct figures	*list;
	const struct model *models[2];
};

struct came {
	guint32	activity;
	guint32	first, last;	/* persons */
	gint32	day;
	gint32	outcome;	/* of those persons; 0: none */
};

static void
small_come(struct small *s, const struct came *came, gsize count)
{
	struct facts *facts = &s->facts;

	facts->touches.list = g_new0(struct touch, count * PEOPLE);
	s->series.outcomes = g_new0(struct outcome, PEOPLE);
	for (gsize p = 0; p < PEOPLE; p++)
		s->series.first[p] = DAY_NONE;
	for (gsize i = 0; i < count; i++)
		for (guint32 p = came[i].first; p <= came[i].last; p++) {
			facts->touches.list[facts->touches.count++] =
			    (struct touch){ p, came[i].activity,
			    facts->history.first + came[i].day, 0 };
			if (came[i].outcome != 0)
				s->series.first[p] = facts->history.first +
				    came[i].outcome;
		}
	touches_order(&facts->touches, PEOPLE);
	visits_make(&facts->touches, ACTIVITIES, &facts->visits);
	for (guint32 p = 0; p < PEOPLE; p++)
		if (s->series.first[p] != DAY_NONE)
			s->series.outcomes[s->series.count++] =
			    (struct outcome){ p, RANK_NONE,
			    s->series.first[p], NAN };
}

static void
small_count(struct small *s)
{
	static const struct model_options options = { 30, 0.4, 0.4 };
	static const gint64 cents[ACTIVITIES];
	static const struct assessments none;
	g_autoptr(Conf) conf = conf_read("/dev/null", NULL, NULL);
	struct evidence evidence;
	struct dispersion dispersion;

	s->journeys = journeys_make(&s->facts, &s->series);
	s->models[0] = model_find("equal");
	credit_make(&s->facts, s->journeys, s->models, &options, &s->credit);
	removal_make(&s->facts, s->journeys, &s->method, &s->removal);
	evidence_make(conf, &s->facts, &none, cents, &evidence);
	s->list = evidence_series(&s->facts, &evidence, &s->series,
	    s->journeys);
	verdicts_judge(s->list, ACTIVITIES, &s->method, &dispersion);
	evidence_clear(&evidence);
}

static void
small_make(struct small *s, const struct came *came, gsize count)
{
	struct facts *facts = &s->facts;

	*s = (struct small){ .method = { .history = 24, .lookback = W,
	    .rate = 0.5, .kappa = -1, .alpha = 0.05, .q = 0.1, .n_min = 10,
	    .known_share = 60, .access_people = 20, .access_share = 100,
	    .gateway_share = 50, .gateway_people = 50, .overlap_share = 80,
	    .markov_order = 1, .markov_transform = MARKOV_FIRST } };
	facts->history = (struct history){ .month = 660, .months = 24,
	    .lookback = W, .first = month_first_day(660),
	    .last = month_last_day(683) };
	facts->activities.count = ACTIVITIES;
	facts->activity = g_new0(struct activity, ACTIVITIES);
	facts->people.count = PEOPLE;
	facts->people.list = g_new0(struct person, PEOPLE);
	s->series = (struct series){ .id = 1, .name = "outcome",
	    .mission = TRUE, .intended = TRUE, .type = RANK_NONE,
	    .first = g_new(gint32, PEOPLE), .known = g_new(gboolean, PEOPLE) };
	for (gsize p = 0; p < PEOPLE; p++)
		s->series.known[p] = TRUE;
	small_come(s, came, count);
	small_count(s);
}

static double
small_credit(const struct small *s, gsize activity)
{
	double total = 0;

	for (gsize m = 0; m < s->credit.months; m++)
		total += sum_value(&credit_cell(&s->credit, 0, activity,
		    m)->credit);
	return total;
}

static void
small_clear(struct small *s)
{
	g_array_unref(s->journeys);
	credit_clear(&s->credit);
	removal_clear(&s->removal);
	g_free(s->list);
	g_free(s->series.outcomes);
	g_free(s->series.first);
	g_free(s->series.known);
	g_free(s->facts.activity);
	g_free(s->facts.people.list);
	touches_clear(&s->facts.touches);
	visits_clear(&s->facts.visits);
}

Test(edges, two_outcomes_of_a_type_on_one_day_are_one_with_the_larger_value)
{
	struct outcome list[] = { { 3, 1, 50, 2 }, { 3, 1, 50, 7 },
	    { 3, 1, 51, 1 }, { 3, 0, 50, NAN }, { 2, 1, 50, NAN } };

	cr_assert_eq(facts_order_outcomes(list, 5), 4);
	cr_expect_eq(list[0].type, 0);
	cr_expect_eq(list[1].person, 2);
	cr_expect_eq(list[2].value, 7);
	cr_expect_eq(list[3].day, 51);
}

Test(edges, an_activity_only_in_null_journeys_has_credit_and_effect_zero)
{
	static const struct came came[] = { { 0, 0, 19, 10, 30 },
	    { 1, 20, 39, 10, 0 } };
	struct small s;

	small_make(&s, came, G_N_ELEMENTS(came));
	cr_expect_eq(small_credit(&s, 1), 0);
	cr_expect_eq(s.list[1].touched, 0);
	cr_expect(s.removal.seen[1]);
	cr_expect_eq(s.removal.effect[1], 0);
	cr_expect_eq(s.removal.touched_share[1], 0);
	cr_expect_float_eq(small_credit(&s, 0), 20, 1e-9);
	small_clear(&s);
}

Test(edges, an_activity_only_in_open_journeys_is_too_new_and_not_zero)
{
	static const struct came came[] = { { 0, 0, 19, 10, 30 },
	    { 1, 20, 39, 700, 0 } };
	struct small s;

	small_make(&s, came, G_N_ELEMENTS(came));
	cr_expect_eq(s.list[1].verdict, VERDICT_TOO_NEW);
	cr_expect_eq(s.list[1].tier, 0);
	cr_expect(isnan(s.list[1].p_a));
	cr_expect_not(s.removal.seen[1]);
	small_clear(&s);
}

Test(edges, without_any_outcome_effects_are_not_defined_but_none_of_n_is)
{
	static const struct came came[] = { { 0, 0, 39, 10, 0 },
	    { 0, 0, 39, 200, 0 } };
	struct small s;

	small_make(&s, came, G_N_ELEMENTS(came));
	cr_expect_eq(s.credit.outcomes, 0);
	cr_expect_eq(small_credit(&s, 0), 0);
	cr_expect(isnan(s.removal.effect[0]));
	cr_expect_eq(s.list[0].touched, 0);
	cr_expect_float_eq(s.list[0].p_a, exp(-s.list[0].materiality), 1e-12);
	cr_expect_eq(s.list[0].tier, 'A');
	cr_expect(isnan(s.list[0].expected), "nobody else to compare with");
	small_clear(&s);
}

Test(edges, the_only_activity_has_all_credit_and_an_effect_of_one)
{
	static const struct came came[] = { { 0, 0, 19, 10, 30 },
	    { 0, 20, 39, 10, 0 } };
	struct small s;

	small_make(&s, came, G_N_ELEMENTS(came));
	cr_expect_float_eq(small_credit(&s, 0), 20, 1e-9);
	cr_expect_eq(s.removal.effect[0], 1);
	cr_expect_eq(s.removal.touched_share[0], 1);
	small_clear(&s);
}

Test(edges, two_activities_with_the_same_people_have_equal_credit_and_overlap)
{
	static const struct came came[] = { { 0, 0, 19, 10, 30 },
	    { 1, 0, 19, 11, 30 }, { 0, 20, 29, 10, 0 }, { 1, 20, 29, 11, 0 },
	    { 2, 30, 39, 10, 0 } };
	struct small s;

	small_make(&s, came, G_N_ELEMENTS(came));
	cr_expect_float_eq(small_credit(&s, 0), small_credit(&s, 1), 1e-9);
	cr_expect_eq(s.list[0].overlap, 1);
	cr_expect_eq(s.list[1].overlap, 1);
	cr_expect_eq(s.list[0].overlap_with, 1);
	cr_expect_eq(s.list[1].overlap_with, 0);
	cr_expect_neq(s.list[0].verdict, VERDICT_PRUNE);
	cr_expect_neq(s.list[1].verdict, VERDICT_PRUNE);
	small_clear(&s);
}

Test(edges, outcomes_where_none_were_expected_divide_by_nothing)
{
	static const struct came came[] = { { 0, 0, 9, 10, 30 },
	    { 1, 10, 39, 10, 0 } };
	struct small s;

	small_make(&s, came, G_N_ELEMENTS(came));
	cr_expect_eq(s.list[0].expected, 0);
	cr_expect_eq(s.list[0].touched, 10);
	cr_expect_not(isinf(s.list[0].p_above));
	small_clear(&s);
}

/*
 * Two activities without any effect, and twenty people who come to both and
 * to nothing else; the others do well.
 */
Test(edges, two_that_are_each_others_only_substitute_are_not_stopped_at_once)
{
	static const struct came came[] = { { 0, 0, 19, 10, 0 },
	    { 1, 0, 19, 11, 0 }, { 0, 0, 19, 200, 0 }, { 1, 0, 19, 201, 0 },
	    { 2, 20, 39, 10, 30 } };
	struct small s;

	small_make(&s, came, G_N_ELEMENTS(came));
	for (guint32 a = 0; a < 2; a++) {
		cr_expect_eq(s.list[a].verdict, VERDICT_PRUNE);
		cr_expect_eq(s.list[a].unique_reach, 0);
		cr_expect_eq(s.list[a].pair_with, 1 - a);
		cr_expect_eq(s.list[a].pair_reach, 20);
		cr_expect(s.list[a].substitute);
	}
	cr_expect_not(s.list[2].substitute);
	cr_expect_eq(s.list[2].pair_reach, 0);
	cr_expect_eq(s.list[2].pair_with, RANK_NONE);
	small_clear(&s);
}

/* Ten of each ten, the same days: each is what the other leads to expect. */
Test(edges, observed_as_expected_is_no_verdict)
{
	static const struct came came[] = { { 0, 0, 9, 10, 100 },
	    { 0, 10, 19, 10, 0 }, { 1, 20, 29, 10, 100 },
	    { 1, 30, 39, 10, 0 } };
	struct small s;

	small_make(&s, came, G_N_ELEMENTS(came));
	cr_expect_float_eq(s.list[0].expected, 10, 1e-9);
	cr_expect_eq(s.list[0].touched, 10);
	cr_expect_eq(s.list[0].tier, 0);
	cr_expect_eq(s.list[0].verdict, VERDICT_INCONCLUSIVE);
	cr_expect_eq(s.list[1].verdict, VERDICT_INCONCLUSIVE);
	small_clear(&s);
}
