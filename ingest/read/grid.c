/*
 * The records of a piece of text, kept in memory.
 */
#include <string.h>

#include "grid.h"

static void
row_free(gpointer data)
{
	struct row *row = data;

	g_strfreev(row->cells);
	g_free(row);
}

static void
take(struct record *record, gpointer grid)
{
	struct row *row = g_new0(struct row, 1);
	guint i;

	row->line = record->line;
	row->rule = record->rule;
	row->forgiven = record->forgiven;
	if (record->rule == NULL) {
		row->count = record->count;
		row->cells = g_new0(char *, record->count + 1);
		for (i = 0; i < record->count; i++)
			row->cells[i] = g_strdup(record->cells[i]);
	}
	g_ptr_array_add(grid, row);
}

GPtrArray *
grid_read(const char *text, gsize size, const struct reader_form *form)
{
	GPtrArray *grid = g_ptr_array_new_with_free_func(row_free);
	g_autoptr(Reader) reader = reader_new(form, take, grid);

	reader_feed(reader, text, size);
	reader_end(reader);
	return grid;
}

guint
grid_width(const GPtrArray *grid, guint *alike)
{
	guint counts[READER_COLUMNS + 1] = { 0 };
	guint best = 0, i;

	for (i = 0; i < grid->len; i++) {
		const struct row *row = grid->pdata[i];

		if (row->rule == NULL)
			counts[row->count]++;
	}
	/* Of widths that are as frequent the larger: titles are narrow. */
	for (i = 1; i <= READER_COLUMNS; i++)
		if (counts[i] > 0 && counts[i] >= counts[best])
			best = i;
	*alike = counts[best];
	return best;
}

guint
row_filled(const struct row *row)
{
	guint filled = 0, i;

	for (i = 0; i < row->count; i++)
		filled += row->cells[i][strspn(row->cells[i], " \t")] != '\0';
	return filled;
}
