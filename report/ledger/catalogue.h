/*
 * What there is to report and what was: the reports of the configuration
 * with their languages, and the releases in the ledger.
 */
#ifndef REPORT_CATALOGUE_H
#define REPORT_CATALOGUE_H

#include "conf.h"
#include "store.h"

/* Lines for a person to read; g_free.  NULL with an error. */
char	*catalogue_print(const Conf *, Store *, GError **);

#endif
