/*
 * The files of one source, read by another thread while this one stores what
 * was read before; see chunk.h.  The thread goes on with the next source, so that
 * neither waits where one ends.  Without a second thread the same is done in
 * the same order, when it is asked for.
 *
 * The other thread only reads: bytes, digests, text, rows of numbers.  All
 * that is decided, said or written is decided, said and written by the thread
 * that loads, file after file; so the number of threads cannot show.
 */
#ifndef IMPACT_AHEAD_H
#define IMPACT_AHEAD_H

#include "scan.h"
#include "seen.h"

typedef struct ahead Ahead;

/* The other thread; it reads sources in the order in which they are begun. */
GThreadPool *ahead_thread(void);
/*
 * paths are those of the source in order; they and the thread, which may be
 * NULL, outlive this.  A file of more than most bytes is not touched: it will
 * be refused.  seen, if not NULL, knows digests and learns them.
 */
Ahead	*ahead_new(char **paths, const char *encoding,
	    const struct reader_form *, guint64 most, Seen *,
	    GThreadPool *thread);
void	 ahead_free(Ahead *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Ahead, ahead_free)

/*
 * Begins with a file that was opened, one of the paths, later in their order
 * than the one before; waits for its digest.  The result lasts until
 * ahead_close.  A file that is not written as the others has an encoding and
 * form of its own.
 */
struct scan_result *ahead_open(Ahead *, const char *path, int file,
	    const char *encoding, const struct reader_form *, GError **);
/*
 * The next chunk of that file; NULL at its end, or with an error.  Free it
 * with chunk_free.
 */
struct chunk *ahead_chunk(Ahead *, GError **);
/* Whether it is known how records are laid out; after the first chunk. */
gboolean ahead_planned(const Ahead *);
/* Tells it; width 0 says that no rows are wanted. */
void	 ahead_plan(Ahead *, const struct plan *);
/*
 * Expects files as those of another source, which was begun with: what turns
 * out to be laid out in another way is read the careful way.
 */
void	 ahead_guess(Ahead *, Ahead *other);
/* Done with the file, or not interested in the rest. */
void	 ahead_close(Ahead *);

#endif
