/*
 * Arrays that threads fill, one for each piece of a table, and that are one
 * array in the end.  They are in one room from the beginning, each with
 * space for what is expected, so that nothing has to be copied elsewhere.
 */
#ifndef IMPACT_PIECES_H
#define IMPACT_PIECES_H

#include <glib.h>

#define PIECES	16

struct pieces {
	gsize	 size;		/* bytes of an element */
	guint8	*room;
	struct piece {
		guint8	*list;
		gsize	 count, space;	/* elements */
		guint8	*own;		/* when they are more: the list */
	} piece[PIECES];
};

/* Of what is expected, only what is used in the end takes memory. */
void		pieces_begin(struct pieces *, gsize size, gsize expected);
/* One more element of a piece; not cleared, and there until the next. */
gpointer	pieces_add(struct pieces *, gsize piece);
/* The elements of all pieces, in order; free with g_free.  Ends pieces. */
gpointer	pieces_gather(struct pieces *, gsize *count);

/* The last count elements of a piece. */
static inline gpointer
pieces_last(const struct pieces *pieces, gsize piece, gsize count)
{
	const struct piece *p = &pieces->piece[piece];

	return p->list + (p->count - count) * pieces->size;
}

#endif
