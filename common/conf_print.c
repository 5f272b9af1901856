/*
 * The configuration in words: as in force, as a first file with every
 * default, and as a list for the manual page; and digests of parts of it.
 */
#include <string.h>

#include "conf.h"
#include "pseudonym.h"
#include "settings.h"

static void
print_settings(const struct section *section, const char *block, GString *out)
{
	const struct setting *row;

	for (row = section->settings; row->key != NULL; row++) {
		const void *target = block + row->offset;

		if (row->kind == SETTING_FIELDS || row->kind == SETTING_MAPS) {
			setting_write(row, target, out);
			continue;
		}
		g_string_append_printf(out, "%s = ", row->key);
		setting_write(row, target, out);
		/* No blank behind the mark of an empty value. */
		if (out->str[out->len - 1] == ' ')
			g_string_truncate(out, out->len - 1);
		g_string_append_c(out, '\n');
	}
}

static void
print_named(const struct section *section, const GPtrArray *array,
    GString *out)
{
	guint i;

	for (i = 0; i < array->len; i++) {
		const char *block = array->pdata[i];

		g_string_append_printf(out, "\n[%s %s]\n", section->name,
		    *(char *const *)block);
		print_settings(section, block, out);
	}
}

static void
print_section(const Conf *conf, const struct section *section, GString *out)
{
	const char *at = (const char *)conf + section->offset;

	if (section->named) {
		print_named(section, *(GPtrArray *const *)at, out);
		return;
	}
	g_string_append_printf(out, "%s[%s]\n", out->len > 0 ? "\n" : "",
	    section->name);
	print_settings(section, at, out);
}

char *
conf_print(const Conf *conf)
{
	GString *out = g_string_new(NULL);
	const struct section *section;

	for (section = sections; section->name != NULL; section++)
		print_section(conf, section, out);
	return g_string_free(out, FALSE);
}

/* -------------------------------------------------- the first file */

/* Words of text as remark lines of at most 78 bytes. */
static void
remark(const char *text, GString *out)
{
	g_auto(GStrv) words = g_strsplit(text, " ", -1);
	gsize width = 0;
	guint i;

	for (i = 0; words[i] != NULL; i++) {
		gsize size = strlen(words[i]);

		if (size == 0)
			continue;
		if (width == 0 || width + 1 + size > 78) {
			g_string_append_printf(out, "%s# %s",
			    width > 0 ? "\n" : "", words[i]);
			width = 2 + size;
		} else {
			g_string_append_printf(out, " %s", words[i]);
			width += 1 + size;
		}
	}
	g_string_append_c(out, '\n');
}

static void
print_default(const struct section *section, const struct setting *row,
    GString *out)
{
	gboolean fields = row->kind == SETTING_FIELDS ||
	    row->kind == SETTING_MAPS;
	const char *shown = row->initial;

	g_string_append_c(out, '\n');
	remark(row->help, out);
	if (row->example != NULL && (fields || row->initial == NULL ||
	    *row->initial == '\0')) {
		g_string_append_printf(out, fields ? "#%s%s\n" : "#%s = %s\n",
		    fields ? "" : row->key, row->example);
		return;
	}
	g_string_append_printf(out, "%s%s =%s%s\n", section->named ? "#" : "",
	    row->key, shown != NULL && *shown != '\0' ? " " : "",
	    shown != NULL ? shown : "");
}

static void
print_default_section(const struct section *section, GString *out)
{
	const struct setting *row;

	g_string_append_c(out, '\n');
	remark(section->help, out);
	if (strcmp(section->name, "rung") == 0)
		g_string_append_printf(out, "\n%s", settings_ladder);
	else if (strcmp(section->name, "report") == 0)
		g_string_append_printf(out, "\n%s", settings_reports);
	if (section->named)
		g_string_append_printf(out, "\n#[%s NAME]\n", section->name);
	else
		g_string_append_printf(out, "[%s]\n", section->name);
	for (row = section->settings; row->key != NULL; row++)
		print_default(section, row, out);
}

char *
conf_print_defaults(void)
{
	GString *out = g_string_new(NULL);
	const struct section *section;

	remark("Every setting of impact with its default.  Copy this file, "
	    "set mission, add a [source NAME] for each kind of export, and "
	    "check it with: impact config check", out);
	for (section = sections; section->name != NULL; section++)
		print_default_section(section, out);
	return g_string_free(out, FALSE);
}

