/*
 * The figures of the reports of a month as they may be seen, with what the
 * ledger knows of them.
 */
#ifndef REPORT_READING_H
#define REPORT_READING_H

#include "conf.h"
#include "day.h"
#include "disclosure.h"
#include "store.h"

/*
 * struct figures *, owned by the array, of the reports of the section called
 * only or, without, of those whose turn it is; they need the plan as long as
 * they live.  All assignments (assignments.h) are decided together.
 */
GPtrArray	*reading_figures(Store *, const Conf *, const struct period *,
		    const GPtrArray *assignments, const char *only, Plan *,
		    struct certificate *, GError **);

#endif
