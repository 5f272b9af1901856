/*
 * The records of a piece of text, kept in memory, to be looked at.
 */
#ifndef IMPACT_GRID_H
#define IMPACT_GRID_H

#include "reader.h"

struct row {
	guint64		 line;
	const char	*rule;		/* broken: no cells */
	const char	*forgiven;
	guint		 count;
	char		**cells;
};

/* A GPtrArray of struct row; g_ptr_array_unref. */
GPtrArray	*grid_read(const char *text, gsize size,
		    const struct reader_form *);
/* The number of cells that most records have, and how many have it. */
guint	 grid_width(const GPtrArray *grid, guint *alike);
/* Only the cells that hold more than blanks. */
guint	 row_filled(const struct row *);

#endif
