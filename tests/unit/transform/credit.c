/*
 * What must hold for any facts: random worlds with a fixed seed.
 */
#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "credit.h"
#include "evidence.h"
#include "journeys.h"
#include "municipalities.h"
#include "positions.h"
#include "program.h"
#include "removal.h"
#include "rungs.h"
#include "series.h"
#include "stated.h"

#define PEOPLE		120
#define ACTIVITIES	6
#define TOUCHES		900
#define FIRST_YEAR	2024

static const struct model_options usual = { 30, 0.4, 0.4 };

/* Nobody was measured. */
static const struct assessments none;

struct world {
	struct facts	 facts;
	struct ladder	 ladder;
	GArray		*series;
	Conf		*conf;
};

static void
ranks_count(struct ranks *ranks, gsize count)
{
	gint64 *ids = g_new(gint64, count);

	for (gsize i = 0; i < count; i++)
		ids[i] = (gint64)i + 1;
	ranks_make(ranks, ids, count);
}

static void
world_people(struct facts *facts, GRand *random)
{
	ranks_count(&facts->people.records, PEOPLE);
	facts->people.count = PEOPLE;
	facts->people.list = g_new0(struct person, PEOPLE);
	facts->people.person_of = g_new0(guint32, PEOPLE);
	facts->people.register_of = g_new0(guint32, PEOPLE);
	for (guint32 i = 0; i < PEOPLE; i++) {
		facts->people.person_of[i] = i;
		facts->people.list[i].town =
		    (guint32)g_rand_int_range(random, 0, 3);
	}
}

static void
world_events(struct facts *facts, GRand *random)
{
	gint32 begin = day_from_date(FIRST_YEAR - 1, 6, 1);
	gint32 end = facts->history.last + 1;

	facts->touches.count = TOUCHES;
	facts->touches.list = g_new0(struct touch, TOUCHES);
	for (gsize i = 0; i < TOUCHES; i++)
		facts->touches.list[i] = (struct touch){
		    .person = (guint32)g_rand_int_range(random, 0, PEOPLE),
		    .activity = (guint32)g_rand_int_range(random, 0,
		    ACTIVITIES - 1),
		    .day = g_rand_int_range(random, begin, end) };
	touches_order(&facts->touches, PEOPLE);
	visits_make(&facts->touches, ACTIVITIES, &facts->visits);
	facts->outcomes = g_new0(struct outcome, PEOPLE);
	for (gsize i = 0; i < PEOPLE; i++)
		facts->outcomes[i] = (struct outcome){
		    .person = (guint32)g_rand_int_range(random, 0, PEOPLE),
		    .type = (guint32)g_rand_int_range(random, 0, 2),
		    .day = g_rand_int_range(random, begin, end),
		    .value = 0.1 * (double)i,
		    .named = (guint32)g_rand_int_range(random, 0,
		    ACTIVITIES + 1) };
	facts->outcome_count = facts_order_outcomes(facts->outcomes, PEOPLE);
}

static void
world_make(guint32 seed, struct world *world)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(seed);
	struct facts *facts = &world->facts;

	*world = (struct world){ 0 };
	world->conf = conf_read("/dev/null", NULL, NULL);
	facts->history = (struct history){ .months = 24, .lookback = 180,
	    .month = (FIRST_YEAR - 1970) * 12 };
	facts->history.first = month_first_day(facts->history.month);
	facts->history.last = month_last_day(facts->history.month + 23);
	ranks_count(&facts->registers, 1);
	ranks_count(&facts->towns, 2);
	ranks_count(&facts->types, 2);
	ranks_count(&facts->activities, ACTIVITIES);
	facts->type_names = g_strsplit("connected job", " ", 2);
	facts->activity = g_new0(struct activity, ACTIVITIES);
	facts->delivers_ties = g_new0(gboolean, 1);
	facts->delivers_type = g_new0(gboolean, 2);
	facts->delivers_type[0] = facts->delivers_type[1] = TRUE;
	world_people(facts, random);
	world_events(facts, random);
	rungs_climb(world->conf, facts, &none, &world->ladder);
	world->series = series_make(world->conf, facts, &none,
	    &world->ladder);
}

static void
world_clear(struct world *world)
{
	g_array_unref(world->series);
	ladder_clear(&world->ladder);
	facts_clear(&world->facts);
	conf_free(world->conf);
}

