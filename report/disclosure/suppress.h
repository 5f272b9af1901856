/*
 * Deciding a plan: what is too small is merged with its like or hidden, the
 * rest is rounded once, and then figures are hidden around it, the cheapest
 * in the tightest relation first and totals last, until the audit finds that
 * nothing hidden can be told.  Greedy, and therefore not always the fewest.
 *
 * Symbols: "<10" where no other figure of its line had to be hidden with it;
 * it admits that the count is small.  "x" for every other hidden one.
 */
#ifndef REPORT_SUPPRESS_H
#define REPORT_SUPPRESS_H

#include "certificate.h"
#include "plan.h"

/*
 * Gives every quantity its final form and fills the counts of the
 * certificate.  FALSE with an error that names cells when the audit cannot
 * be satisfied.
 */
gboolean suppress(Plan *, struct certificate *, GError **);

#endif
