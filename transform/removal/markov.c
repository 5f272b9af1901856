/*
 * Dense solves by component, and removal effects; see markov.h.
 */
#include <math.h>

#include "block.h"
#include "clusters.h"
#include "dense.h"
#include "entries.h"
#include "excursions.h"
#include "markov.h"
#include "sweeps.h"

/*
 * From so many states on clusters are looked for.  They pay when few steps
 * leave one: then the cost is that of the clusters, not of the whole squared.
 */
#define LARGE		512
#define CLUSTER_MOST	1024
#define CROSSING_MOST	0.3

/*
 * What a component gets from outside: outcomes at once, or by way of a
 * component that is solved already.
 */
static void
block_inflow(const struct block *block, const struct markov *markov,
    double *chance, double *worth)
{
	const struct chain *chain = block->chain;

	for (gsize i = 0; i < block->count; i++) {
		guint32 state = block->states[i];

		chance[i] = chain->converts[state];
		worth[i] = chain->worth[state];
		for (gsize l = chain->start[state]; l < chain->start[state +
		    1]; l++) {
			const struct link *link = &chain->links[l];

			if (block->of[link->to] == block->of[state])
				continue;
			chance[i] += link->chance * markov->chance[link->to];
			worth[i] += link->chance * markov->worth[link->to];
		}
	}
}

/* I - Q by column. */
static double *
block_matrix(const struct block *block)
{
	const struct chain *chain = block->chain;
	gsize m = block->count;
	double *matrix = g_new0(double, m * m);

	for (gsize i = 0; i < m; i++) {
		guint32 state = block->states[i];

		matrix[i * m + i] = 1;
		for (gsize l = chain->start[state]; l < chain->start[state +
		    1]; l++) {
			const struct link *link = &chain->links[l];

			if (block->of[link->to] == block->of[state])
				matrix[block->at[link->to] * m + i] -=
				    link->chance;
		}
	}
	return matrix;
}

/* FALSE when there are no clusters, or not such that they help. */
static gboolean
block_clusters(const struct block *block, double *diagonal)
{
	struct clusters clusters;
	gboolean good = FALSE;

	if (block->count < LARGE)
		return FALSE;
	clusters_make(block, CLUSTER_MOST, &clusters);
	if (clusters.largest < block->count / 2 &&
	    clusters.crossing < CROSSING_MOST)
		good = excursions_diagonal(block, &clusters, diagonal);
	clusters_clear(&clusters);
	return good;
}

static gboolean
block_dense(const struct block *block, double *inflow, double *diagonal)
{
	g_autofree double *matrix = block_matrix(block);

	return dense_solve(matrix, block->count, inflow, diagonal);
}

static void
block_iterate(const struct block *block, double *inflow, double *diagonal)
{
	struct sweeps sweeps;

	sweeps_make(block, &sweeps);
	sweeps_solve(&sweeps, inflow);
	sweeps_solve(&sweeps, inflow + block->count);
	if (diagonal != NULL)
		sweeps_diagonal(&sweeps, diagonal);
	sweeps_clear(&sweeps);
}

/* inflow and diagonal are room: twice and once the count of the block. */
static void
block_solve(const struct block *block, gsize dense, struct markov *markov,
    double *inflow, double *diagonal)
{
	gsize m = block->count;

	block_inflow(block, markov, inflow, inflow + m);
	if (diagonal != NULL && block_clusters(block, diagonal))
		block_iterate(block, inflow, NULL);
	else if (m > dense || !block_dense(block, inflow, diagonal))
		block_iterate(block, inflow, diagonal);
	for (gsize i = 0; i < m; i++) {
		markov->chance[block->states[i]] = inflow[i];
		markov->worth[block->states[i]] = inflow[m + i];
		if (diagonal != NULL)
			markov->returns[block->states[i]] = diagonal[i];
	}
}

void
markov_solve(const struct chain *chain, const struct components *found,
    gsize dense, gboolean returns, struct markov *markov)
{
	g_autofree double *inflow = g_new(double, 2 * chain->states);
	g_autofree double *diagonal = returns ?
	    g_new(double, chain->states) : NULL;
	g_autofree guint32 *at = g_new(guint32, chain->states);

	*markov = (struct markov){ g_new0(double, chain->states),
	    g_new0(double, chain->states),
	    returns ? g_new0(double, chain->states) : NULL };
	for (gsize c = 0; c < found->count; c++) {
		struct block block = { chain, found->list + found->start[c],
		    found->start[c + 1] - found->start[c], found->of, at };

		for (gsize i = 0; i < block.count; i++)
			at[block.states[i]] = (guint32)i;
		block_solve(&block, dense, markov, inflow, diagonal);
	}
}

void
markov_clear(struct markov *markov)
{
	g_free(markov->chance);
	g_free(markov->worth);
	g_free(markov->returns);
	*markov = (struct markov){ 0 };
}

/* A share of what there is; not defined where there is nothing. */
static double
effect_share(double lost, double whole)
{
	return whole != 0 ? lost / whole : NAN;
}

static void
effects_of_states(const struct chain *chain, const struct markov *markov,
    double *effect, double *value)
{
	for (gsize a = 0; a < chain->activities; a++) {
		double firsts = chain->visits[a] / markov->returns[a];

		effect[a] = effect_share(firsts * markov->chance[a],
		    chain->conversions);
		value[a] = effect_share(firsts * markov->worth[a],
		    chain->value);
	}
}

/* First entries into the states that hold an activity, times what follows. */
static void
effects_of_windows(const struct chain *chain, const struct components *found,
    const struct markov *markov, double *effect, double *value)
{
	g_autofree double *flow = g_new(double, chain->states);
	struct entries entries;

	entries_make(chain, found, &entries);
	for (gsize a = 0; a < chain->activities; a++) {
		double lost = 0, worth = 0;

		entries_flow(&entries, (guint32)a, flow);
		for (gsize i = entries.holds_start[a];
		    i < entries.holds_start[a + 1]; i++) {
			guint32 state = entries.holds[i];

			lost += flow[state] * markov->chance[state];
			worth += flow[state] * markov->worth[state];
		}
		effect[a] = effect_share(lost, chain->conversions);
		value[a] = effect_share(worth, chain->value);
	}
	entries_clear(&entries);
}

void
markov_effects(const struct chain *chain, gsize dense, double *effect,
    double *value)
{
	struct components found;
	struct markov markov;

	components_make(chain, &found);
	markov_solve(chain, &found, dense, chain->order == 1, &markov);
	if (chain->order == 1)
		effects_of_states(chain, &markov, effect, value);
	else
		effects_of_windows(chain, &found, &markov, effect, value);
	markov_clear(&markov);
	components_clear(&found);
}
