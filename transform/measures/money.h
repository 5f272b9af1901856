/*
 * What it cost, and what a result cost.
 */
#ifndef IMPACT_MONEY_H
#define IMPACT_MONEY_H

#include "measuring.h"

void	money_costs(const struct slot *, struct value *);
void	money_volunteers(const struct slot *, struct value *);
/* Without any costs it cannot be told: nobody delivered them. */
void	money_per_participant(const struct slot *, struct value *);
/*
 * With limits from the exact 95 % limits of the count below the line
 * (Garwood 1936; for credit, which is not whole, by the same formula).
 * Below MONEY_LEAST people or outcomes it cannot be told what one cost: the
 * upper limit would be more than three times the value (3.7 times for 4, 39
 * times for 1, and beyond all bounds for a part of one).
 */
#define MONEY_LEAST	5
void	money_per_connected(const struct slot *, struct value *);
gboolean money_per_touched(struct measuring *, GError **);

/* cents / count with those limits, or cannot_be_told. */
void	money_ratio(double cents, double count, struct value *);

#endif
