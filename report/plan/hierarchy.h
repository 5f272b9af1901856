/*
 * Relations that need no word from who reads the figures, because they follow
 * from what the quantities are called: those of places.h, and sums over months
 * of quantities of one stem.
 */
#ifndef REPORT_HIERARCHY_H
#define REPORT_HIERARCHY_H

#include "plan.h"

/*
 * The months that the spans of a stem begin and end at cut time into pieces;
 * each span is the sum of its pieces.  A piece is as sensitive as any other
 * count: what was new in March, if February and March are both published.
 * Its exact value follows from those of the spans wherever it is determined.
 */
void	hierarchy_complete(Plan *);
/*
 * Where spans (guint, places in the plan) begin, and the month after they
 * end; each once, in order (gint32).
 */
GArray	*hierarchy_cuts(const Plan *, const GArray *spans);
/* Only the sums over months. */
void	hierarchy_spans(Plan *);

/*
 * Relations with one exact value that is not told yet tell it, over and over
 * until none does.
 */
void	hierarchy_solve(Plan *);

#endif
