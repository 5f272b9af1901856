/* How high a table is on paper; see tables_parts.h. */
#include <math.h>

#include "tables_parts.h"

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
