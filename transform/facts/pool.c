/*
 * Memory in pieces; see pool.h.
 */
#include "pool.h"

#define SIZE_FIRST	((gsize)256 << 10)	/* bytes of a block; each is */
#define SIZE_MOST	((gsize)32 << 20)	/* twice the one before */

void
pool_begin(struct pool *pool)
{
	*pool = (struct pool){ .blocks = g_ptr_array_new_with_free_func(
	    g_free), .size = SIZE_FIRST };
	g_mutex_init(&pool->lock);
}

gpointer
pool_take(struct pool *pool, gsize bytes)
{
	gpointer taken;

	g_mutex_lock(&pool->lock);
	if (pool->left < bytes) {
		pool->left = MAX(pool->size, bytes);
		pool->next = g_malloc(pool->left);
		g_ptr_array_add(pool->blocks, pool->next);
		pool->size = MIN(2 * pool->size, SIZE_MOST);
	}
	taken = pool->next;
	pool->next += bytes;
	pool->left -= bytes;
	g_mutex_unlock(&pool->lock);
	return taken;
}

void
pool_clear(struct pool *pool)
{
	g_ptr_array_unref(pool->blocks);
	g_mutex_clear(&pool->lock);
}
