/*
 * The records of persons as registers keep them, in order of pseudonym.
 */
#ifndef IMPACT_RECORDS_H
#define IMPACT_RECORDS_H

#include <glib.h>

#include "pseudonym.h"
#include "ranks.h"
#include "store.h"

struct record {
	guint8	pseudonym[PSEUDONYM_BYTES];
	gint64	id;
	guint32	register_of;	/* rank */
	guint32	town;		/* rank; RANK_NONE: not known */
	gint32	birth_year;	/* 0: not known */
	char	sex;		/* f, m, x, or 0 */
	guint8	numbered;	/* the register gave it a number */
};

struct records {
	struct record	*list;
	gsize		 count;
};

/* One scan of the table; registers and towns are ranks. */
gboolean	records_read(Store *, const struct ranks *registers,
		    const struct ranks *towns, struct records *, GError **);
/* Sorts by pseudonym, of which no two are equal. */
void		records_sort(struct records *);
void		records_clear(struct records *);

#endif
