/* One report in one language: its page, charts and tables as files. */
#ifndef REPORT_EDITION_H
#define REPORT_EDITION_H

#include "figures.h"
#include "gnuplot.h"
#include "output.h"
#include "words.h"

/*
 * Writes NAME/LANGUAGE/ into the output.  A chart that cannot be made leaves
 * its table and a note; why is added to complaints (char *, owned).  FALSE
 * only when the output cannot be written.
 */
gboolean edition_write(const struct figures *, const Words *, Gnuplot *,
	    Output *, GPtrArray *complaints, GError **);

#endif
