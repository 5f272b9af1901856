/*
 * Credit by the model of the headlines, as it is written: by series, activity
 * and month.
 */
#ifndef IMPACT_CREDITS_H
#define IMPACT_CREDITS_H

#include <glib.h>

#include "facts.h"

struct credit;

struct credit_part {
	guint32	series;		/* index of the stage's array */
	guint32	activity;
	gint32	month;		/* since 1970-01 */
	double	credit;
};

/* An array of struct credit_part, by series, activity and month. */
GArray		*credits_new(void);
/* That of the next series; a model that was not asked for gives none. */
void		credits_add(GArray *, guint32 series, const struct credit *,
		    const char *model, const struct history *);

#endif
