/*
 * Large pages; see big.h.
 */
#include <malloc.h>
#include <stdlib.h>
#include <sys/mman.h>

#include "big.h"

#define LARGE_PAGE	((gsize)2 << 20)

#define KEEP_MOST	(1 << 30)	/* bytes: larger ones are still given back */
#define KEEP_AHEAD	(64 << 20)

void
big_keep(void)
{
	mallopt(M_MMAP_THRESHOLD, KEEP_MOST);
	mallopt(M_TRIM_THRESHOLD, G_MAXINT);
	mallopt(M_TOP_PAD, KEEP_AHEAD);
}

gpointer
big_alloc(gsize bytes)
{
	gpointer memory;

	/* A page that is hardly used would be a waste. */
	if (bytes < 2 * LARGE_PAGE)
		return g_malloc(bytes);
	if (posix_memalign(&memory, LARGE_PAGE, bytes) != 0)
		g_error("no memory for %" G_GSIZE_FORMAT " bytes", bytes);
	/* Where it is refused, small pages do as well. */
	madvise(memory, bytes, MADV_HUGEPAGE);
	return memory;
}
