/*
 * Text as markup can hold it, for pages and pictures alike.
 */
#ifndef REPORT_MARKUP_H
#define REPORT_MARKUP_H

#include <glib.h>

/*
 * Control characters and what XML 1.0 (section 2.2) and HTML forbid become a
 * space each; g_free.  The text is UTF-8.
 */
char	*markup_plain(const char *text);
/* The same with & < > and both quotes escaped; g_free. */
char	*markup_escape(const char *text);

#endif
