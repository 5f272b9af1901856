/*
 * The folder of a period: built beside under a temporary name, synced, and
 * swapped in whole, so that a reader sees the old report or the new one and
 * never a part.  Then latest is pointed at the newest period.
 */
#ifndef REPORT_OUTPUT_H
#define REPORT_OUTPUT_H

#include <glib.h>

typedef struct output Output;

/*
 * Makes the temporary folder in directory, which is made too if need be.
 * Remains of a run for this period that was killed are cleared away.
 */
Output	*output_open(const char *directory, const char *period, GError **);
/* path is relative, of folders that may not exist yet. */
gboolean output_write(Output *, const char *path, const char *bytes,
	    gssize size, GError **);
/* Puts the folder in its place and moves latest. */
gboolean output_finish(Output *, GError **);
/* Takes away what is not finished; frees. */
void	 output_close(Output *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Output, output_close)

#endif
