/*
 * How many people took part and how far they came.
 */
#ifndef IMPACT_MISSION_H
#define IMPACT_MISSION_H

#include "measuring.h"

void	mission_participants(const struct slot *, struct value *);
void	mission_attendances(const struct slot *, struct value *);
void	mission_hours(const struct slot *, struct value *);
/* The same of each month of the history, in all and in each town. */
gboolean mission_attendances_months(struct measuring *, GError **);
gboolean mission_hours_months(struct measuring *, GError **);
gboolean mission_rungs(struct measuring *, GError **);
gboolean mission_outcomes(struct measuring *, GError **);
gboolean mission_flow(struct measuring *, GError **);

#endif
