/*
 * Exits, entries and the steps between them; see doors.h.
 */
#include "doors.h"

gboolean
crossings_has(const struct block *block, const struct clusters *clusters,
    gsize place, const struct link *link)
{
	return block_has(block, link) &&
	    clusters->of[block->at[link->to]] != clusters->of[place];
}

static void
doors_number(const struct clusters *clusters, gsize places, const guint8 *is,
    struct doors *doors)
{
	gsize made = 0;

	doors->start = g_new(gsize, clusters->count + 1);
	doors->list = g_new(guint32, places);
	doors->number = g_new(guint32, places);
	for (gsize c = 0; c < clusters->count; c++) {
		doors->start[c] = made;
		for (gsize i = clusters->start[c]; i < clusters->start[c + 1];
		    i++) {
			guint32 place = clusters->list[i];

			doors->number[place] = is[place] ? (guint32)made :
			    G_MAXUINT32;
			if (is[place])
				doors->list[made++] = place;
		}
	}
	doors->start[clusters->count] = doors->count = made;
}

void
doors_make(const struct block *block, const struct clusters *clusters,
    struct doors *entries, struct doors *exits)
{
	const struct chain *chain = block->chain;
	g_autofree guint8 *enters = g_new0(guint8, block->count);
	g_autofree guint8 *leaves = g_new0(guint8, block->count);

	for (gsize i = 0; i < block->count; i++) {
		guint32 state = block->states[i];

		for (gsize l = chain->start[state]; l < chain->start[state +
		    1]; l++)
			if (crossings_has(block, clusters, i,
			    &chain->links[l])) {
				leaves[i] = 1;
				enters[block->at[chain->links[l].to]] = 1;
			}
	}
	doors_number(clusters, block->count, enters, entries);
	doors_number(clusters, block->count, leaves, exits);
}

void
doors_clear(struct doors *doors)
{
	g_free(doors->start);
	g_free(doors->list);
	g_free(doors->number);
}

void
crossings_make(const struct block *block, const struct clusters *clusters,
    const struct doors *entries, const struct doors *exits,
    struct crossings *crossings)
{
	const struct chain *chain = block->chain;
	gsize made = 0, most = 0;

	for (gsize i = 0; i < block->count; i++)
		most += chain->start[block->states[i] + 1] -
		    chain->start[block->states[i]];
	crossings->start = g_new(gsize, exits->count + 1);
	crossings->list = g_new(struct link, most + 1);
	for (gsize e = 0; e < exits->count; e++) {
		guint32 place = exits->list[e], state = block->states[place];

		crossings->start[e] = made;
		for (gsize l = chain->start[state]; l < chain->start[state +
		    1]; l++) {
			const struct link *link = &chain->links[l];

			if (crossings_has(block, clusters, place, link))
				crossings->list[made++] = (struct link){
				    entries->number[block->at[link->to]],
				    link->chance };
		}
	}
	crossings->start[exits->count] = made;
}

void
crossings_clear(struct crossings *crossings)
{
	g_free(crossings->start);
	g_free(crossings->list);
}
