/*
 * The records of one file as rows of a fact table, in arrays of fixed width,
 * until all of the file has been read.  For every kind but attendance, which
 * is too many for this (see attendance.h).
 */
#ifndef IMPACT_FACTS_H
#define IMPACT_FACTS_H

#include "counts.h"
#include "faults.h"
#include "sources.h"
#include "store.h"

enum cell_type { CELL_NULL, CELL_NUMBER, CELL_REAL, CELL_TEXT, CELL_BLOB };

struct cell {
	enum cell_type	 type;
	guint		 size;		/* of a blob */
	union {
		gint64		 number;
		double		 real;
		const char	*text;		/* of the Facts */
		const guint8	*blob;		/* of the Facts */
	};
};

typedef struct facts Facts;

/* KIND_ATTENDANCE has none. */
Facts	*facts_new(enum kind_id);
void	 facts_free(Facts *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Facts, facts_free)

/* The cells of a new row, all NULL; they last until the next row. */
struct cell *facts_add(Facts *, guint64 record, guint64 line);
void	 facts_number(struct cell *, gint64);
void	 facts_real(struct cell *, double);
/* Copy what they are given. */
void	 facts_text(Facts *, struct cell *, const char *);
void	 facts_blob(Facts *, struct cell *, const guint8 *bytes, gsize size);

/*
 * Compares the rows with one another and with the store, and writes what is
 * new.  Rows of one key with different values are all rejected: which one is
 * right cannot be told.  What a batch after not_after has written stays.
 */
gboolean facts_store(Facts *, Store *, gint64 batch, gint64 not_after,
	    struct counts *, Faults *, GError **);

#endif
