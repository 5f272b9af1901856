/*
 * Earlier releases as their readers know them: figures about other months,
 * shown or hidden, and how they hang together.
 */
#ifndef REPORT_FORMER_H
#define REPORT_FORMER_H

#include "certificate.h"
#include "plan.h"
#include "store.h"

/*
 * Figures join the plan as they were published, under the name KEY@PERIOD,
 * with the relations that their packages state.  What the plan tells itself
 * is another name of that.  Releases of before the first month that the plan
 * tells anything of have nothing to do with it; of those that do, the newest
 * count with their relations, and older ones with what they showed of months.
 */
gboolean former_read(Plan *, Store *, const char *period,
	    struct certificate *, GError **);

#endif
