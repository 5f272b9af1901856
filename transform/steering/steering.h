/*
 * What steers: the mission, the activity for its own sake, or who pays.
 */
#ifndef IMPACT_STEERING_H
#define IMPACT_STEERING_H

#include "measuring.h"

/* What an activity steers by. */
enum { DRIVER_MISSION, DRIVER_ACTIVITY, DRIVER_FUNDER,
	STEERING_DRIVER_KINDS };
guint		steering_driver_kind(const struct measuring *,
		    guint32 activity);

/* What measures call that. */
const char	*steering_driver(const struct measuring *, guint32 activity);

gboolean	steering_money(struct measuring *, GError **);
gboolean	steering_hours(struct measuring *, GError **);
/* not_supplied when no activity declares what it aims at. */
const char	*steering_state(const struct measuring *);

#endif
