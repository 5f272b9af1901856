/*
 * Solving by sweeping over the links; see sweeps.h.
 */
#include <math.h>
#include <string.h>

#include "sweeps.h"
#include "work.h"

#define COLUMNS	16
#define MOST	1000000		/* sweeps; never seen */

void
sweeps_make(const struct block *block, struct sweeps *sweeps)
{
	const struct chain *chain = block->chain;
	const guint32 *states = block->states;
	gsize count = block->count, made = 0, all = 0;

	for (gsize i = 0; i < count; i++)
		all += chain->start[states[i] + 1] - chain->start[states[i]];
	*sweeps = (struct sweeps){ count, g_new(gsize, count + 1),
	    g_new(struct link, all), g_new(double, count) };
	for (gsize i = 0; i < count; i++) {
		guint32 state = states[i];

		sweeps->start[i] = made;
		sweeps->leaves[i] = 1;
		for (gsize l = chain->start[state]; l < chain->start[state +
		    1]; l++) {
			const struct link *link = &chain->links[l];

			if (link->to == state)
				sweeps->leaves[i] -= link->chance;
			else if (block_has(block, link))
				sweeps->links[made++] = (struct link){
				    block->at[link->to], link->chance };
		}
	}
	sweeps->start[count] = made;
}

void
sweeps_clear(struct sweeps *sweeps)
{
	g_free(sweeps->start);
	g_free(sweeps->links);
	g_free(sweeps->leaves);
	*sweeps = (struct sweeps){ 0 };
}

void
sweeps_solve(const struct sweeps *sweeps, double *inflow)
{
	g_autofree double *x = g_new0(double, sweeps->count);
	gboolean moving = TRUE;

	for (gsize turn = 0; moving && turn < MOST; turn++) {
		moving = FALSE;
		for (gsize i = sweeps->count; i-- > 0;) {
			double sum = inflow[i];

			for (gsize l = sweeps->start[i]; l < sweeps->start[i +
			    1]; l++)
				sum += sweeps->links[l].chance *
				    x[sweeps->links[l].to];
			sum /= sweeps->leaves[i];
			moving |= fabs(sum - x[i]) > SWEEPS_PRECISION *
			    fabs(sum);
			x[i] = sum;
		}
	}
	memcpy(inflow, x, sweeps->count * sizeof(*x));
}

/* One row of all columns; returns whether it still moved. */
static gboolean
row_sweep(const struct sweeps *sweeps, gsize i, gsize first, double *x)
{
	double sums[COLUMNS] = { 0 };
	double *row = x + i * COLUMNS;
	gboolean moving = FALSE;

	if (i >= first && i < first + COLUMNS)
		sums[i - first] = 1;
	for (gsize l = sweeps->start[i]; l < sweeps->start[i + 1]; l++) {
		const double *from = x + sweeps->links[l].to * COLUMNS;

		for (gsize c = 0; c < COLUMNS; c++)
			sums[c] += sweeps->links[l].chance * from[c];
	}
	for (gsize c = 0; c < COLUMNS; c++) {
		double sum = sums[c] / sweeps->leaves[i];

		moving |= fabs(sum - row[c]) > SWEEPS_PRECISION * fabs(sum);
		row[c] = sum;
	}
	return moving;
}

struct columns {
	const struct sweeps	*sweeps;
	double			*diagonal;
	double			**rooms;	/* by thread */
};

static void
columns_solve(gpointer data, gsize piece, guint thread)
{
	const struct columns *columns = data;
	const struct sweeps *sweeps = columns->sweeps;
	gsize count = sweeps->count, first = piece * COLUMNS;
	double *x = columns->rooms[thread];
	gboolean moving = TRUE;

	memset(x, 0, count * COLUMNS * sizeof(*x));
	for (gsize turn = 0; moving && turn < MOST; turn++) {
		moving = FALSE;
		for (gsize i = count; i-- > 0;)
			moving |= row_sweep(sweeps, i, first, x);
	}
	for (gsize c = first; c < MIN(first + COLUMNS, count); c++)
		columns->diagonal[c] = x[c * COLUMNS + c - first];
}

void
sweeps_diagonal(const struct sweeps *sweeps, double *diagonal)
{
	guint threads = work_threads();
	g_autofree double **rooms = g_new(double *, threads);
	struct columns columns = { sweeps, diagonal, rooms };

	for (guint t = 0; t < threads; t++)
		rooms[t] = g_new(double, sweeps->count * COLUMNS);
	work_each((sweeps->count + COLUMNS - 1) / COLUMNS, columns_solve,
	    &columns);
	for (guint t = 0; t < threads; t++)
		g_free(rooms[t]);
}
