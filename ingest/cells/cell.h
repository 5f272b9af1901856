/*
 * One cell of one field, as its type wants it.
 */
#ifndef IMPACT_CELL_H
#define IMPACT_CELL_H

#include "profile.h"
#include "value.h"

/*
 * Reads a cell; it is trimmed in place and value points into it.  NULL when
 * good (value->known is FALSE for a cell that means nothing), else the rule
 * that it breaks.
 */
const char	*cell_read(const Profile *, guint field, char *cell,
		    struct value *);
/* The same of a constant, which nobody but the configuration says. */
const char	*cell_constant(const Profile *, guint field, char *cell,
		    struct value *);
/* Whether a trimmed cell says that nothing is known. */
gboolean	 cell_missing(const Profile *, const char *cell);

#endif
