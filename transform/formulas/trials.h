/*
 * What is known of each innovation, towards the five criteria.
 */
#ifndef IMPACT_TRIALS_H
#define IMPACT_TRIALS_H

#include "criteria.h"
#include "measuring.h"

enum { ASPECT_ACTOR, ASPECT_MIX, ASPECT_COST, ASPECTS };

struct trial {
	guint32		 activity;
	double		 months;	/* from the first session of its formula
					 * to its start; NAN */
	gboolean	 at_least;	/* the data begin no earlier */
	gint64		 held, planned;	/* sessions up to the last day */
	gboolean	 attended;	/* somebody came, by name or by head */
	struct aspect	 aspects[ASPECTS];
	gint64		 targets, met;
	enum answer	 answers[CRITERIA];
};

/*
 * struct trial of every innovation, in order; NULL: an error.  Targets may be
 * about other measures: these must be there.
 */
GArray	*trials_make(struct measuring *, GError **);

#endif
