/*
 * A profile, ready for use.  What is wrong with one is said by
 * profile_check.c before any profile is made.
 */
#include <string.h>

#include "fold.h"
#include "listed.h"
#include "profile.h"

#define SEEN_MOST	4096

char *
profile_words(const struct word *words)
{
	GString *out = g_string_new(NULL);
	guint i;

	for (i = 0; words[i].text != NULL; i++) {
		if (i > 0)
			g_string_append(out, words[i + 1].text != NULL ?
			    ", " : " or ");
		g_string_append(out, words[i].text);
	}
	return g_string_free(out, FALSE);
}

const struct word *
profile_word(const struct word *words, const char *text)
{
	g_autofree char *wanted = fold_text(text);

	for (; words->text != NULL; words++) {
		g_auto(GStrv) names = g_strsplit(words->synonyms, "|", -1);
		g_autofree char *plain = fold_text(words->text);
		guint i;

		if (strcmp(plain, wanted) == 0)
			return words;
		for (i = 0; names[i] != NULL; i++) {
			g_autofree char *folded = fold_text(names[i]);

			if (strcmp(folded, wanted) == 0)
				return words;
		}
	}
	return NULL;
}

/* What a cell is known by; one of signs alone, as a tick, by itself. */
static char *
fold_cell(const char *cell)
{
	char *folded = fold_text(cell);

	if (*folded != '\0' || *cell == '\0')
		return folded;
	g_free(folded);
	return g_strdup(cell);
}

/* "Datum | Datum bijeenkomst", folded. */
static char **
fold_list(const char *list)
{
	char **names = g_strsplit(list, "|", -1);
	guint i;

	for (i = 0; names[i] != NULL; i++) {
		char *folded = fold_text(names[i]);

		g_free(names[i]);
		names[i] = folded;
	}
	return names;
}

/*
 * What cells of a field mean: the profile's map; for a list field on top of
 * its words and their synonyms.  Values are texts of the profile or struct
 * word.
 */
static GHashTable *
field_cells(const struct field *field, GHashTable *map)
{
	GHashTable *cells = g_hash_table_new_full(g_str_hash, g_str_equal,
	    g_free, NULL);
	const struct word *word;
	GHashTableIter iter;
	gpointer cell, text;
	guint i;

	for (word = field->words; word != NULL && word->text != NULL; word++) {
		g_auto(GStrv) names = g_strsplit(word->synonyms, "|", -1);

		g_hash_table_insert(cells, fold_text(word->text),
		    (gpointer)word);
		for (i = 0; names[i] != NULL; i++)
			g_hash_table_insert(cells, fold_cell(names[i]),
			    (gpointer)word);
	}
	if (map == NULL)
		return cells;
	g_hash_table_iter_init(&iter, map);
	while (g_hash_table_iter_next(&iter, &cell, &text))
		g_hash_table_insert(cells, fold_cell(cell), field->words ==
		    NULL ? text : (gpointer)profile_word(field->words, text));
	return cells;
}

/* Whether another source of the same register lists its people. */
static gboolean
register_has_people(const Conf *conf, const char *name)
{
	guint i;

	for (i = 0; i < conf->sources->len; i++) {
		const struct conf_source *source = conf->sources->pdata[i];

		if (strcmp(source->kind, "person") == 0 &&
		    strcmp(source->register_name, name) == 0)
			return TRUE;
	}
	return FALSE;
}

static guint
key_bits(char **key)
{
	const struct kind *kind = &kinds[KIND_PERSON];
	guint bits = 0, i;

	for (i = 0; key != NULL && key[i] != NULL; i++) {
		int field = kind_field(kind, key[i]);

		if (field >= 0 && field < PERSON_FIELDS)
			bits |= field == PERSON_NAME ? 1U << PERSON_GIVEN |
			    1U << PERSON_SURNAME : 1U << field;
	}
	return bits;
}

/* The day or period that every record of a kind has to have. */
static int
kind_when(const struct kind *kind)
{
	guint i;

	for (i = 0; i < kind->count; i++)
		if (kind->fields[i].required &&
		    (kind->fields[i].type == FIELD_DAY ||
		    kind->fields[i].type == FIELD_PERIOD))
			return (int)i;
	return -1;
}

/* The index of a choice in the table of settings. */
static guint
choice(const char *const *words, const char *word)
{
	guint i;

	for (i = 0; words[i] != NULL; i++)
		if (strcmp(words[i], word) == 0)
			return i;
	return 0;
}

static gboolean
iso_day(const char *text, gint32 *day)
{
	struct date_format iso;

	return date_format_read(&iso, "yyyy-mm-dd") &&
	    date_read(&iso, text, day) == NULL;
}

static void
read_dates(Profile *profile, const struct conf_source *source)
{
	static const char *const periods[] = { "refuse", "first", "last",
	    NULL };
	const char *own = *source->date_format != '\0' ?
	    source->date_format : "yyyy-mm-dd";

	date_format_read(&profile->dates, own);
	profile->dates.period = choice(periods, source->date_period);
	profile->dates.window = (int)source->year_window;
	date_format_read_part(&profile->matrix_dates,
	    *source->matrix_format != '\0' ? source->matrix_format : own);
	profile->matrix_dates.year = (int)source->matrix_year;
	profile->matrix_dates.window = (int)source->year_window;
	if (*source->file_date != '\0')
		date_format_read_part(&profile->file_dates,
		    source->file_date);
	profile->file_dates.window = (int)source->year_window;
	profile->place_day = DAY_NONE;
	if (*source->place_day != '\0')
		iso_day(source->place_day, &profile->place_day);
}

