/*
 * Sums of excursions, cluster by cluster; see excursions.h.
 */
#include <math.h>
#include <string.h>

#include "dense.h"
#include "doors.h"
#include "excursions.h"
#include "work.h"

#define MOST	100	/* crossings */

struct excursions {
	const struct block	*block;
	const struct clusters	*clusters;
	struct doors		 entries;	/* where steps cross to */
	struct doors		 exits;		/* and from */
	struct crossings	 crossings;
	double			**inverse;	/* A by cluster, by row */
	double			**passage;	/* of it: entries by exits */
	double			 longest;	/* bound of all later crossings */
	gint			 failed;	/* atomic */
	double			*diagonal;
	struct room		*rooms;		/* by thread */
};

/* Expected visits: of exits and entries (rows) for entries of one cluster. */
struct room {
	double	*from, *next;	/* exits */
	double	*through;	/* entries */
	double	*total;		/* exits of the cluster */
	double	*product;	/* places of the cluster */
	guint8	*active;	/* clusters with anything in from */
};

/* I - B of one cluster, by row. */
static double *
cluster_matrix(const struct excursions *x, gsize cluster)
{
	const struct clusters *clusters = x->clusters;
	const struct block *block = x->block;
	const struct chain *chain = block->chain;
	const guint32 *places = clusters->list + clusters->start[cluster];
	gsize m = clusters->start[cluster + 1] - clusters->start[cluster];
	double *matrix = g_new0(double, m * m);

	for (gsize i = 0; i < m; i++) {
		guint32 state = block->states[places[i]];

		matrix[i * m + i] = 1;
		for (gsize l = chain->start[state]; l < chain->start[state +
		    1]; l++) {
			const struct link *link = &chain->links[l];

			if (block_has(block, link) &&
			    !crossings_has(x->block, clusters,
			    places[i], link))
				matrix[i * m + clusters->at[
				    block->at[link->to]]] -= link->chance;
		}
	}
	return matrix;
}

static void
cluster_invert(gpointer data, gsize cluster, guint thread)
{
	struct excursions *x = data;
	const struct clusters *clusters = x->clusters;
	gsize m = clusters->start[cluster + 1] - clusters->start[cluster];
	gsize rows = x->entries.start[cluster + 1] -
	    x->entries.start[cluster];
	gsize columns = x->exits.start[cluster + 1] - x->exits.start[cluster];
	double *inverse = cluster_matrix(x, cluster);
	double *passage = g_new(double, rows * columns + 1);

	(void)thread;
	if (!dense_invert(inverse, m))
		g_atomic_int_set(&x->failed, 1);
	for (gsize e = 0; e < rows; e++)
		for (gsize s = 0; s < columns; s++)
			passage[e * columns + s] = inverse[clusters->at[
			    x->entries.list[x->entries.start[cluster] + e]] *
			    m + clusters->at[x->exits.list[
			    x->exits.start[cluster] + s]]];
	x->inverse[cluster] = inverse;
	x->passage[cluster] = passage;
}

/* through = A from, where anything is; from is exits by columns. */
static void
pass_clusters(const struct excursions *x, struct room *room, gsize columns)
{
	for (gsize c = 0; c < x->clusters->count; c++) {
		gsize rows = x->entries.start[c + 1] - x->entries.start[c];
		gsize inner = x->exits.start[c + 1] - x->exits.start[c];

		if (rows > 0 && inner > 0 && room->active[c])
			dense_multiply(rows, inner, columns, x->passage[c],
			    room->from + x->exits.start[c] * columns,
			    room->through + x->entries.start[c] * columns);
	}
}

/* next = C through; returns the largest of it. */
static double
cross(const struct excursions *x, struct room *room, gsize columns)
{
	const guint32 *of = x->clusters->of;
	double largest = 0;

	for (gsize s = 0; s < x->exits.count; s++) {
		double *row = room->next + s * columns;

		memset(row, 0, columns * sizeof(*row));
		for (gsize l = x->crossings.start[s]; l < x->crossings.start[s + 1]; l++) {
			const struct link *link = &x->crossings.list[l];
			const double *from = room->through +
			    link->to * columns;

			if (!room->active[of[x->entries.list[link->to]]])
				continue;
			for (gsize k = 0; k < columns; k++)
				row[k] += link->chance * from[k];
		}
		for (gsize k = 0; k < columns; k++)
			largest = MAX(largest, row[k]);
	}
	return largest;
}

/* What was reached last is where the next crossing begins. */
static void
room_turn(const struct excursions *x, struct room *room, gsize columns)
{
	double *next = room->next;

	room->next = room->from;
	room->from = next;
	for (gsize c = 0; c < x->clusters->count; c++) {
		room->active[c] = 0;
		for (gsize i = x->exits.start[c] * columns; !room->active[c] &&
		    i < x->exits.start[c + 1] * columns; i++)
			room->active[c] = next[i] != 0;
	}
}

/* The first crossing: from every exit into the entries of one cluster. */
static void
room_enter(const struct excursions *x, struct room *room, gsize cluster,
    gsize columns)
{
	gsize first = x->entries.start[cluster];

	memset(room->next, 0, x->exits.count * columns *
	    sizeof(*room->next));
	for (gsize s = 0; s < x->exits.count; s++)
		for (gsize l = x->crossings.start[s]; l < x->crossings.start[s + 1]; l++) {
			gsize to = x->crossings.list[l].to;

			if (to >= first && to < first + columns)
				room->next[s * columns + to - first] +=
				    x->crossings.list[l].chance;
		}
	room_turn(x, room, columns);
}

