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
/*
 * Takes over from the period's present folder, if there is one, all folders
 * but the one of that name.  Before anything is written.
 */
gboolean output_keep(Output *, const char *except, GError **);
/*
 * All below that folder is for the owner of the files alone: mode 0600, and
 * 0700 for folders.  Before anything is written.
 */
void	 output_hide(Output *, const char *folder);
/*
 * path is relative, of folders that may not exist yet.  Threads may write
 * side by side.
 */
gboolean output_write(Output *, const char *path, const char *bytes,
	    gssize size, GError **);
/* What was written, as it was meant: the disk is not asked. */
struct output_file {
	char	*path;		/* as given to output_write */
	gsize	 size;
	char	*digest;	/* SHA-256, hexadecimal */
};
/* The file of that path, which has been written. */
const struct output_file *output_file(Output *, const char *path);
/* All below a folder, by path; the array is the caller's, its items not. */
GPtrArray *output_files(Output *, const char *folder);
/* Puts the folder in its place and moves latest. */
gboolean output_finish(Output *, GError **);
/* Takes away what is not finished; frees. */
void	 output_close(Output *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Output, output_close)

#endif
