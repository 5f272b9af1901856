/*
 * Seconds that the method itself takes, on generated journeys and chains:
 * every credit model over a million journeys, counting them into a chain,
 * and removal effects of chains of several sizes and shapes.
 */
#include <math.h>
#include <stdio.h>

#include "clock.h"
#include "credit.h"
#include "journeys.h"
#include "markov.h"
#include "positions.h"

#define JOURNEYS	1000000
#define ACTIVITIES	1000
#define MONTHS		24
#define LOCAL		60	/* activities of a project, at most */

static void
say(const char *what, double begin)
{
	printf("%-58s %8.3f s\n", what, clock_seconds() - begin);
	fflush(stdout);
}

/* A million people with one journey each, of 1 to 9 touches, 5 on average. */
static GArray *
journeys_generate(struct facts *facts, GRand *random)
{
	GArray *journeys = g_array_new(FALSE, TRUE, sizeof(struct journey));
	struct touch *touch;

	facts->history = (struct history){ .months = MONTHS,
	    .lookback = 180, .month = 54 * 12 };
	facts->history.first = month_first_day(facts->history.month);
	facts->history.last = month_last_day(facts->history.month + MONTHS -
	    1);
	facts->activities.count = ACTIVITIES;
	facts->touches.list = touch = g_new(struct touch, 9 * JOURNEYS);
	for (guint32 p = 0; p < JOURNEYS; p++) {
		struct journey journey = { .person = p,
		    .kind = p % 4 ? JOURNEY_CONVERSION : JOURNEY_NULL,
		    .touch = (guint32)(touch - facts->touches.list),
		    .count = (guint32)g_rand_int_range(random, 1, 10),
		    .outcome_day = DAY_NONE, .value = 1000 };
		gint32 day = g_rand_int_range(random, facts->history.first,
		    facts->history.last + 1);

		for (guint32 i = 0; i < journey.count; i++) {
			guint32 seen = 0;

			touch->person = p;
			touch->activity = (guint32)g_rand_int_range(random, 0,
			    ACTIVITIES);
			touch->day = day - 7 * (gint32)(journey.count - i);
			for (guint32 j = 1; j <= i; j++)
				seen |= touch[-(int)j].activity ==
				    touch->activity;
			journey.activities += !seen;
			touch++;
		}
		/* All of them end in an outcome for the credit models. */
		journey.outcome_day = day;
		g_array_append_val(journeys, journey);
	}
	facts->touches.count = (gsize)(touch - facts->touches.list);
	return journeys;
}

static void
bench_credit(const struct facts *facts, const GArray *journeys)
{
	const struct model_options usual = { 30, 0.4, 0.4 };
	const struct model *all[16] = { NULL };
	struct positions positions;
	struct credit credit;
	gsize count = 0;
	double begin;

	printf("%u journeys, %zu touches, %u activities, %u months\n",
	    journeys->len, facts->touches.count, ACTIVITIES, MONTHS);
	for (const struct model *model = models; model->name != NULL;
	    model++) {
		g_autofree char *what = g_strdup_printf("  credit model %s",
		    model->name);
		const struct model *one[2] = { model, NULL };

		all[count++] = model;
		begin = clock_seconds();
		credit_make(facts, journeys, one, &usual, &credit);
		say(what, begin);
		credit_clear(&credit);
	}
	all[6] = NULL;
	begin = clock_seconds();
	credit_make(facts, journeys, all, &usual, &credit);
	say("  the six models of the defaults in one pass", begin);
	credit_clear(&credit);
	all[6] = &models[6];
	begin = clock_seconds();
	credit_make(facts, journeys, all, &usual, &credit);
	say("  all credit models in one pass", begin);
	credit_clear(&credit);
	begin = clock_seconds();
	positions_make(facts, journeys, &positions);
	say("  credit by place in the journey", begin);
	positions_clear(&positions);
}

