/*
 * Work in pieces on several threads.  What is a piece never depends on how
 * many threads there are, and results are put together in the order of
 * pieces: so the same bytes come out, whatever the machine.
 */
#ifndef IMPACT_WORK_H
#define IMPACT_WORK_H

#include <glib.h>

#define WORK_THREADS_MOST	64

/* How many threads to use; 0: as many as there are processors. */
void	work_set_threads(guint);
guint	work_threads(void);

/*
 * Calls task(data, piece, thread) for every piece from 0 to count - 1, in any
 * order, and returns when all are done.  thread is below work_threads(), and
 * no two pieces run at once with the same: it picks a room to work in.  A
 * task calls no work_each of its own.
 */
typedef void	work_task(gpointer data, gsize piece, guint thread);
void	work_each(gsize count, work_task *, gpointer data);

#endif
