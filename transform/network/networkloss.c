/*
 * What a network loses without each activity; see network.h.
 */
#include "network.h"

/* Groups of joined people that can be taken apart again, last joined first. */
struct groups {
	guint32	*parent;
	guint32	*size;
	guint32	*log;		/* roots that were joined to another */
	gsize	 joined;
};

struct halving {
	const struct ties	*ties;
	struct groups		 groups;
	gsize			*joined;	/* by activity */
};

static guint32
groups_root(const struct groups *g, guint32 person)
{
	while (g->parent[person] != person)
		person = g->parent[person];
	return person;
}

static void
groups_join(struct groups *g, guint32 a, guint32 b)
{
	a = groups_root(g, a);
	b = groups_root(g, b);
	if (a == b)
		return;
	if (g->size[a] < g->size[b]) {
		guint32 swap = a;

		a = b;
		b = swap;
	}
	g->parent[b] = a;
	g->size[a] += g->size[b];
	g->log[g->joined++] = b;
}

static void
groups_undo(struct groups *g, gsize joined)
{
	while (g->joined > joined) {
		guint32 b = g->log[--g->joined];

		g->size[g->parent[b]] -= g->size[b];
		g->parent[b] = b;
	}
}

/* Whether the tie needs an activity of first..last. */
static gboolean
tie_needs(const struct ties *ties, guint32 tie, gsize first, gsize last)
{
	for (guint32 i = ties->start[tie]; i < ties->start[tie + 1]; i++)
		if (ties->need[i] >= first && ties->need[i] <= last)
			return TRUE;
	return FALSE;
}

/* What is in one group by now needs no tie any more, nor with more joined. */
static gsize
ties_apart(const struct halving *h, guint32 *list, gsize count)
{
	gsize kept = 0;

	for (gsize i = 0; i < count; i++) {
		const struct edge *edge = &h->ties->list[list[i]];

		if (groups_root(&h->groups, edge->a) !=
		    groups_root(&h->groups, edge->b))
			list[kept++] = list[i];
	}
	return kept;
}

/* waiting are the ties that are not joined yet; their order does not matter. */
static void
halving_range(struct halving *h, gsize first, gsize last,
    const guint32 *waiting, gsize count)
{
	g_autofree guint32 *left = g_new(guint32, count + 1);
	gsize before = h->groups.joined, kept = 0;

	for (gsize i = 0; i < count; i++) {
		const struct edge *edge = &h->ties->list[waiting[i]];

		if (tie_needs(h->ties, waiting[i], first, last))
			left[kept++] = waiting[i];
		else
			groups_join(&h->groups, edge->a, edge->b);
	}
	kept = ties_apart(h, left, kept);
	if (kept == 0 || first == last) {
		for (gsize a = first; a <= last; a++)
			h->joined[a] = h->groups.joined;
	} else {
		gsize middle = first + (last - first) / 2;

		halving_range(h, first, middle, left, kept);
		halving_range(h, middle + 1, last, left, kept);
	}
	groups_undo(&h->groups, before);
}

/* Ties by the activities they need: of activity a from start[a] on. */
static guint32 *
needed_by(const struct ties *ties, gsize activities, guint32 *start)
{
	guint32 *list = g_new(guint32, ties->start[ties->count] + 1);

	for (guint32 i = 0; i < ties->start[ties->count]; i++)
		start[ties->need[i] + 2]++;
	for (gsize a = 2; a < activities + 2; a++)
		start[a] += start[a - 1];
	for (gsize t = 0; t < ties->count; t++)
		for (guint32 i = ties->start[t]; i < ties->start[t + 1]; i++)
			list[start[ties->need[i] + 1]++] = (guint32)t;
	return list;
}

static guint32
tie_needs_count(const struct ties *ties, guint32 tie)
{
	return ties->start[tie + 1] - ties->start[tie];
}

/*
 * Of the ties that need one activity and no other, which come and go together,
 * only those that join people: of twelve who all know one another, eleven.
 */
