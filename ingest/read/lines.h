/*
 * Pieces of text to physical lines, which end at LF, CR LF or a lone CR.
 */
#ifndef IMPACT_LINES_H
#define IMPACT_LINES_H

#include <glib.h>

/*
 * A line with its end, or, when it is longer than was allowed, its first
 * bytes and whole FALSE.
 */
typedef void	(*LinesFunction)(const char *line, gsize size, gboolean whole,
		    gpointer);

typedef struct lines Lines;

Lines	*lines_new(gsize most, LinesFunction, gpointer);
void	 lines_free(Lines *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Lines, lines_free)

void	 lines_feed(Lines *, const char *text, gsize size);
/* No more follows: the last line is given an end if it has none. */
void	 lines_end(Lines *);
/* Whether that is so. */
gboolean lines_pending(const Lines *);
/* Whether the last text ended with a line. */
gboolean lines_idle(const Lines *);

#endif
