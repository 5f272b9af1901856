/* Tables of which every figure is hidden; see tables.h. */
#include <string.h>

#include "tables_parts.h"

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

void
table_html_hidden(const Table *table, const Words *words, Html *html)
{
	g_autofree char *sentence = table_hidden(table, words);

	html_raw(html, "<p class=\"note\" role=\"note\"><span "
	    "class=\"caption\">");
	html_prose(html, table->caption);
	html_raw(html, "</span>. ");
	html_prose(html, sentence);
	html_raw(html, "</p>\n");
}
