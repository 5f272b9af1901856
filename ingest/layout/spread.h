/*
 * One line, several records: a person's row of a matrix with a cell for every
 * session, or a cell that holds a list.
 */
#ifndef IMPACT_SPREAD_H
#define IMPACT_SPREAD_H

#include "load.h"
#include "reader.h"

/* Whether lines of this profile hold several records. */
gboolean spread_wanted(const Profile *);
/* Whether a field gets its value from spreading, and is not to be read. */
gboolean spread_field(const Profile *, guint field);
/* Whether a line has no record at all. */
gboolean spread_empty(const struct load *, const struct record *);
/*
 * Calls take for every record on a line whose other fields are in
 * load->values; counts the record, or its reject, for each.  Stops when the
 * machine is broken.
 */
void	 spread_record(struct load *, const struct record *,
	    void (*take)(struct load *));

#endif
