/* What a figure was counted from: derived rows, files and lines. */
#ifndef REPORT_SOURCES_H
#define REPORT_SOURCES_H

#include "figures.h"
#include "store.h"

/* Appends lines about the figure of that key, by what the key says. */
gboolean sources_print(Store *, const struct figures *, const char *key,
	    GString *, GError **);

#endif
