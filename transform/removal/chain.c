/*
 * Counts paths into a chain; see chain.h.
 */
#include <math.h>
#include <string.h>

#include "chain.h"
#include "tally.h"

/* What counting needs beside the chain itself. */
struct counting {
	struct chain	*chain;
	struct tally	 steps;		/* from * 2^32 + to */
	struct windows	 windows;	/* of order 2 and up */
	GArray		*states;	/* guint32: of the path at hand */
	guint32		*stamps;	/* by activity: last path it was in */
	guint32		*kept;		/* of the path at hand */
	gsize		 space;		/* of states in the arrays of chain */
};

static void
chain_room(struct counting *counting, gsize states)
{
	struct chain *chain = counting->chain;
	gsize space = counting->space;

	if (states <= space)
		return;
	counting->space = MAX(states, 2 * space);
	chain->visits = g_renew(double, chain->visits, counting->space);
	chain->entries = g_renew(double, chain->entries, counting->space);
	chain->converts = g_renew(double, chain->converts, counting->space);
	chain->worth = g_renew(double, chain->worth, counting->space);
	for (gsize i = space; i < counting->space; i++)
		chain->visits[i] = chain->entries[i] = chain->converts[i] =
		    chain->worth[i] = 0;
}

/*
 * The steps of a path that count, and which outcomes they touched: with
 * first, those that come to an activity for the first time.
 */
static gsize
path_keep(struct counting *counting, const guint32 *list, gsize count,
    guint32 stamp, gboolean first, double touched)
{
	gsize kept = 0;

	for (gsize i = 0; i < count; i++) {
		gboolean new = counting->stamps[list[i]] != stamp;

		if (new) {
			counting->stamps[list[i]] = stamp;
			counting->chain->touched[list[i]] += touched;
		}
		if (new || !first)
			counting->kept[kept++] = list[i];
	}
	return kept;
}

static guint32
path_state(struct counting *counting, gsize at, gsize count)
{
	guint order = counting->chain->order;
	guint32 window[CHAIN_ORDER_MOST];

	if (order == 1)
		return counting->kept[at];
	for (guint i = 0; i < order; i++)
		window[i] = at + i < count ? counting->kept[at + i] :
		    CHAIN_NOTHING;
	return windows_number(&counting->windows, window);
}

/* Kept steps into states; equal neighbours are one. */
static void
path_states(struct counting *counting, gsize count)
{
	guint order = counting->chain->order;
	gsize windows = count >= order ? count - order + 1 : 1;
	guint32 before = CHAIN_NOTHING;

	g_array_set_size(counting->states, 0);
	for (gsize i = 0; i < windows; i++) {
		guint32 state = path_state(counting, i, count);

		if (state != before)
			g_array_append_val(counting->states, state);
		before = state;
	}
	if (order > 1)
		chain_room(counting, counting->windows.count);
}

static void
path_count(struct counting *counting, double weight, gboolean converted,
    double value)
{
	const guint32 *states = (const guint32 *)counting->states->data;
	struct chain *chain = counting->chain;
	gsize last = counting->states->len - 1;

	for (gsize i = 0; i <= last; i++)
		chain->visits[states[i]] += weight;
	for (gsize i = 0; i < last; i++)
		tally_add(&counting->steps,
		    (guint64)states[i] << 32 | states[i + 1], weight);
	chain->entries[states[0]] += weight;
	chain->journeys += weight;
	if (!converted)
		return;
	chain->converts[states[last]] += weight;
	chain->conversions += weight;
	if (isnan(value))
		return;
	chain->worth[states[last]] += weight * value;
	chain->value += weight * value;
}

/* Where each run of equal keys begins, for keys below count. */
static gsize *
places_make(const struct tallied *steps, gsize made, guint shift, gsize count)
{
	gsize *places = g_new0(gsize, count + 2);

	for (gsize i = 0; i < made; i++)
		places[(guint32)(steps[i].key >> shift) + 2]++;
	for (gsize i = 2; i <= count; i++)
		places[i] += places[i - 1];
	return places;
}

