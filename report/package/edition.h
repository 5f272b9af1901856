/* One report in one language: its page, charts and tables as files. */
#ifndef REPORT_EDITION_H
#define REPORT_EDITION_H

#include "copies.h"
#include "figures.h"
#include "gnuplot.h"
#include "output.h"
#include "words.h"

/* What editions are made with; nothing is owned. */
struct press {
	Gnuplot		*gnuplot;
	Copies		*copies;
	Output		*output;
	const GPtrArray	*inputs;	/* see manifest.h */
	GPtrArray	*complaints;	/* char *, owned: what is missing */
	GPtrArray	*notes;		/* the same; nobody asked for it */
};

typedef struct edition Edition;

Edition	*edition_open(const struct figures *, const char *language,
	    const struct press *);
/*
 * Writes NAME/LANGUAGE/ into the output and orders copies.  A chart that
 * cannot be made leaves its table and a note.  Editions may be written side
 * by side; what was wrong is told by edition_finish.
 */
void	 edition_write(Edition *);
/*
 * The copies, and the manifest over all; what is missing is added to the
 * complaints and notes of the press.  FALSE when the output cannot be
 * written.
 */
gboolean edition_finish(Edition *, GError **);
void	 edition_free(Edition *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Edition, edition_free)

#endif
