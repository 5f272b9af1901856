/*
 * Flow through the chain up to the first entry; see entries.h.
 */
#include <math.h>
#include <string.h>

#include "entries.h"
#include "sweeps.h"

#define MOST	1000000		/* sweeps; never seen */

static void
entries_reverse(struct entries *entries)
{
	const struct chain *chain = entries->chain;
	gsize links = chain->start[chain->states];

	entries->start = g_new0(gsize, chain->states + 2);
	entries->links = g_new(struct link, links);
	for (gsize l = 0; l < links; l++)
		entries->start[chain->links[l].to + 2]++;
	for (gsize i = 2; i <= chain->states; i++)
		entries->start[i] += entries->start[i - 1];
	for (gsize i = 0; i < chain->states; i++)
		for (gsize l = chain->start[i]; l < chain->start[i + 1]; l++) {
			const struct link *link = &chain->links[l];

			entries->links[entries->start[link->to + 1]++] =
			    (struct link){ (guint32)i, link->chance };
		}
}

/* The activity at a place of a window, unless it stands there before. */
static guint32
window_new(const guint32 *window, guint place)
{
	for (guint i = 0; i < place; i++)
		if (window[i] == window[place])
			return CHAIN_NOTHING;
	return window[place];
}

static void
entries_hold(struct entries *entries)
{
	const struct chain *chain = entries->chain;
	gsize *start = g_new0(gsize, chain->activities + 2);

	for (gsize i = 0; i < chain->states; i++)
		for (guint k = 0; k < chain->order; k++) {
			guint32 a = window_new(chain->windows +
			    i * chain->order, k);

			if (a != CHAIN_NOTHING)
				start[a + 2]++;
		}
	for (gsize a = 2; a <= chain->activities + 1; a++)
		start[a] += start[a - 1];
	entries->holds = g_new(guint32, start[chain->activities + 1]);
	for (gsize i = 0; i < chain->states; i++)
		for (guint k = 0; k < chain->order; k++) {
			guint32 a = window_new(chain->windows +
			    i * chain->order, k);

			if (a != CHAIN_NOTHING)
				entries->holds[start[a + 1]++] = (guint32)i;
		}
	entries->holds_start = start;
}

void
entries_make(const struct chain *chain, const struct components *found,
    struct entries *entries)
{
	*entries = (struct entries){ .chain = chain, .found = found,
	    .held = g_new0(guint8, chain->states) };
	entries_reverse(entries);
	entries_hold(entries);
}

void
entries_clear(struct entries *entries)
{
	g_free(entries->start);
	g_free(entries->links);
	g_free(entries->holds_start);
	g_free(entries->holds);
	g_free(entries->held);
	*entries = (struct entries){ 0 };
}

/* Returns whether the flow through any state of a component moved. */
static gboolean
component_sweep(const struct entries *entries, gsize component, double *flow)
{
	const struct components *found = entries->found;
	gboolean moving = FALSE;

	for (gsize i = found->start[component];
	    i < found->start[component + 1]; i++) {
		guint32 state = found->list[i];
		double sum = entries->chain->entries[state];

		for (gsize l = entries->start[state];
		    l < entries->start[state + 1]; l++) {
			const struct link *link = &entries->links[l];

			if (!entries->held[link->to])
				sum += flow[link->to] * link->chance;
		}
		moving |= fabs(sum - flow[state]) > SWEEPS_PRECISION * sum;
		flow[state] = sum;
	}
	return moving;
}

void
entries_flow(struct entries *entries, guint32 activity, double *flow)
{
	const struct components *found = entries->found;
	const guint32 *holds = entries->holds +
	    entries->holds_start[activity];
	gsize count = entries->holds_start[activity + 1] -
	    entries->holds_start[activity];

	for (gsize i = 0; i < count; i++)
		entries->held[holds[i]] = 1;
	memset(flow, 0, entries->chain->states * sizeof(*flow));
	/* From where journeys begin: the last component comes first. */
	for (gsize c = found->count; c-- > 0;)
		for (gsize turn = 0; turn < MOST; turn++)
			if (!component_sweep(entries, c, flow) ||
			    found->start[c + 1] - found->start[c] == 1)
				break;
	for (gsize i = 0; i < count; i++)
		entries->held[holds[i]] = 0;
}
