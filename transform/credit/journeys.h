/*
 * Journeys: the ordered touches of a person towards an outcome, or towards
 * none.  With W the look-back in days:
 *
 * - the journey of outcome j holds the touches t with
 *   max(t*[j-1], t*[j] - W - 1) < t <= t*[j]: exactly W days before and the
 *   day itself count, and no touch is used twice;
 * - without such touches the outcome is unattributed;
 * - touches in no such journey form null journeys, cut where the gap exceeds
 *   W or an outcome or a used touch lies between; one whose last touch + W
 *   is before the last day is closed, else it is open.
 *
 * Where measurements tell of the outcome, what lies before a measurement
 * without improvement is closed, and what none tells of is unmeasured.
 */
#ifndef IMPACT_JOURNEYS_H
#define IMPACT_JOURNEYS_H

#include <glib.h>

#include "facts.h"
#include "series.h"
#include "store.h"

enum journey_kind {
	JOURNEY_CONVERSION,
	JOURNEY_UNATTRIBUTED,
	JOURNEY_NULL,
	JOURNEY_OPEN,
	JOURNEY_AFTER,	/* after the outcome that is reached once */
	JOURNEY_UNMEASURED	/* no measurement tells of it */
};

struct journey {
	guint32	person;
	gint32	kind;
	guint32	touch;		/* index of the first touch */
	guint32	count;		/* of touches; they are neighbours */
	gint32	outcome_day;	/* DAY_NONE: none */
	guint32	activities;	/* distinct ones; filled by journeys_make */
	double	value;		/* of the outcome; NAN: not known */
};

/*
 * Cuts touches[from] .. touches[to - 1] of one person, given the outcomes of
 * one series (ascending days), and appends struct journey in order of time.
 * once: the outcome can be reached once only, what follows is 'after'.
 */
void		journeys_cut(const struct touch *touches, guint32 from,
		    guint32 to, const struct outcome *outcomes, gsize count,
		    const struct history *, gboolean once, GArray *journeys);

/* All journeys of a series, by person and time; struct journey. */
GArray		*journeys_make(const struct facts *, const struct series *);
/*
 * Whether a journey is about the history: its outcome lies in it, or, where
 * there is none, its last touch.  Earlier ones only end a person's risk.
 */
gboolean	journey_counts(const struct journey *, const struct touch *,
		    const struct history *);
/* Only those that count; *id is the last id given out. */
gboolean	journeys_write(Store *, const struct facts *,
		    const struct series *, const GArray *, gint64 *id,
		    GError **);

#endif
