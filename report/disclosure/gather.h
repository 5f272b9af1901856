/*
 * Merging before hiding: of the parts of a whole, those that have to be
 * hidden are published together, as one more part ("other activities").
 */
#ifndef REPORT_GATHER_H
#define REPORT_GATHER_H

#include "plan.h"

/*
 * For every gathering of the plan: the small parts, and the smallest others
 * until together they are no longer small; then each of them is hidden and
 * their sum is published.  Nothing happens with a single part that is not
 * enough, or when they are all parts there are: that is the whole.  How many
 * gatherings were made.
 */
guint	gather(Plan *);

#endif
