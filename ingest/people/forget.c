/*
 * A person is forgotten.
 */
#include <stdlib.h>
#include <string.h>

#include "day.h"
#include "erase.h"
#include "files.h"
#include "forget.h"

/* ------------------------------------------------------- who it is about */

static gboolean
read_birth(const char *text, struct value *value)
{
	int year, month, day;
	char rest;

	value->day = DAY_NONE;
	if (sscanf(text, "%4d-%2d-%2d%c", &year, &month, &day, &rest) == 3)
		value->day = day_from_date(year, month, day);
	else if (sscanf(text, "%4d%c", &year, &rest) != 1)
		return FALSE;
	value->last = year;
	return value->day != DAY_NONE || strlen(text) == 4;
}

static gboolean
read_line(char *line, struct value *values, GStringChunk *chunk,
    GError **error)
{
	char *equals = strchr(line, '='), *name, *text;
	int field;

	if (*g_strstrip(line) == '\0')
		return TRUE;
	if (equals != NULL)
		*equals = '\0';
	name = g_strstrip(line);
	text = equals == NULL ? NULL : g_strstrip(equals + 1);
	field = kind_field(&kinds[KIND_PERSON], name);
	/* The line itself is not repeated: it may hold the name. */
	if (text == NULL || *text == '\0' || field < 0 ||
	    field >= PERSON_FIELDS) {
		g_set_error(error, IMPACT_ERROR, EXIT_USAGE, "write on a line "
		    "each: number = ..., or given, initials, prefix, surname, "
		    "birth, postcode, name");
		return FALSE;
	}
	values[field].known = TRUE;
	values[field].text = g_string_chunk_insert(chunk, text);
	if (field != PERSON_BIRTH || read_birth(text, &values[field]))
		return TRUE;
	g_set_error(error, IMPACT_ERROR, EXIT_USAGE,
	    "write birth as 1950-01-31 or 1950");
	return FALSE;
}

static gboolean
read_values(FILE *in, struct value *values, GStringChunk *chunk,
    GError **error)
{
	char *line = NULL;
	size_t size = 0;
	gboolean good = TRUE;

	while (good && getline(&line, &size, in) > 0)
		good = read_line(line, values, chunk, error);
	if (line != NULL)
		explicit_bzero(line, size);
	free(line);
	people_split(values, chunk);
	return good;
}

/* ------------------------------------------------------ which records */

static void
add_record(GArray *records, gint64 id)
{
	guint i;

	for (i = 0; i < records->len; i++)
		if (g_array_index(records, gint64, i) == id)
			return;
	g_array_append_val(records, id);
}

/* Adds the ids that a statement gives, whose parameters are bound. */
static gboolean
add_records(Store *store, sqlite3_stmt *rows, GArray *records, GError **error)
{
	gboolean row;

	while (store_step(store, rows, &row, error)) {
		if (!row)
			return TRUE;
		add_record(records, sqlite3_column_int64(rows, 0));
	}
	return FALSE;
}

static gboolean
bury(Store *store, const guint8 *pseudonym, GError **error)
{
	sqlite3_stmt *statement = store_statement(store, "forget_bury");

	sqlite3_bind_blob(statement, 1, pseudonym, PSEUDONYM_BYTES,
	    SQLITE_STATIC);
	return store_done(store, statement, error);
}

/* By one of the keys that a register may have. */
static gboolean
find_by_key(struct ingest *ingest, const char *name, gint64 register_id,
    guint key, const struct value *values, GArray *records, GError **error)
{
	g_autoptr(People) people = people_new(ingest->store, ingest->book,
	    ingest->key, name, register_id, key);
	guint8 pseudonym[PSEUDONYM_BYTES];
	sqlite3_stmt *statement;

	if (key == 0 || people_lacks(people, values) >= 0)
		return TRUE;
	people_pseudonym(people, values, pseudonym);
	if (!bury(ingest->store, pseudonym, error))
		return FALSE;
	statement = store_statement(ingest->store, "ingest_person_id");
	sqlite3_bind_blob(statement, 1, pseudonym, PSEUDONYM_BYTES,
	    SQLITE_STATIC);
	return add_records(ingest->store, statement, records, error);
}

static gboolean
find_by_keys(struct ingest *ingest, const char *name, gint64 register_id,
    const struct value *values, GArray *records, GError **error)
{
	const GPtrArray *sources = ingest->conf->sources;
	const guint names = 1U << PERSON_SURNAME | 1U << PERSON_BIRTH;
	const guint usual[] = { 1U << PERSON_NUMBER,
	    names | 1U << PERSON_GIVEN, names | 1U << PERSON_INITIALS };
	guint i;

	for (i = 0; i < G_N_ELEMENTS(usual); i++)
		if (!find_by_key(ingest, name, register_id, usual[i], values,
		    records, error))
			return FALSE;
	for (i = 0; i < sources->len; i++) {
		g_autoptr(Profile) profile = profile_new(ingest->conf,
		    sources->pdata[i]);

		if (!find_by_key(ingest, name, register_id, profile->key,
		    values, records, error))
			return FALSE;
	}
	return TRUE;
}

/* By name and birth date, within the register. */
static gboolean
find_by_name(struct ingest *ingest, gint64 register_id,
    const struct value *values, GArray *records, GError **error)
{
	struct identities identities;
	sqlite3_stmt *rows;
	guint i;

	identities_make(ingest->key, values, &identities);
	for (i = 0; i < identities.count; i++) {
		const struct identity *one = &identities.list[i];

		if (one->kind != IDENTITY_STRONG)
			continue;
		if (!bury(ingest->store, one->pseudonym, error))
			return FALSE;
		rows = store_statement(ingest->store, "forget_strong");
		sqlite3_bind_blob(rows, 1, one->pseudonym, PSEUDONYM_BYTES,
		    SQLITE_STATIC);
		sqlite3_bind_int64(rows, 2, register_id);
		if (!add_records(ingest->store, rows, records, error))
			return FALSE;
	}
	return TRUE;
}

