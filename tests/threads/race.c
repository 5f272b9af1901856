/*
 * A control of "make sanitize-threads": the thread that writes behind, with
 * rows that the caller lets go of, or with one that it still writes to after
 * it was put.  The sanitizer has to be silent about the one and to report the
 * other, else its silence about the stages says nothing.  race clean|late
 */
#include <stdio.h>
#include <string.h>

#include "store.h"
#include "writer.h"

#define BUNCH	16		/* packs that wake the thread, as in writer.c */
#define AWHILE	200000		/* microseconds */

static void
fill(struct pack *pack)
{
	for (guint i = 0; i < pack->columns; i++)
		pack->cells[i] = (struct cell){ .kind = CELL_INTEGER,
		    .integer = 1 };
	pack->filled = pack->columns;
}

/* Rows for a statement that stores nothing. */
static gboolean
write_behind(Store *store, gboolean late)
{
	Writer *writer = writer_new(store);
	gboolean good;

	for (guint i = 0; i < BUNCH; i++) {
		struct pack *pack = pack_new("meta_get", 1);
		struct cell *cells = pack->cells;

		fill(pack);
		writer_put(writer, pack);
		if (i < BUNCH - 1)
			continue;
		/*
		 * The thread wakes up and writes them, before a lock that is
		 * taken here would put one behind the other.
		 */
		if (late)
			cells[0].integer = 2;
		g_usleep(AWHILE);
	}
	writer_settle(writer);
	good = writer_check(writer, NULL);
	writer_free(writer);
	return good;
}

int
main(int argc, char **argv)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(Store) store = store_open(":memory:", STORE_WRITE, &error);

	if (argc != 2 || store == NULL) {
		fprintf(stderr, "race: %s\n", error != NULL ? error->message :
		    "clean or late");
		return 2;
	}
	return write_behind(store, strcmp(argv[1], "late") == 0) ? 0 : 1;
}
