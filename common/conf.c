/*
 * Reading pipeline.conf: a GLib key file, checked against the table of
 * settings.  GLib keeps no line numbers, so a scan of our own notes them.
 */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "conf.h"
#include "conf_parts.h"
#include "guard.h"
#include "machine.h"
#include "program.h"
#include "settings.h"

struct reading {
	Conf		*conf;
	GKeyFile	*file;
};

/*
 * Notes the line of every section and key.  FALSE for what is no setting at
 * all, which GLib would stop at.
 */
static gboolean
scan_line(Conf *conf, char *text, int line, char **section)
{
	char *mark;

	g_strstrip(text);
	if (*text == '\0' || *text == '#')
		return TRUE;
	if (*text == '[' && text[strlen(text) - 1] == ']') {
		g_free(*section);
		*section = g_strndup(text + 1, strlen(text) - 2);
		mark = conf_place(*section, "");
		if (g_hash_table_contains(conf->lines, mark))
			conf_complain(conf, *section, NULL,
			    "stands twice, again in line %d", line);
	} else if ((mark = strchr(text, '=')) == NULL || mark == text) {
		conf_complain_at(conf, line, "neither [section] nor key = value; "
		    "put a # before remarks");
		return FALSE;
	} else if (*section == NULL) {
		conf_complain_at(conf, line, "a setting before the first [section]");
		return FALSE;
	} else {
		*mark = '\0';
		mark = conf_place(*section, g_strstrip(text));
		if (g_hash_table_contains(conf->lines, mark))
			conf_complain(conf, *section, text,
			    "is set twice, again in line %d", line);
	}
	g_hash_table_insert(conf->lines, mark, GINT_TO_POINTER(line));
	return TRUE;
}

/* The text without the lines that are no settings. */
static char *
scan_lines(Conf *conf, const char *text)
{
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	g_autofree char *section = NULL;
	GString *clean = g_string_new(NULL);
	int i;

	for (i = 0; lines[i] != NULL; i++) {
		g_autofree char *line = g_strdup(lines[i]);

		if (scan_line(conf, line, i + 1, &section))
			g_string_append(clean, lines[i]);
		g_string_append_c(clean, '\n');
	}
	return g_string_free(clean, FALSE);
}

/* ------------------------------------------------------------- sections */

static const char *
nearest_section(const char *word)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new();
	const struct section *section;

	for (section = sections; section->name != NULL; section++)
		g_ptr_array_add(names, (gpointer)section->name);
	g_ptr_array_add(names, NULL);
	return conf_nearest(word, (const char *const *)names->pdata);
}

static const char *
nearest_setting(const struct section *section, const char *word)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new();
	const struct setting *row;

	for (row = section->settings; row->key != NULL; row++)
		g_ptr_array_add(names, (gpointer)row->key);
	g_ptr_array_add(names, NULL);
	return conf_nearest(word, (const char *const *)names->pdata);
}

static void
complain_key(Conf *conf, const struct section *section, const char *group,
    const char *key)
{
	const char *near = nearest_setting(section, key);

	if (near != NULL)
		conf_complain(conf, group, key,
		    "no such setting; did you mean '%s'?", near);
	else
		conf_complain(conf, group, key,
		    "no such setting; pipeline.conf(5) lists them");
}

static void
fill_defaults(const struct section *section, char *block, const char *folder)
{
	const struct setting *row;

	for (row = section->settings; row->key != NULL; row++) {
		g_autofree char *wrong = setting_read(row, block + row->offset,
		    row->key, row->initial != NULL ? row->initial : "",
		    folder);

		/* A required path has no default to read. */
		if (wrong != NULL && row->initial != NULL)
			g_error("default of %s: %s", row->key, wrong);
	}
}