static double
credit_of(const struct credit *credit, gsize model, gsize activity)
{
	double total = 0;

	for (gsize month = 0; month < credit->months; month++)
		total += sum_value(&credit_cell(credit, model, activity,
		    month)->credit);
	return total;
}

Test(credit, it_sums_to_the_outcomes_for_every_model_and_series)
{
	for (guint32 seed = 1; seed <= 40; seed++) {
		struct world world;
		const struct model *all[9] = { NULL };

		world_make(seed, &world);
		for (gsize m = 0; models[m].name != NULL; m++)
			all[m] = &models[m];
		cr_assert_eq(world.series->len, 2);
		for (guint i = 0; i < world.series->len; i++) {
			const struct series *series = &g_array_index(
			    world.series, struct series, i);
			g_autoptr(GArray) journeys =
			    journeys_make(&world.facts, series);
			g_autoptr(GError) error = NULL;
			struct credit credit;

			credit_make(&world.facts, journeys, all, &usual,
			    &credit);
			cr_assert_eq(credit.models, 8);
			cr_assert_eq(credit.outcomes, series->in_history);
			cr_assert(credit_conserved(&credit, series->name,
			    &error), "%s", error != NULL ? error->message :
			    "");
			credit_clear(&credit);
		}
		world_clear(&world);
	}
}

static void
weigh_too_little(const struct part *parts, gsize count, gsize activities,
    const struct model_options *options, double *weights)
{
	(void)parts, (void)activities, (void)options;
	for (gsize i = 0; i < count; i++)
		weights[i] = 0.999 / (double)count;
}

static void
weigh_undefined(const struct part *parts, gsize count, gsize activities,
    const struct model_options *options, double *weights)
{
	(void)parts, (void)activities, (void)options;
	for (gsize i = 0; i < count; i++)
		weights[i] = NAN;
}

Test(credit, a_model_that_does_not_add_up_stops_the_run)
{
	static const struct model wrong[] = {
		{ "too_little", weigh_too_little },
		{ "undefined", weigh_undefined }
	};

	for (gsize i = 0; i < G_N_ELEMENTS(wrong); i++) {
		const struct model *const chosen[] = { model_find("equal"),
		    &wrong[i], NULL };
		struct world world;
		struct credit credit;
		g_autoptr(GArray) journeys = NULL;
		g_autoptr(GError) error = NULL;

		world_make(1, &world);
		journeys = journeys_make(&world.facts,
		    &g_array_index(world.series, struct series, 0));
		credit_make(&world.facts, journeys, chosen, &usual, &credit);
		cr_expect_not(credit_conserved(&credit, "connected",
		    &error));
		cr_assert(g_error_matches(error, IMPACT_ERROR,
		    EXIT_NOTHING));
		cr_expect(strstr(error->message, wrong[i].name) != NULL,
		    "%s", error->message);
		credit_clear(&credit);
		world_clear(&world);
	}
}

/* v(S): outcomes of people whose journey stays within the set. */
static double
worth(const GArray *journeys, const struct facts *facts, guint set)
{
	double total = 0;

	for (guint i = 0; i < journeys->len; i++) {
		const struct journey *j = &g_array_index(journeys,
		    struct journey, i);
		gboolean inside = j->kind == JOURNEY_CONVERSION &&
		    history_has(&facts->history, j->outcome_day);

		for (guint32 k = 0; inside && k < j->count; k++)
			inside = set >> facts->touches.list[j->touch +
			    k].activity & 1;
		total += inside;
	}
	return total;
}

Test(credit, equal_shares_are_the_shapley_value)
{
	const struct model *const chosen[] = { model_find("equal"), NULL };
	double v[1 << ACTIVITIES];
	struct world world;
	struct credit credit;
	g_autoptr(GArray) journeys = NULL;

	world_make(11, &world);
	journeys = journeys_make(&world.facts, &g_array_index(world.series,
	    struct series, 0));
	credit_make(&world.facts, journeys, chosen, &usual, &credit);
	for (guint set = 0; set < 1 << ACTIVITIES; set++)
		v[set] = worth(journeys, &world.facts, set);
	cr_assert_gt(v[(1 << ACTIVITIES) - 1], 20);
	for (guint a = 0; a < ACTIVITIES; a++) {
		double phi = 0;

		for (guint set = 0; set < 1 << ACTIVITIES; set++) {
			int s = __builtin_popcount(set);

			if (set >> a & 1)
				continue;
			/* s! (n - s - 1)! / n! */
			phi += (v[set | 1u << a] - v[set]) * tgamma(s + 1) *
			    tgamma(ACTIVITIES - s) / tgamma(ACTIVITIES + 1);
		}
		cr_expect_float_eq(credit_of(&credit, 0, a), phi, 1e-10);
	}
	credit_clear(&credit);
	world_clear(&world);
}