/* ------------------------------------------------------ the manual */

/*
 * Text as a word of a macro: a backslash begins something, \e is the sign
 * itself, and a mark by itself would end what stands before it.
 */
static char *
macro_text(const char *text)
{
	g_auto(GStrv) parts = g_strsplit(text, "\\", -1);
	g_autofree char *plain = g_strjoinv("\\e", parts);
	const char *last = strrchr(plain, ' ');
	gsize before = last == NULL ? 0 : (gsize)(last + 1 - plain);

	return g_strdup_printf("%.*s%s%s", (int)before, plain,
	    plain[before] != '\0' && strchr(".,;:!?()[]|", plain[before]) !=
	    NULL && plain[before + 1] == '\0' ? "\\&" : "", plain + before);
}

static void
manual_setting(const struct setting *row, GString *out)
{
	gboolean fields = row->kind == SETTING_FIELDS ||
	    row->kind == SETTING_MAPS;

	g_string_append_printf(out, ".It Cm %s%s\n%s\n", row->key,
	    fields ? ". Ns Ar FIELD" : "", row->help);
	if (row->kind == SETTING_INT || row->kind == SETTING_REAL)
		g_string_append_printf(out, "From %.10g to %.10g.\n", row->min,
		    row->max);
	if (row->choices != NULL) {
		g_autofree char *list = g_strjoinv(", ",
		    (char **)row->choices);

		g_string_append_printf(out, "Choices: %s.\n", list);
	}
	if (row->initial == NULL)
		g_string_append(out, "Required.\n");
	else if (*row->initial != '\0') {
		g_autofree char *initial = macro_text(row->initial);

		g_string_append_printf(out, "Default:\n.Ql %s .\n", initial);
	}
	if (row->example != NULL) {
		g_autofree char *example = macro_text(row->example);

		g_string_append_printf(out, "Example:\n.Ql %s%s%s .\n",
		    fields ? "" : row->key, fields ? "" : " = ", example);
	}
}

/* mdoc wants every sentence on a line of its own. */
static char *
one_sentence_a_line(const char *text)
{
	g_auto(GStrv) parts = g_strsplit(text, ".  ", -1);

	return g_strjoinv(".\n", parts);
}

char *
conf_print_manual(void)
{
	GString *out = g_string_new(NULL);
	g_autofree char *all = NULL;
	const struct section *section;
	const struct setting *row;

	for (section = sections; section->name != NULL; section++) {
		g_string_append_printf(out, ".Ss Bq %s%s\n%s\n"
		    ".Bl -tag -width Ds\n", section->name,
		    section->named ? " NAME" : "", section->help);
		for (row = section->settings; row->key != NULL; row++)
			manual_setting(row, out);
		g_string_append(out, ".El\n");
	}
	all = g_string_free(out, FALSE);
	return one_sentence_a_line(all);
}

/* --------------------------------------------------------- digests */

static void
digest_text(const GString *text, guint8 digest[32])
{
	Digest *sum = digest_new();

	digest_add(sum, text->str, text->len);
	digest_end(sum, digest);
}

void
conf_digest(const Conf *conf, guint8 digest[32])
{
	static const char *const parts[] = {
		"mission", "method", "measures", "rung", "outcome", "waves",
		"instrument", NULL
	};
	g_autoptr(GString) text = g_string_new(NULL);
	const struct section *section;

	for (section = sections; section->name != NULL; section++)
		if (g_strv_contains(parts, section->name))
			print_section(conf, section, text);
	digest_text(text, digest);
}

void
conf_source_digest(const struct conf_source *source, const char *also,
    guint8 digest[32])
{
	g_autoptr(GString) text = g_string_new(NULL);
	const struct section *section = sections;
	const struct setting *row;

	while (strcmp(section->name, "source") != 0)
		section++;
	/* Where the files stand does not change how they are read. */
	for (row = section->settings; row->key != NULL; row++)
		if (row->kind != SETTING_PATH) {
			g_string_append_printf(text, "\n%s = ", row->key);
			setting_write(row, (const char *)source + row->offset,
			    text);
		}
	g_string_append(text, also);
	digest_text(text, digest);
}
