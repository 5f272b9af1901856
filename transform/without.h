/*
 * What changes if an activity is stopped: computed in memory without its
 * attendances and printed; nothing is written.
 */
#ifndef IMPACT_WITHOUT_H
#define IMPACT_WITHOUT_H

#include <glib.h>

#include "stage.h"

/*
 * word is register:code, or a code that only one register has.  An error
 * with EXIT_USAGE when there is no such activity, or more than one.
 */
gboolean	without_print(struct stage *, const char *word, GError **);

#endif
