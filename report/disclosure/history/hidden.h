/*
 * What earlier releases hid, and why a figure that was hidden stays so.
 */
#ifndef REPORT_HIDDEN_H
#define REPORT_HIDDEN_H

#include "plan.h"
#include "store.h"

/*
 * A quantity that any release hid for the same months of its stem stays hidden,
 * unless one showed it, or said that it is small, too: it may have been hidden
 * for figures, and sums of them, that are not reckoned with any more
 * (former.h).  Without a stem that goes for releases of this period; what the
 * last release of a report hid goes first when something has to be hidden
 * again.  After what was shown is known (published.h).
 */
gboolean hidden_read(Plan *, Store *, const char *period, GError **);

#endif
