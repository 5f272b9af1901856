/*
 * Something converted by a program of somebody else, and its answer judged:
 * a status proves little, so the bytes have to begin and end as they should.
 */
#ifndef REPORT_CONVERSION_H
#define REPORT_CONVERSION_H

#include "tool.h"

struct conversion {
	const char		*name;		/* of the program, for people */
	const char *const	*options;	/* end in NULL */
	/* Whether the bytes are all of what was wanted. */
	gboolean		 (*is_whole)(GBytes *);
};

/*
 * environment: beside HOME and LC_ALL; ends in NULL.  NULL with why in words,
 * g_free.
 */
GBytes	*conversion_run(const struct conversion *, const struct tool *,
	    const char *const *environment, GBytes *original, char **why);
/* Whether bytes have that head and that tail, and something between. */
gboolean conversion_is_whole(GBytes *, const char *head, gsize head_size,
	    const char *tail, gsize tail_size);

#endif
