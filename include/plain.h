/*
 * Text that cannot do anything: for messages, which a terminal should not
 * obey, for markup, which may not hold everything, and for spreadsheets.
 */
#ifndef IMPACT_PLAIN_H
#define IMPACT_PLAIN_H

#include <glib.h>

/*
 * Valid UTF-8 with a space for each control character, line ends included,
 * and for what Unicode never assigns; the caller's.
 */
char	*plain_text(const char *text);
/* Whether it begins as what a spreadsheet computes; "-5" does so as well. */
gboolean plain_is_formula(const char *text);

#endif
