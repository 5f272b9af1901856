/*
 * Reads the remarks of the schema; see describe.h.
 */
#include <string.h>

#include "describe.h"

/* Index of the line that creates a table, or G_MAXSIZE. */
static gsize
table_line(char **lines, const char *table)
{
	g_autofree char *create = g_strdup_printf("CREATE TABLE %s (", table);

	for (gsize i = 0; lines[i] != NULL; i++)
		if (strcmp(lines[i], create) == 0)
			return i;
	return G_MAXSIZE;
}

static void
words_add(GString *text, const char *words)
{
	g_autofree char *clean = g_strstrip(g_strdup(words));

	if (text->len > 0 && *clean != '\0')
		g_string_append_c(text, ' ');
	g_string_append(text, clean);
}

static char *
words_end(GString *text)
{
	gboolean empty = text->len == 0;

	return g_string_free(text, empty);
}

char *
describe_table(const char *schema, const char *table)
{
	g_auto(GStrv) lines = g_strsplit(schema, "\n", -1);
	gsize line = table_line(lines, table), first;
	GString *text = g_string_new(NULL);

	if (line == G_MAXSIZE)
		return words_end(text);
	for (first = line; first > 0 && g_str_has_prefix(lines[first - 1],
	    "-- "); first--)
		;
	for (; first < line; first++)
		words_add(text, lines[first] + 3);
	return words_end(text);
}

/* Whether a line begins with a name and a type of column. */
static gboolean
column_begins(const char *line, char **name)
{
	g_auto(GStrv) words = NULL;
	g_autofree char *clean = g_strdup(line);
	const char *const types[] = { "INTEGER", "REAL", "TEXT", "BLOB",
	    NULL };

	g_strdelimit(clean, "\t,", ' ');
	words = g_strsplit_set(g_strstrip(clean), " ", -1);
	for (guint i = 1; words[0] != NULL && words[i] != NULL; i++) {
		if (*words[i] == '\0')
			continue;
		if (!g_strv_contains(types, words[i]))
			return FALSE;
		*name = g_strdup(words[0]);
		return TRUE;
	}
	return FALSE;
}

/* A remark behind one word of a list of words is about that word. */
static void
remark_add(GString *text, const char *line, gboolean begins)
{
	const char *remark = strstr(line, "--");
	const char *open, *close;

	if (remark == NULL)
		return;
	open = begins ? NULL : strchr(line, '\'');
	close = open == NULL ? NULL : strchr(open + 1, '\'');
	if (close != NULL && close < remark) {
		g_autofree char *word = g_strdup_printf("%s%.*s:",
		    text->len > 0 ? "; " : "", (int)(close - open - 1),
		    open + 1);

		g_string_append(text, word);
	}
	words_add(text, remark + 2);
}

char *
describe_column(const char *schema, const char *table, const char *column)
{
	g_auto(GStrv) lines = g_strsplit(schema, "\n", -1);
	gsize line = table_line(lines, table);
	GString *text = g_string_new(NULL);
	gboolean inside = FALSE;

	if (line == G_MAXSIZE)
		return words_end(text);
	for (line++; lines[line] != NULL && *lines[line] != ')'; line++) {
		g_autofree char *name = NULL;
		gboolean begins = column_begins(lines[line], &name);

		if (begins)
			inside = strcmp(name, column) == 0;
		if (inside)
			remark_add(text, lines[line], begins);
	}
	return words_end(text);
}