Test(credit, over_positions_it_sums_to_the_equal_share)
{
	const struct model *const chosen[] = { model_find("equal"), NULL };

	for (guint32 seed = 1; seed <= 10; seed++) {
		struct world world;
		struct credit credit;
		struct positions positions;
		g_autoptr(GArray) journeys = NULL;

		world_make(seed, &world);
		journeys = journeys_make(&world.facts, &g_array_index(
		    world.series, struct series, 0));
		credit_make(&world.facts, journeys, chosen, &usual, &credit);
		positions_make(&world.facts, journeys, &positions);
		for (guint a = 0; a < ACTIVITIES; a++) {
			double sum = 0;

			for (guint i = 0; i < positions.sums[a]->len; i++)
				sum += sum_value(&g_array_index(
				    positions.sums[a], struct sum, i));
			cr_expect_float_eq(sum, credit_of(&credit, 0, a),
			    1e-12);
		}
		positions_clear(&positions);
		credit_clear(&credit);
		world_clear(&world);
	}
}

Test(credit, what_clients_named_sums_to_the_outcomes)
{
	for (guint32 seed = 1; seed <= 10; seed++) {
		struct world world;

		world_make(seed, &world);
		for (guint i = 0; i < world.series->len; i++) {
			const struct series *series = &g_array_index(
			    world.series, struct series, i);
			struct stated stated;
			gint64 sum = 0, unnamed = 0;

			stated_make(&world.facts, series, &stated);
			for (gsize c = 0; c < (ACTIVITIES + 1) *
			    stated.months; c++) {
				sum += stated.cells[c].outcomes;
				if (c < stated.months)
					unnamed += stated.cells[c].outcomes;
			}
			cr_expect_eq(sum, series->in_history);
			cr_expect_gt(unnamed, 0);
			stated_clear(&stated);
		}
		world_clear(&world);
	}
}

Test(credit, removal_effects_are_defined_and_scale_to_what_was_attributed)
{
	for (guint32 seed = 1; seed <= 10; seed++) {
		struct world world;
		struct removal removal;
		g_autoptr(GArray) journeys = NULL;
		double sum = 0;

		world_make(seed, &world);
		journeys = journeys_make(&world.facts, &g_array_index(
		    world.series, struct series, 0));
		removal_make(&world.facts, journeys, &world.conf->method,
		    &removal);
		for (guint a = 0; a < ACTIVITIES; a++) {
			cr_expect(removal.effect[a] >= 0 &&
			    removal.effect[a] <= 1 + 1e-12);
			cr_expect(removal.touched_share[a] >= 0);
			sum += removal.credit[a];
		}
		/* Nobody ever came to the last one. */
		cr_expect_not(removal.seen[ACTIVITIES - 1]);
		cr_expect_eq(removal.effect[ACTIVITIES - 1], 0);
		cr_expect_float_eq(sum, removal.conversions, 1e-9);
		removal_clear(&removal);
		world_clear(&world);
	}
}

/* Follow-up and outcomes in it, a day at a time. */
static void
follow(const struct facts *facts, const struct series *series, guint a,
    gint64 *person_days, gint64 *touched)
{
	const struct history *history = &facts->history;

	*person_days = *touched = 0;
	for (guint32 p = 0; p < PEOPLE; p++)
		for (gint32 day = history->first; day <= history->last;
		    day++) {
			gboolean within = FALSE;

			if (series->first[p] != DAY_NONE &&
			    day > series->first[p])
				break;
			for (guint32 i = facts->touches.start[p];
			    i < facts->touches.start[p + 1]; i++) {
				const struct touch *t =
				    &facts->touches.list[i];

				within |= t->activity == a && t->day <= day &&
				    day <= t->day + history->lookback;
			}
			*person_days += within;
			*touched += within && day == series->first[p];
		}
}

