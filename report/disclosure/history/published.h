/*
 * What was published before: every figure of the ledger that an attacker can
 * set against those of a plan.
 */
#ifndef REPORT_PUBLISHED_H
#define REPORT_PUBLISHED_H

#include "certificate.h"
#include "plan.h"
#include "store.h"

/*
 * Before the plan is decided: quantities learn as what they were last shown
 * (the same months of one stem, or the same key in the same period), and
 * earlier releases join the plan as their readers know them (former.h).
 *
 * FALSE with an error, too, when a release of a time with a lower threshold
 * shows what has to stay hidden now, unless that is accepted.
 */
gboolean published_read(Plan *, Store *, const char *period,
	    struct certificate *, GError **);

#endif
