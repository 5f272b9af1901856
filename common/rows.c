/*
 * Rows gathered for one statement; see rows.h.
 */
#include <math.h>

#include "rows.h"

struct rows_cell {
	enum { CELL_NULL, CELL_INTEGER, CELL_REAL, CELL_TEXT } kind;
	union {
		gint64		 integer;
		double		 real;
		const char	*text;
	};
};

void
rows_begin(struct rows *rows, Store *store, const char *name)
{
	int columns = sqlite3_bind_parameter_count(store_statement(store,
	    name));

	*rows = (struct rows){ store, name, (guint)columns };
	rows->texts = g_string_chunk_new(4096);
	rows->cells = g_new(struct rows_cell, rows->columns * STORE_ROWS);
}

static struct rows_cell *
rows_cell(struct rows *rows, int kind)
{
	struct rows_cell *cell = &rows->cells[rows->filled++];

	g_assert(rows->filled <= rows->columns * STORE_ROWS);
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
	rows_word(rows, value == NULL ? NULL :
	    g_string_chunk_insert(rows->texts, value));
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

static void
cells_bind(sqlite3_stmt *statement, const struct rows_cell *cells, guint count)
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
rows_next(struct rows *rows, GError **error)
{
	sqlite3_stmt *statement;

	g_assert(rows->filled % rows->columns == 0);
	if (rows->filled < rows->columns * STORE_ROWS)
		return TRUE;
	statement = store_statement_rows(rows->store, rows->name);
	cells_bind(statement, rows->cells, rows->filled);
	rows->filled = 0;
	if (!store_done(rows->store, statement, error))
		return FALSE;
	g_string_chunk_clear(rows->texts);
	return TRUE;
}

static gboolean
rows_rest(struct rows *rows, GError **error)
{
	for (guint i = 0; i < rows->filled; i += rows->columns) {
		sqlite3_stmt *statement = store_statement(rows->store,
		    rows->name);

		cells_bind(statement, rows->cells + i, rows->columns);
		if (!store_done(rows->store, statement, error))
			return FALSE;
	}
	return TRUE;
}

gboolean
rows_end(struct rows *rows, gboolean good, GError **error)
{
	good = good && rows_rest(rows, error);
	g_free(rows->cells);
	g_string_chunk_free(rows->texts);
	*rows = (struct rows){ 0 };
	return good;
}
