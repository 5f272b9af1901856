/* Writing CSV; see separated.h. */
#include <string.h>

#include "separated.h"

const struct csv csv_plain = { ',', '.', FALSE };
const struct csv csv_excel = { ';', ',', TRUE };

/* What makes a spreadsheet compute; the last four are full-width forms. */
static const char *const triggers[] = { "=", "+", "-", "@", "\t", "\r", "\n",
	"\357\274\235", "\357\274\213", "\357\274\215", "\357\274\240", NULL };

static gboolean
is_formula(const char *text)
{
	guint i;

	for (i = 0; triggers[i] != NULL; i++)
		if (g_str_has_prefix(text, triggers[i]))
			return TRUE;
	return FALSE;
}

void
csv_text(const struct csv *csv, GString *out, const char *text)
{
	gboolean quote = strpbrk(text, "\"\r\n") != NULL ||
	    strchr(text, csv->delimiter) != NULL || g_ascii_isspace(text[0]);

	if (quote)
		g_string_append_c(out, '"');
	if (is_formula(text))
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
