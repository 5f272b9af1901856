/*
 * Reading files on a machine that may fail.
 */
#ifndef IMPACT_MACHINE_H
#define IMPACT_MACHINE_H

#include <glib.h>

/*
 * Whether that errno is a failure of the machine, which stops a run, and not of
 * what somebody named.
 */
gboolean machine_broke(int error);
/*
 * So many bytes from there, fewer at the end of the file only: a signal or a
 * short answer is no end.  -1 with errno.
 */
gssize	 machine_read(int file, guint64 from, void *bytes, gsize most);

#endif
