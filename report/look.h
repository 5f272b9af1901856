/* Questions about reports: nothing is made, nothing is changed. */
#ifndef REPORT_LOOK_H
#define REPORT_LOOK_H

#include "conf.h"
#include "program.h"

struct looking {
	gboolean	 list;		/* which reports there are and were */
	char		*only;		/* a section, or NULL */
	char		*explain;	/* a figure, or NULL */
	char		*diff;		/* "2026-09..2026-10", or NULL */
};

gboolean look_is_asked(const struct looking *);
/* Prints the answer. */
gboolean look_up(const struct program *, const Conf *, const struct looking *,
	    GError **);

#endif
