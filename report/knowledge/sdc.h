/*
 * The object "sdc" of a data package: what a reader knows of its figures
 * beside the figures themselves, so that anyone can run the attack on the
 * published package alone.  With cells.csv (cellfile.h) it is all there is
 * to know:
 *
 *	"period"	that the package is about; figures without a stem are
 *			about it too
 *	"places"	municipalities; "over": "places" is the sum over all of
 *			them, "over": [NAME, ...] over some
 *	"relations"	{"whole": KEY, "parts": [KEY, ...]}: a sum
 *			{"whole": KEY, "over": PLACES, "elsewhere": BOOL}: of
 *			"/in/PLACE" with what follows "/all" in the key, or of
 *			"/at/PLACE" with what follows "/at/all"; elsewhere:
 *			there may be others, in "/elsewhere" with the same
 *			{"part": KEY, "at_most": KEY}
 *	"unpublished"	what relations speak of and no cell tells:
 *			{"key": KEY, "counts": as in cells.csv, "unit" unless
 *			it counts people, and "stem", "first_month",
 *			"last_month" where it has them}; with "rule", as in
 *			cells.csv: an amount between two ends of figures, or
 *			left of them, that has to stay hidden by it
 *	"below_zero"	KEYs of what may be: growth; all else is at least 0
 *	"of_many"	KEYs of hidden amounts of which everybody knows that
 *			enough people are behind them (many.h)
 *
 * Sums over months of one stem follow from cells.csv and are not written.  A
 * package tells what its own figures lead to (relevant.h); all packages of a
 * month together tell all there is to know.
 */
#ifndef REPORT_SDC_H
#define REPORT_SDC_H

#include "cells.h"
#include "document.h"
#include "knowledge.h"

/* The object of cells that have a plan, packed; g_free. */
char	*sdc_write(const Knowledge *, const Cells *, const char *period);

enum sdc_part {
	SDC_ALL,
	SDC_SPANS,		/* of amounts, and of what has a stem */
	SDC_AMOUNTS
};

/*
 * The relations and what is unpublished, into a plan whose quantities are
 * called KEY@PERIOD; in part: relations of which all figures are there and of
 * that kind.  FALSE when the object is not understood.
 */
gboolean sdc_read(const json_t *sdc, Plan *, enum sdc_part);
/* What a key is called there; g_free. */
char	*sdc_name(const char *key, const char *period);

#endif
