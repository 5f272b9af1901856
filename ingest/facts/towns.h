/*
 * Municipalities as files write them, by the name that CBS gives them.
 */
#ifndef IMPACT_TOWNS_H
#define IMPACT_TOWNS_H

#include "load.h"

/*
 * The name to keep for a text of the record at hand: of a municipality that
 * merged, the one that was there on the day of the record (the end of an
 * activity or of the period of a target), or today where it has none.  field
 * is where the text stands, NO_FIELD when it is of the source.  A name that
 * is not found is noticed, with the nearest one.  It stays, except in a record
 * about a person, unless the configuration says it: then the answer is NULL.
 * It lives as long as the text.
 */
const char	*towns_name(struct load *, guint field, const char *text);

#endif
