/*
 * Following the people of a series: their person-time within reach of what
 * they attended, as far as the series tells of them.
 */
#ifndef IMPACT_FOLLOWUP_H
#define IMPACT_FOLLOWUP_H

#include <glib.h>

#include "facts.h"
#include "persontime.h"
#include "series.h"
#include "strata.h"

struct followup {
	const struct facts	*facts;
	const struct series	*series;
	const struct strata	*strata;
	gint32			*days;	/* room for those of any person */
	struct stretch		*room;
};

void		followup_make(const struct facts *, const struct series *,
		    const struct strata *, struct followup *);
void		followup_clear(struct followup *);
/*
 * Adds the time of one person on ascending days, each within reach for the
 * look-back of history.  Returns whether their outcome fell within it.
 */
gboolean	followup_days(const struct followup *,
		    const struct history *, guint32 person,
		    const gint32 *days, gsize count, struct persontime *);
/* The same for all that they attended; fills days of the followup. */
gboolean	followup_person(const struct followup *, guint32 person,
		    struct persontime *);

#endif
