/*
 * Values of settings: text to typed value and back.
 */
#include <math.h>
#include <string.h>

#include "settings.h"

/* Splits at a mark, strips, drops empty parts. */
static char **
split_list(const char *text, const char *mark)
{
	g_auto(GStrv) parts = g_strsplit(text, mark, -1);
	GPtrArray *list = g_ptr_array_new();
	guint i;

	for (i = 0; parts[i] != NULL; i++)
		if (*g_strstrip(parts[i]) != '\0')
			g_ptr_array_add(list, g_strdup(parts[i]));
	g_ptr_array_add(list, NULL);
	return (char **)g_ptr_array_free(list, FALSE);
}

static char *
choices_text(const struct setting *row)
{
	g_autofree char *list = g_strjoinv(", ", (char **)row->choices);

	return g_strdup_printf("choose from %s", list);
}

static char *
read_number(const struct setting *row, const char *text, double *number)
{
	char *end;

	*number = g_ascii_strtod(text, &end);
	if (*text == '\0' || *end != '\0' || !isfinite(*number))
		return g_strdup_printf("'%s' is not a number; write it with a "
		    "point, as 0.5", text);
	if (row->kind == SETTING_INT && *number != floor(*number))
		return g_strdup_printf("'%s' is not a whole number", text);
	if (*number < row->min || *number > row->max)
		return g_strdup_printf("%s is outside %.10g to %.10g", text,
		    row->min, row->max);
	return NULL;
}

static char *
read_bool(const char *text, gboolean *value)
{
	static const char *const yes[] = { "yes", "true", "1", "ja", NULL };
	static const char *const no[] = { "no", "false", "0", "nee", NULL };

	*value = g_strv_contains(yes, text);
	if (*value || g_strv_contains(no, text))
		return NULL;
	return g_strdup_printf("'%s' is neither yes nor no", text);
}

static char *
read_words(const struct setting *row, const char *text, char ***words)
{
	guint i;

	g_strfreev(*words);
	*words = split_list(text, row->kind == SETTING_WORDS ? "," : "|");
	for (i = 0; row->choices != NULL && (*words)[i] != NULL; i++)
		if (!g_strv_contains(row->choices, (*words)[i])) {
			g_autofree char *choices = choices_text(row);

			return g_strdup_printf("'%s' is not known; %s",
			    (*words)[i], choices);
		}
	return NULL;
}

static char *
read_choice(const struct setting *row, const char *text, gint64 *index)
{
	g_autofree char *choices = NULL;

	for (*index = 0; row->choices[*index] != NULL; ++*index)
		if (strcmp(row->choices[*index], text) == 0)
			return NULL;
	choices = choices_text(row);
	return g_strdup_printf("'%s' is not known; %s", text, choices);
}

static char *
read_map(GHashTable *maps, const char *field, const char *text)
{
	GHashTable *map = g_hash_table_new_full(g_str_hash, g_str_equal,
	    g_free, g_free);
	g_auto(GStrv) pairs = split_list(text, "|");
	guint i;

	g_hash_table_insert(maps, g_strdup(field), map);
	for (i = 0; pairs[i] != NULL; i++) {
		/* The last colon: cells may hold one, values do not. */
		char *mark = strrchr(pairs[i], ':');

		if (mark == NULL)
			return g_strdup_printf("'%s' has no colon; write cell: "
			    "value | cell: value", pairs[i]);
		*mark = '\0';
		g_hash_table_insert(map, g_strdup(g_strstrip(pairs[i])),
		    g_strdup(g_strstrip(mark + 1)));
	}
	return NULL;
}

static void
replace_text(char **target, char *text)
{
	g_free(*target);
	*target = text;
}

static char *
path_from(const char *folder, const char *text)
{
	if (g_path_is_absolute(text) || strcmp(folder, ".") == 0)
		return g_strdup(text);
	return g_build_filename(folder, text, NULL);
}

/* FIELDS and MAPS are keyed by what follows the first point. */
static GHashTable *
table_of(void *target, GDestroyNotify free_value)
{
	GHashTable **table = target;

	if (*table == NULL)
		*table = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
		    free_value);
	return *table;
}

