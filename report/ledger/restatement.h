/*
 * What changed since the report before: every figure that was published with
 * another value about the same thing, and what arrived in between.
 *
 * The report before is the release that came before this one: of the same
 * month, and then every figure is compared; else of an earlier month, and
 * then those that are about a single month that both of them tell.
 */
#ifndef REPORT_RESTATEMENT_H
#define REPORT_RESTATEMENT_H

#include "figures.h"
#include "store.h"

/* A file that arrived in between, and what of it is about these days. */
struct cause {
	gint64	 batch;
	char	*source;
	char	*kind;		/* "attendance" */
	char	*file;
	char	*activity;	/* register:code, "" for none */
	gint64	 first, last;	/* lines */
	gint64	 records;
	gint32	 day;		/* the first they are about */
	gboolean removed;	/* taken back by a later file */
};

struct change {
	char			*key;	/* of the cell */
	struct cell		 old;	/* value, symbol and base only */
	const struct cell	*now;	/* NULL: there is no such figure now */
	gboolean		 minor;	/* follows from others: an interval,
					 * another model */
	GPtrArray		*causes;	/* struct cause *, not owned;
						 * empty: none was found */
};

struct restatement {
	gint64		 before;	/* release; 0: there is none */
	gint32		 month;		/* it was about */
	gboolean	 settings;	/* of figures have changed since */
	GPtrArray	*changes;	/* struct change *, by key */
	GPtrArray	*causes;	/* struct cause * */
};

/* Fills figures->restatement; after publication_read. */
gboolean restatement_read(Store *, struct figures *, GError **);
void	 restatement_free(struct restatement *);

#endif