static void
bench_counting(const struct facts *facts, const GArray *journeys)
{
	g_autofree gsize *start = g_new(gsize, journeys->len + 1);
	g_autofree guint32 *list = g_new(guint32, facts->touches.count);
	g_autofree guint8 *converted = g_new(guint8, journeys->len);
	double effect[ACTIVITIES], value[ACTIVITIES];
	struct paths paths = { journeys->len, start, list, NULL, converted,
	    NULL };

	for (gsize i = 0; i < facts->touches.count; i++)
		list[i] = facts->touches.list[i].activity;
	for (guint i = 0; i < journeys->len; i++) {
		const struct journey *journey = &g_array_index(journeys,
		    struct journey, i);

		start[i] = journey->touch;
		start[i + 1] = journey->touch + journey->count;
		converted[i] = journey->kind == JOURNEY_CONVERSION;
	}
	for (guint first = 0; first < 2; first++) {
		double begin = clock_seconds();
		struct chain chain;

		chain_make(&paths, ACTIVITIES, 1, first, &chain);
		say(first ? "  counting a chain, the first of each activity" :
		    "  counting a chain, all touches", begin);
		begin = clock_seconds();
		markov_effects(&chain, MARKOV_DENSE, effect, value);
		say("  its removal effects", begin);
		chain_clear(&chain);
	}
}

/*
 * A chain of so many activities in groups; within a group everything may
 * follow everything, and from some groups people go on to the next.
 */
static void
chain_generate(gsize states, gsize group, GRand *random, struct chain *chain)
{
	gsize link = 0;

	*chain = (struct chain){ .order = 1, .activities = states,
	    .states = states, .start = g_new(gsize, states + 1),
	    .links = g_new(struct link, states * (group + 1)),
	    .visits = g_new(double, states),
	    .entries = g_new0(double, states),
	    .converts = g_new(double, states),
	    .worth = g_new0(double, states), .conversions = 1000,
	    .journeys = 3000 };
	for (gsize i = 0; i < states; i++) {
		gsize first = i / group * group;
		gsize end = MIN(first + group, states);
		gsize from = link;
		double sum = 0;

		chain->start[i] = link;
		for (gsize j = first; j < end; j++)
			chain->links[link++] = (struct link){ (guint32)j,
			    g_rand_double(random) };
		if (i % 7 == 0 && end < states)
			chain->links[link++] = (struct link){ (guint32)end,
			    g_rand_double(random) };
		for (gsize l = from; l < link; l++)
			sum += chain->links[l].chance;
		for (gsize l = from; l < link; l++)
			chain->links[l].chance *= 0.8 / sum;
		chain->converts[i] = 0.2 * g_rand_double(random);
		chain->visits[i] = 100;
	}
	chain->start[states] = link;
}

static void
bench_chain(const char *what, gsize states, gsize group, GRand *random)
{
	g_autofree double *effect = g_new(double, states);
	g_autofree double *value = g_new(double, states);
	struct chain chain;
	double begin;

	chain_generate(states, group, random, &chain);
	begin = clock_seconds();
	markov_effects(&chain, MARKOV_DENSE, effect, value);
	say(what, begin);
	chain_clear(&chain);
}

int
main(void)
{
	GRand *random = g_rand_new_with_seed(20261031);
	struct facts facts = { 0 };
	GArray *journeys = journeys_generate(&facts, random);

	bench_credit(&facts, journeys);
	bench_counting(&facts, journeys);
	g_array_unref(journeys);
	g_free(facts.touches.list);
	bench_chain("removal effects of 1,000 activities, dense", 1000, 1000,
	    random);
	bench_chain("removal effects of 2,000 activities, dense", 2000, 2000,
	    random);
	bench_chain("removal effects of 5,000 activities, dense", 5000, 5000,
	    random);
	bench_chain("removal effects of 20,000 activities, projects of 60",
	    20000, LOCAL, random);
	g_rand_free(random);
	return 0;
}
