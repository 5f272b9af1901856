/*
 * Who paid for what: grants by activity, month and funder.  A grant for a
 * whole project falls to its activities by attendance in each month.
 */
#ifndef IMPACT_GRANTS_H
#define IMPACT_GRANTS_H

#include <glib.h>

#include "facts.h"
#include "months.h"
#include "store.h"

struct grant_part {
	guint32	activity;
	guint32	month;		/* of the history, from 0 */
	guint32	funder;		/* by name, from 0 */
	gint64	cents;
	gint64	divided;	/* of cents, regardless of sign: what followed
				 * attendance */
	gboolean is_divided;	/* though it may have got none */
};

struct grants {
	char		**funders;	/* by name, NULL-ended */
	gsize		 funder_count;
	GArray		*parts;		/* struct grant_part, in that order,
					 * no two alike */
	guint32		*start;		/* of activity a: start[a] .. [a + 1] */
	gboolean	*own;		/* by activity: has a grant by name */
	gint64		 homeless;	/* cents for projects without any
					 * activity */
};

gboolean	grants_read(Store *, const struct facts *,
		    const struct month_figures *, struct grants *, GError **);
void		grants_clear(struct grants *);
/*
 * The parts of an activity in a month: their number, the first in *first and
 * their sum in *cents.  They are nobody's (0) when the sum is not above 0.
 */
gsize		grants_month(const struct grants *, guint32 activity,
		    guint32 month, const struct grant_part **first,
		    gint64 *cents);

#endif
