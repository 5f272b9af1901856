/*
 * Removal effects of one series: its journeys as paths through markov.h.
 * A secondary figure: it takes no part in any verdict.
 */
#ifndef IMPACT_REMOVAL_H
#define IMPACT_REMOVAL_H

#include <glib.h>

#include "conf.h"
#include "facts.h"
#include "journeys.h"
#include "store.h"

/* By activity.  NAN: not defined, there was no outcome (or no worth). */
struct removal {
	gsize	 activities;
	double	 conversions;
	double	*effect;
	double	*value_effect;
	double	*touched_share;
	double	*credit;	/* effects scaled to sum to the conversions */
	gboolean *seen;		/* in a journey that ended */
};

void		removal_make(const struct facts *, const GArray *journeys,
		    const struct conf_method *, struct removal *);
gboolean	removal_write(Store *, const struct removal *,
		    const struct facts *, const struct conf_method *,
		    gint64 series, GError **);
void		removal_clear(struct removal *);

#endif
