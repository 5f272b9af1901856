/*
 * Who does the work: the share of delivery by who is or was a participant,
 * and how people go from one role to the next.  Paid staff are in no list of
 * attendance; their hours are not in it.
 */
#ifndef IMPACT_COWORK_H
#define IMPACT_COWORK_H

#include "measuring.h"

gboolean	cowork_hours(struct measuring *, GError **);
gboolean	cowork_people(struct measuring *, GError **);
/* not_supplied: no list names volunteers or co-organisers. */
const char	*cowork_state(const struct measuring *);

#endif
