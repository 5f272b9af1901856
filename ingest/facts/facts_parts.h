/*
 * What facts.c (a file's rows among themselves) and facts_store.c (those rows
 * and the store) share; others read facts.h.
 */
#ifndef IMPACT_FACTS_PARTS_H
#define IMPACT_FACTS_PARTS_H

#include "facts.h"
#include "pseudonym.h"

/*
 * The columns of a fact table, the key first.  Its statements number their
 * parameters in this order, then batch and line.
 */
struct shape {
	const char	*kind;		/* as in the table correction */
	guint		 keys;		/* columns of the key */
	guint		 count;		/* all columns */
	guint		 written;	/* without those kept elsewhere */
	const char	*find;
	const char	*insert;
	const char	*update;
	const char	*same;		/* what makes two records one */
	const char	*names[24];
};

struct row {
	guint64		 record;
	guint64		 line;
	enum fate	 fate;
	gint64		 former;	/* batch of the row it corrects */
	struct cell	 cells[];
};

struct facts {
	const struct shape *shape;
	gsize		 width;		/* bytes of a row */
	GByteArray	*rows;
	guint		 count;
	GStringChunk	*texts;
	GPtrArray	*order;		/* struct row *, sorted */
	void		(*settle)(gpointer);	/* or NULL: see facts_settle */
	gpointer	 unsettled;
	Store		*store;
	gint64		 batch;
};

/* Of a kind; NULL when its facts are kept otherwise. */
const struct shape *facts_shape(enum kind_id);
/* Binds the parameters from + 1 on. */
void	facts_bind(sqlite3_stmt *, guint from, const struct cell *, guint count);
/*
 * Stores the first rows as long as all are of people whom the store does not
 * know; *stored says how many they were.
 */
gboolean newcomers_store(Facts *, guint *stored, GError **);

/*
 * The last columns, those kept elsewhere, may still be in the making while
 * the others are written; waits for them.
 */
void	 facts_settle(Facts *);
/* In the order of keys; duplicates and contradictions have their fate. */
void	facts_judge(Facts *, Faults *);

#endif
