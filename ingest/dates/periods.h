/*
 * Periods as exports write them.
 */
#ifndef IMPACT_PERIODS_H
#define IMPACT_PERIODS_H

#include <glib.h>

/*
 * "2026-10", "2026-Q4", "2026", or two ISO days "2026-01-01..2026-06-30".
 * NULL when it was read, else the rule it breaks.
 */
const char	*period_read(const char *text, gint32 *first, gint32 *last);
/* Whether a word is one that periods are written with. */
gboolean	 period_names(const char *word);

#endif
