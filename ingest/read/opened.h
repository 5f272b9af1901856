/*
 * A file, opened when it can be CSV at all.
 */
#ifndef IMPACT_OPENED_H
#define IMPACT_OPENED_H

#include "faults.h"

/*
 * A file descriptor, or -1 with a FAULT_FILE, or with an error when the machine
 * broke.  The faults have the name to
 * show; source is the name of the profile or NULL; a file of more than most
 * bytes is refused unless that is 0; text that looks like another format is
 * refused unless text is TRUE.  own says whether it is a reject file of
 * ours.
 */
int	 opened_file(const char *path, const char *source, guint64 most,
	    gboolean text, Faults *, gboolean *own, GError **);

#endif
