/*
 * Arrays in pieces; see pieces.h.
 */
#include <string.h>

#include "pieces.h"

void
pieces_begin(struct pieces *pieces, gsize size, gsize expected)
{
	/* The last piece of a range has what a division leaves as well. */
	gsize space = expected / PIECES + PIECES;

	*pieces = (struct pieces){ .size = size,
	    .room = g_malloc_n(PIECES * space, size) };
	for (gsize i = 0; i < PIECES; i++)
		pieces->piece[i] = (struct piece){ pieces->room +
		    i * space * size, 0, space, NULL };
}

static void
piece_grow(struct piece *piece, gsize size)
{
	gboolean first = piece->own == NULL;

	piece->space += piece->space / 2;
	piece->own = g_realloc_n(piece->own, piece->space, size);
	if (first)
		memcpy(piece->own, piece->list, piece->count * size);
	piece->list = piece->own;
}

gpointer
pieces_add(struct pieces *pieces, gsize piece)
{
	struct piece *p = &pieces->piece[piece];

	if (p->count == p->space)
		piece_grow(p, pieces->size);
	return p->list + p->count++ * pieces->size;
}

/* In the same room, unless one of them had to leave it. */
gpointer
pieces_gather(struct pieces *pieces, gsize *count)
{
	guint8 *all = pieces->room, *end;

	*count = 0;
	for (gsize i = 0; i < PIECES; i++) {
		*count += pieces->piece[i].count;
		if (pieces->piece[i].own != NULL)
			all = NULL;
	}
	if (all == NULL)
		all = g_malloc_n(*count, pieces->size);
	end = all;
	for (gsize i = 0; i < PIECES; i++) {
		struct piece *p = &pieces->piece[i];

		memmove(end, p->list, p->count * pieces->size);
		end += p->count * pieces->size;
		g_free(p->own);
	}
	if (all != pieces->room)
		g_free(pieces->room);
	return all;
}
