/*
 * Names that any sentence may hold, and that mean the same in all of one
 * report: "{year}".
 */
#ifndef REPORT_COMMON_H
#define REPORT_COMMON_H

#include "figures.h"
#include "words.h"

/*
 * organisation, rung, year, before_year, scope, projects, first, last (days),
 * from, month (months), k, base, rounded, model, W, left (days), least,
 * share_least, price_least.  NULL: it is none of them; g_free.
 */
char	*common_text(const struct figures *, const Words *,
	    const char *name);

#endif
