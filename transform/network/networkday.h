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

typedef struct networkday NetworkDay;

/*
 * Reads what it takes and begins to measure beside the caller; facts and
 * method have to stay.  NULL: an error of the store.
 */
NetworkDay	*networkday_begin(Store *, const struct facts *,
		    const struct conf_method *, GError **);
/* Waits for the measures and writes them. */
gboolean	networkday_write(Store *, NetworkDay *, GError **);
void		networkday_free(NetworkDay *);

#endif