Test(evidence, follow_up_is_what_counting_day_by_day_gives)
{
	const gint64 cents[ACTIVITIES] = { 0 };
	struct evidence evidence;
	struct world world;

	world_make(5, &world);
	evidence_make(world.conf, &world.facts, &none, cents, &evidence);
	for (guint i = 0; i < world.series->len; i++) {
		const struct series *series = &g_array_index(world.series,
		    struct series, i);
		g_autoptr(GArray) journeys = journeys_make(&world.facts,
		    series);
		g_autofree struct figures *list = evidence_series(
		    &world.facts, &evidence, series, journeys);

		for (guint a = 0; a < ACTIVITIES; a++) {
			gint64 days, touched;

			follow(&world.facts, series, a, &days, &touched);
			cr_expect_eq(list[a].person_days, days);
			cr_expect_eq(list[a].touched, touched);
		}
		cr_expect_eq(list[ACTIVITIES - 1].people, 0);
	}
	evidence_clear(&evidence);
	world_clear(&world);
}

Test(evidence, touched_outcomes_are_never_fewer_than_any_credit)
{
	const gint64 cents[ACTIVITIES] = { 0 };

	for (guint32 seed = 1; seed <= 20; seed++) {
		struct world world;
		struct evidence evidence;
		struct credit credit;
		const struct series *mission;
		g_autoptr(GArray) journeys = NULL;
		g_autofree const struct model **all = NULL;
		g_autofree struct figures *list = NULL;
		gint64 first = 0, conversions = 0;

		world_make(seed, &world);
		mission = &g_array_index(world.series, struct series, 0);
		all = credit_models(&world.conf->method);
		journeys = journeys_make(&world.facts, mission);
		evidence_make(world.conf, &world.facts, &none, cents, &evidence);
		list = evidence_series(&world.facts, &evidence, mission,
		    journeys);
		credit_make(&world.facts, journeys, all, &usual, &credit);
		for (guint a = 0; a < ACTIVITIES; a++) {
			for (gsize m = 0; m < credit.models; m++)
				cr_expect(credit_of(&credit, m, a) <=
				    (double)list[a].touched + 1e-9);
			cr_expect_leq(list[a].only_touched, list[a].touched);
			cr_expect_leq(list[a].first_touch, list[a].touched);
			cr_expect_eq(list[a].only_connected,
			    list[a].only_touched);
			cr_expect_leq(list[a].unique_reach, list[a].people);
			cr_expect_leq(list[a].followed, list[a].people);
			first += list[a].first_touch;
		}
		conversions = credit.outcomes - credit.unattributed;
		cr_expect_eq(first, conversions);
		credit_clear(&credit);
		evidence_clear(&evidence);
		world_clear(&world);
	}
}

Test(series, the_mission_comes_first_and_its_types_are_not_repeated)
{
	const struct series *mission, *job;
	struct world world;

	world_make(3, &world);
	mission = &g_array_index(world.series, struct series, 0);
	job = &g_array_index(world.series, struct series, 1);
	cr_expect(mission->mission && mission->intended);
	cr_expect_str_eq(mission->name, "connected");
	cr_expect_str_eq(job->name, "job");
	cr_expect(job->intended && !job->mission);
	/* A person reaches the mission once, a job as often as it is found. */
	for (gsize i = 1; i < mission->count; i++)
		cr_expect(mission->outcomes[i].person >
		    mission->outcomes[i - 1].person);
	cr_expect_leq(series_people(job, &world.facts.history),
	    job->in_history);
	world_clear(&world);
}

/* Municipalities are compared with one another: over all it evens out. */
Test(municipalities, expected_adds_up_to_observed)
{
	for (guint32 seed = 1; seed <= 5; seed++) {
		struct world world;
		struct strata strata;

		world_make(seed, &world);
		strata_people(world.conf, &world.facts, &none,
		    STRATUM_MUNICIPALITY, &strata);
		for (guint i = 0; i < world.series->len; i++) {
			g_autofree struct municipality *list =
			    municipalities_make(&world.facts,
			    &world.conf->method, &strata, &g_array_index(
			    world.series, struct series, i));
			double expected = 0, observed = 0;

			for (gsize t = 0; t <= world.facts.towns.count; t++) {
				expected += list[t].expected;
				observed += (double)list[t].observed;
				cr_expect(list[t].known <= list[t].people);
			}
			cr_expect_gt(observed, 0);
			cr_expect_float_eq(expected, observed, 1e-9);
		}
		strata_clear(&strata);
		world_clear(&world);
	}
}
