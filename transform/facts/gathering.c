/*
 * Sorting attendance; see gathering.h.
 */
#include <stdlib.h>
#include <string.h>

#include "gathering.h"
#include "work.h"

#define MANY	256	/* touches of one person */

static gboolean
touch_before(const struct touch *a, const struct touch *b)
{
	return a->day != b->day ? a->day < b->day : a->activity < b->activity;
}

static int
touch_compare(const void *one, const void *other)
{
	return touch_before(one, other) ? -1 : touch_before(other, one);
}

/* Rows mostly come by day, so only the activities of one day have to move. */
static void
touches_insert(struct touch *list, gsize count)
{
	if (count > MANY) {
		qsort(list, count, sizeof(*list), touch_compare);
		return;
	}
	for (gsize i = 1; i < count; i++) {
		struct touch moving = list[i];
		gsize j = i;

		for (; j > 0 && touch_before(&moving, &list[j - 1]); j--)
			list[j] = list[j - 1];
		list[j] = moving;
	}
}

/* Moves the distinct touches of one person to out; returns their number. */
static gsize
touches_distinct(const struct touch *list, gsize count, struct touch *out)
{
	gsize kept = 0;

	for (gsize i = 0; i < count; i++) {
		struct touch touch = list[i];

		if (kept > 0 && !touch_before(&out[kept - 1], &touch))
			out[kept - 1].minutes = MAX(out[kept - 1].minutes,
			    touch.minutes);
		else
			out[kept++] = touch;
	}
	return kept;
}

void
gathering_begin(struct gathering *g, gsize people, gsize slices)
{
	*g = (struct gathering){ .people = people,
	    .scale = ((guint64)RANGES << 32) / MAX(people, RANGES),
	    .slices = slices, .slice = g_new0(struct slice, slices) };
	pool_begin(&g->pool);
	for (gsize s = 0; s < slices; s++)
		g->slice[s].shifts = g_array_new(FALSE, FALSE,
		    sizeof(struct shift));
}

static struct chunk *
gathering_chunk(struct gathering *g, struct slice *slice, gsize range)
{
	struct chunk *chunk = pool_take(&g->pool, sizeof(*chunk));

	chunk->next = NULL;
	chunk->count = chunk->touches = 0;
	if (slice->last[range] == NULL)
		slice->first[range] = chunk;
	else
		slice->last[range]->next = chunk;
	slice->last[range] = chunk;
	return chunk;
}

struct chunk *
gathering_day(struct gathering *g, struct slice *slice, gsize range,
    gint32 day)
{
	struct chunk *chunk = slice->last[range];

	/* Every chunk begins with a day, and something follows on each. */
	if (chunk == NULL || chunk->count + 1 >= CHUNK)
		chunk = gathering_chunk(g, slice, range);
	chunk->list[chunk->count++] = (struct arrival){ ARRIVAL_DAY,
	    (guint32)day, 0 };
	slice->day[range] = day;
	return chunk;
}

/* The first person of a range; of RANGES: the end of all. */
static gsize
range_first(const struct gathering *g, gsize range)
{
	gsize first = (((guint64)range << 32) + g->scale - 1) / g->scale;

	return range == RANGES ? g->people : MIN(first, g->people);
}

/* Touches of each person of a range; next[0] is of the first. */
static void
range_count(const struct gathering *g, gsize range, gsize first,
    guint32 *next)
{
	for (gsize s = 0; s < g->slices; s++)
		for (const struct chunk *chunk = g->slice[s].first[range];
		    chunk != NULL; chunk = chunk->next)
			for (gsize i = 0; i < chunk->count; i++)
				if (chunk->list[i].person != ARRIVAL_DAY)
					next[chunk->list[i].person - first]++;
}

/* Each touch to the next place of its person. */
static void
chunk_place(const struct chunk *chunk, gsize first, guint32 *next,
    struct touch *sorted)
{
	gint32 day = 0;

	for (gsize i = 0; i < chunk->count; i++) {
		const struct arrival *a = &chunk->list[i];

		if (a->person == ARRIVAL_DAY)
			day = (gint32)a->activity;
		else
			sorted[next[a->person - first]++] = (struct touch){
			    a->person, a->activity, day, a->minutes };
	}
}

static void
range_place(const struct gathering *g, gsize range, gsize first,
    guint32 *next, struct touch *sorted)
{
	for (gsize s = 0; s < g->slices; s++)
		for (const struct chunk *chunk = g->slice[s].first[range];
		    chunk != NULL; chunk = chunk->next)
			chunk_place(chunk, first, next, sorted);
}

/*
 * Counting sort of the people of a range, and within a person by day.
 */
static void
range_order(gpointer data, gsize range, guint thread)
{
	struct gathering *g = data;
	gsize first = range_first(g, range), end = range_first(g, range + 1);
	gsize kept = 0;
	struct touch *sorted = g->touches->list + g->place[range];
	guint32 *start = g->touches->start + first;
	g_autofree guint32 *next = g_new0(guint32, end - first + 2);

	(void)thread;
	range_count(g, range, first, next + 2);
	for (gsize p = 2; p <= end - first; p++)
		next[p] += next[p - 1];
	range_place(g, range, first, next + 1, sorted);
	for (gsize p = 0; p < end - first; p++) {
		gsize from = next[p], count = next[p + 1] - from;

		touches_insert(sorted + from, count);
		start[p] = (guint32)kept;
		kept += touches_distinct(sorted + from, count, sorted + kept);
	}
	g->kept[range] = kept;
}

/* Closes the gaps that what was there twice has left between ranges. */
static void
ranges_join(struct gathering *g)
{
	struct touches *touches = g->touches;
	gsize made = 0;

	for (gsize range = 0; range < RANGES; range++) {
		gsize first = range_first(g, range);
		gsize end = range_first(g, range + 1);

		if (made != g->place[range])
			memmove(touches->list + made, touches->list +
			    g->place[range], g->kept[range] *
			    sizeof(*touches->list));
		for (gsize p = first; p < end; p++)
			touches->start[p] += (guint32)made;
		made += g->kept[range];
	}
	touches->start[g->people] = (guint32)made;
	touches->count = made;
}

static gsize
gathering_range(const struct gathering *g, gsize range)
{
	gsize count = 0;

	for (gsize s = 0; s < g->slices; s++)
		for (const struct chunk *chunk = g->slice[s].first[range];
		    chunk != NULL; chunk = chunk->next)
			count += chunk->touches;
	return count;
}

gsize
gathering_count(const struct gathering *g)
{
	gsize count = 0;

	for (gsize range = 0; range < RANGES; range++)
		count += gathering_range(g, range);
	return count;
}

void
gathering_order(struct gathering *g, struct touches *touches)
{
	g->touches = touches;
	for (gsize range = 0; range < RANGES; range++)
		g->place[range + 1] = g->place[range] +
		    gathering_range(g, range);
	touches->list = g_new(struct touch, g->place[RANGES]);
	touches->start = g_new0(guint32, g->people + 2);
	work_each(RANGES, range_order, g);
	ranges_join(g);
}

void
gathering_clear(struct gathering *g)
{
	for (gsize s = 0; s < g->slices; s++)
		g_array_unref(g->slice[s].shifts);
	g_free(g->slice);
	pool_clear(&g->pool);
}

