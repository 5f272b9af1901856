/*
 * What it cost, by whom it was paid, and what a result cost.
 */
#ifndef IMPACT_MONEY_H
#define IMPACT_MONEY_H

#include "measuring.h"

void	money_costs(const struct measuring *, const struct sums *,
	    struct value *);
void	money_volunteers(const struct measuring *, const struct sums *,
	    struct value *);
void	money_per_participant(const struct measuring *, const struct sums *,
	    struct value *);
/*
 * With limits from the exact 95 % limits of the count below the line
 * (Garwood 1936; for credit, which is not whole, by the same formula).
 */
void	money_per_connected(const struct measuring *, const struct sums *,
	    struct value *);

#endif
