/*
 * Counts between two totals: how many were new in the months by which two
 * figures of one stem differ, where those are several pieces of time.  Each
 * piece may be uncertain while all of them together are told.
 */
#ifndef REPORT_BETWEEN_H
#define REPORT_BETWEEN_H

#include "plan.h"

/*
 * For every two of some spans of one stem (guint, places in the plan) of which
 * the longer one is a number and the other says something, that begin or end
 * with the same month, and have an end of another between their other ends:
 * what they differ by becomes a quantity, unless it is known not to be small.
 * The cuts are those of hierarchy.h.
 */
void	between_relate(Plan *, const GArray *spans, const GArray *cuts);

#endif
