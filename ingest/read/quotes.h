/*
 * What libcsv does not know about quotes: signs that take the meaning from
 * the next one, text behind a closing quote, blanks before an opening one.
 */
#ifndef IMPACT_QUOTES_H
#define IMPACT_QUOTES_H

#include "reader.h"

/*
 * Copies a line so that each escaped sign is hidden from libcsv behind bytes
 * that are in no UTF-8 text; an escape at the end of the line stays.  TRUE
 * when a sign was escaped that needs it not.
 */
gboolean quotes_hide(const struct reader_form *, const char *line, gsize size,
	    GString *out);
/* Puts them back in a cell, in place; returns its new size. */
gsize	 quotes_show(char *cell, gsize size);
/* Whether a quote opens behind blanks, on the first line of a record. */
gboolean quotes_after_blank(const struct reader_form *, const char *line,
	    gsize size);
/*
 * Copies a record so that text behind a closing quote belongs to the cell:
 * "a"b becomes "ab".
 */
void	 quotes_join(const struct reader_form *, const char *raw, gsize size,
	    GString *out);

#endif
