/*
 * Rows gathered for one statement; see rows.h.
 */
#include <math.h>
#include <string.h>

#include "rows.h"
#include "writer.h"

/*
 * Without preparing it: the store may be busy.  Remarks on the next statement
 * may follow behind the end of this one.
 */
static guint
parameters_count(const char *name)
{
	const char *sql = store_sql(name);
	guint count = 0;

	if (sql == NULL)
		g_error("no SQL statement is named %s", name);
	for (; *sql != ';' && *sql != '\0'; sql++)
		count += *sql == '?';
	return count;
}

void
rows_begin(struct rows *rows, Store *store, const char *name)
{
	*rows = (struct rows){ store, name, parameters_count(name) };
	rows->pack = pack_new(name, rows->columns);
}

static struct cell *
rows_cell(struct rows *rows, int kind)
{
	struct cell *cell = &rows->pack->cells[rows->pack->filled++];

	g_assert(rows->pack->filled <= rows->columns * STORE_ROWS);
	cell->kind = kind;
	return cell;
}

void
rows_integer(struct rows *rows, gint64 value)
{
	rows_cell(rows, CELL_INTEGER)->integer = value;
}

void
rows_real(struct rows *rows, double value)
{
	if (isfinite(value))
		rows_cell(rows, CELL_REAL)->real = value;
	else
		rows_cell(rows, CELL_NULL);
}

void
rows_text(struct rows *rows, const char *value)
{
	struct pack *pack = rows->pack;

	if (pack->texts == NULL)
		pack->texts = g_string_chunk_new(4096);
	rows_word(rows, value == NULL ? NULL :
	    g_string_chunk_insert(pack->texts, value));
}

void
rows_word(struct rows *rows, const char *value)
{
	if (value != NULL)
		rows_cell(rows, CELL_TEXT)->text = value;
	else
		rows_cell(rows, CELL_NULL);
}

void
rows_null(struct rows *rows)
{
	rows_cell(rows, CELL_NULL);
}

gboolean
rows_next(struct rows *rows, GError **error)
{
	gboolean good;

	g_assert(rows->pack->filled % rows->columns == 0);
	if (rows->pack->filled < rows->columns * STORE_ROWS)
		return TRUE;
	good = store_pack(rows->store, rows->pack, error);
	rows->pack = pack_new(rows->name, rows->columns);
	return good;
}

gboolean
rows_end(struct rows *rows, gboolean good, GError **error)
{
	if (good && rows->pack->filled > 0)
		good = store_pack(rows->store, rows->pack, error);
	else
		pack_free(rows->pack);
	*rows = (struct rows){ 0 };
	return good;
}