/* Links by state and target: two stable counting sorts. */
static void
chain_link(struct chain *chain, const struct tally *tally)
{
	g_autofree struct tallied *steps = g_new(struct tallied,
	    tally->count);
	g_autofree guint32 *order = g_new(guint32, tally->count);
	g_autofree gsize *by_to = NULL;
	gsize made = 0;

	for (gsize i = 0; i < tally->room; i++)
		if (tally->slots[i].key != TALLY_FREE)
			steps[made++] = tally->slots[i];
	by_to = places_make(steps, made, 0, chain->states);
	for (gsize i = 0; i < made; i++)
		order[by_to[(guint32)steps[i].key + 1]++] = (guint32)i;
	chain->start = places_make(steps, made, 32, chain->states);
	chain->links = g_new(struct link, made);
	for (gsize i = 0; i < made; i++) {
		const struct tallied *step = &steps[order[i]];
		guint32 from = (guint32)(step->key >> 32);

		chain->links[chain->start[from + 1]++] = (struct link){
		    (guint32)step->key, step->sum / chain->visits[from] };
	}
}

static void
counting_begin(struct counting *counting, const struct paths *paths)
{
	struct chain *chain = counting->chain;
	gsize longest = 0;

	for (gsize i = 0; i < paths->count; i++)
		longest = MAX(longest, paths->start[i + 1] -
		    paths->start[i]);
	chain->touched = g_new0(double, chain->activities);
	counting->windows.width = chain->order;
	counting->states = g_array_new(FALSE, FALSE, sizeof(guint32));
	counting->stamps = g_new0(guint32, chain->activities);
	counting->kept = g_new(guint32, longest);
	chain_room(counting, chain->order == 1 ? chain->activities : 1);
}

static void
counting_end(struct counting *counting)
{
	struct chain *chain = counting->chain;

	chain->states = chain->order == 1 ? chain->activities :
	    counting->windows.count;
	for (gsize i = 0; i < chain->states; i++)
		if (chain->visits[i] > 0) {
			chain->converts[i] /= chain->visits[i];
			chain->worth[i] /= chain->visits[i];
		}
	chain_link(chain, &counting->steps);
	if (chain->order == 1) {
		chain->windows = g_new(guint32, chain->states);
		for (gsize i = 0; i < chain->states; i++)
			chain->windows[i] = (guint32)i;
	} else
		chain->windows = g_steal_pointer(&counting->windows.list);
	tally_clear(&counting->steps);
	windows_clear(&counting->windows);
	g_array_unref(counting->states);
	g_free(counting->stamps);
	g_free(counting->kept);
}

void
chain_make(const struct paths *paths, gsize activities, guint order,
    gboolean first, struct chain *chain)
{
	struct counting counting = { .chain = chain };

	*chain = (struct chain){ .order = order, .activities = activities };
	counting_begin(&counting, paths);
	for (gsize i = 0; i < paths->count; i++) {
		const guint32 *list = paths->list + paths->start[i];
		gsize count = paths->start[i + 1] - paths->start[i];
		double weight = paths->weight == NULL ? 1 : paths->weight[i];

		/* Written so that NaN does not pass. */
		if (count == 0 || !(weight > 0))
			continue;
		count = path_keep(&counting, list, count, (guint32)i + 1,
		    first, paths->converted[i] ? weight : 0);
		path_states(&counting, count);
		path_count(&counting, weight, paths->converted[i],
		    paths->value == NULL ? NAN : paths->value[i]);
	}
	counting_end(&counting);
}

void
chain_clear(struct chain *chain)
{
	g_free(chain->windows);
	g_free(chain->start);
	g_free(chain->links);
	g_free(chain->visits);
	g_free(chain->entries);
	g_free(chain->converts);
	g_free(chain->worth);
	g_free(chain->touched);
	*chain = (struct chain){ 0 };
}
