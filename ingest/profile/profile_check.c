/*
 * What can be wrong with a [source NAME], all of it at once.
 */
#include <string.h>

#include "cell.h"
#include "decode.h"
#include "fold.h"
#include "profile.h"
#include "mention.h"
#include "rules.h"

struct checking {
	Conf			*conf;
	const struct conf_source *source;
	const struct kind	*kind;
	char			*section;	/* "source NAME" */
};

static void
complain_unknown(struct checking *check, const char *key, const char *what,
    const char *word, const char *const *known)
{
	const char *near = conf_nearest(word, known);
	g_autofree char *list = g_strjoinv(", ", (char **)known);

	if (near != NULL)
		conf_complain(check->conf, check->section, key,
		    "'%s' is no %s; did you mean '%s'?", word, what, near);
	else
		conf_complain(check->conf, check->section, key,
		    "'%s' is no %s; there are: %s", word, what, list);
}

static gint
compare_keys(gconstpointer a, gconstpointer b)
{
	return strcmp(a, b);
}

/* Field names behind column., value. and constant., in order of name. */
static GList *
fields_named(struct checking *check, GHashTable *table, const char *prefix)
{
	g_autofree const char **known = kind_field_names(check->kind);
	GList *names = table == NULL ? NULL : g_list_sort(
	    g_hash_table_get_keys(table), compare_keys), *item, *next;

	for (item = names; item != NULL; item = next) {
		g_autofree char *key = g_strconcat(prefix, ".", item->data,
		    NULL);
		g_autofree char *what = g_strdup_printf("field of kind %s",
		    check->kind->name);

		next = item->next;
		if (kind_field(check->kind, item->data) >= 0)
			continue;
		complain_unknown(check, key, what, item->data, known);
		names = g_list_delete_link(names, item);
	}
	return names;
}

static void
check_columns(struct checking *check)
{
	g_autoptr(GList) names = fields_named(check, check->source->columns,
	    "column");
	GList *item;

	for (item = names; item != NULL; item = item->next) {
		g_autofree char *key = g_strconcat("column.", item->data, NULL);
		g_auto(GStrv) headers = g_strsplit(g_hash_table_lookup(
		    check->source->columns, item->data), "|", -1);
		guint i;

		for (i = 0; headers[i] != NULL; i++) {
			g_autofree char *folded = fold_text(headers[i]);

			if (*folded == '\0')
				conf_complain(check->conf, check->section,
				    key, "names no column");
			if (fold_is_bsn(folded))
				conf_complain(check->conf, check->section,
				    key, "citizen service numbers are never "
				    "read; use another column");
		}
	}
}

/* Every value of a map must be one that the field can have. */
static void
check_map(struct checking *check, const struct field *field, GHashTable *map)
{
	g_autofree char *key = g_strconcat("value.", field->name, NULL);
	g_autoptr(GList) cells = g_list_sort(g_hash_table_get_keys(map),
	    compare_keys);
	g_autoptr(GPtrArray) legal = g_ptr_array_new();
	const struct word *word;
	GList *item;

	if (field->words == NULL)
		return;
	for (word = field->words; word->text != NULL; word++)
		g_ptr_array_add(legal, (gpointer)word->text);
	g_ptr_array_add(legal, NULL);
	for (item = cells; item != NULL; item = item->next) {
		const char *text = g_hash_table_lookup(map, item->data);

		if (profile_word(field->words, text) == NULL)
			complain_unknown(check, key, field->name, text,
			    (const char *const *)legal->pdata);
	}
}

static void
check_values(struct checking *check)
{
	g_autoptr(GList) names = fields_named(check, check->source->values,
	    "value");
	GList *item;

	for (item = names; item != NULL; item = item->next) {
		int field = kind_field(check->kind, item->data);

		check_map(check, &check->kind->fields[field],
		    g_hash_table_lookup(check->source->values, item->data));
	}
}

static void
check_constants(struct checking *check)
{
	g_autoptr(GList) names = fields_named(check, check->source->constants,
	    "constant");
	GList *item;

	for (item = names; item != NULL; item = item->next) {
		g_autofree char *key = g_strconcat("constant.", item->data,
		    NULL);

		if (check->source->columns != NULL && g_hash_table_contains(
		    check->source->columns, item->data))
			conf_complain(check->conf, check->section, key,
			    "there is column.%s too; keep one of them",
			    (char *)item->data);
	}
}

/* A constant has to be a cell that could have been read. */
static void
check_constant_cells(struct checking *check)
{
	g_autoptr(Profile) profile = profile_new(check->conf, check->source);
	guint i;

	for (i = 0; i < check->kind->count; i++) {
		g_autofree char *key = g_strconcat("constant.",
		    check->kind->fields[i].name, NULL);
		g_autofree char *cell = g_strdup(profile->constants[i]);
		g_autofree char *mention = NULL, *text = NULL;
		struct value value;
		const char *rule;

		if (cell == NULL)
			continue;
		rule = cell_constant(profile, i, cell, &value);
		if (rule == NULL)
			continue;
		/* Of the configuration, not of a file. */
		mention = mention_cell(value.text, TRUE);
		text = rule_cell(profile, i, rule, "the value", mention);
		conf_complain(check->conf, check->section, key, "%s", text);
	}
}

/* One sign that is no letter or digit, or one of two words. */
static gboolean
sign_good(const char *sign, const char *word, const char *other,
    const char *never)
{
	return *sign == '\0' || strcmp(sign, word) == 0 ||
	    strcmp(sign, other) == 0 || (sign[1] == '\0' &&
	    (guchar)*sign < 0x80 && !g_ascii_isalnum(*sign) &&
	    strchr(never, *sign) == NULL);
}

