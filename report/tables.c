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

/* What makes a spreadsheet compute; the last four are full-width forms. */
static const char *const triggers[] = { "=", "+", "-", "@", "\t", "\r", "\n",
	"\357\274\235", "\357\274\213", "\357\274\215", "\357\274\240", NULL };

void
csv_text(GString *out, const char *text)
{
	gboolean quote = strpbrk(text, "\",\r\n") != NULL ||
	    g_ascii_isspace(text[0]);
	guint i;

	for (i = 0; triggers[i] != NULL; i++)
		if (g_str_has_prefix(text, triggers[i]))
			break;
	if (quote)
		g_string_append_c(out, '"');
	if (triggers[i] != NULL)
		g_string_append_c(out, '\'');
	for (; *text != '\0'; text++) {
		if (*text == '"')
			g_string_append_c(out, '"');
		g_string_append_c(out, *text);
	}
	if (quote)
		g_string_append_c(out, '"');
}

void
csv_cell(GString *out, const struct cell *cell)
{
	char number[G_ASCII_DTOSTR_BUF_SIZE];

	if (cell == NULL)
		return;
	if (cell->symbol != NULL)
		g_string_append(out, cell->symbol);
	else
		g_string_append(out, g_ascii_formatd(number, sizeof(number),
		    "%.10g", cell->value == 0 ? 0 : cell->value));
}

static const struct column *
column_of(const Table *table, guint field)
{
	return &g_array_index(table->columns, struct column,
	    field % table->columns->len);
}

char *
table_csv(const Table *table)
{
	GString *out = g_string_new(NULL);
	guint i, width = table->columns->len;

	for (i = 0; i < width; i++)
		if (column_of(table, i)->kind != TABLE_PAGE)
			g_string_append_printf(out, "%s%s", i > 0 ? "," : "",
			    column_of(table, i)->name);
	g_string_append(out, "\r\n");
	for (i = 0; i < table->fields->len; i++) {
		const struct field *field =
		    &g_array_index(table->fields, struct field, i);

		if (column_of(table, i)->kind != TABLE_PAGE) {
			if (i % width > 0)
				g_string_append_c(out, ',');
			if (field->code != NULL)
				csv_text(out, field->code);
			else
				csv_cell(out, field->cell);
		}
		if (i % width + 1 == width)
			g_string_append(out, "\r\n");
	}
	return g_string_free(out, FALSE);
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

		if (column->kind == TABLE_FILE)
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
	html_raw(html, ".csv</span></p>\n");
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
		if (column_of(table, i)->kind != TABLE_FILE)
			html_field(table, words, html, i);
		if (i % width + 1 == width)
			html_raw(html, "</tr>\n");
	}
	html_raw(html, "</tbody>\n</table>\n</div>\n");
	table_link(table, words, html);
}
