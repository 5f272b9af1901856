/*
 * The thread that writes behind; see writer.h.
 */
#include "writer.h"

#define WAITING	8000000		/* cells: 128 MB */
#define BUNCH	16		/* packs: to wake a thread for each costs as
				 * much as to write it */

struct writer {
	Store	*store;
	GThread	*thread;
	GMutex	 lock;
	GCond	 work;		/* enough is waiting, or somebody is */
	GCond	 done;		/* something was written */
	GQueue	 packs;		/* those being written are no longer there */
	gsize	 waiting;	/* cells, those being written included */
	gint	 pending;	/* packs likewise; atomic, to look without lock */
	gboolean hurry;		/* somebody waits for all that is there */
	gboolean ending;
	GError	*error;		/* the first */
};

struct pack *
pack_new(const char *name, guint columns)
{
	struct pack *pack = g_new0(struct pack, 1);

	pack->name = name;
	pack->columns = columns;
	pack->cells = g_new(struct cell, columns * STORE_ROWS);
	return pack;
}

void
pack_free(struct pack *pack)
{
	if (pack == NULL)
		return;
	g_free(pack->cells);
	if (pack->texts != NULL)
		g_string_chunk_free(pack->texts);
	g_free(pack);
}

static void
cells_bind(sqlite3_stmt *statement, const struct cell *cells, guint count)
{
	for (guint i = 0; i < count; i++) {
		int column = (int)i + 1;

		switch (cells[i].kind) {
		case CELL_NULL:
			sqlite3_bind_null(statement, column);
			break;
		case CELL_INTEGER:
			sqlite3_bind_int64(statement, column,
			    cells[i].integer);
			break;
		case CELL_REAL:
			sqlite3_bind_double(statement, column, cells[i].real);
			break;
		case CELL_TEXT:
			sqlite3_bind_text(statement, column, cells[i].text, -1,
			    SQLITE_STATIC);
			break;
		}
	}
}

gboolean
pack_write(Store *store, const struct pack *pack, GError **error)
{
	gboolean whole = pack->filled == pack->columns * STORE_ROWS;
	guint step = whole ? pack->filled : pack->columns;

	if (pack->columns == 0)
		return store_run(store, pack->name, error);
	for (guint i = 0; i < pack->filled; i += step) {
		sqlite3_stmt *statement = whole ?
		    store_statement_rows(store, pack->name) :
		    store_statement(store, pack->name);

		cells_bind(statement, pack->cells + i, step);
		if (!store_done(store, statement, error))
			return FALSE;
	}
	return TRUE;
}

/* The lock is held. */
static guint
writer_take(Writer *writer, struct pack **packs)
{
	guint count = 0;

	while (count < BUNCH && (packs[count] =
	    g_queue_pop_head(&writer->packs)) != NULL)
		count++;
	return count;
}

/* Writes some packs, unless there was an error before, and frees them. */
static void
writer_write(Writer *writer, struct pack **packs, guint count)
{
	gboolean good = writer->error == NULL;
	GError *error = NULL;
	gsize cells = 0;

	g_mutex_unlock(&writer->lock);
	for (guint i = 0; i < count; i++) {
		good = good && pack_write(writer->store, packs[i], &error);
		cells += packs[i]->filled;
		pack_free(packs[i]);
	}
	g_mutex_lock(&writer->lock);
	if (error != NULL)
		writer->error = error;
	writer->waiting -= cells;
	g_atomic_int_add(&writer->pending, -(gint)count);
	g_cond_broadcast(&writer->done);
}

static gpointer
writer_run(gpointer data)
{
	Writer *writer = data;
	struct pack *packs[BUNCH];

	g_mutex_lock(&writer->lock);
	while (TRUE) {
		guint waiting = g_queue_get_length(&writer->packs);

		if (waiting >= BUNCH || (waiting > 0 &&
		    (writer->hurry || writer->ending))) {
			writer_write(writer, packs, writer_take(writer,
			    packs));
			continue;
		}
		writer->hurry = FALSE;
		if (writer->ending)
			break;
		g_cond_wait(&writer->work, &writer->lock);
	}
	g_mutex_unlock(&writer->lock);
	return NULL;
}

Writer *
writer_new(Store *store)
{
	Writer *writer = g_new0(Writer, 1);

	writer->store = store;
	g_mutex_init(&writer->lock);
	g_cond_init(&writer->work);
	g_cond_init(&writer->done);
	g_queue_init(&writer->packs);
	writer->thread = g_thread_new("writer", writer_run, writer);
	return writer;
}

void
writer_put(Writer *writer, struct pack *pack)
{
	g_mutex_lock(&writer->lock);
	while (writer->waiting > WAITING)
		g_cond_wait(&writer->done, &writer->lock);
	g_queue_push_tail(&writer->packs, pack);
	writer->waiting += pack->filled;
	g_atomic_int_add(&writer->pending, 1);
	if (g_queue_get_length(&writer->packs) == BUNCH)
		g_cond_signal(&writer->work);
	g_mutex_unlock(&writer->lock);
}

void
writer_settle(Writer *writer)
{
	/* The writer itself uses the store as well. */
	if (g_atomic_int_get(&writer->pending) == 0 ||
	    g_thread_self() == writer->thread)
		return;
	g_mutex_lock(&writer->lock);
	while (g_atomic_int_get(&writer->pending) > 0) {
		writer->hurry = TRUE;
		g_cond_signal(&writer->work);
		g_cond_wait(&writer->done, &writer->lock);
	}
	g_mutex_unlock(&writer->lock);
}

gboolean
writer_check(Writer *writer, GError **error)
{
	GError *found;

	g_mutex_lock(&writer->lock);
	found = writer->error;
	/* Later packs are passed over all the same. */
	if (found != NULL)
		g_propagate_error(error, g_error_copy(found));
	g_mutex_unlock(&writer->lock);
	return found == NULL;
}

void
writer_free(Writer *writer)
{
	if (writer == NULL)
		return;
	g_mutex_lock(&writer->lock);
	writer->ending = TRUE;
	g_cond_signal(&writer->work);
	g_mutex_unlock(&writer->lock);
	g_thread_join(writer->thread);
	g_clear_error(&writer->error);
	g_mutex_clear(&writer->lock);
	g_cond_clear(&writer->work);
	g_cond_clear(&writer->done);
	g_free(writer);
}
