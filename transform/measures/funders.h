/*
 * Who paid, and what it brought them.
 */
#ifndef IMPACT_FUNDERS_H
#define IMPACT_FUNDERS_H

#include "measuring.h"

void	funders_grants(const struct slot *, struct value *);
/* Grants of a funder, of all grants in that municipality. */
void	funders_money(const struct slot *, struct value *);
/* What each gave in each month of the history. */
gboolean funders_months(struct measuring *, GError **);
void	funders_activities(const struct slot *, struct value *);
void	funders_covered(const struct slot *, struct value *);
/*
 * Credit of each activity and month in proportion to the grants for it in
 * that month; what nobody paid for is of the funder ''.  Over funders it
 * sums to the credit.
 */
gboolean funders_credit(struct measuring *, GError **);

#endif
