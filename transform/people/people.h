/*
 * Which records are one person.  Two records with one strong identity (name
 * with full birth date, see person_identity) are the same person, over all
 * registers; weaker identities link where nothing else fits (links.h).
 *
 * A record is known by its rank in order of pseudonym, and persons are
 * numbered by their smallest record, so neither depends on row order.
 */
#ifndef IMPACT_PEOPLE_H
#define IMPACT_PEOPLE_H

#include <glib.h>

#include "ranks.h"
#include "store.h"

#define TOWN_UNKNOWN	0	/* towns count from 1, in order of name */

struct person {
	guint32	town;		/* own, else of the first activity attended */
	gint32	birth_year;	/* 0: not known */
	char	sex;		/* f, m, x, or 0 */
};

struct people {
	struct ranks	 records;	/* in order of pseudonym */
	guint32		*person_of;	/* by record */
	guint32		*register_of;	/* rank of the register, by record */
	GArray		*reviews;	/* struct review, see links.h */
	struct person	*list;
	gsize		 count;
};

/* towns and registers are ranks; a record's town t is person.town t + 1. */
gboolean	people_read(Store *, const struct ranks *registers,
		    const struct ranks *towns, struct people *, GError **);
/* Which record is whom, and pairs that somebody should look at. */
gboolean	people_write_links(Store *, const struct people *, GError **);
/* Once it is known where they are. */
gboolean	people_write(Store *, const struct people *,
		    const gint64 *town_ids, GError **);
void		people_clear(struct people *);

/* parents[i] == i makes n records n persons. */
guint32		people_root(guint32 *parents, guint32 record);
void		people_join(guint32 *parents, guint32 a, guint32 b);
/* Fills person_of and returns the number of persons. */
gsize		people_number(guint32 *parents, gsize records,
		    guint32 *person_of);

#endif