/* Adds to the diagonal what comes back from outside. */
static void
cluster_add(struct excursions *x, gsize cluster, struct room *room)
{
	const struct clusters *clusters = x->clusters;
	gsize m = clusters->start[cluster + 1] - clusters->start[cluster];
	gsize rows = x->exits.start[cluster + 1] - x->exits.start[cluster];
	gsize columns = x->entries.start[cluster + 1] -
	    x->entries.start[cluster];
	const double *inverse = x->inverse[cluster];
	g_autofree double *out = g_new(double, m * rows + 1);

	for (gsize i = 0; i < m; i++)
		for (gsize s = 0; s < rows; s++)
			out[i * rows + s] = inverse[i * m + clusters->at[
			    x->exits.list[x->exits.start[cluster] + s]]];
	if (rows > 0 && columns > 0)
		dense_multiply(m, rows, columns, out, room->total,
		    room->product);
	for (gsize i = 0; i < m; i++) {
		double sum = inverse[i * m + i];

		for (gsize e = 0; rows > 0 && e < columns; e++)
			sum += room->product[i * columns + e] *
			    inverse[clusters->at[x->entries.list[
			    x->entries.start[cluster] + e]] * m + i];
		x->diagonal[clusters->list[clusters->start[cluster] + i]] =
		    sum;
	}
}

static void
cluster_return(gpointer data, gsize cluster, guint thread)
{
	struct excursions *x = data;
	struct room *room = &x->rooms[thread];
	gsize rows = x->exits.start[cluster + 1] - x->exits.start[cluster];
	gsize columns = x->entries.start[cluster + 1] -
	    x->entries.start[cluster];
	double largest = 1;

	memset(room->total, 0, rows * columns * sizeof(*room->total));
	if (rows > 0 && columns > 0)
		room_enter(x, room, cluster, columns);
	for (gsize k = 0; rows > 0 && columns > 0 && k < MOST &&
	    largest * x->longest > EXCURSIONS_PRECISION; k++) {
		pass_clusters(x, room, columns);
		largest = cross(x, room, columns);
		room_turn(x, room, columns);
		for (gsize i = 0; i < rows * columns; i++)
			room->total[i] += room->from[x->exits.start[cluster] *
			    columns + i];
	}
	cluster_add(x, cluster, room);
}

static void
room_make(const struct excursions *x, gsize columns, struct room *room)
{
	room->from = g_new(double, x->exits.count * columns + 1);
	room->next = g_new(double, x->exits.count * columns + 1);
	room->through = g_new(double, x->entries.count * columns + 1);
	room->total = g_new(double, x->clusters->largest * columns + 1);
	room->product = g_new(double, x->clusters->largest * columns + 1);
	room->active = g_new(guint8, x->clusters->count);
}

static void
room_clear(struct room *room)
{
	g_free(room->from);
	g_free(room->next);
	g_free(room->through);
	g_free(room->total);
	g_free(room->product);
	g_free(room->active);
}

/*
 * From one visit at every exit: crossings that follow, at most.  FALSE when
 * they do not die out.
 */
static gboolean
crossings_bound(struct excursions *x)
{
	struct room room;
	double largest = 1, sum = 1;

	room_make(x, 1, &room);
	for (gsize s = 0; s < x->exits.count; s++)
		room.next[s] = 1;
	room_turn(x, &room, 1);
	for (gsize k = 0; k < MOST && largest > 1e-3; k++) {
		pass_clusters(x, &room, 1);
		largest = cross(x, &room, 1);
		room_turn(x, &room, 1);
		sum += largest;
	}
	room_clear(&room);
	x->longest = sum;
	return largest <= 1e-3;
}

static gsize
entries_most(const struct excursions *x)
{
	gsize most = 0;

	for (gsize c = 0; c < x->clusters->count; c++)
		most = MAX(most, x->entries.start[c + 1] -
		    x->entries.start[c]);
	return most;
}

gboolean
excursions_diagonal(const struct block *block,
    const struct clusters *clusters, double *diagonal)
{
	struct excursions x = { .block = block, .clusters = clusters,
	    .diagonal = diagonal };
	guint threads = work_threads();
	gboolean good;

	doors_make(block, clusters, &x.entries, &x.exits);
	crossings_make(block, clusters, &x.entries, &x.exits, &x.crossings);
	x.inverse = g_new0(double *, clusters->count);
	x.passage = g_new0(double *, clusters->count);
	work_each(clusters->count, cluster_invert, &x);
	good = !x.failed && crossings_bound(&x);
	if (good) {
		x.rooms = g_new0(struct room, threads);
		for (guint t = 0; t < threads; t++)
			room_make(&x, entries_most(&x), &x.rooms[t]);
		work_each(clusters->count, cluster_return, &x);
		for (guint t = 0; t < threads; t++)
			room_clear(&x.rooms[t]);
		g_free(x.rooms);
	}
	for (gsize c = 0; c < clusters->count; c++) {
		g_free(x.inverse[c]);
		g_free(x.passage[c]);
	}
	g_free(x.inverse);
	g_free(x.passage);
	crossings_clear(&x.crossings);
	doors_clear(&x.entries);
	doors_clear(&x.exits);
	return good;
}
