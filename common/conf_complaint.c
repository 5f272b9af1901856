/*
 * Complaints about a configuration: collected, with their place, so that all
 * of them are reported at once.
 */
#include <string.h>

#include "conf.h"
#include "conf_parts.h"
#include "program.h"

char *
conf_place(const char *section, const char *key)
{
	return g_strconcat(section, "\n", key, NULL);
}

int
conf_line(const Conf *conf, const char *section, const char *key)
{
	g_autofree char *place = conf_place(section, key != NULL ? key : "");
	int line = GPOINTER_TO_INT(g_hash_table_lookup(conf->lines, place));

	if (line == 0 && key != NULL)
		return conf_line(conf, section, NULL);
	return line;
}

/* Kept in order of line; what has no line comes last. */
static void
complaint_add(Conf *conf, int line, char *text)
{
	struct conf_complaint complaint = { line > 0 ? line : G_MAXINT, text };
	guint at = conf->complaints->len;

	while (at > 0 && g_array_index(conf->complaints,
	    struct conf_complaint, at - 1).line > complaint.line)
		at--;
	g_array_insert_val(conf->complaints, at, complaint);
}

void
conf_complain(Conf *conf, const char *section, const char *key,
    const char *format, ...)
{
	GString *text = g_string_new(conf->path);
	int line = conf_line(conf, section, key);
	va_list arguments;

	if (line > 0)
		g_string_append_printf(text, ":%d", line);
	g_string_append_printf(text, ": [%s]%s%s: ", section,
	    key != NULL ? " " : "", key != NULL ? key : "");
	va_start(arguments, format);
	g_string_append_vprintf(text, format, arguments);
	va_end(arguments);
	complaint_add(conf, line, g_string_free(text, FALSE));
}

void
conf_complain_at(Conf *conf, int line, const char *text)
{
	complaint_add(conf, line, line > 0 ?
	    g_strdup_printf("%s:%d: %s", conf->path, line, text) :
	    g_strdup_printf("%s: %s", conf->path, text));
}

/* Edits between two words (Levenshtein 1966), for short ASCII words. */
static guint
word_distance(const char *a, const char *b)
{
	guint size = (guint)strlen(b), i, j, left, diagonal;
	g_autofree guint *row = g_new(guint, size + 1);

	for (j = 0; j <= size; j++)
		row[j] = j;
	for (i = 0; a[i] != '\0'; i++) {
		diagonal = row[0];
		left = row[0] = i + 1;
		for (j = 1; j <= size; j++) {
			guint change = diagonal + (a[i] != b[j - 1]);

			diagonal = row[j];
			left = row[j] = MIN(change, MIN(row[j], left) + 1);
		}
	}
	return row[size];
}

const char *
conf_nearest(const char *word, const char *const *choices)
{
	const char *nearest = NULL;
	guint best = MAX(2, (guint)strlen(word) / 3) + 1, i;

	for (i = 0; choices[i] != NULL; i++) {
		guint distance = word_distance(word, choices[i]);

		if (distance < best) {
			best = distance;
			nearest = choices[i];
		}
	}
	return nearest;
}

gboolean
conf_finish(Conf *conf, GError **error)
{
	g_autoptr(GString) all = g_string_new(NULL);
	guint i;

	for (i = 0; i < conf->complaints->len; i++)
		g_string_append_printf(all, "%s\n", g_array_index(
		    conf->complaints, struct conf_complaint, i).text);
	if (i > 0)
		g_set_error_literal(error, IMPACT_ERROR, EXIT_CONF, all->str);
	return i == 0;
}
