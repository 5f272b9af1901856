/*
 * Writing behind: bunches of rows on their way to the store, written by a
 * thread of their own while the caller computes what comes next.  Whoever
 * uses the store waits until all of them are there (store_settle), so nobody
 * sees a difference but the clock.
 */
#ifndef IMPACT_WRITER_H
#define IMPACT_WRITER_H

#include <glib.h>

#include "store.h"

struct cell {
	enum { CELL_NULL, CELL_INTEGER, CELL_REAL, CELL_TEXT } kind;
	union {
		gint64		 integer;
		double		 real;
		const char	*text;
	};
};

/* At most STORE_ROWS rows for the statement of that name. */
struct pack {
	const char	*name;
	guint		 columns;	/* 0: it takes none and is run once */
	guint		 filled;	/* cells */
	struct cell	*cells;
	GStringChunk	*texts;		/* that cells refer to, or NULL */
};

struct pack	*pack_new(const char *name, guint columns);
void		 pack_free(struct pack *);
gboolean	 pack_write(Store *, const struct pack *, GError **);

typedef struct writer Writer;

Writer		*writer_new(Store *);
/* Takes over the pack; waits while too much is waiting. */
void		 writer_put(Writer *, struct pack *);
/* Returns when all is written, or was passed over after an error. */
void		 writer_settle(Writer *);
/* FALSE with what went wrong, once; nothing after it was written. */
gboolean	 writer_check(Writer *, GError **);
void		 writer_free(Writer *);

#endif
