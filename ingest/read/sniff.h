/*
 * The first bytes of a file: is this CSV at all?
 */
#ifndef IMPACT_SNIFF_H
#define IMPACT_SNIFF_H

#include <glib.h>

/* What a file is that is not CSV, and how to get CSV of it; NULL if it is. */
const char	*sniff_format(const guint8 *bytes, gsize size);
/* The same of files that are no text at all. */
const char	*sniff_binary(const guint8 *bytes, gsize size);
/* Whether the first line is that of a reject file of ours. */
gboolean	 sniff_own(const guint8 *bytes, gsize size);
/* The sign in a first line "sep=;", NUL when there is no such line. */
char		 sniff_separator(const guint8 *bytes, gsize size);

#endif
