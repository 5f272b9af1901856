/*
 * Tables of the W3C suite, CSV on the Web: what metadata make of a cell is
 * undone before it is compared with the cell as read.
 */
#include <stdio.h>
#include <string.h>

#include "conformance.h"

/* The first table that the metadata are about, and its columns. */
static json_t *
columns_of(json_t *metadata)
{
	json_t *tables = json_object_get(metadata, "tables");
	json_t *table = tables != NULL ? json_array_get(tables, 0) : metadata;

	return json_object_get(json_object_get(table, "tableSchema"),
	    "columns");
}

/* The form of dates in a column, as Unicode TR 35 writes it, or NULL. */
static const char *
date_form(json_t *column)
{
	json_t *type = json_object_get(column, "datatype");
	json_t *format = json_object_get(type, "format");

	return json_is_string(format) ? json_string_value(format) : NULL;
}

/* How often the sign at p stands there in a row. */
static gsize
run_of(const char *p)
{
	gsize size = 1;

	while (p[size] == *p)
		size++;
	return size;
}

/* A date of ISO 8601 in that form; NULL when it is none. */
static char *
write_date(const char *form, const char *iso)
{
	static const char signs[] = "yMdHms";
	int parts[6] = { 0 }, end = 0;
	GString *out;

	if (sscanf(iso, "%d-%d-%d%n", &parts[0], &parts[1], &parts[2],
	    &end) < 3)
		return NULL;
	if (iso[end] == 'T') {
		int more = 0;

		sscanf(iso + end, "T%d:%d:%d%n", &parts[3], &parts[4],
		    &parts[5], &more);
		end += more;
	}
	for (out = g_string_new(NULL); *form != '\0';) {
		const char *sign = strchr(signs, *form);
		gsize size = run_of(form);

		if (sign != NULL)
			g_string_append_printf(out, "%0*d", (int)size,
			    parts[sign - signs]);
		else if (*form == 'X')
			g_string_append(out, iso + end);
		else
			g_string_append_len(out, form, (gssize)size);
		form += size;
	}
	return g_string_free(out, FALSE);
}

/* "+08:00" and "+0800" are one. */
static gboolean
same_date(const char *form, const char *iso, const char *cell)
{
	g_autofree char *text = write_date(form, iso);
	g_auto(GStrv) left = NULL, right = NULL;
	g_autofree char *a = NULL, *b = NULL;

	if (text == NULL)
		return FALSE;
	left = g_strsplit(text, ":", -1);
	right = g_strsplit(cell, ":", -1);
	a = g_strjoinv("", left);
	b = g_strjoinv("", right);
	return same_text(a, b);
}

static gboolean
row_has(json_t *row, const char *text, json_t *columns)
{
	json_t *cell;
	gsize i;

	json_array_foreach(row, i, cell) {
		const char *form = date_form(json_array_get(columns, i));

		if (same_text(text, json_string_value(cell)) ||
		    strstr(json_string_value(cell), text) != NULL ||
		    (form != NULL && same_date(form, text,
		    json_string_value(cell))))
			return TRUE;
	}
	return FALSE;
}

/* The suite says on which line a row stands: "test.csv#row=3". */
static json_t *
row_on_line(const struct output *got, json_t *row)
{
	const char *url = json_string_value(json_object_get(row, "url"));
	const char *mark = url == NULL ? NULL : strstr(url, "#row=");
	gint64 line = mark == NULL ? 0 : g_ascii_strtoll(mark + 5, NULL, 10);
	guint i;

	for (i = 0; i < got->lines->len; i++)
		if (g_array_index(got->lines, gint64, i) == line)
			return got->rows->pdata[i];
	return NULL;
}

static gboolean
same_described(json_t *row, json_t *cells, json_t *columns)
{
	json_t *first = json_array_get(json_object_get(row, "describes"), 0);
	const char *name;
	json_t *cell;

	json_object_foreach(first, name, cell)
		if (json_is_string(cell) && *name != '@' &&
		    strchr(name, ':') == NULL &&
		    strstr(json_string_value(cell), "://") == NULL &&
		    !row_has(cells, json_string_value(cell), columns))
			return FALSE;
	return TRUE;
}

/*
 * Every row where it should be, with each text that stands in a cell; without
 * remarks and rows to skip there are no others but the header.
 */
gboolean
same_table(struct check *check, json_t *document)
{
	json_t *table = json_array_get(json_object_get(document, "tables"), 0);
	json_t *rows = json_object_get(table, "row"), *row;
	json_t *columns = columns_of(check->metadata);
	gsize count = json_array_size(rows), i;

	json_array_foreach(rows, i, row) {
		json_t *cells = row_on_line(check->got, row);

		if (cells == NULL || !same_described(row, cells, columns))
			return differs_at(check, "record", i);
	}
	return json_object_get(table, "rdfs:comment") != NULL ||
	    check->got->rows->len <= count + 1 ||
	    differs_at(check, "surplus record", count);
}
