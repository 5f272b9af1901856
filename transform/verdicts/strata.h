/*
 * Strata: people who are alike in what the configuration names, in one
 * half-year of the calendar.  Where a stratum has nobody to compare with, its
 * parent stands in: what was named last is left out first, then the
 * half-year stands alone, then the whole history.
 */
#ifndef IMPACT_STRATA_H
#define IMPACT_STRATA_H

#include <glib.h>

#include "assessments.h"
#include "facts.h"

#define STRATA_FIELDS	STRATUM_FIELDS

/* A stratum is a cell: group of people * halves + half-year. */
struct strata {
	gsize	 fields;
	/* Groups by level: 0 tells all fields apart, the last one none.  They
	 * are numbered in the order of their keys. */
	gsize	 sizes[STRATA_FIELDS + 1];
	guint32	*groups[STRATA_FIELDS + 1];	/* level 0: by person; else by
						 * group of level 0 */
	guint32	*keys;			/* of level 0: fields a group */
	gsize	 halves;
	gint32	*starts;		/* halves + 1: first days */
};

/* keys holds fields values a person, the most important one first. */
void	strata_make(const struct history *, const guint32 *keys, gsize people,
	    gsize fields, struct strata *);
void	strata_clear(struct strata *);
gsize	strata_count(const struct strata *);
/* The half-year of a day, at or after half. */
gsize	strata_half(const struct strata *, gsize half, gint32 day);

/*
 * What people are alike in, as [method] strata says, leaving out omit (a
 * STRATUM_*, or -1).
 */
void	strata_people(const Conf *, const struct facts *,
	    const struct assessments *, int omit, struct strata *);
/* The groups of level 0 of strata that leave nothing out. */
gboolean	strata_write(Store *, const Conf *, const struct facts *,
		    const struct assessments *, const struct strata *,
		    GError **);

#endif
