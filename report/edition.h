/* One report in one language: its page, charts and tables as files. */
#ifndef REPORT_EDITION_H
#define REPORT_EDITION_H

#include "figures.h"
#include "gnuplot.h"
#include "output.h"
#include "words.h"

/* What editions are made with; nothing is owned. */
struct press {
	Gnuplot		*gnuplot;
	Output		*output;
	const GPtrArray	*inputs;	/* see manifest.h */
	GPtrArray	*complaints;	/* char *, owned: what is missing */
};

/*
 * Writes NAME/LANGUAGE/ into the output.  A chart that cannot be made leaves
 * its table and a note; why is added to complaints.  FALSE only when the
 * output cannot be written.
 */
gboolean edition_write(const struct figures *, const Words *,
	    const struct press *, GError **);

#endif
