/*
 * Arrays of many megabytes, in large pages where the system has them: of
 * reading ten million attendances, pages of 4 KiB took a tenth.
 */
#ifndef IMPACT_BIG_H
#define IMPACT_BIG_H

#include <glib.h>

/* Not cleared; free with g_free, never g_realloc. */
gpointer	big_alloc(gsize bytes);

/*
 * From now on memory that is given back is kept for what asks next, and not
 * handed to the system and cleared again: 5 % of a run over many arrays.
 */
void		big_keep(void);

#define big_new(type, count)	((type *)big_alloc((gsize)(count) * sizeof(type)))

#endif
