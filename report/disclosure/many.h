/*
 * Amounts of which everybody knows that enough people are behind them.  Who
 * learns how much such an amount is learns of nobody: hidden to protect others,
 * it needs no protection of its own, as no secondary suppression does (Hundepool
 * e.a., Statistical Disclosure Control, 2012, section 4.4).
 *
 * A package cannot say which of its hidden amounts are of few, since that is
 * what nobody shall find out.  So this goes by what was shown, now or in an
 * earlier release: an amount of people that is more than nought is shown when it
 * is of enough of them, as is their number; and what holds such an amount, by
 * its months or as a sum, is of those as well.  Everybody can find that out, so that packages may name them.
 */
#ifndef REPORT_MANY_H
#define REPORT_MANY_H

#include "plan.h"

/*
 * Of every amount that is of people, by the forms that quantities have now: hiding
 * one takes away what it said of others.  When twins are found and sums over
 * months are there.
 */
void	 many_find(Plan *);

#endif
