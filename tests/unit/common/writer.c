/*
 * Rows that are written behind: nothing after what could not be written.
 */
#include <criterion/criterion.h>

#include "meta.h"
#include "store.h"
#include "writer.h"

static struct pack *
meta_pack(const char *name, const char *value)
{
	struct pack *pack = pack_new("meta_set", 2);

	pack->cells[0] = (struct cell){ .kind = CELL_TEXT, .text = name };
	pack->cells[1] = value == NULL ?
	    (struct cell){ .kind = CELL_NULL } :
	    (struct cell){ .kind = CELL_TEXT, .text = value };
	pack->filled = 2;
	return pack;
}

static gboolean
is_there(Store *store, const char *name)
{
	sqlite3_stmt *statement = store_statement(store, "meta_get");
	gboolean row;

	sqlite3_bind_text(statement, 1, name, -1, SQLITE_STATIC);
	cr_assert(store_step(store, statement, &row, NULL));
	sqlite3_reset(statement);
	return row;
}

Test(writer, what_comes_after_an_error_is_passed_over)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(Store) store = store_open(":memory:", STORE_WRITE, NULL);
	Writer *writer = writer_new(store);

	writer_put(writer, meta_pack("before", "1"));
	/* A value has to be there. */
	writer_put(writer, meta_pack("broken", NULL));
	writer_put(writer, meta_pack("behind", "1"));
	writer_settle(writer);
	writer_put(writer, meta_pack("later", "1"));
	writer_settle(writer);
	cr_expect_not(writer_check(writer, &error));
	cr_expect_not_null(error);
	writer_free(writer);
	cr_expect(is_there(store, "before"));
	cr_expect_not(is_there(store, "broken"));
	cr_expect_not(is_there(store, "behind"));
	cr_expect_not(is_there(store, "later"));
}
