/*
 * Which column holds which field.
 */
#ifndef IMPACT_HEADER_H
#define IMPACT_HEADER_H

#include "faults.h"
#include "profile.h"

#define NO_COLUMN	(-1)

enum column_use {
	COLUMN_UNREAD,		/* no field; not looked at */
	COLUMN_FIELD,
	COLUMN_SESSION,		/* of a matrix: its name is a day */
	COLUMN_OWN,		/* "_reason": from a reject file of ours */
	COLUMN_BSN		/* never read, blanked in reject files */
};

struct header {
	char		**names;	/* as they stand; NULL-ended */
	char		**folded;
	enum column_use	 *uses;
	gint32		 *days;		/* of the columns of a matrix */
	guint64		 line;		/* where the (last) header row is */
	gboolean	 wrapped;	/* every record is one quoted cell */
	guint		 count;
	guint		 width;		/* up to the last column with a name */
	int		 columns[MAX_FIELDS];	/* of a field, or NO_COLUMN */
	guint		 keys[2];	/* bits of the fields that identify the
					 * first and the second person */
};

/*
 * Reads the cells of the header record.  What is missing or ambiguous is one
 * FAULT_FILE each; what is dropped or not known is a FAULT_NOTICE.
 */
void	header_read(struct header *, const Profile *, char **cells,
	    guint count, guint64 line, Faults *);
void	header_clear(struct header *);
/* The columns that no field knows, "A, B", or NULL; g_free. */
char	*header_unknown(const struct header *);
/*
 * The shape as a JSON array of names, without the days of a matrix and without
 * the columns of a reject file of ours; g_free.
 */
char	*header_shape(const struct header *);
/* Whether a record is the header once more. */
gboolean header_again(const struct header *, char **cells, guint count);
/* What a field is called in this file: its header, else its name. */
const char *header_name(const struct header *, const struct kind *,
	    guint field);

#endif
