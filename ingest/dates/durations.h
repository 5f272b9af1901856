/*
 * Durations as exports write them.
 */
#ifndef IMPACT_DURATIONS_H
#define IMPACT_DURATIONS_H

#include <glib.h>

/* What a duration without a unit counts. */
enum unit { UNIT_HOURS, UNIT_MINUTES, UNIT_DAYS };
/* Whether a word is the name of a unit, whole or short. */
gboolean	 duration_names(const char *word);
/*
 * A duration to whole minutes: "1,5", "1:30", "90 min", "1 uur 30"; rounds
 * half up.  NULL when it was read, else the rule it breaks.
 */
const char	*value_minutes(const char *text, char mark, enum unit,
		    gint64 *minutes);

#endif
