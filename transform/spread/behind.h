/*
 * Who is behind money that was divided by attendance.  What was paid for a
 * whole project is no secret of anybody; what of it fell to some of its
 * activities tells how often people came to those.  So it is theirs, as hours
 * are, and as few as they are it has to be protected.
 *
 * Told of each activity of which a part was divided, and of the activities of
 * a municipality, of a project there, of a formula, of none and of a driver,
 * where a project has others as well: of all months of the history, its spans,
 * and the two years up to the last month.  Of all municipalities nothing was
 * divided; there it is that of all projects that are in several.
 */
#ifndef IMPACT_BEHIND_H
#define IMPACT_BEHIND_H

#include "measuring.h"

/*
 * The figures of the measures of that: above what was divided, regardless of
 * sign, below all money of those activities, and how many people came to what
 * it was divided over; where nothing was divided, nobody is said to have.
 */
gboolean	behind_costs(struct measuring *, GError **);
/* The same of grants: of municipalities, and of each funder there. */
gboolean	behind_grants(struct measuring *, GError **);

#endif
