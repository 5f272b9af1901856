/*
 * The table of SQL statements; for the store, which is its only reader.
 */
#ifndef IMPACT_SQLTEXT_H
#define IMPACT_SQLTEXT_H

#include <glib.h>

/* Name -> text; static. */
GHashTable	*sqltext_all(void);

#endif
