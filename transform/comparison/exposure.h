/*
 * Who is compared with whom: people of a project in the time that they
 * attend an activity, against them and others of that project in the time
 * that they do not (yet).  Counting days and not people who ever came keeps
 * those who had to stay well long enough to come from looking better.
 */
#ifndef IMPACT_EXPOSURE_H
#define IMPACT_EXPOSURE_H

#include <glib.h>

#include "comparison.h"
#include "facts.h"
#include "persontime.h"
#include "series.h"

/*
 * Calls each(activity, strata, cells, count) for every activity that somebody of
 * its project could attend, in order of project and activity.  cells tells
 * which of the strata (strata.h) each is, ascending.
 *
 * A person is followed from the first attendance of the project to the first
 * outcome or the last day, within the history; exposed on the day of each
 * attendance and window days after it, unexposed otherwise.
 */
typedef gboolean exposure_each(gpointer data, guint32 activity,
    const struct compared *strata, const guint32 *cells, gsize count,
    GError **error);
gboolean	exposure_walk(const struct facts *, const struct strata *,
		    const struct series *, gint32 window, exposure_each *,
		    gpointer data, GError **);

#endif
