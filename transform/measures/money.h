/*
 * What it cost, and what a result cost.
 */
#ifndef IMPACT_MONEY_H
#define IMPACT_MONEY_H

#include "measuring.h"

void	money_costs(const struct slot *, struct value *);
void	money_volunteers(const struct slot *, struct value *);
void	money_per_participant(const struct slot *, struct value *);
/*
 * With limits from the exact 95 % limits of the count below the line
 * (Garwood 1936; for credit, which is not whole, by the same formula).
 */
void	money_per_connected(const struct slot *, struct value *);
gboolean money_per_touched(struct measuring *, GError **);

/* cents / count with those limits; high is NAN for a count of 0. */
void	money_ratio(double cents, double count, struct value *);

#endif