char *
setting_read(const struct setting *row, void *target, const char *key,
    const char *text, const char *folder)
{
	const char *field = strchr(key, '.');
	GHashTable *table;
	double number;
	gint64 index;
	char *wrong;

	switch (row->kind) {
	case SETTING_TEXT:
		replace_text(target, g_strdup(text));
		return NULL;
	case SETTING_PATH:
		if (*text == '\0' && row->initial != NULL &&
		    *row->initial == '\0') {
			replace_text(target, g_strdup(""));
			return NULL;
		}
		if (*text == '\0')
			return g_strdup("is empty; name a file or folder");
		replace_text(target, path_from(folder, text));
		return NULL;
	case SETTING_CHOICE:
		wrong = read_choice(row, text, &index);
		replace_text(target, g_strdup(text));
		return wrong;
	case SETTING_ENUM:
		return read_choice(row, text, target);
	case SETTING_INT:
		wrong = read_number(row, text, &number);
		if (wrong == NULL)
			*(gint64 *)target = (gint64)number;
		return wrong;
	case SETTING_REAL:
		if (*text == '\0' && row->initial != NULL &&
		    *row->initial == '\0') {
			*(double *)target = -1;
			return NULL;
		}
		wrong = read_number(row, text, &number);
		if (wrong == NULL)
			*(double *)target = number;
		return wrong;
	case SETTING_BOOL:
		return read_bool(text, target);
	case SETTING_WORDS:
	case SETTING_TEXTS:
		return read_words(row, text, target);
	/* Without a field only the empty table is made. */
	case SETTING_FIELDS:
		table = table_of(target, g_free);
		if (field != NULL)
			g_hash_table_insert(table, g_strdup(field + 1),
			    g_strdup(text));
		return NULL;
	case SETTING_MAPS:
		table = table_of(target, (GDestroyNotify)g_hash_table_unref);
		return field != NULL ? read_map(table, field + 1, text) : NULL;
	}
	return NULL;
}

static int
compare_text(gconstpointer a, gconstpointer b)
{
	return strcmp(a, b);
}

static void
write_map(GHashTable *map, GString *out)
{
	g_autoptr(GList) cells = g_list_sort(g_hash_table_get_keys(map),
	    compare_text);
	GList *cell;

	for (cell = cells; cell != NULL; cell = cell->next)
		g_string_append_printf(out, "%s%s: %s",
		    cell == cells ? "" : " | ", (char *)cell->data,
		    (char *)g_hash_table_lookup(map, cell->data));
}

static void
write_table(const struct setting *row, GHashTable *table, GString *out)
{
	g_autoptr(GList) fields = table == NULL ? NULL :
	    g_list_sort(g_hash_table_get_keys(table), compare_text);
	GList *field;

	for (field = fields; field != NULL; field = field->next) {
		gpointer value = g_hash_table_lookup(table, field->data);

		g_string_append_printf(out, "%s.%s = ", row->key,
		    (char *)field->data);
		if (row->kind == SETTING_MAPS)
			write_map(value, out);
		else
			g_string_append(out, value);
		g_string_append_c(out, '\n');
	}
}

static void
write_real(double number, GString *out)
{
	char buffer[G_ASCII_DTOSTR_BUF_SIZE];

	if (number >= 0)
		g_string_append(out, g_ascii_formatd(buffer, sizeof buffer,
		    "%.12g", number));
}

void
setting_write(const struct setting *row, const void *target, GString *out)
{
	g_autofree char *list = NULL;

	switch (row->kind) {
	case SETTING_TEXT:
	case SETTING_PATH:
	case SETTING_CHOICE:
		g_string_append(out, *(char *const *)target);
		break;
	case SETTING_ENUM:
		g_string_append(out, row->choices[*(const gint64 *)target]);
		break;
	case SETTING_INT:
		g_string_append_printf(out, "%" G_GINT64_FORMAT,
		    *(const gint64 *)target);
		break;
	case SETTING_REAL:
		write_real(*(const double *)target, out);
		break;
	case SETTING_BOOL:
		g_string_append(out, *(const gboolean *)target ? "yes" : "no");
		break;
	case SETTING_WORDS:
	case SETTING_TEXTS:
		list = g_strjoinv(row->kind == SETTING_WORDS ? ", " : " | ",
		    *(char **const *)target);
		g_string_append(out, list);
		break;
	case SETTING_FIELDS:
	case SETTING_MAPS:
		write_table(row, *(GHashTable *const *)target, out);
		break;
	}
}

void
setting_clear(const struct setting *row, void *target)
{
	switch (row->kind) {
	case SETTING_TEXT:
	case SETTING_PATH:
	case SETTING_CHOICE:
		g_clear_pointer((char **)target, g_free);
		break;
	case SETTING_WORDS:
	case SETTING_TEXTS:
		g_clear_pointer((char ***)target, g_strfreev);
		break;
	case SETTING_FIELDS:
	case SETTING_MAPS:
		g_clear_pointer((GHashTable **)target, g_hash_table_unref);
		break;
	case SETTING_ENUM:
	case SETTING_INT:
	case SETTING_REAL:
	case SETTING_BOOL:
		break;
	}
}
