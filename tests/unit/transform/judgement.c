#include <criterion/criterion.h>
#include <math.h>

#include "judgement.h"
#include "ranks.h"

/* Three series: the mission, an intended outcome, one that is not. */
struct run {
	Conf		 conf;
	struct facts	 facts;
	struct activity	 activity;
	struct conf_rung rung;
	struct conf_outcome home, work;
	struct series	 series[3];
	GArray		*all;
};

static struct figures *
figures_of(gint64 touched, gint64 people)
{
	struct figures *f = g_new(struct figures, 1);

	*f = (struct figures){ .people = people, .followed = people,
	    .known = people, .person_days = 365250, .touched = touched,
	    .expected = NAN, .expected_low = NAN, .overlap_with = RANK_NONE };
	return f;
}

static void
run_make(struct run *run, char **declares, gint64 mission, gint64 home,
    gint64 work)
{
	static char *types[] = { (char *)"connected", NULL };

	*run = (struct run){ .rung = { .name = (char *)"tied",
	    .outcomes = types }, .home = { .name = (char *)"home",
	    .intended = TRUE }, .work = { .name = (char *)"work",
	    .intended = TRUE }, .activity = { .declares = declares } };
	run->conf.method = (struct conf_method){ .rate = 0.01, .kappa = -1,
	    .alpha = 0.05, .q = 0.1, .n_min = 10, .access_people = 20,
	    .access_share = 20, .gateway_people = 5, .gateway_share = 50,
	    .known_share = 60, .overlap_share = 80 };
	run->conf.outcomes = g_ptr_array_new();
	g_ptr_array_add(run->conf.outcomes, &run->home);
	g_ptr_array_add(run->conf.outcomes, &run->work);
	run->facts.activities.count = 1;
	run->facts.activity = &run->activity;
	run->series[0] = (struct series){ .id = 1, .name = "tied",
	    .mission = TRUE, .intended = TRUE };
	run->series[1] = (struct series){ .id = 2, .name = "home",
	    .intended = TRUE };
	run->series[2] = (struct series){ .id = 3, .name = "gossip" };
	run->all = judgements_new();
	judgements_add(run->all, &run->series[0], figures_of(mission, 100),
	    NULL);
	judgements_add(run->all, &run->series[1], figures_of(home < 0 ? 0 :
	    home, home < 0 ? 5 : 100), NULL);
	judgements_add(run->all, &run->series[2], figures_of(work, 100),
	    NULL);
	judgements_pass(run->all, &run->conf, &run->facts, &run->rung);
}

static enum verdict
run_verdict(const struct run *run, guint series)
{
	return g_array_index(run->all, struct judgement,
	    series).list[0].verdict;
}

static void
run_clear(struct run *run)
{
	g_array_unref(run->all);
	g_ptr_array_unref(run->conf.outcomes);
}

/* M is 10: none of 10 fails (p = 4.5e-5), ten of 10 do not. */
Test(judgement, an_activity_fails_only_at_all_that_it_declares)
{
	static const struct {
		const char	*name;
		const char	*declares[3];
		gint64		mission, home, gossip;
		enum verdict	want[3];
	} rows[] = {
		{ "declares nothing: each on its own", { NULL }, 0, 10, 0,
		    { VERDICT_PRUNE, VERDICT_INCONCLUSIVE, VERDICT_PRUNE } },
		{ "declares what it brings", { "home", NULL }, 0, 10, 0,
		    { VERDICT_INCONCLUSIVE, VERDICT_INCONCLUSIVE,
		    VERDICT_PRUNE } },
		{ "declares both, fails at both", { "connected", "home" }, 0,
		    0, 10, { VERDICT_PRUNE, VERDICT_PRUNE,
		    VERDICT_INCONCLUSIVE } },
		{ "the mission by a type that leads to it", { "connected",
		    "home" }, 10, 0, 0, { VERDICT_INCONCLUSIVE,
		    VERDICT_INCONCLUSIVE, VERDICT_PRUNE } },
		{ "the mission by name", { "tied", "home" }, 10, 0, 0,
		    { VERDICT_INCONCLUSIVE, VERDICT_INCONCLUSIVE,
		    VERDICT_PRUNE } },
		{ "declares home only: the mission saves it not there",
		    { "home" }, 10, 0, 0, { VERDICT_INCONCLUSIVE,
		    VERDICT_PRUNE, VERDICT_PRUNE } },
		{ "too little data on one is no failure", { "home" }, 0, -1,
		    0, { VERDICT_INCONCLUSIVE, VERDICT_TOO_LITTLE,
		    VERDICT_PRUNE } },
		{ "never recorded is no failure", { "work" }, 0, 0, 0,
		    { VERDICT_INCONCLUSIVE, VERDICT_INCONCLUSIVE,
		    VERDICT_PRUNE } },
		{ "what was not intended saves nothing", { "gossip" }, 0, 0,
		    10, { VERDICT_PRUNE, VERDICT_PRUNE,
		    VERDICT_INCONCLUSIVE } },
		{ "words that are no outcome are words", { "be nice" }, 0, 0,
		    0, { VERDICT_PRUNE, VERDICT_PRUNE, VERDICT_PRUNE } }
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		char *declares[] = { (char *)rows[i].declares[0],
		    (char *)rows[i].declares[1], NULL };
		struct run run;

		run_make(&run, declares, rows[i].mission, rows[i].home,
		    rows[i].gossip);
		for (guint s = 0; s < 3; s++)
			cr_expect_eq(run_verdict(&run, s), rows[i].want[s],
			    "%s, series %u: %s", rows[i].name, s + 1,
			    verdict_words[run_verdict(&run, s)]);
		run_clear(&run);
	}
}

Test(judgement, the_largest_p_stands_for_all_that_is_declared)
{
	char *declares[] = { (char *)"connected", (char *)"home", NULL };
	const struct figures *mission, *home;
	struct run run;

	run_make(&run, declares, 0, 2, 0);
	mission = g_array_index(run.all, struct judgement, 0).list;
	home = g_array_index(run.all, struct judgement, 1).list;
	cr_expect_eq(mission->p_a, home->p_a);
	cr_expect_float_eq(mission->p_a, exp(-10) * (1 + 10 + 50), 1e-12);
	cr_expect(isnan(mission->p_b));
	run_clear(&run);
}
