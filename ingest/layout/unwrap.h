/*
 * Records that were put whole into one quoted cell, taken out of it, once:
 * what a spreadsheet makes of a comma file where the comma is the decimal
 * mark.
 */
#ifndef IMPACT_UNWRAP_H
#define IMPACT_UNWRAP_H

#include "reader.h"

typedef struct unwrap Unwrap;

/* The form is that of the text inside the cells. */
Unwrap	*unwrap_new(const struct reader_form *);
void	 unwrap_free(Unwrap *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Unwrap, unwrap_free)

/*
 * Hands the record in the one cell on, good or broken, with the place of the
 * record around it.  FALSE when there is none: several cells, no delimiter in
 * it, or text of several records, which is what somebody typed.
 */
gboolean unwrap_record(Unwrap *, const struct record *, ReaderFunction,
	    gpointer);

#endif
