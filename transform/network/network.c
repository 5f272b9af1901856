/*
 * Components, bridges and mixing of a network; see network.h.
 */
#include <math.h>

#include "network.h"

/* Ties of each person, both ways. */
struct neighbours {
	guint32	*start;		/* persons + 1 */
	guint32	*list;		/* the other person */
	guint32	*tie;		/* and which tie it is */
};

guint32 *
network_degrees(const struct edge *list, gsize ties, gsize persons)
{
	guint32 *degrees = g_new0(guint32, persons + 1);

	for (gsize i = 0; i < ties; i++) {
		degrees[list[i].a]++;
		degrees[list[i].b]++;
	}
	return degrees;
}

static void
neighbours_make(const struct edge *list, gsize ties, gsize persons,
    struct neighbours *n)
{
	guint32 *start = g_new0(guint32, persons + 2);

	for (gsize i = 0; i < ties; i++) {
		start[list[i].a + 2]++;
		start[list[i].b + 2]++;
	}
	for (gsize p = 2; p < persons + 2; p++)
		start[p] += start[p - 1];
	n->list = g_new(guint32, 2 * ties + 1);
	n->tie = g_new(guint32, 2 * ties + 1);
	for (gsize i = 0; i < ties; i++) {
		guint32 a = start[list[i].a + 1]++;
		guint32 b = start[list[i].b + 1]++;

		n->list[a] = list[i].b;
		n->list[b] = list[i].a;
		n->tie[a] = n->tie[b] = (guint32)i;
	}
	n->start = start;
}

static void
neighbours_clear(struct neighbours *n)
{
	g_free(n->start);
	g_free(n->list);
	g_free(n->tie);
}

/* One search, Tarjan 1972, with a stack of its own: long chains are no risk. */
struct search {
	const struct neighbours	*n;
	guint32	*order;		/* when met, from 1; 0: not yet */
	guint32	*low;		/* earliest that can be reached another way */
	guint32	*next;		/* of the neighbours, by person */
	guint32	*came;		/* the tie that a person was met by */
	guint32	*stack;
	guint32	 met;
	struct network *network;
};

/* Leaves person for its parent; returns whether the parent is a hinge by it. */
static gboolean
search_leave(struct search *s, guint32 person, guint32 parent)
{
	s->low[parent] = MIN(s->low[parent], s->low[person]);
	s->network->bridges += s->low[person] > s->order[parent];
	return s->low[person] >= s->order[parent];
}

static void
search_enter(struct search *s, guint32 person, guint32 tie)
{
	s->order[person] = s->low[person] = ++s->met;
	s->next[person] = s->n->start[person];
	s->came[person] = tie;
}

/* Everybody in reach of root; returns how many they are. */
static gsize
search_component(struct search *s, guint32 root, gboolean *hinge)
{
	gsize depth = 0, branches = 0;
	guint32 before = s->met;

	search_enter(s, root, RANK_NONE);
	s->stack[depth++] = root;
	while (depth > 0) {
		guint32 person = s->stack[depth - 1];
		guint32 at = s->next[person]++;

		if (at == s->n->start[person + 1]) {
			if (--depth == 0)
				break;
			branches += depth == 1;
			if (search_leave(s, person, s->stack[depth - 1]) &&
			    depth > 1)
				hinge[s->stack[depth - 1]] = TRUE;
		} else if (s->order[s->n->list[at]] == 0) {
			search_enter(s, s->n->list[at], s->n->tie[at]);
			s->stack[depth++] = s->n->list[at];
		} else if (s->n->tie[at] != s->came[person]) {
			s->low[person] = MIN(s->low[person],
			    s->order[s->n->list[at]]);
		}
	}
	if (branches > 1)
		hinge[root] = TRUE;
	return s->met - before;
}

static void
network_search(const struct neighbours *n, const gboolean *member,
    gsize persons, struct network *network)
{
	g_autofree gboolean *hinge = g_new0(gboolean, persons + 1);
	struct search s = { .n = n, .network = network };

	s.order = g_new0(guint32, persons + 1);
	s.low = g_new(guint32, persons + 1);
	s.next = g_new(guint32, persons + 1);
	s.came = g_new(guint32, persons + 1);
	s.stack = g_new(guint32, persons + 1);
	for (gsize p = 0; p < persons; p++) {
		gsize size;

		if (!member[p] || s.order[p] != 0)
			continue;
		size = search_component(&s, (guint32)p, hinge);
		network->components++;
		network->isolated += size == 1;
		network->largest = MAX(network->largest, size);
		network->pairs += (double)size * (double)(size - 1) / 2;
	}
	for (gsize p = 0; p < persons; p++)
		network->hinges += hinge[p];
	network->people = s.met;
	g_free(s.order);
	g_free(s.low);
	g_free(s.next);
	g_free(s.came);
	g_free(s.stack);
}

void
network_measure(const struct edge *list, gsize ties, const gboolean *member,
    gsize persons, struct network *network)
{
	struct neighbours n;

	*network = (struct network){ .ties = ties };
	neighbours_make(list, ties, persons, &n);
	network_search(&n, member, persons, network);
	neighbours_clear(&n);
}

void
network_mix(const struct edge *list, gsize ties, const guint32 *group,
    gsize groups, struct mixing *mixing)
{
	g_autofree double *ends = g_new0(double, groups + 1);
	double external = 0, together = 0;

	*mixing = (struct mixing){ 0, NAN, NAN, NAN, NAN };
	for (gsize i = 0; i < ties; i++) {
		guint32 a = group[list[i].a], b = group[list[i].b];

		if (a == RANK_NONE || b == RANK_NONE)
			continue;
		mixing->ties++;
		external += a != b;
		ends[a]++;
		ends[b]++;
	}
	if (mixing->ties == 0)
		return;
	for (gsize g = 0; g < groups; g++) {
		double share = ends[g] / (2 * (double)mixing->ties);

		together += share * share;
	}
	mixing->external = external / (double)mixing->ties;
	mixing->ei = 2 * mixing->external - 1;
	mixing->expected = 1 - together;
	if (mixing->expected > 0)
		mixing->assortativity = 1 - mixing->external /
		    mixing->expected;
}
