/* Tables as HTML and as CSV; see tables.h. */
#include <string.h>

#include "tables.h"

struct column {
	char		*name;
	char		*heading;
	enum table_kind	 kind;
};

/* Either a text with its code, or a cell (NULL: none). */
struct field {
	char			*shown;
	char			*code;
	char			*more;		/* or NULL */
	const struct cell	*cell;
};

struct table {
	char		*name;
	char		*caption;
	GArray		*columns;	/* struct column */
	GArray		*fields;	/* struct field, row after row */
};

static void
column_clear(void *data)
{
	g_free(((struct column *)data)->name);
	g_free(((struct column *)data)->heading);
}

static void
field_clear(void *data)
{
	g_free(((struct field *)data)->shown);
	g_free(((struct field *)data)->code);
	g_free(((struct field *)data)->more);
}

Table *
table_new(const char *name, const char *caption)
{
	Table *table = g_new0(Table, 1);

	table->name = g_strdup(name);
	table->caption = g_strdup(caption);
	table->columns = g_array_new(FALSE, TRUE, sizeof(struct column));
	table->fields = g_array_new(FALSE, TRUE, sizeof(struct field));
	g_array_set_clear_func(table->columns, column_clear);
	g_array_set_clear_func(table->fields, field_clear);
	return table;
}

void
table_free(Table *table)
{
	if (table == NULL)
		return;
	g_array_unref(table->columns);
	g_array_unref(table->fields);
	g_free(table->name);
	g_free(table->caption);
	g_free(table);
}

const char *
table_name(const Table *table)
{
	return table->name;
}

const char *
table_caption(const Table *table)
{
	return table->caption;
}

void
table_column(Table *table, const char *name, const char *heading,
    enum table_kind kind)
{
	struct column column = { g_strdup(name), g_strdup(heading), kind };

	g_array_append_val(table->columns, column);
}

void
table_text(Table *table, const char *shown, const char *code)
{
	struct field field = { g_strdup(shown),
		g_strdup(code != NULL ? code : shown), NULL, NULL };

	g_array_append_val(table->fields, field);
}

void
table_more(Table *table, const char *more)
{
	g_array_index(table->fields, struct field,
	    table->fields->len - 1).more = g_strdup(more);
}

void
table_cell(Table *table, const struct cell *cell)
{
	struct field field = { NULL, NULL, NULL, cell };

	g_array_append_val(table->fields, field);
}

/* ------------------------------------------------------------------- CSV */

/* Not on the page. */
static gboolean
is_filed(const struct column *column)
{
	return column->kind == TABLE_FILE || column->kind == TABLE_FILE_NUMBER;
}

static const struct column *
column_of(const Table *table, guint field)
{
	return &g_array_index(table->columns, struct column,
	    field % table->columns->len);
}

/* Names for programs; for people the words of their language. */
static void
csv_head(const Table *table, const struct csv *csv, GString *out)
{
	guint i;

	if (csv->mark)
		g_string_append(out, "\357\273\277");
	for (i = 0; i < table->columns->len; i++) {
		const struct column *column = column_of(table, i);

		if (column->kind == TABLE_PAGE)
			continue;
		if (i > 0)
			g_string_append_c(out, csv->delimiter);
		csv_text(csv, out, csv->mark ? column->heading :
		    column->name);
	}
	g_string_append(out, "\r\n");
}

char *
table_csv(const Table *table, const struct csv *csv)
{
	GString *out = g_string_new(NULL);
	guint i, width = table->columns->len;

	csv_head(table, csv, out);
	for (i = 0; i < table->fields->len; i++) {
		const struct field *field =
		    &g_array_index(table->fields, struct field, i);

		if (column_of(table, i)->kind != TABLE_PAGE) {
			if (i % width > 0)
				g_string_append_c(out, csv->delimiter);
			if (field->code == NULL)
				csv_cell(csv, out, field->cell);
			else
				csv_text(csv, out, csv->mark ? field->shown :
				    field->code);
		}
		if (i % width + 1 == width)
			g_string_append(out, "\r\n");
	}
	return g_string_free(out, FALSE);
}

