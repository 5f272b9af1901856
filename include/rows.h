/*
 * Many rows into one table, some at a time: a statement of 64 rows takes a
 * third of the time of 64 statements.  Cells are given in the order of the
 * parameters of the named statement, "INSERT ... VALUES (?1, ?2, ...)".  With
 * store_write_behind they are written while the caller goes on, and an error
 * comes with a later row or when the store keeps what was written.
 */
#ifndef IMPACT_ROWS_H
#define IMPACT_ROWS_H

#include <glib.h>

#include "store.h"

struct pack;

struct rows {
	Store		*store;
	const char	*name;
	guint		 columns;
	struct pack	*pack;		/* being filled; see writer.h */
};

/* The name has to live as long as rows, which end with rows_end. */
void		rows_begin(struct rows *, Store *, const char *name);
void		rows_integer(struct rows *, gint64);
/* NAN and infinities are NULL: not defined. */
void		rows_real(struct rows *, double);
/* NULL is NULL.  A text is copied; a word has to live until the end. */
void		rows_text(struct rows *, const char *);
void		rows_word(struct rows *, const char *);
void		rows_null(struct rows *);
/* After the last cell of a row; FALSE with the error of the store. */
gboolean	rows_next(struct rows *, GError **);
/*
 * The end: writes what waits, unless good is FALSE already, and frees.
 * Returns whether all went well.
 */
gboolean	rows_end(struct rows *, gboolean good, GError **);

#endif
