/*
 * Digests of files that have not changed since they were read: a month costs
 * what the month costs, however many files of other months lie beside it.
 *
 * A file is the same one when its inode, size, and times of change are the
 * same, and these lie some seconds before it was read; so does git(1) with
 * its index (Documentation/technical/racy-git.txt).  Whoever writes into a
 * file or puts another in its place changes one of these, since the time of
 * the last change of the inode cannot be set.  What is kept is no fact: it
 * holds no names, and may be removed at any time.
 */
#ifndef IMPACT_SEEN_H
#define IMPACT_SEEN_H

#include <sys/stat.h>

#include <glib.h>

typedef struct seen Seen;

/* What was kept at a path; nothing when it is not there, or not whole. */
Seen	*seen_open(const char *path);
void	 seen_free(Seen *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Seen, seen_free)

/* Any thread may ask and tell. */
gboolean seen_find(Seen *, const struct stat *, guint8 digest[32]);
/* now is in seconds since 1970, before the first byte was read. */
void	 seen_add(Seen *, const struct stat *, const guint8 digest[32],
	    gint64 now);
void	 seen_drop(Seen *, const struct stat *);

/*
 * Keeps, at the path, what was found or added since it was opened; errno tells
 * what went wrong.
 */
gboolean seen_keep(Seen *);

#endif