gboolean
table_describe(const Table *table, guint i, struct table_description *it)
{
	const struct column *column;
	guint j;

	for (; i < table->columns->len; i++)
		if (column_of(table, i)->kind != TABLE_PAGE)
			break;
	if (i >= table->columns->len)
		return FALSE;
	column = column_of(table, i);
	*it = (struct table_description){ i, column->name, column->heading,
	    column->kind == TABLE_NUMBER || column->kind == TABLE_FILE_NUMBER,
	    NULL };
	for (j = i; j < table->fields->len && it->cell == NULL;
	    j += table->columns->len)
		it->cell = g_array_index(table->fields, struct field, j).cell;
	return TRUE;
}

/* ------------------------------------------------------------------ HTML */

static void
html_head(const Table *table, Html *html)
{
	guint i;

	html_raw(html, "<thead>\n<tr>");
	for (i = 0; i < table->columns->len; i++) {
		const struct column *column =
		    &g_array_index(table->columns, struct column, i);

		if (is_filed(column))
			continue;
		if (column->kind != TABLE_TEXT)
			html_raw(html, "<th scope=\"col\" class=\"number\">");
		else
			html_raw(html, "<th scope=\"col\">");
		html_text(html, column->heading);
		html_raw(html, "</th>");
	}
	html_raw(html, "</tr>\n</thead>\n");
}

/* In a table a symbol is short: "<10". */
static char *
field_text(const struct field *field, const Words *words)
{
	if (field->shown != NULL)
		return g_strdup(field->shown);
	if (field->cell == NULL)
		return g_strdup("");
	if (field->cell->symbol != NULL && field->cell->symbol[0] == '<')
		return g_strdup(field->cell->symbol);
	return words_cell(words, field->cell);
}

static void
html_field(const Table *table, const Words *words, Html *html, guint i)
{
	const struct field *field =
	    &g_array_index(table->fields, struct field, i);
	g_autofree char *text = field_text(field, words);
	gboolean first = i % table->columns->len == 0;

	if (first)
		html_raw(html, "<th scope=\"row\">");
	else if (column_of(table, i)->kind != TABLE_TEXT)
		html_raw(html, "<td class=\"number\">");
	else
		html_raw(html, "<td>");
	html_text(html, text);
	if (field->more != NULL) {
		html_raw(html, "<span class=\"place\">");
		html_text(html, field->more);
		html_raw(html, "</span>");
	}
	if (first)
		html_raw(html, "</th>");
	else
		html_raw(html, "</td>");
}

void
table_link(const Table *table, const Words *words, Html *html)
{
	html_raw(html, "<p class=\"download\"><a href=\"tables/");
	html_value(html, table->name);
	html_raw(html, ".csv\">");
	html_text(html, words_text(words, "page", "download"));
	html_raw(html, "</a> <span class=\"file\">");
	html_text(html, table->name);
	html_raw(html, ".csv</span> <a href=\"tables/excel/");
	html_value(html, table->name);
	html_raw(html, ".csv\">");
	html_text(html, words_text(words, "page", "download.excel"));
	html_raw(html, "</a></p>\n");
}

void
table_html(const Table *table, const Words *words, Html *html)
{
	guint i, width = table->columns->len;

	html_raw(html, "<div class=\"scroll\" role=\"region\" tabindex=\"0\" "
	    "aria-label=\"");
	html_value(html, table->caption);
	html_raw(html, ". ");
	html_value(html, words_text(words, "page", "scroll.table"));
	html_raw(html, "\">\n<table>\n<caption>");
	html_text(html, table->caption);
	html_raw(html, "</caption>\n");
	html_head(table, html);
	html_raw(html, "<tbody>\n");
	for (i = 0; i < table->fields->len; i++) {
		if (i % width == 0)
			html_raw(html, "<tr>");
		if (!is_filed(column_of(table, i)))
			html_field(table, words, html, i);
		if (i % width + 1 == width)
			html_raw(html, "</tr>\n");
	}
	html_raw(html, "</tbody>\n</table>\n</div>\n");
	table_link(table, words, html);
}
