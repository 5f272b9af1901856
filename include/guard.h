/*
 * Places that somebody else could have prepared: a link, a pipe or a second
 * name where a file of ours should be, a folder in which anybody may write.
 * What is found there is refused and left as it is.
 */
#ifndef IMPACT_GUARD_H
#define IMPACT_GUARD_H

#include <glib.h>

/*
 * Whether files may be put in that folder, which exists; else EXIT_CONF with
 * what to do about it.
 */
gboolean guard_folder(const char *path, GError **);
/* The same for the folder that a file is in. */
gboolean guard_folder_of(const char *path, GError **);
/* Whether only some may change what a file says; else EXIT_CONF. */
gboolean guard_file(const char *path, GError **);
/*
 * Opens a plain file of ours to read and write, for its owner alone when it
 * is made.  A descriptor, or -1: EXIT_CONF when it is something else,
 * EXIT_IO when it cannot be opened.
 */
int	guard_open(const char *path, GError **);

#endif
