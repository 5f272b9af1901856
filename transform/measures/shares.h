/*
 * How the activities of a group divide over a few classes, by number and by
 * hours or euros.
 */
#ifndef IMPACT_SHARES_H
#define IMPACT_SHARES_H

#include "divisions.h"

enum weight { WEIGHT_ACTIVITIES, WEIGHT_MINUTES, WEIGHT_CENTS };

/*
 * Figures of each class for groups about all and each project: what falls to
 * the class, of all.  class_of gives a class below count.  Where nothing was
 * written down (no hours at all) the figure cannot be told.  Activities
 * count that somebody attended in the span.  A class without a name has no
 * figure of its own.  People: those of the group; behind hours, at least so
 * many: those of the activity of the class to which most came.
 */
gboolean	shares_write(struct measuring *, enum weight,
		    guint (*class_of)(const struct measuring *, guint32
		    activity), const char *const *classes, gsize count,
		    GError **);
/*
 * Minutes of each class in each month, of all: what stands between two figures
 * of it.  People: all of them.
 */
gboolean	shares_write_months(struct measuring *, enum way,
		    const char *const *classes, gsize count, GError **);

#endif
