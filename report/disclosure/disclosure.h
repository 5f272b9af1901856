/*
 * What may be shown of all reports of a run: the one step between collecting
 * their figures and publishing them.
 */
#ifndef REPORT_DISCLOSURE_H
#define REPORT_DISCLOSURE_H

#include "certificate.h"
#include "conf.h"
#include "plan.h"
#include "store.h"

/* A plan with the rules of the configuration. */
Plan	*disclosure_plan(const Conf *);

/*
 * Sets the plan against the ledger, decides it, and forgets what is exact.
 * FALSE with an error, and nothing may be published, when the audit does not
 * hold; it names cells.
 */
gboolean disclosure_decide(Plan *, Store *, const char *period,
	    struct certificate *, GError **);

/*
 * What is hidden and why, a line for each cell, by key; no numbers.  Then how
 * many that is, by what they are about.  g_free.
 */
char	*disclosure_list(const Plan *);

#endif
