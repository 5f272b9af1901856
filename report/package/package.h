/*
 * datapackage.json: the tables of an edition as a Frictionless tabular data
 * package (specs.frictionlessdata.io), so that a program reads them with
 * their types, units and symbols.  Its object "sdc" says how the figures
 * were protected.
 */
#ifndef REPORT_PACKAGE_H
#define REPORT_PACKAGE_H

#include "figures.h"
#include "output.h"
#include "words.h"

/*
 * The document; g_free.  tables: Table *, whose CSV files stand in the output
 * below folder.
 */
char	*package_write(const struct figures *, const Words *,
	    const GPtrArray *tables, Output *, const char *folder);

#endif
