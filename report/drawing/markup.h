/*
 * Text as markup can hold it, for pages and pictures alike.
 */
#ifndef REPORT_MARKUP_H
#define REPORT_MARKUP_H

#include <glib.h>

/*
 * plain_text, which leaves out what XML 1.0 (section 2.2) and HTML forbid, with
 * & < > and both quotes escaped; g_free.
 */
char	*markup_escape(const char *text);

#endif
