/*
 * Threads that take pieces of work; see work.h.
 */
#include "work.h"

static guint threads;		/* 0: not said */

struct work {
	work_task	*task;
	gpointer	 data;
	gsize		 count;
	gsize		 next;		/* piece; atomic */
	guint		 started;	/* threads; atomic */
};

void
work_set_threads(guint count)
{
	threads = MIN(count, WORK_THREADS_MOST);
}

guint
work_threads(void)
{
	return threads > 0 ? threads :
	    CLAMP(g_get_num_processors(), 1, WORK_THREADS_MOST);
}

static gpointer
work_take(gpointer data)
{
	struct work *work = data;
	guint thread = (guint)g_atomic_int_add(&work->started, 1);
	gsize piece;

	while ((piece = (gsize)g_atomic_pointer_add(&work->next, 1)) <
	    work->count)
		work->task(work->data, piece, thread);
	return NULL;
}

void
work_each(gsize count, work_task *task, gpointer data)
{
	struct work work = { task, data, count, 0, 0 };
	GThread *others[WORK_THREADS_MOST];
	gsize extra = MIN(work_threads(), count);

	extra = extra > 0 ? extra - 1 : 0;
	for (gsize i = 0; i < extra; i++)
		others[i] = g_thread_new("work", work_take, &work);
	work_take(&work);
	for (gsize i = 0; i < extra; i++)
		g_thread_join(others[i]);
}

static gpointer
beside_run(gpointer data)
{
	struct beside *beside = data;

	beside->task(beside->data);
	return NULL;
}

void
beside_begin(struct beside *beside, work_task_beside *task, gpointer data)
{
	*beside = (struct beside){ task, data, NULL };
	if (work_threads() > 1)
		beside->thread = g_thread_new("beside", beside_run, beside);
}

void
beside_wait(struct beside *beside)
{
	if (beside->thread != NULL)
		g_thread_join(beside->thread);
	else if (beside->task != NULL)
		beside->task(beside->data);
	*beside = (struct beside){ 0 };
}
