/*
 * A piece of a file on its way to the thread that loads.
 */
#include "chunk.h"

struct chunk *
chunk_new(void)
{
	struct chunk *chunk = g_new0(struct chunk, 1);

	chunk->text = g_string_new(NULL);
	chunk->names = g_string_new(NULL);
	chunk->rows = g_array_new(FALSE, FALSE, sizeof(struct row));
	chunk->newcomers = g_array_new(FALSE, FALSE, sizeof(struct newcomer));
	return chunk;
}

void
chunk_free(struct chunk *chunk)
{
	if (chunk == NULL)
		return;
	g_string_free(chunk->text, TRUE);
	g_string_free(chunk->names, TRUE);
	g_array_unref(chunk->rows);
	g_array_unref(chunk->newcomers);
	g_free(chunk);
}

gsize
chunk_size(const struct chunk *chunk)
{
	return sizeof *chunk + chunk->text->len + chunk->names->len +
	    chunk->rows->len * sizeof(struct row) +
	    chunk->newcomers->len * sizeof(struct newcomer);
}
