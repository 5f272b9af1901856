/*
 * Figures from elsewhere: the norms of the store, by measure and town.
 */
#ifndef IMPACT_REFERENCES_H
#define IMPACT_REFERENCES_H

#include <glib.h>

#include "facts.h"
#include "store.h"

struct reference {
	char	*measure;
	double	*values;	/* by town, 0: all; NAN: none */
};

/* struct reference by name, which owns what is in it; NULL: an error. */
GArray		*references_read(Store *, const struct facts *, GError **);
/* NULL when there is none of that name. */
const struct reference	*references_find(const GArray *, const char *measure);

#endif
