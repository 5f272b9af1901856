/* Tables as HTML; see tables.h. */
#include <string.h>

#include "tables_parts.h"

/* Columns, at most, that leave much room for the first one on paper. */
#define FEW	4

/* Not on the page. */
static gboolean
is_filed(const struct column *column)
{
	return column->kind == TABLE_FILE || column->kind == TABLE_FILE_NUMBER;
}

static guint
count_shown(const Table *table)
{
	guint i, count = 0;

	for (i = 0; i < table->columns->len; i++)
		count += !is_filed(column_of(table, i));
	return count;
}

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

/* In a table a symbol is short: "<10", "x". */
static char *
field_text(const struct field *field, const Words *words)
{
	if (field->shown != NULL)
		return g_strdup(field->shown);
	if (field->cell == NULL)
		return g_strdup("");
	if (field->cell->symbol != NULL && (field->cell->symbol[0] == '<' ||
	    field->cell->base > 0))
		return g_strdup(field->cell->symbol);
	return words_cell(words, field->cell);
}

static void
html_figure(const Table *table, Html *html, guint i)
{
	g_autofree char *name = figure_name(table, i);
	g_autofree char *anchor = table_anchor(name);

	html_raw(html, "<td class=\"number\" id=\"");
	html_value(html, anchor);
	html_raw(html, "\">");
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
	else if (field->cell != NULL)
		html_figure(table, html, i);
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

/* A verdict or an answer says something beside its figures. */
static gboolean
is_word(const Table *table, guint i)
{
	const struct field *field = &g_array_index(table->fields,
	    struct field, i);
	const char *name = column_of(table, i)->name;

	return field->code != NULL && *field->code != '\0' &&
	    (strcmp(name, "verdict") == 0 || strcmp(name, "answer") == 0);
}

/* The zero of an activity that nobody attended is no figure. */
static gboolean
is_told(const struct cell *cell)
{
	return cell->unit == CELL_WORD || (cell->symbol == NULL &&
	    (cell->unit != CELL_PEOPLE || cell->base > 0 || cell->value > 0));
}

gboolean
table_is_hidden(const Table *table)
{
	gboolean some = FALSE;
	guint i;

	for (i = 0; i < table->fields->len; i++) {
		const struct cell *cell = g_array_index(table->fields,
		    struct field, i).cell;

		if (is_word(table, i) || (cell != NULL && is_told(cell)))
			return FALSE;
		some = some || (cell != NULL && cell->unit == CELL_PEOPLE &&
		    cell->symbol != NULL);
	}
	return some;
}

char *
table_hidden(const Table *table, const Words *words)
{
	const char *small = NULL;
	guint i;

	/* An x may be many; then it is not said that they are few. */
	for (i = 0; i < table->fields->len; i++) {
		const struct cell *cell = g_array_index(table->fields,
		    struct field, i).cell;

		if (cell == NULL || cell->unit != CELL_PEOPLE ||
		    cell->symbol == NULL)
			continue;
		if (cell->symbol[0] != '<')
			return g_strdup(words_text(words, "page",
			    "table.hidden"));
		small = cell->symbol + 1;
	}
	return words_fill(words, "page", "table.small", "threshold", small,
	    NULL);
}

static void
html_hidden(const Table *table, const Words *words, Html *html)
{
	g_autofree char *sentence = table_hidden(table, words);

	html_raw(html, "<p class=\"note\" role=\"note\"><span "
	    "class=\"caption\">");
	html_text(html, table->caption);
	html_raw(html, "</span>: ");
	html_text(html, sentence);
	html_raw(html, "</p>\n");
}

void
table_html(const Table *table, const Words *words, Html *html)
{
	guint i, width = table->columns->len;

	if (table_is_hidden(table)) {
		html_hidden(table, words, html);
		return;
	}
	html_raw(html, "<div class=\"scroll\" role=\"region\" tabindex=\"0\" "
	    "aria-label=\"");
	html_value(html, table->caption);
	html_raw(html, ". ");
	html_value(html, words_text(words, "page", "scroll.table"));
	html_raw(html, "\">\n<table");
	if (count_shown(table) <= FEW)
		html_raw(html, " class=\"few\"");
	html_raw(html, ">\n<caption><span class=\"caption\">");
	html_text(html, table->caption);
	html_raw(html, "</span></caption>\n");
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
