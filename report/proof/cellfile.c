/* The central table as a file; see cellfile.h. */
#include <string.h>

#include "cellfile.h"
#include "day.h"
#include "separated.h"

const char *const cellfile_columns[] = { "key", "value", "unit", "base",
	"counts", "stem", "first_month", "last_month", "part", "of", NULL };

enum { KEY, VALUE, UNIT, BASE, COUNTS, STEM, FIRST, LAST, PART, OF, COLUMNS };

static const char *const units[] = { "people", "EUR", "percent", "word",
	"number", "hours", "rate" };

static void
put(GString *out, const char *text)
{
	g_string_append_c(out, ',');
	csv_text(&csv_plain, out, text);
}

static void
put_quantity(GString *out, const struct quantity *quantity)
{
	char first[8] = "", last[8] = "";

	if (quantity == NULL || quantity->unit != CELL_PEOPLE) {
		g_string_append(out, ",,,,");
		return;
	}
	if (quantity->stem != NULL) {
		month_print(quantity->first, first);
		month_print(quantity->last, last);
	}
	put(out, quantity->is_whole ? "people" : "parts");
	put(out, quantity->stem != NULL ? quantity->stem : "");
	put(out, first);
	put(out, last);
}

static void
put_ratio(GString *out, const struct cell *cell)
{
	const struct cell *part, *whole;
	gboolean is_ratio = cells_ratio(cell, &part, &whole);

	put(out, is_ratio ? part->key : "");
	put(out, is_ratio ? whole->key : "");
	g_string_append(out, "\r\n");
}

char *
cellfile_write(const Cells *cells)
{
	g_autoptr(GPtrArray) sorted = cells_sorted(cells);
	g_autofree char *head = g_strjoinv(",", (char **)cellfile_columns);
	GString *out = g_string_new(head);
	guint i;

	g_string_append(out, "\r\n");
	for (i = 0; i < sorted->len; i++) {
		const struct cell *cell = sorted->pdata[i];

		csv_text(&csv_plain, out, cell->key);
		g_string_append_c(out, ',');
		csv_cell(&csv_plain, out, cell);
		put(out, units[cell->unit]);
		g_string_append_printf(out, ",%" G_GINT64_FORMAT, cell->base);
		put_quantity(out, cells_quantity(cells, cell));
		put_ratio(out, cell);
	}
	return g_string_free(out, FALSE);
}

/* --------------------------------------------------------------- reading */

/* One field; *text goes to the comma, line end or end behind it. */
static char *
field(const char **text)
{
	GString *out = g_string_new(NULL);
	const char *at = *text;

	if (*at == '"')
		for (at++; *at != '\0'; at++) {
			if (*at == '"' && *++at != '"')
				break;
			g_string_append_c(out, *at);
		}
	while (*at != '\0' && *at != ',' && *at != '\r' && *at != '\n')
		g_string_append_c(out, *at++);
	*text = at;
	return g_string_free(out, FALSE);
}

GPtrArray *
cellfile_line(const char **text)
{
	GPtrArray *fields;

	if (**text == '\0')
		return NULL;
	fields = g_ptr_array_new_with_free_func(g_free);
	g_ptr_array_add(fields, field(text));
	while (**text == ',') {
		(*text)++;
		g_ptr_array_add(fields, field(text));
	}
	if (**text == '\r')
		(*text)++;
	if (**text == '\n')
		(*text)++;
	return fields;
}

static void
row_free(void *data)
{
	struct cellfile_row *row = data;

	g_free(row->key);
	g_free(row->value);
	g_free(row->unit);
	g_free(row->counts);
	g_free(row->stem);
	g_free(row->part);
	g_free(row->of);
	g_free(row);
}

static struct cellfile_row *
row_make(const GPtrArray *fields)
{
	struct cellfile_row *row = g_new0(struct cellfile_row, 1);
	char **it = (char **)fields->pdata;
	struct period first, last;

	row->key = g_strdup(it[KEY]);
	row->value = g_strdup(it[VALUE]);
	row->unit = g_strdup(it[UNIT]);
	row->base = g_ascii_strtod(it[BASE], NULL);
	row->counts = g_strdup(it[COUNTS]);
	row->stem = g_strdup(it[STEM]);
	row->part = g_strdup(it[PART]);
	row->of = g_strdup(it[OF]);
	if (*row->stem == '\0' || !period_parse(it[FIRST], &first, NULL) ||
	    !period_parse(it[LAST], &last, NULL)) {
		g_clear_pointer(&row->stem, g_free);
		return row;
	}
	row->first = first.month;
	row->last = last.month;
	return row;
}

GPtrArray *
cellfile_read(const char *text)
{
	g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(row_free);
	GPtrArray *fields = cellfile_line(&text);
	guint i;

	for (i = 0; fields != NULL && i < COLUMNS; i++)
		if (fields->len != COLUMNS ||
		    strcmp(fields->pdata[i], cellfile_columns[i]) != 0) {
			g_ptr_array_unref(fields);
			return NULL;
		}
	if (fields == NULL)
		return NULL;
	g_ptr_array_unref(fields);
	while ((fields = cellfile_line(&text)) != NULL) {
		if (fields->len == COLUMNS)
			g_ptr_array_add(rows, row_make(fields));
		g_ptr_array_unref(fields);
	}
	return g_steal_pointer(&rows);
}
