/* What cells.c, tell.c and relate.c share; for nobody else. */
#ifndef REPORT_CELLS_PARTS_H
#define REPORT_CELLS_PARTS_H

#include <stdarg.h>

#include "cells.h"

/* The key of a variadic function, into a variable of that name. */
#define KEY(key, format) \
	char *key; \
	va_list arguments; \
	va_start(arguments, format); \
	key = g_strdup_vprintf(format, arguments); \
	va_end(arguments)

struct cells {
	struct protection	 protection;
	enum cells_mode		 mode;
	Plan			*plan;		/* not owned */
	char			*place;		/* "/all" or "/in/NAME" */
	char			*funded;	/* "/of/FUNDER" before it */
	const char		*small;		/* "<10", interned */
	GHashTable		*table;		/* key -> struct entry */
};

/* A cell with its place in the plan. */
struct entry {
	struct cell	 cell;
	guint		 quantity;	/* place in the plan */
	gboolean	 is_unseen;
	/* A ratio: what it was computed from; NULL: it is none. */
	const struct cell *part, *whole;
};

#define NOT_PLANNED	G_MAXUINT

/* Takes the key; a second decision must agree with the first. */
struct entry	*cell_add(Cells *, char *key, struct cell draft);
/* Takes the key.  The draft as quantity_decide (relations.h) wants it. */
const struct cell *cell_tell(Cells *, char *key, struct quantity *draft);
/* As the plan decided. */
void		 cell_form(const Cells *, struct cell *,
		    const struct quantity *);
/* What a key, or a stem, is called in the plan; g_free. */
char		*cell_global(const Cells *, const char *key);

#endif
