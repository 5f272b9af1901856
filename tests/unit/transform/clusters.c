/*
 * Large components by their clusters: the same diagonal as a dense inverse,
 * whatever the number of threads.
 */
#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "clusters.h"
#include "dense.h"
#include "excursions.h"
#include "sweeps.h"
#include "work.h"

#define TOWNS	24
#define SIZE	30
#define STATES	(TOWNS * SIZE)

struct sample {
	struct chain	 chain;
	struct block	 block;
	guint32		*states, *of, *at;
	double		*dense;		/* diagonal of the inverse */
};

/* States of a town follow one another; crossing of a thousand go elsewhere. */
static void
chain_towns(guint crossing, struct chain *chain)
{
	GRand *random = g_rand_new_with_seed(7);
	gsize made = 0;

	*chain = (struct chain){ .order = 1, .activities = STATES,
	    .states = STATES, .start = g_new(gsize, STATES + 1),
	    .links = g_new(struct link, STATES * SIZE),
	    .visits = g_new(double, STATES) };
	for (gsize i = 0; i < STATES; i++) {
		gsize from = made;
		double sum = 0;

		chain->start[i] = made;
		chain->visits[i] = 1000.0 / (double)(1 + i % SIZE);
		for (gsize j = 0; j < STATES; j++) {
			gboolean home = i / SIZE == j / SIZE;
			guint chance = home ? 600 : crossing;

			if (i == j || (guint)g_rand_int_range(random, 0,
			    1000 * (home ? 1 : TOWNS)) >= chance ||
			    made - from == SIZE)
				continue;
			chain->links[made++] = (struct link){ (guint32)j,
			    g_rand_double(random) / (home ? 1 : SIZE) };
		}
		for (gsize l = from; l < made; l++)
			sum += chain->links[l].chance;
		for (gsize l = from; l < made; l++)
			chain->links[l].chance *= 0.9 / sum;
	}
	chain->start[STATES] = made;
	g_rand_free(random);
}

static void
sample_make(guint crossing, struct sample *s)
{
	g_autofree double *matrix = g_new0(double, STATES * STATES);
	g_autofree double *sides = g_new0(double, 2 * STATES);

	chain_towns(crossing, &s->chain);
	s->states = g_new(guint32, STATES);
	s->of = g_new0(guint32, STATES);
	s->at = g_new(guint32, STATES);
	s->dense = g_new(double, STATES);
	for (guint32 i = 0; i < STATES; i++) {
		s->states[i] = s->at[i] = i;
		matrix[i * STATES + i] = 1;
		for (gsize l = s->chain.start[i]; l < s->chain.start[i + 1];
		    l++)
			matrix[s->chain.links[l].to * STATES + i] -=
			    s->chain.links[l].chance;
	}
	s->block = (struct block){ &s->chain, s->states, STATES, s->of,
	    s->at };
	cr_assert(dense_solve(matrix, STATES, sides, s->dense));
}

static void
sample_clear(struct sample *s)
{
	g_free(s->chain.start);
	g_free(s->chain.links);
	g_free(s->chain.visits);
	g_free(s->states);
	g_free(s->of);
	g_free(s->at);
	g_free(s->dense);
}

static void
expect_diagonal(const struct sample *s, const double *diagonal,
    const char *what)
{
	double worst = 0;

	for (gsize i = 0; i < STATES; i++)
		worst = fmax(worst, fabs(diagonal[i] / s->dense[i] - 1));
	cr_expect(worst < 1e-11, "%s: off by %g", what, worst);
}

Test(clusters, are_the_towns)
{
	struct clusters clusters;
	struct sample s;

	sample_make(20, &s);
	clusters_make(&s.block, 1024, &clusters);
	cr_expect_eq(clusters.count, TOWNS);
	cr_expect_eq(clusters.largest, SIZE);
	for (gsize i = 0; i < STATES; i++)
		cr_expect_eq(clusters.of[i], clusters.of[i / SIZE * SIZE]);
	cr_expect(clusters.crossing > 0 && clusters.crossing < 0.1, "%g",
	    clusters.crossing);
	clusters_clear(&clusters);
	sample_clear(&s);
}

Test(clusters, none_grows_beyond_what_is_allowed)
{
	struct clusters clusters;
	struct sample s;

	sample_make(20, &s);
	clusters_make(&s.block, 8, &clusters);
	cr_expect_leq(clusters.largest, 8);
	clusters_clear(&clusters);
	sample_clear(&s);
}

/* No crossing at all, few, and so many that sums of crossings are long. */
Test(excursions, give_the_diagonal_of_the_dense_inverse)
{
	static const guint crossings[] = { 0, 20, 2000 };

	for (gsize i = 0; i < G_N_ELEMENTS(crossings); i++) {
		g_autofree double *diagonal = g_new(double, STATES);
		struct clusters clusters;
		struct sample s;

		sample_make(crossings[i], &s);
		clusters_make(&s.block, 1024, &clusters);
		cr_assert(excursions_diagonal(&s.block, &clusters, diagonal));
		expect_diagonal(&s, diagonal, "excursions");
		clusters_clear(&clusters);
		sample_clear(&s);
	}
}

Test(excursions, are_the_same_with_any_number_of_threads)
{
	g_autofree double *one = g_new(double, STATES);
	g_autofree double *other = g_new(double, STATES);
	struct clusters clusters;
	struct sample s;

	sample_make(20, &s);
	clusters_make(&s.block, 1024, &clusters);
	work_set_threads(1);
	cr_assert(excursions_diagonal(&s.block, &clusters, one));
	work_set_threads(5);
	cr_assert(excursions_diagonal(&s.block, &clusters, other));
	cr_expect_arr_eq(one, other, STATES * sizeof(*one));
	clusters_clear(&clusters);
	sample_clear(&s);
}

Test(sweeps, give_the_diagonal_of_the_dense_inverse)
{
	g_autofree double *one = g_new(double, STATES);
	g_autofree double *other = g_new(double, STATES);
	struct sweeps sweeps;
	struct sample s;

	sample_make(20, &s);
	sweeps_make(&s.block, &sweeps);
	work_set_threads(1);
	sweeps_diagonal(&sweeps, one);
	work_set_threads(3);
	sweeps_diagonal(&sweeps, other);
	expect_diagonal(&s, one, "sweeps");
	cr_expect_arr_eq(one, other, STATES * sizeof(*one));
	sweeps_clear(&sweeps);
	sample_clear(&s);
}
