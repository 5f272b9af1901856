/*
 * The shape of the store, by version: schema.sql describes the present one,
 * migrations.sql the steps from older ones.  Facts and what was published are
 * changed by such steps; the derived chapter is dropped and made anew, since
 * transform can fill it again.
 */
#ifndef IMPACT_SCHEMA_H
#define IMPACT_SCHEMA_H

#include <glib.h>

/* Of the present shape, from 1. */
gint64	schema_version(void);
/*
 * SQL that brings a store of version from (0: an empty file) to the present
 * shape; to be run in one transaction.  Free with g_free.
 */
char	*schema_script(gint64 from);

#endif
