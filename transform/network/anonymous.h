/*
 * People who were counted at a session but not named: they leave no ties.
 */
#ifndef IMPACT_ANONYMOUS_H
#define IMPACT_ANONYMOUS_H

#include <glib.h>

#include "facts.h"
#include "store.h"

/*
 * Heads of participants at sessions on the days from..until, beyond the
 * people who are named there; a session with more names than heads has none.
 */
gboolean	anonymous_heads(Store *, const struct facts *, gint32 from,
		    gint32 until, gint64 *heads, GError **);

#endif
