/*
 * What schema.sql says about its tables: the paragraph above a table and the
 * remarks behind its columns, as words for people who read an export.
 */
#ifndef IMPACT_DESCRIBE_H
#define IMPACT_DESCRIBE_H

#include <glib.h>

/* schema is its text; NULL when nothing is said.  Free with g_free. */
char	*describe_table(const char *schema, const char *table);
char	*describe_column(const char *schema, const char *table,
	    const char *column);

#endif