static char **
fold_words(char **words)
{
	char **folded;
	guint i;

	if (words == NULL || words[0] == NULL)
		return NULL;
	folded = g_strdupv(words);
	for (i = 0; folded[i] != NULL; i++) {
		g_free(folded[i]);
		folded[i] = fold_text(words[i]);
	}
	return folded;
}

static void
read_layout(Profile *profile, const struct conf_source *source)
{
	static const char *const units[] = { "hours", "minutes", "days",
	    NULL };
	static const char *const percents[] = { "refuse", "fraction",
	    "number", NULL };
	GHashTableIter iter;
	gpointer field, separator;
	guint i;

	profile->unit = choice(units, source->hours_unit);
	profile->percent = choice(percents, source->percent);
	profile->when = kind_when(profile->kind);
	profile->matrix = strcmp(source->shape, "matrix") == 0;
	profile->matrix_field = (guint)MAX(kind_field(profile->kind,
	    source->matrix_field), 0);
	profile->totals = fold_words(source->totals);
	profile->skip = fold_words(source->skip);
	for (i = 0; source->fill_down != NULL && source->fill_down[i] != NULL;
	    i++)
		profile->fill |= 1U << MAX(kind_field(profile->kind,
		    source->fill_down[i]), 0);
	profile->split = -1;
	if (source->splits == NULL)
		return;
	/* There is at most one: profile_check.c sees to that. */
	g_hash_table_iter_init(&iter, source->splits);
	while (g_hash_table_iter_next(&iter, &field, &separator)) {
		profile->split = kind_field(profile->kind, field);
		profile->separator = separator;
	}
}

static char
read_sign(const char *text, char otherwise)
{
	return *text == '\0' ? otherwise : strcmp(text, "tab") == 0 ? '\t' :
	    strcmp(text, "none") == 0 ? READER_NONE : *text;
}

static void
read_form(struct reader_form *form, const struct conf_source *source)
{
	form->delimiter = read_sign(source->delimiter, ',');
	form->quote = read_sign(source->quote, '"');
	form->escape = strcmp(source->escape, "none") == 0 ? '\0' :
	    *source->escape;
}

Profile *
profile_new(const Conf *conf, const struct conf_source *source)
{
	Profile *profile = g_new0(Profile, 1);
	const char *unknown = source->unknown_person;
	g_autofree char *lists = NULL;
	guint i;

	profile->conf = conf;
	profile->source = source;
	profile->kind = kind_find(source->kind);
	read_form(&profile->form, source);
	profile->encoding = source->encoding;
	profile->mark = strcmp(source->decimal, "any") == 0 ? MARK_ANY :
	    *source->decimal;
	profile->key = key_bits(source->key);
	read_dates(profile, source);
	read_layout(profile, source);
	profile->create_people = strcmp(unknown, "create") == 0 ||
	    (strcmp(unknown, "auto") == 0 &&
	    !register_has_people(conf, source->register_name));
	profile->replace = strcmp(source->delivery, "replace") == 0;
	profile->ground = strcmp(source->legal_ground, "required") == 0;
	profile->create_activities =
	    strcmp(source->unknown_activity, "create") == 0;
	lists = listed_text(conf, profile->kind);
	conf_source_digest(source, lists, profile->digest);
	for (i = 0; i < profile->kind->count; i++) {
		const struct field *field = &profile->kind->fields[i];
		const char *names = source->columns == NULL ? NULL :
		    g_hash_table_lookup(source->columns, field->name);
		GHashTable *map = source->values == NULL ? NULL :
		    g_hash_table_lookup(source->values, field->name);

		if (names != NULL)
			profile->headers[i] = fold_list(names);
		if (field->words != NULL || map != NULL) {
			profile->cells[i] = field_cells(field, map);
			profile->seen[i] = g_hash_table_new_full(g_str_hash,
			    g_str_equal, g_free, NULL);
		}
		if (source->constants != NULL)
			profile->constants[i] = g_hash_table_lookup(
			    source->constants, field->name);
	}
	return profile;
}

gconstpointer
profile_meaning(const Profile *profile, guint field, const char *cell)
{
	GHashTable *seen = profile->seen[field];
	g_autofree char *folded = NULL;
	gpointer key, meaning;

	if (g_hash_table_lookup_extended(seen, cell, &key, &meaning))
		return meaning;
	folded = fold_cell(cell);
	meaning = g_hash_table_lookup(profile->cells[field], folded);
	/* A list field has few values; what has many is not worth keeping. */
	if (g_hash_table_size(seen) < SEEN_MOST)
		g_hash_table_insert(seen, g_strdup(cell), meaning);
	return meaning;
}

void
profile_free(Profile *profile)
{
	guint i;

	if (profile == NULL)
		return;
	for (i = 0; i < MAX_FIELDS; i++) {
		g_strfreev(profile->headers[i]);
		g_clear_pointer(&profile->cells[i], g_hash_table_unref);
		g_clear_pointer(&profile->seen[i], g_hash_table_unref);
	}
	g_strfreev(profile->totals);
	g_strfreev(profile->skip);
	g_free(profile);
}
