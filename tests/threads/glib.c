/*
 * GLib's locks by those of POSIX, for "make sanitize-threads" alone.  GLib
 * takes its mutexes by futex(2), in a library that is not instrumented, so
 * that the thread sanitizer sees no order between who lets go and who takes,
 * and reports every hand-over as a race.  Linked into the programs, these
 * stand before GLib's own for all calls of ours.  A pool of threads, inside of
 * which GLib would use its own, is here one thread for each piece.
 */
#include <glib.h>
#include <pthread.h>

/* Room for a pointer is all that a GMutex or GCond has. */
static pthread_mutex_t *
mutex_of(GMutex *mutex)
{
	pthread_mutex_t *own = __atomic_load_n((pthread_mutex_t **)
	    (void *)mutex, __ATOMIC_ACQUIRE), *none = NULL;

	if (own != NULL)
		return own;
	own = g_new(pthread_mutex_t, 1);
	pthread_mutex_init(own, NULL);
	if (__atomic_compare_exchange_n((pthread_mutex_t **)(void *)mutex,
	    &none, own, FALSE, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE))
		return own;
	pthread_mutex_destroy(own);
	g_free(own);
	return none;
}

static pthread_cond_t *
cond_of(GCond *cond)
{
	pthread_cond_t *own = __atomic_load_n((pthread_cond_t **)(void *)cond,
	    __ATOMIC_ACQUIRE), *none = NULL;

	if (own != NULL)
		return own;
	own = g_new(pthread_cond_t, 1);
	pthread_cond_init(own, NULL);
	if (__atomic_compare_exchange_n((pthread_cond_t **)(void *)cond,
	    &none, own, FALSE, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE))
		return own;
	pthread_cond_destroy(own);
	g_free(own);
	return none;
}

void
g_mutex_init(GMutex *mutex)
{
	mutex->p = NULL;
}

void
g_mutex_clear(GMutex *mutex)
{
	if (mutex->p == NULL)
		return;
	pthread_mutex_destroy(mutex->p);
	g_free(mutex->p);
	mutex->p = NULL;
}

void
g_mutex_lock(GMutex *mutex)
{
	pthread_mutex_lock(mutex_of(mutex));
}

void
g_mutex_unlock(GMutex *mutex)
{
	pthread_mutex_unlock(mutex_of(mutex));
}

void
g_cond_init(GCond *cond)
{
	cond->p = NULL;
}

void
g_cond_clear(GCond *cond)
{
	if (cond->p == NULL)
		return;
	pthread_cond_destroy(cond->p);
	g_free(cond->p);
	cond->p = NULL;
}

void
g_cond_wait(GCond *cond, GMutex *mutex)
{
	pthread_cond_wait(cond_of(cond), mutex_of(mutex));
}

void
g_cond_signal(GCond *cond)
{
	pthread_cond_signal(cond_of(cond));
}

void
g_cond_broadcast(GCond *cond)
{
	pthread_cond_broadcast(cond_of(cond));
}

/* ------------------------------------------------------ threads and pools */

struct pool {
	GThreadPool	 base;
	pthread_mutex_t	 lock;		/* GIO pushes from several threads */
	GPtrArray	*threads;	/* struct piece * */
};

struct piece {
	pthread_t	 thread;
	GFunc		 function;
	gpointer	 data, user;
};

static void *
piece_run(void *data)
{
	struct piece *piece = data;

	piece->function(piece->data, piece->user);
	return NULL;
}

GThreadPool *
g_thread_pool_new(GFunc function, gpointer user, gint most,
    gboolean exclusive, GError **error)
{
	struct pool *pool = g_new0(struct pool, 1);

	(void)most;
	(void)exclusive;
	(void)error;
	pool->base.func = function;
	pool->base.user_data = user;
	pthread_mutex_init(&pool->lock, NULL);
	pool->threads = g_ptr_array_new_with_free_func(g_free);
	return &pool->base;
}

gboolean
g_thread_pool_push(GThreadPool *base, gpointer data, GError **error)
{
	struct pool *pool = (struct pool *)(void *)base;
	struct piece *piece = g_new(struct piece, 1);

	(void)error;
	*piece = (struct piece){ 0, base->func, data, base->user_data };
	pthread_mutex_lock(&pool->lock);
	g_ptr_array_add(pool->threads, piece);
	pthread_mutex_unlock(&pool->lock);
	return pthread_create(&piece->thread, NULL, piece_run, piece) == 0;
}

void
g_thread_pool_free(GThreadPool *base, gboolean immediate, gboolean wait)
{
	struct pool *pool = (struct pool *)(void *)base;

	(void)immediate;
	(void)wait;
	for (guint i = 0; i < pool->threads->len; i++) {
		const struct piece *piece = pool->threads->pdata[i];

		pthread_join(piece->thread, NULL);
	}
	g_ptr_array_unref(pool->threads);
	pthread_mutex_destroy(&pool->lock);
	g_free(pool);
}

/* What GIO asks of the pool of its tasks; nothing ever waits in ours. */
guint
g_thread_pool_unprocessed(GThreadPool *base)
{
	(void)base;
	return 0;
}

gboolean
g_thread_pool_set_max_threads(GThreadPool *base, gint most, GError **error)
{
	(void)base;
	(void)most;
	(void)error;
	return TRUE;
}

guint
g_thread_pool_get_num_threads(GThreadPool *base)
{
	const struct pool *pool = (struct pool *)(void *)base;

	return pool->threads->len;
}

/* The order only saves time. */
void
g_thread_pool_set_sort_function(GThreadPool *base, GCompareDataFunc compare,
    gpointer user)
{
	(void)base;
	(void)compare;
	(void)user;
}
