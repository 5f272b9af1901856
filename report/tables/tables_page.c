/* Tables as HTML; see tables.h. */
#include <string.h>

#include "tables_parts.h"

/* Letters beyond which a text wants some width, lest its row gets high. */
#define LONG	24
#define HEADING	36	/* of one: all others would stand far above the rows */
#define WORD	22	/* of one word: it is broken */

/* Columns, at most, that leave much room for the first one on paper. */
#define FEW	4

/*
 * Of a table that paper may have on several pages its last rows stay together;
 * the style sees to the first.
 */
#define KEPT	3
/* Rows, at most, of a group that stays together. */
#define GROUP	8

static guint
count_shown(const Table *table, const struct fold *fold)
{
	guint i, count = 0;

	for (i = 0; i < table->columns->len; i++)
		count += !fold->columns[i];
	return count;
}

static void
html_width(Html *html, gboolean is_number, gboolean is_wide,
    enum table_width width)
{
	html_raw(html, " class=\"");
	if (is_number && is_wide)
		html_raw(html, "number wide ");
	else if (is_number)
		html_raw(html, "number ");
	if (width == WIDTH_FULL)
		html_raw(html, "full\"");
	else if (width == WIDTH_HALF)
		html_raw(html, "half\"");
	else
		html_raw(html, "half end\"");
}

static void
html_head(const Table *table, const struct fold *fold,
    const enum table_width *widths, Html *html)
{
	guint i;

	html_raw(html, "<thead>\n<tr>");
	for (i = 0; i < table->columns->len; i++) {
		const struct column *column =
		    &g_array_index(table->columns, struct column, i);

		if (fold->columns[i])
			continue;
		html_raw(html, "<th scope=\"col\"");
		if (i > 0)
			html_width(html, column->kind != TABLE_TEXT,
			    g_utf8_strlen(column->heading, -1) > HEADING,
			    widths[i]);
		html_raw(html, ">");
		html_prose(html, column->heading);
		html_raw(html, "</th>");
	}
	html_raw(html, "</tr>\n</thead>\n");
}

#define CHANGE	"change"	/* a column of rises and falls, as in the chart */

static char *
change_text(const struct cell *cell, const Words *words)
{
	g_autofree char *text = words_cell(words, cell);

	return words_fill(words, "format", cell->value > 0 ? "change.up" :
	    "change.down", "share", text, NULL);
}