/* The same person in other registers, by strong identities. */
static gboolean
find_same(Store *store, GArray *records, GError **error)
{
	guint i;

	for (i = 0; i < records->len; i++) {
		sqlite3_stmt *rows = store_statement(store, "forget_same");

		sqlite3_bind_int64(rows, 1, g_array_index(records, gint64,
		    i));
		if (!add_records(store, rows, records, error))
			return FALSE;
	}
	return TRUE;
}

/* --------------------------------------------------------- and away */

/* Who was one person with them on weaker evidence stays: it may be another. */
static gboolean
say_linked(struct ingest *ingest, const GArray *records, GError **error)
{
	g_autoptr(GArray) said = g_array_new(FALSE, FALSE, sizeof(gint64));
	gboolean row;
	guint i;

	g_array_append_vals(said, records->data, records->len);
	for (i = 0; i < records->len; i++) {
		sqlite3_stmt *rows = store_statement(ingest->store,
		    "forget_linked");

		sqlite3_bind_int64(rows, 1, g_array_index(records, gint64,
		    i));
		for (;;) {
			guint before = said->len;

			if (!store_step(ingest->store, rows, &row, error))
				return FALSE;
			if (!row)
				break;
			add_record(said, sqlite3_column_int64(rows, 0));
			if (said->len > before)
				program_say(ingest->program, "%s:%s was taken "
				    "for this person on weaker evidence and "
				    "stays; forget it in its own register if "
				    "it is", sqlite3_column_text(rows, 1),
				    sqlite3_column_text(rows, 2));
		}
	}
	return TRUE;
}

static gboolean
remove_person(struct ingest *ingest, GArray *records, GError **error)
{
	gint64 removed = 0;
	guint i;

	if (!say_linked(ingest, records, error))
		return FALSE;
	for (i = 0; i < records->len; i++) {
		gint64 id = g_array_index(records, gint64, i);

		if (!erase_run(ingest->store, "forget_bury_record", id, NULL,
		    error) || !erase_record(ingest->store, id, &removed,
		    error))
			return FALSE;
	}
	if (records->len == 0)
		program_say(ingest->program, "the store knows nobody by this; "
		    "a later export that names them is refused");
	else
		program_say(ingest->program, "forgotten: %u records of a "
		    "person and %" G_GINT64_FORMAT " facts; a later export "
		    "that names them is refused", records->len, removed);
	return TRUE;
}

/* Reject files keep records as they were read. */
static void
say_rejects(struct ingest *ingest)
{
	const GPtrArray *sources = ingest->conf->sources;
	guint i, j;

	for (i = 0; i < sources->len; i++) {
		const struct conf_source *source = sources->pdata[i];
		const struct kind *kind = kind_find(source->kind);
		g_autoptr(GError) wrong = NULL;
		g_autoptr(GPtrArray) inputs = NULL;

		if (kind->people == 0)
			continue;
		inputs = files_find(ingest->conf, source, &wrong);
		if (inputs == NULL) {
			program_say(ingest->program, "may name this person: "
			    "%s", wrong->message);
			continue;
		}
		for (j = 0; j < inputs->len; j++) {
			const struct input *input = inputs->pdata[j];

			program_say(ingest->program, "may name this person: "
			    "%s", input->file);
			if (g_file_test(input->reject, G_FILE_TEST_EXISTS))
				program_say(ingest->program, "may name this "
				    "person: %s", files_shown(ingest->conf,
				    input->reject));
		}
	}
}

static gboolean
forget(struct ingest *ingest, const char *name, const struct value *values,
    GError **error)
{
	g_autoptr(GArray) records = g_array_new(FALSE, FALSE, sizeof(gint64));
	gint64 id;

	return named_id(ingest->named, NAMED_REGISTER, name, &id, error) &&
	    find_by_keys(ingest, name, id, values, records, error) &&
	    find_by_name(ingest, id, values, records, error) &&
	    find_same(ingest->store, records, error) &&
	    remove_person(ingest, records, error);
}

static gboolean
is_register(const Conf *conf, const char *name)
{
	guint i;

	for (i = 0; i < conf->sources->len; i++) {
		const struct conf_source *source = conf->sources->pdata[i];

		if (g_strcmp0(source->register_name, name) == 0 ||
		    g_strcmp0(source->register_b, name) == 0)
			return TRUE;
	}
	return FALSE;
}

gboolean
forget_person(struct ingest *ingest, const char *register_name, FILE *in,
    GError **error)
{
	struct value values[PERSON_FIELDS] = { 0 };
	g_autoptr(GStringChunk) chunk = g_string_chunk_new(256);

	if (!is_register(ingest->conf, register_name)) {
		g_set_error(error, IMPACT_ERROR, EXIT_USAGE,
		    "no source has a register %s", register_name);
		return FALSE;
	}
	if (!read_values(in, values, chunk, error))
		return FALSE;
	if (!values[PERSON_NUMBER].known && (!values[PERSON_SURNAME].known ||
	    !values[PERSON_BIRTH].known)) {
		g_set_error(error, IMPACT_ERROR, EXIT_USAGE, "say who: number "
		    "= ..., or given, surname and birth, on a line each");
		return FALSE;
	}
	if (!erase_begin(ingest, error) || !erase_end(ingest, forget(ingest,
	    register_name, values, error), error))
		return FALSE;
	say_rejects(ingest);
	return TRUE;
}