static gsize
ties_joining(struct halving *h, const guint32 *list, gsize count,
    guint32 *out)
{
	gsize made = 0;

	for (gsize i = 0; i < count; i++) {
		const struct edge *edge = &h->ties->list[list[i]];
		gsize before = h->groups.joined;

		if (tie_needs_count(h->ties, list[i]) > 1)
			continue;
		groups_join(&h->groups, edge->a, edge->b);
		if (h->groups.joined > before)
			out[made++] = list[i];
	}
	groups_undo(&h->groups, 0);
	return made;
}

/* The ties that matter to who is in one group, whatever is left out. */
static gsize
ties_enough(struct halving *h, const guint32 *list, const guint32 *start,
    gsize activities, guint32 *out)
{
	gsize made = 0;

	for (gsize t = 0; t < h->ties->count; t++)
		if (tie_needs_count(h->ties, (guint32)t) != 1)
			out[made++] = (guint32)t;
	for (gsize a = 0; a < activities; a++)
		made += ties_joining(h, list + start[a], start[a + 1] -
		    start[a], out + made);
	return made;
}

static void
groups_make(struct groups *g, gsize persons)
{
	*g = (struct groups){ g_new(guint32, persons + 1),
	    g_new(guint32, persons + 1), g_new(guint32, persons + 1), 0 };
	for (gsize p = 0; p < persons; p++) {
		g->parent[p] = (guint32)p;
		g->size[p] = 1;
	}
}

static void
groups_clear(struct groups *g)
{
	g_free(g->parent);
	g_free(g->size);
	g_free(g->log);
}

/*
 * Joins left without each activity; returns joins with all.  list and start
 * are ties by the activities they need.
 */
static gsize
joins_without(const struct ties *ties, const guint32 *list,
    const guint32 *start, gsize persons, gsize activities, gsize *joined)
{
	g_autofree guint32 *enough = g_new(guint32, ties->count + 1);
	struct halving h = { .ties = ties, .joined = joined };
	gsize count, whole;

	groups_make(&h.groups, persons);
	count = ties_enough(&h, list, start, activities, enough);
	for (gsize i = 0; i < count; i++)
		groups_join(&h.groups, ties->list[enough[i]].a,
		    ties->list[enough[i]].b);
	whole = h.groups.joined;
	groups_undo(&h.groups, 0);
	if (activities > 0)
		halving_range(&h, 0, activities - 1, enough, count);
	groups_clear(&h.groups);
	return whole;
}

/* People whose every tie is among those count. */
static gsize
people_isolated(const struct ties *ties, const guint32 *list, gsize count,
    const guint32 *degrees, guint32 *lost)
{
	gsize isolated = 0;

	for (gsize i = 0; i < count; i++) {
		const struct edge *edge = &ties->list[list[i]];

		isolated += ++lost[edge->a] == degrees[edge->a];
		isolated += ++lost[edge->b] == degrees[edge->b];
	}
	for (gsize i = 0; i < count; i++) {
		lost[ties->list[list[i]].a] = 0;
		lost[ties->list[list[i]].b] = 0;
	}
	return isolated;
}

void
network_without(const struct ties *ties, gsize persons, gsize activities,
    struct network_loss *losses)
{
	g_autofree gsize *joined = g_new(gsize, activities + 1);
	g_autofree guint32 *start = g_new0(guint32, activities + 2);
	g_autofree guint32 *list = needed_by(ties, activities, start);
	g_autofree guint32 *degrees = network_degrees(ties->list,
	    ties->count, persons);
	g_autofree guint32 *lost = g_new0(guint32, persons + 1);
	gsize whole = joins_without(ties, list, start, persons, activities,
	    joined);

	for (gsize a = 0; a < activities; a++) {
		gsize count = start[a + 1] - start[a];

		losses[a] = (struct network_loss){ count,
		    people_isolated(ties, list + start[a], count, degrees,
		    lost), whole - joined[a] };
	}
}
