/*
 * Whether it pays off: outcomes against what they would have to be, and what
 * outcomes are worth where somebody found out.  Worth has a low, a middle and
 * a high figure, so that nobody takes one of them for the truth.
 */
#ifndef IMPACT_WORTH_H
#define IMPACT_WORTH_H

#include "measuring.h"

/* off: neither kappa nor a value for the mission is set. */
const char	*worth_break_even_state(const struct measuring *);
/* off: no value is set. */
const char	*worth_state(const struct measuring *);

/*
 * yes: the lower 95 % limit of the credit reaches what was needed; no: the
 * upper limit does not.
 */
gboolean	worth_break_even(struct measuring *, GError **);
/* Outcomes times their value, intended or not, by municipality of people. */
gboolean	worth_outcomes(struct measuring *, GError **);
/* Credit for intended outcomes times their value, for each euro of costs. */
gboolean	worth_per_euro(struct measuring *, GError **);

#endif
