/*
 * Credit by the model of the headlines, as it was written: by series,
 * activity and month.
 */
#ifndef IMPACT_CREDITS_H
#define IMPACT_CREDITS_H

#include <glib.h>

#include "facts.h"
#include "store.h"

struct credit_part {
	guint32	series;		/* index of the stage's array */
	guint32	activity;
	gint32	month;		/* since 1970-01 */
	double	credit;
};

/* struct credit_part by series, activity and month; NULL: an error. */
GArray		*credits_read(Store *, const struct facts *,
		    const char *model, GError **);

#endif
