/*
 * Structural zeros: counts of nobody, as everybody knows without a report.  An
 * activity that nobody ever attended is given as 0; so is a funder without
 * activities, since a sum without parts is 0.  Hiding them would be in vain,
 * and an attacker reckons with them, so they are public numbers.
 */
#ifndef REPORT_EMPTY_H
#define REPORT_EMPTY_H

#include "plan.h"

/*
 * From the zeros that are given, and sums without parts, along all relations:
 * a sum of empty parts is empty, and so is every part of what is.  How many
 * there are.
 */
guint	empty_find(Plan *);

#endif
