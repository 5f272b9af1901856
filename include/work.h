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

/*
 * One piece of work beside what the caller goes on with, on a thread of its
 * own; with one thread it is done when the caller waits for it.  It calls no
 * work_each.
 */
typedef void	work_task_beside(gpointer data);
struct beside {
	work_task_beside *task;		/* NULL: none, or waited for */
	gpointer	 data;
	GThread		*thread;	/* or NULL */
};
void	beside_begin(struct beside *, work_task_beside *, gpointer data);
/* Returns when it is done; does nothing when there is none. */
void	beside_wait(struct beside *);

#endif
