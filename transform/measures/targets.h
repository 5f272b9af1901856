/*
 * Targets: what has come of each, what will, and what came of it before.
 */
#ifndef IMPACT_TARGETS_H
#define IMPACT_TARGETS_H

#include "measuring.h"

gboolean	targets_progress(struct measuring *, GError **);
gboolean	targets_met(struct measuring *, GError **);
gboolean	targets_projection(struct measuring *, GError **);
gboolean	targets_previous(struct measuring *, GError **);
/* Of activities, and those without a target. */
gboolean	targets_activity(struct measuring *, GError **);
gboolean	targets_activities(struct measuring *, GError **);

/* no_target: none but those of activities. */
const char	*targets_state(const struct measuring *);

#endif
