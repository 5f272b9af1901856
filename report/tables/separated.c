/* Writing CSV; see separated.h. */
#include <string.h>

#include "plain.h"
#include "separated.h"

const struct csv csv_plain = { ',', '.', FALSE };
const struct csv csv_excel = { ';', ',', TRUE };

void
csv_text(const struct csv *csv, GString *out, const char *text)
{
	gboolean quote = strpbrk(text, "\"\r\n") != NULL ||
	    strchr(text, csv->delimiter) != NULL || g_ascii_isspace(text[0]);

	if (quote)
		g_string_append_c(out, '"');
	if (plain_is_formula(text))
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
csv_cell(const struct csv *csv, GString *out, const struct cell *cell)
{
	char number[G_ASCII_DTOSTR_BUF_SIZE];

	if (cell == NULL)
		return;
	if (cell->symbol != NULL) {
		g_string_append(out, cell->symbol);
		return;
	}
	g_ascii_formatd(number, sizeof(number), "%.10g",
	    cell->value == 0 ? 0 : cell->value);
	g_string_append(out, g_strdelimit(number, ".", csv->decimal));
}