static void
fill_section(struct reading *reading, const struct section *section,
    const char *group, char *block)
{
	Conf *conf = reading->conf;
	g_auto(GStrv) keys = g_key_file_get_keys(reading->file, group, NULL,
	    NULL);
	const struct setting *row;
	guint i;

	for (i = 0; keys != NULL && keys[i] != NULL; i++) {
		g_autofree char *text = g_strstrip(g_key_file_get_value(
		    reading->file, group, keys[i], NULL));
		g_autofree char *wrong = NULL;

		row = setting_find(section, keys[i]);
		if (row == NULL) {
			complain_key(conf, section, group, keys[i]);
			continue;
		}
		wrong = setting_read(row, block + row->offset, keys[i], text,
		    conf->folder);
		if (wrong != NULL)
			conf_complain(conf, group, keys[i], "%s", wrong);
	}
	for (row = section->settings; row->key != NULL; row++)
		if (row->initial == NULL && !g_key_file_has_key(reading->file,
		    group, row->key, NULL))
			conf_complain(conf, group, row->key, "is required");
}

static const struct section *
section_of(const char *group)
{
	const struct section *section;

	for (section = sections; section->name != NULL; section++) {
		gsize size = strlen(section->name);

		if (strncmp(section->name, group, size) == 0 &&
		    (section->named ? group[size] == ' ' :
		    group[size] == '\0'))
			return section;
	}
	return NULL;
}

static void
complain_section(Conf *conf, const char *group)
{
	g_autofree char *word = g_strdup(group);
	const char *near;

	word[strcspn(word, " ")] = '\0';
	near = nearest_section(word);
	if (near != NULL && strcmp(near, word) == 0)
		conf_complain(conf, group, NULL, strchr(group, ' ') == NULL ?
		    "wants a name, as [%s NAME]" : "takes no name; write [%s]",
		    word);
	else if (near != NULL)
		conf_complain(conf, group, NULL,
		    "no such section; did you mean [%s]?", near);
	else
		conf_complain(conf, group, NULL, "no such section");
}

/* A new block in the array of a named section; its first member is name. */
static char *
section_block(Conf *conf, const struct section *section, const char *group)
{
	GPtrArray **array = (GPtrArray **)((char *)conf + section->offset);
	char *block = g_malloc0(section->size);

	*(char **)block = g_strstrip(g_strdup(group + strlen(section->name)));
	*(int *)(block + sizeof(char *)) = conf_line(conf, group, NULL);
	g_ptr_array_add(*array, block);
	fill_defaults(section, block, conf->folder);
	return block;
}

static void
read_sections(struct reading *reading)
{
	Conf *conf = reading->conf;
	g_auto(GStrv) groups = g_key_file_get_groups(reading->file, NULL);
	guint i;

	for (i = 0; groups[i] != NULL; i++) {
		const struct section *section = section_of(groups[i]);

		if (section == NULL)
			complain_section(conf, groups[i]);
		else
			fill_section(reading, section, groups[i],
			    section->named ?
			    section_block(conf, section, groups[i]) :
			    (char *)conf + section->offset);
	}
}

/* What holds when the file names no section of a kind. */
static void
read_builtin(Conf *conf, const char *text)
{
	g_autoptr(GKeyFile) file = g_key_file_new();
	struct reading reading = { .conf = conf, .file = file };

	g_key_file_load_from_data(file, text, (gsize)-1, G_KEY_FILE_NONE,
	    NULL);
	read_sections(&reading);
}

/* ----------------------------------------------------------- the whole */

/* "method.lookback=90" or "source linde.files=x" on top of the file. */
static void
apply_set(struct reading *reading, const char *set)
{
	const char *value = strchr(set, '=');
	g_autofree char *left = value == NULL ? NULL :
	    g_strndup(set, (gsize)(value - set));
	/* A section ends at the first point after its name's own words. */
	char *point = left == NULL ? NULL : strchr(left, '.');

	if (point == NULL) {
		conf_complain(reading->conf, "--set", NULL,
		    "%s: write it as SECTION.KEY=VALUE", set);
		return;
	}
	*point = '\0';
	g_key_file_set_value(reading->file, g_strstrip(left),
	    g_strstrip(point + 1), value + 1);
}

