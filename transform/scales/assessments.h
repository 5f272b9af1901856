/*
 * Assessments: everybody's measurements on each instrument, read from the
 * store and put into waves.
 */
#ifndef IMPACT_ASSESSMENTS_H
#define IMPACT_ASSESSMENTS_H

#include <glib.h>

#include "facts.h"
#include "instruments.h"
#include "store.h"
#include "waves.h"

/* One instrument. */
struct assessment {
	const struct instrument *instrument;
	struct waves	*list;		/* by person; who has a baseline */
	gsize		 count;
	gint64		 invalid;	/* scores that nothing could be made of */
};

struct assessments {
	GPtrArray	*instruments;	/* struct instrument, by name */
	struct assessment *list;	/* in that order */
	gsize		 count;
	GPtrArray	*remarks;	/* lines for people who watch; char * */
};

/* Scores up to the last day of the history; the facts have been read. */
gboolean	assessments_read(Store *, const Conf *, const struct facts *,
		    struct assessments *, GError **);
void		assessments_clear(struct assessments *);
/* By the name of the instrument; NULL when there is none. */
const struct assessment	*assessment_find(const struct assessments *,
			    const char *name);
/* The waves of a person; NULL without a baseline. */
const struct waves	*assessment_of(const struct assessment *,
			    guint32 person);
/* Whether the score of that wave improves on the baseline. */
gboolean	assessment_improved(const struct assessment *,
		    const struct waves *, enum wave);
/*
 * Whether it is known of a person whether they improved: they have the
 * second measurement.  Whether it lasted: the third, or no improvement at
 * the second.
 */
gboolean	assessment_known(const struct assessment *,
		    const struct waves *, enum wave);

#endif
