/* The room that a table takes on paper and telephones; see tables_parts.h. */
#include <math.h>

#include "tables_parts.h"

/* Letters of a number, of a word and of a text that half a telephone has. */
#define NUMBER	9
#define WORD	7
#define TEXT	20
/* Lines, at most, of a table that paper has on one page. */
#define SHORT	12
/* Letters of a line across the page, and the share that names of rows have. */
#define ACROSS	130
#define NAMES	0.24

static double
text_lines(const char *text, double letters)
{
	return text == NULL ? 0 : ceil((double)g_utf8_strlen(text, -1) /
	    letters);
}

/* Numbers keep to one line, and what is said of them to another. */
static double
field_lines(const Table *table, guint i, double letters)
{
	const struct field *field =
	    &g_array_index(table->fields, struct field, i);

	if (column_of(table, i)->kind != TABLE_TEXT)
		return field->more == NULL ? 1 : 2;
	return MAX(1, text_lines(field->shown, letters)) +
	    text_lines(field->more, letters);
}

gboolean
table_is_long(const Table *table, const struct fold *fold)
{
	guint i, j, width = table->columns->len, shown = 0;
	double lines = 0, others;

	for (j = 0; j < width; j++)
		shown += !fold->columns[j];
	others = ACROSS * (1 - NAMES) / MAX(1, shown - 1);
	for (i = 0; i < table->rows->len; i++) {
		double most = 0;

		for (j = 0; fold->rows[i] == FOLD_NOT && j < width; j++)
			if (!fold->columns[j])
				most = MAX(most, field_lines(table,
				    i * width + j, j == 0 ? ACROSS * NAMES :
				    others));
		lines += most;
	}
	return lines > SHORT;
}

/* ------------------------------------------------------------ telephones */

glong
table_longest_word(const char *text, const char *between)
{
	g_auto(GStrv) words = g_strsplit_set(text, between, -1);
	glong longest = 0;
	guint i;

	for (i = 0; words[i] != NULL; i++)
		longest = MAX(longest, g_utf8_strlen(words[i], -1));
	return longest;
}

/* Dates, and words with a hyphen, may have to keep to one line. */
static gboolean
text_is_brief(const char *text)
{
	return text == NULL || (table_longest_word(text, " ") <= WORD &&
	    g_utf8_strlen(text, -1) <= TEXT);
}

/* What is said of a number has as much room as that, and more lines. */
static gboolean
field_is_brief(const Table *table, const Words *words, guint i)
{
	const struct field *field =
	    &g_array_index(table->fields, struct field, i);
	g_autofree char *text = field_text(field, words);

	if (column_of(table, i)->kind == TABLE_TEXT)
		return text_is_brief(text) && text_is_brief(field->more);
	return field->more == NULL && g_utf8_strlen(text, -1) <= NUMBER;
}

static gboolean
column_is_brief(const Table *table, const struct fold *fold,
    const Words *words, guint column)
{
	guint i, width = table->columns->len;

	if (!text_is_brief(column_of(table, column)->heading))
		return FALSE;
	for (i = 0; i < table->rows->len; i++)
		if (fold->rows[i] == FOLD_NOT && !field_is_brief(table, words,
		    i * width + column))
			return FALSE;
	return TRUE;
}

guint
table_widths(const Table *table, const struct fold *fold, const Words *words,
    enum table_width *widths)
{
	guint i, halves = 0, last = 0, width = table->columns->len;

	for (i = 1; i < width; i++) {
		gboolean is_brief = !fold->columns[i] &&
		    column_is_brief(table, fold, words, i);

		widths[i] = WIDTH_FULL;
		if (fold->columns[i])
			continue;
		halves += 2;
		if (is_brief && last > 0) {
			widths[last] = WIDTH_HALF;
			widths[i] = WIDTH_END;
			halves -= 2;
			last = 0;
		} else
			last = is_brief ? i : 0;
	}
	return halves;
}
