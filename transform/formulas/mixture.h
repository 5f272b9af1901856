/*
 * Who takes part: distinct participants of a set of activities by sex and by
 * age.
 */
#ifndef IMPACT_MIXTURE_H
#define IMPACT_MIXTURE_H

#include <glib.h>

#include "facts.h"
#include "spans.h"

#define MIX_SEXES	4
#define MIX_AGES	6
#define MIX_CLASSES	(MIX_SEXES + MIX_AGES)

/* "sex:f" ..., then "age:0-17" ...; unknown is the last of each. */
extern const char *const	mixture_words[MIX_CLASSES];

/* The age class of a birth year (0: not known) in a year, from MIX_SEXES. */
gsize	mixture_age(gint32 birth_year, gint32 year);

/*
 * Counts by span and class; the activity takes part in the spans of its bits.
 * Age is that in the year in which the span ends.  seen has a byte for each
 * person, all 0 before and after.
 */
void	mixture_count(const struct facts *, const struct spans *,
	    const guint32 *activities, const guint8 *bits, gsize count,
	    guint8 *seen, gint64 counts[SPANS][MIX_CLASSES]);

#endif
