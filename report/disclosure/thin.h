/*
 * Merging months before hiding anything else: of running totals, those are
 * left out between which too few people came, so that the ones that stay are
 * as certain as they can be and what stands between two of them is no small
 * number.  What was published before stays; then the last total of each
 * chain; then later ones before earlier.
 */
#ifndef REPORT_THIN_H
#define REPORT_THIN_H

#include "plan.h"

/* Quantities of one stem that begin in the same month; how many were hidden. */
guint	thin(Plan *);

#endif
