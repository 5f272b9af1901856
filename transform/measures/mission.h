/*
 * How many people took part and how far they came.
 */
#ifndef IMPACT_MISSION_H
#define IMPACT_MISSION_H

#include "measuring.h"

void	mission_participants(const struct slot *, struct value *);
void	mission_attendances(const struct slot *, struct value *);
void	mission_hours(const struct slot *, struct value *);
gboolean mission_rungs(struct measuring *, GError **);
gboolean mission_outcomes(struct measuring *, GError **);
gboolean mission_flow(struct measuring *, GError **);

#endif
