/*
 * Dense solves by component, and removal effects; see markov.h.
 */
#include <cblas.h>
#include <lapacke.h>
#include <math.h>

#include "entries.h"
#include "markov.h"
#include "sweeps.h"

#define STRIP	8	/* rows of U^-1 at a time: one line of the cache */

/* A component being solved. */
struct block {
	const struct chain	*chain;
	const guint32		*states;
	gsize			 count;
	const guint32		*of;	/* by state: its component */
	const guint32		*at;	/* by state: its place in this one */
};

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

/* Where row exchanges put each row. */
static void
rows_exchanged(const lapack_int *exchanges, gsize count, gsize *where)
{
	g_autofree gsize *row = g_new(gsize, count);

	for (gsize i = 0; i < count; i++)
		row[i] = i;
	for (gsize i = 0; i < count; i++) {
		gsize other = (gsize)exchanges[i] - 1, kept = row[i];

		row[i] = row[other];
		row[other] = kept;
	}
	for (gsize i = 0; i < count; i++)
		where[row[i]] = i;
}

/*
 * The diagonal of U^-1 L^-1 P^T from both inverses, without their product:
 * a third less work than the whole inverse.
 */
static void
inverse_diagonal(const double *factors, gsize m, const gsize *where,
    double *diagonal)
{
	for (gsize i = 0; i < m; i += STRIP) {
		gsize rows = MIN(STRIP, m - i);
		double sums[STRIP] = { 0 };

		for (gsize k = i; k < m; k++) {
			const double *upper = factors + k * m + i;

			for (gsize r = 0; r < rows; r++) {
				gsize column = where[i + r];

				if (k < i + r || k < column)
					continue;
				sums[r] += upper[r] * (k == column ? 1 :
				    factors[column * m + k]);
			}
		}
		for (gsize r = 0; r < rows; r++)
			diagonal[i + r] = sums[r];
	}
}

/* FALSE when the factors break down, which only rounding could do. */
static gboolean
block_dense(const struct block *block, double *inflow, double *diagonal)
{
	lapack_int m = (lapack_int)block->count;
	g_autofree double *matrix = block_matrix(block);
	g_autofree lapack_int *exchanges = g_new(lapack_int, block->count);
	g_autofree gsize *where = NULL;

	if (LAPACKE_dgetrf_work(LAPACK_COL_MAJOR, m, m, matrix, m,
	    exchanges) != 0)
		return FALSE;
	LAPACKE_dgetrs_work(LAPACK_COL_MAJOR, 'N', m, 2, matrix, m, exchanges,
	    inflow, m);
	if (diagonal == NULL)
		return TRUE;
	LAPACKE_dtrtri_work(LAPACK_COL_MAJOR, 'U', 'N', m, matrix, m);
	LAPACKE_dtrtri_work(LAPACK_COL_MAJOR, 'L', 'U', m, matrix, m);
	where = g_new(gsize, block->count);
	rows_exchanged(exchanges, block->count, where);
	inverse_diagonal(matrix, block->count, where, diagonal);
	return TRUE;
}

static void
block_iterate(const struct block *block, double *inflow, double *diagonal)
{
	struct sweeps sweeps;

	sweeps_make(block->chain, block->states, block->count, block->of,
	    block->at, &sweeps);
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
	if (m > dense || !block_dense(block, inflow, diagonal))
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

	/* Threads would divide sums, and with that the last bits. */
	openblas_set_num_threads(1);
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
