/*
 * Clusters by label propagation; see clusters.h.
 */
#include <stdlib.h>

#include "clusters.h"

#define ROUNDS	8

/* Steps between two places, whichever comes first. */
struct flow {
	guint32	to;
	float	steps;
};

struct spreading {
	const struct block	*block;
	gsize			*start;		/* by place: its flows */
	struct flow		*flows;
	guint32			*order;		/* places, most visited first */
	guint32			*label;		/* by place */
	guint32			*size;		/* by label */
	double			*weight;	/* by label; 0 between places */
};

static void
flows_make(struct spreading *s)
{
	const struct block *block = s->block;
	const struct chain *chain = block->chain;
	gsize *start = g_new0(gsize, block->count + 2);

	for (guint pass = 0; pass < 2; pass++) {
		for (gsize i = 0; i < block->count; i++) {
			guint32 state = block->states[i];

			for (gsize l = chain->start[state];
			    l < chain->start[state + 1]; l++) {
				const struct link *link = &chain->links[l];
				guint32 to;

				if (!block_has(block, link) ||
				    link->to == state)
					continue;
				to = block->at[link->to];
				if (pass == 0) {
					start[i + 2]++;
					start[to + 2]++;
					continue;
				}
				float steps = (float)(chain->visits[state] *
				    link->chance);
				s->flows[start[i + 1]++] = (struct flow){
				    to, steps };
				s->flows[start[to + 1]++] = (struct flow){
				    (guint32)i, steps };
			}
		}
		if (pass == 1)
			break;
		for (gsize i = 2; i < block->count + 2; i++)
			start[i] += start[i - 1];
		s->flows = g_new(struct flow, start[block->count + 1] + 1);
	}
	s->start = start;
}

struct visited {
	double	visits;
	guint32	place;
};

static int
visited_compare(const void *one, const void *other)
{
	const struct visited *a = one, *b = other;

	if (a->visits != b->visits)
		return a->visits > b->visits ? -1 : 1;
	return (a->place > b->place) - (a->place < b->place);
}

static guint32 *
places_ordered(const struct block *block)
{
	g_autofree struct visited *list = g_new(struct visited, block->count);
	guint32 *order = g_new(guint32, block->count);

	for (gsize i = 0; i < block->count; i++)
		list[i] = (struct visited){
		    block->chain->visits[block->states[i]], (guint32)i };
	qsort(list, block->count, sizeof(*list), visited_compare);
	for (gsize i = 0; i < block->count; i++)
		order[i] = list[i].place;
	return order;
}

/* The label most steps lead to or come from; returns whether it changed. */
static gboolean
place_spread(struct spreading *s, guint32 place, gsize most)
{
	const struct flow *flow = s->flows + s->start[place];
	const struct flow *end = s->flows + s->start[place + 1];
	guint32 own = s->label[place], best = own;

	for (const struct flow *f = flow; f < end; f++)
		s->weight[s->label[f->to]] += f->steps;
	for (const struct flow *f = flow; f < end; f++) {
		guint32 label = s->label[f->to];

		if ((label == own || s->size[label] < most) &&
		    (s->weight[label] > s->weight[best] ||
		    (s->weight[label] == s->weight[best] && label < best)))
			best = label;
	}
	for (const struct flow *f = flow; f < end; f++)
		s->weight[s->label[f->to]] = 0;
	if (best == own)
		return FALSE;
	s->size[own]--;
	s->size[best]++;
	s->label[place] = best;
	return TRUE;
}

static void
labels_spread(struct spreading *s, gsize most)
{
	gsize count = s->block->count;
	gboolean moving = TRUE;

	s->label = g_new(guint32, count);
	s->size = g_new(guint32, count);
	s->weight = g_new0(double, count);
	for (gsize i = 0; i < count; i++) {
		s->label[i] = (guint32)i;
		s->size[i] = 1;
	}
	for (guint round = 0; moving && round < ROUNDS; round++) {
		moving = FALSE;
		for (gsize i = 0; i < count; i++)
			moving |= place_spread(s, s->order[i], most);
	}
}

static void
clusters_number(const struct spreading *s, struct clusters *clusters)
{
	gsize count = s->block->count;
	g_autofree guint32 *number = g_new(guint32, count);

	for (gsize i = 0; i < count; i++) {
		number[i] = (guint32)clusters->count;
		clusters->count += s->size[i] > 0;
		clusters->largest = MAX(clusters->largest, s->size[i]);
	}
	clusters->start = g_new0(gsize, clusters->count + 2);
	clusters->list = g_new(guint32, count);
	clusters->of = g_new(guint32, count);
	clusters->at = g_new(guint32, count);
	for (gsize i = 0; i < count; i++) {
		clusters->of[i] = number[s->label[i]];
		clusters->start[clusters->of[i] + 2]++;
	}
	for (gsize c = 2; c < clusters->count + 2; c++)
		clusters->start[c] += clusters->start[c - 1];
	for (gsize i = 0; i < count; i++) {
		gsize *next = &clusters->start[clusters->of[i] + 1];

		clusters->list[(*next)++] = (guint32)i;
	}
	for (gsize c = 0; c < clusters->count; c++)
		for (gsize i = clusters->start[c]; i < clusters->start[c + 1];
		    i++)
			clusters->at[clusters->list[i]] =
			    (guint32)(i - clusters->start[c]);
}

static double
flows_crossing(const struct spreading *s)
{
	double crossing = 0, all = 0;

	for (gsize i = 0; i < s->block->count; i++)
		for (gsize f = s->start[i]; f < s->start[i + 1]; f++) {
			all += s->flows[f].steps;
			if (s->label[s->flows[f].to] != s->label[i])
				crossing += s->flows[f].steps;
		}
	return all > 0 ? crossing / all : 0;
}

void
clusters_make(const struct block *block, gsize most,
    struct clusters *clusters)
{
	struct spreading s = { .block = block };

	*clusters = (struct clusters){ 0 };
	flows_make(&s);
	s.order = places_ordered(block);
	labels_spread(&s, most);
	clusters_number(&s, clusters);
	clusters->crossing = flows_crossing(&s);
	g_free(s.start);
	g_free(s.flows);
	g_free(s.order);
	g_free(s.label);
	g_free(s.size);
	g_free(s.weight);
}

void
clusters_clear(struct clusters *clusters)
{
	g_free(clusters->start);
	g_free(clusters->list);
	g_free(clusters->of);
	g_free(clusters->at);
	*clusters = (struct clusters){ 0 };
}