static void
complaint_clear(gpointer complaint)
{
	g_free(((struct conf_complaint *)complaint)->text);
}

static Conf *
conf_new(const char *path)
{
	Conf *conf = g_new0(Conf, 1);
	const struct section *section;

	conf->path = g_strdup(path);
	conf->folder = g_path_get_dirname(path);
	conf->complaints = g_array_new(FALSE, FALSE,
	    sizeof(struct conf_complaint));
	g_array_set_clear_func(conf->complaints, complaint_clear);
	conf->lines = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
	    NULL);
	for (section = sections; section->name != NULL; section++) {
		char *at = (char *)conf + section->offset;

		if (section->named)
			*(GPtrArray **)at = g_ptr_array_new();
		else
			fill_defaults(section, at, conf->folder);
	}
	return conf;
}

/* As machine_broke: errno is not kept for us. */
static gboolean
file_broke(const GError *wrong)
{
	return wrong->code == G_FILE_ERROR_IO ||
	    wrong->code == G_FILE_ERROR_INTR ||
	    wrong->code == G_FILE_ERROR_MFILE ||
	    wrong->code == G_FILE_ERROR_NFILE ||
	    wrong->code == G_FILE_ERROR_NOMEM;
}

Conf *
conf_read(const char *path, char **set, GError **error)
{
	g_autoptr(Conf) conf = conf_new(path);
	g_autoptr(GKeyFile) file = g_key_file_new();
	g_autoptr(GError) wrong = NULL;
	g_autofree char *text = NULL, *clean = NULL;
	struct reading reading = { .conf = conf, .file = file };
	gsize size;

	if (access(path, R_OK) != 0 && !machine_broke(errno)) {
		g_set_error(error, IMPACT_ERROR, EXIT_CONF,
		    "%s: %s; name the configuration with -c FILE", path,
		    g_strerror(errno));
		return NULL;
	}
	if (!g_file_get_contents(path, &text, &size, &wrong)) {
		g_set_error_literal(error, IMPACT_ERROR, file_broke(wrong) ?
		    EXIT_IO : EXIT_CONF, wrong->message);
		return NULL;
	}
	if (!guard_file(path, error))
		return NULL;
	if (strlen(text) != size || !g_utf8_validate(text, -1, NULL)) {
		g_set_error(error, IMPACT_ERROR, EXIT_CONF,
		    "%s: not a text file in UTF-8", path);
		return NULL;
	}
	clean = scan_lines(conf, text);
	if (!g_key_file_load_from_data(file, clean, (gsize)-1,
	    G_KEY_FILE_NONE, &wrong))
		conf_complain_at(conf, 0, wrong->message);
	for (; set != NULL && *set != NULL; set++)
		apply_set(&reading, *set);
	read_sections(&reading);
	if (conf->rungs->len == 0)
		read_builtin(conf, settings_ladder);
	if (conf->reports->len == 0)
		read_builtin(conf, settings_reports);
	conf_default_names(conf);
	conf_check(conf);
	return g_steal_pointer(&conf);
}

static void
clear_block(const struct section *section, char *block)
{
	const struct setting *row;

	for (row = section->settings; row->key != NULL; row++)
		setting_clear(row, block + row->offset);
}

void
conf_free(Conf *conf)
{
	const struct section *section;
	guint i;

	if (conf == NULL)
		return;
	for (section = sections; section->name != NULL; section++) {
		char *at = (char *)conf + section->offset;
		GPtrArray *array = section->named ? *(GPtrArray **)at : NULL;

		if (!section->named)
			clear_block(section, at);
		for (i = 0; array != NULL && i < array->len; i++) {
			char *block = array->pdata[i];

			clear_block(section, block);
			g_free(*(char **)block);
			g_free(block);
		}
		if (array != NULL)
			g_ptr_array_unref(array);
	}
	g_array_unref(conf->complaints);
	g_hash_table_unref(conf->lines);
	g_free(conf->path);
	g_free(conf->folder);
	g_free(conf);
}
