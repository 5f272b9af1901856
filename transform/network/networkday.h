/*
 * The network of a run: ties and what they add up to on the first and the
 * last day of the history, who got connected in between, and what would be
 * lost without each activity.
 */
#ifndef IMPACT_NETWORKDAY_H
#define IMPACT_NETWORKDAY_H

#include <glib.h>

#include "conf.h"
#include "facts.h"
#include "store.h"

gboolean	networkday_write(Store *, const struct facts *,
		    const struct conf_method *, GError **);

#endif
