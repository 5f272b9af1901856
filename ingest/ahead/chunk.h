/*
 * A piece of a file on its way from the thread that reads ahead to the one
 * that loads.
 *
 * There are two roads for a record.  The careful one is all of this program:
 * reader, layout, check, cell, lookup.  The swift one is for the millions of
 * rows of an attendance file whose cells were all seen before: a plain chunk
 * (whole lines, no quote, no NUL, no lone CR, no empty line) is split by
 * libcsv, and each cell that matters becomes a number from a dictionary of the
 * bytes that stood there.  What a number means is only ever learned from a
 * record with those bytes that went the careful road without a remark, and
 * everything else goes that road, too.  So both roads say the same: the swift
 * one repeats, the careful one judges.  impact ingest --careful sends all
 * records there, and a test compares.
 */
#ifndef IMPACT_CHUNK_H
#define IMPACT_CHUNK_H

#include <glib.h>

/* What the cells of a record are looked at for; one dictionary each. */
enum trait { TRAIT_PERSON, TRAIT_ACTIVITY, TRAIT_DATE, TRAIT_HOURS,
    TRAIT_ROLE, TRAIT_STATUS, TRAITS };

#define PLAN_COLUMNS	64

/* How records are laid out, as far as the swift road needs it. */
struct plan {
	guint	width;			/* cells of a record; 0: no plan */
	guint	header_line;		/* records begin on the next one */
	guint8	traits[PLAN_COLUMNS];	/* 1 + enum trait, or 0 */
	guint8	fields[PLAN_COLUMNS];	/* 1 + field, or 0 */
	guint	key;			/* bits of fields: who it is */
	gboolean names;			/* one column tells who it is: those
					 * not seen before are handed on */
};

/* A record; numbers count from 1, 0 is nothing that may be relied on. */
struct row {
	guint32	offset;			/* of its line, in text */
	guint32	numbers[TRAITS];
};

/* What stands in the column of a person for the first time. */
struct newcomer {
	guint32	number;
	guint32	offset;			/* in names */
};

struct chunk {
	GString	*text;			/* decoded */
	guint64	 lines;			/* in it; only when there are rows */
	struct plan plan;		/* by which rows were made */
	GArray	*rows;			/* struct row, one for each line;
					 * empty: only text */
	GArray	*newcomers;		/* struct newcomer */
	GString	*names;			/* NUL-ended */
};

struct chunk *chunk_new(void);
void	 chunk_free(struct chunk *);
/* About how much memory it takes. */
gsize	 chunk_size(const struct chunk *);

#endif
