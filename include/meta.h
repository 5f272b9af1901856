/*
 * Words about the store itself, which live in it.
 */
#ifndef IMPACT_META_H
#define IMPACT_META_H

#include <glib.h>

#include "store.h"

/* A word about this store: "key.id". NULL if not set; free with g_free. */
char		*store_meta(Store *, const char *name, GError **);
gboolean	store_set_meta(Store *, const char *name, const char *value,
		    GError **);

#endif
