/*
 * Rejected records: places and rules for the store, and a reject file for
 * the officer, with the cells as they stood and the reason beside them.
 */
#ifndef IMPACT_REJECT_H
#define IMPACT_REJECT_H

#include "faults.h"
#include "header.h"
#include "layout.h"
#include "store.h"
#include "stream.h"

/* The last columns of every reject file. */
#define REJECT_COLUMNS	",_line,_column,_rule,_reason"

/* Writes the sorted rejects of a batch to the store. */
gboolean reject_store(Store *, gint64 batch, const Faults *, GError **);
/*
 * Reads the file again and writes path.new, for its owner only, with all
 * records that the sorted faults reject; cells are filled down as the profile
 * says.  Text is UTF-8, with commas; citizen service numbers are left out, and
 * formulas cannot start.  Changed: the file is another one by now, and nothing
 * was written.
 */
gboolean reject_write(const char *path, struct stream *,
	    const struct header *, const Profile *, const Faults *,
	    gboolean *changed, GError **);
/* path.new becomes path; without rejects an older path goes. */
gboolean reject_finish(const char *path, gboolean any, GError **);

#endif