static void
check_signs(struct checking *check)
{
	const struct conf_source *source = check->source;
	const char *quote = *source->quote == '\0' ? "\"" : source->quote;
	const char *delimiter = *source->delimiter == '\0' ? "," :
	    source->delimiter;

	if (!sign_good(source->delimiter, "tab", "none", "\" \r\n"))
		conf_complain(check->conf, check->section, "delimiter",
		    "'%s' cannot stand between cells; write one sign such as "
		    "; or the word tab", source->delimiter);
	if (!sign_good(source->quote, "none", "none", " \t\r\n"))
		conf_complain(check->conf, check->section, "quote",
		    "'%s' cannot stand around cells; write one sign such as "
		    "' or the word none", source->quote);
	if (!sign_good(source->escape, "none", "none", " \t\r\n"))
		conf_complain(check->conf, check->section, "escape",
		    "'%s' cannot stand before a sign; write one sign such as "
		    "\\", source->escape);
	if (strcmp(quote, "none") != 0 && (strcmp(quote, delimiter) == 0 ||
	    strcmp(quote, source->escape) == 0))
		conf_complain(check->conf, check->section, "quote",
		    "'%s' is delimiter or escape as well; each needs a sign "
		    "of its own", quote);
	if (*source->escape != '\0' && strcmp(source->escape, delimiter) == 0)
		conf_complain(check->conf, check->section, "escape",
		    "'%s' is delimiter as well; each needs a sign of its own",
		    delimiter);
}

static gboolean
check_dialect(struct checking *check)
{
	const struct conf_source *source = check->source;
	struct date_format dates;
	gboolean dates_good = *source->date_format == '\0' ||
	    date_format_read(&dates, source->date_format);

	check_signs(check);
	if (!decode_knows(source->encoding))
		conf_complain(check->conf, check->section, "encoding",
		    "'%s' is not known here; usual ones are utf-8, "
		    "windows-1252 and utf-16", source->encoding);
	if (!dates_good)
		conf_complain(check->conf, check->section, "date.format",
		    "'%s' is not a form of date; write it like dd-mm-yyyy, "
		    "d-m-yyyy or yyyymmdd", source->date_format);
	return dates_good;
}

static void
check_place_day(struct checking *check)
{
	const char *text = check->source->place_day;
	struct date_format iso;
	gint32 day;

	date_format_read(&iso, "yyyy-mm-dd");
	if (*text != '\0' && date_read(&iso, text, &day) != NULL)
		conf_complain(check->conf, check->section, "municipality.day",
		    "'%s' is not a day; write it like 2020-01-01", text);
}

static gboolean
part_good(struct checking *check, const char *key, const char *text)
{
	struct date_format dates;

	if (*text == '\0' || date_format_read_part(&dates, text))
		return TRUE;
	conf_complain(check->conf, check->section, key, "'%s' is not a form "
	    "of date; write it like d-m-yyyy, d-m or yyyy-mm", text);
	return FALSE;
}

static void
check_matrix(struct checking *check)
{
	const struct conf_source *source = check->source;
	const char *text = *source->matrix_format != '\0' ?
	    source->matrix_format : source->date_format;

	if (strcmp(source->shape, "matrix") != 0)
		return;
	if (kind_field(check->kind, source->matrix_field) < 0 ||
	    check->kind->people == 0)
		conf_complain(check->conf, check->section, "shape",
		    "a %s has no %s, so there is no matrix of it; the kind "
		    "has to be attendance", check->kind->name,
		    source->matrix_field);
	if (strpbrk(text, "dmy") != NULL && strchr(text, 'y') == NULL &&
	    source->matrix_year == 0)
		conf_complain(check->conf, check->section, "matrix.year",
		    "dates like %s need the year of the first one", text);
}

static void
check_layout(struct checking *check)
{
	const struct conf_source *source = check->source;
	g_autoptr(GList) splits = fields_named(check, source->splits,
	    "split");
	g_autofree const char **known = kind_field_names(check->kind);
	guint i;

	check_matrix(check);
	if (g_list_length(splits) > 1)
		conf_complain(check->conf, check->section, "split",
		    "only one field of a source can be a list");
	if (splits != NULL && *(char *)g_hash_table_lookup(source->splits,
	    splits->data) == '\0')
		conf_complain(check->conf, check->section, "split",
		    "name the sign between the items");
	for (i = 0; source->fill_down != NULL && source->fill_down[i] != NULL;
	    i++)
		if (kind_field(check->kind, source->fill_down[i]) < 0)
			complain_unknown(check, "fill.down", "field",
			    source->fill_down[i], known);
}

static void
check_source(Conf *conf, const struct conf_source *source)
{
	g_autofree char *section = g_strconcat("source ", source->name, NULL);
	struct checking check = { .conf = conf, .source = source,
	    .section = section };
	gboolean readable = check_dialect(&check);

	check_place_day(&check);
	readable = part_good(&check, "matrix.date.format",
	    source->matrix_format) && readable;
	readable = part_good(&check, "file.date", source->file_date) &&
	    readable;

	/* Absent kind has been complained about by conf. */
	if (source->kind == NULL || *source->kind == '\0')
		return;
	check.kind = kind_find(source->kind);
	if (check.kind == NULL) {
		complain_unknown(&check, "kind", "kind of input",
		    source->kind, kind_names());
		return;
	}
	check_columns(&check);
	check_values(&check);
	check_constants(&check);
	check_layout(&check);
	if (readable)
		check_constant_cells(&check);
}

void
profile_check_all(Conf *conf)
{
	guint i;

	for (i = 0; i < conf->sources->len; i++)
		check_source(conf, conf->sources->pdata[i]);
}