char *
field_text(const struct field *field, const Words *words)
{
	if (field->shown != NULL)
		return g_strdup(field->shown);
	if (field->words != NULL)
		return g_strdup(field->words);
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
html_more(const struct field *field, Html *html)
{
	if (field->more == NULL)
		return;
	html_raw(html, "<span class=\"place\">");
	html_prose(html, field->more);
	html_raw(html, "</span>");
}

static void
html_field(const Table *table, const Words *words, Html *html, guint i)
{
	const struct field *field =
	    &g_array_index(table->fields, struct field, i);
	g_autofree char *text = cell_shown(field->cell) && strcmp(
	    column_of(table, i)->name, CHANGE) == 0 ? change_text(
	    field->cell, words) : field_text(field, words);

	if (field->cell != NULL)
		html_figure(table, html, i);
	else if (column_of(table, i)->kind != TABLE_TEXT)
		html_raw(html, "<td class=\"number\">");
	else if (g_utf8_strlen(text, -1) > LONG)
		html_raw(html, "<td class=\"long\">");
	else if (field->more != NULL && g_utf8_strlen(field->more, -1) > LONG)
		html_raw(html, "<td class=\"noted\">");
	else
		html_raw(html, "<td>");
	html_text(html, text);
	html_more(field, html);
	html_raw(html, "</td>");
}

/* ------------------------------------------------------------------ rows */

static const struct field *
row_head(const Table *table, guint row)
{
	return &g_array_index(table->fields, struct field,
	    row * table->columns->len);
}

static void
html_figures(const Table *table, const struct fold *fold, const Words *words,
    Html *html, guint row)
{
	guint i, width = table->columns->len;

	for (i = 1; i < width; i++)
		if (!fold->columns[i])
			html_field(table, words, html, row * width + i);
	html_raw(html, "</tr>\n");
}

static void
html_row(const Table *table, const struct fold *fold, const Words *words,
    Html *html, guint row)
{
	const struct field *head = row_head(table, row);

	/* One word that long would leave no room for figures on a telephone. */
	if (table_longest_word(head->shown, " -") > WORD)
		html_raw(html, "<tr><th scope=\"row\" class=\"broken\">");
	else
		html_raw(html, "<tr><th scope=\"row\">");
	html_prose(html, head->shown);
	html_more(head, html);
	html_raw(html, "</th>");
	html_figures(table, fold, words, html, row);
}

/* The head of a group: a row of its own, or the whole that it is a part of. */
static void
html_group(const Table *table, const struct fold *fold, const Words *words,
    Html *html, guint row)
{
	const struct field *head = row_head(table, row);
	char columns[16];

	if (head->more == NULL) {
		html_raw(html, "<tr class=\"head\"><th scope=\"rowgroup\">");
		html_prose(html, head->shown);
		html_raw(html, "</th>");
		html_figures(table, fold, words, html, row);
		return;
	}
	g_snprintf(columns, sizeof(columns), "%u", count_shown(table, fold));
	html_raw(html, "<tr class=\"head\"><th scope=\"rowgroup\" colspan=\"");
	html_value(html, columns);
	html_raw(html, "\"><span class=\"caption\">");
	html_prose(html, head->shown);
	html_raw(html, "</span></th></tr>\n");
}

static void
html_member(const Table *table, const struct fold *fold, const Words *words,
    Html *html, guint row)
{
	html_raw(html, "<tr><th scope=\"row\" class=\"part\">");
	html_prose(html, row_head(table, row)->more);
	html_raw(html, "</th>");
	html_figures(table, fold, words, html, row);
}

/* The rows from there on that differ in their second line only. */
static guint
group_end(const Table *table, const guint *rows, guint count, guint from)
{
	guint i;

	for (i = from + 1; i < count; i++)
		if (row_head(table, rows[i])->more == NULL ||
		    strcmp(row_head(table, rows[i])->shown,
		    row_head(table, rows[from])->shown) != 0)
			break;
	return i;
}

/* A body for rows that stand alone; is_kept: all are to stay together. */
static void
html_open(Html *html, gboolean is_kept)
{
	if (is_kept)
		html_raw(html, "<tbody class=\"kept\">\n");
	else
		html_raw(html, "<tbody>\n");
}

/* What many rows begin with is said once. */
static void
html_body(const Table *table, const struct fold *fold, const Words *words,
    Html *html)
{
	g_autofree guint *rows = g_new(guint, table->rows->len);
	guint i, count = 0, end;
	gboolean open = FALSE, is_parted = table_is_long(table, fold);

	for (i = 0; i < table->rows->len; i++)
		if (fold->rows[i] == FOLD_NOT)
			rows[count++] = i;
	for (i = 0; i < count;) {
		end = group_end(table, rows, count, i);
		if (open && (end > i + 1 || (is_parted && i + KEPT == count))) {
			html_raw(html, "</tbody>\n");
			open = FALSE;
		}
		if (end > i + GROUP)
			html_raw(html, "<tbody>\n");
		else if (end > i + 1)
			html_raw(html, "<tbody class=\"group\">\n");
		else if (!open)
			html_open(html, is_parted && i + KEPT == count);
		open = end == i + 1;
		if (open) {
			html_row(table, fold, words, html, rows[i++]);
			continue;
		}
		html_group(table, fold, words, html, rows[i]);
		for (i += row_head(table, rows[i])->more == NULL; i < end; i++)
			html_member(table, fold, words, html, rows[i]);
		html_raw(html, "</tbody>\n");
	}
	if (open)
		html_raw(html, "</tbody>\n");
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

/* Beside what its rows are called. */
static gboolean
has_texts(const Table *table, const struct fold *fold)
{
	guint i;

	for (i = 1; i < table->columns->len; i++)
		if (!fold->columns[i] && column_of(table, i)->kind == TABLE_TEXT)
			return TRUE;
	return FALSE;
}

/* Halves of a telephone are more than can be seen at once. */
static void
html_over(Html *html, guint halves)
{
	if (halves > 6)
		html_raw(html, " over2 over4 over6");
	else if (halves > 4)
		html_raw(html, " over2 over4");
	else if (halves > 2)
		html_raw(html, " over2");
}

static void
html_caption(const Table *table, const Words *words, guint halves, Html *html)
{
	html_raw(html, "<caption><span class=\"caption\">");
	html_prose(html, table->caption);
	html_raw(html, "</span>");
	if (halves > 2) {
		html_raw(html, " <span class=\"hint\" aria-hidden=\"true\">");
		html_text(html, words_text(words, "page", "scroll.hint"));
		html_raw(html, "</span>");
	}
	html_raw(html, "</caption>\n");
}

static void
html_table(const Table *table, const struct fold *fold, const Words *words,
    Html *html)
{
	g_autofree enum table_width *widths = g_new0(enum table_width,
	    table->columns->len);
	guint halves = table_widths(table, fold, words, widths);
	gboolean is_parted = table_is_long(table, fold);

	html_raw(html, "<div class=\"scroll");
	if (is_parted)
		html_raw(html, " many");
	html_over(html, halves);
	html_raw(html, "\" role=\"region\" tabindex=\"0\" aria-label=\"");
	html_value(html, table->caption);
	html_raw(html, ". ");
	html_value(html, words_text(words, "page", "scroll.table"));
	html_raw(html, "\">\n<table class=\"data");
	if (count_shown(table, fold) <= FEW)
		html_raw(html, " few");
	if (count_shown(table, fold) <= FEW && !has_texts(table, fold))
		html_raw(html, " slim");
	if (!is_parted)
		html_raw(html, " short");
	html_raw(html, "\">\n");
	html_caption(table, words, halves, html);
	html_head(table, fold, widths, html);
	html_body(table, fold, words, html);
	html_raw(html, "</table>\n</div>\n");
}

/* All of it is folded: only its name and the sentences are left. */
static void
html_folded(const Table *table, Html *html)
{
	html_raw(html, "<p class=\"caption\">");
	html_prose(html, table->caption);
	html_raw(html, "</p>\n");
}

void
table_html(const Table *table, const Words *words, Html *html)
{
	g_autoptr(GPtrArray) sentences = NULL;
	struct fold fold = { 0 };
	char *symbols;
	guint i;

	if (table_is_hidden(table)) {
		table_html_hidden(table, words, html);
		return;
	}
	fold_open(&fold, table);
	if (fold.left > 0)
		html_table(table, &fold, words, html);
	else
		html_folded(table, html);
	sentences = fold_sentences(&fold, table, words);
	if ((symbols = symbols_sentence(table, &fold, words,
	    &html->symbols)) != NULL)
		g_ptr_array_insert(sentences, 0, symbols);
	for (i = 0; i < sentences->len; i++) {
		html_raw(html, "<p class=\"folded\">");
		html_prose(html, sentences->pdata[i]);
		html_raw(html, "</p>\n");
	}
	fold_close(&fold);
	table_link(table, words, html);
}
