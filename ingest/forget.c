/*
 * A person is forgotten.
 */
#include <stdlib.h>
#include <string.h>

#include "day.h"
#include "files.h"
#include "forget.h"

/* In the order in which references allow it; what facts there were first. */
static const char *const facts[] = { "forget_attendance", "forget_outcome",
    "forget_tie", "forget_score", "forget_supporter" };
static const char *const others[] = { "forget_correction", "forget_journey",
    "forget_rung_reached", "forget_derived_person", "forget_link_review",
    "forget_person_of", "forget_identity", "forget_record" };

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
	g_autoptr(People) people = people_new(ingest->store, ingest->key,
	    name, register_id, key);
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

static gboolean
run(Store *store, const char *name, gint64 number, gint64 *changed,
    GError **error)
{
	sqlite3_stmt *statement = store_statement(store, name);

	sqlite3_bind_int64(statement, 1, number);
	if (!store_done(store, statement, error))
		return FALSE;
	if (changed != NULL)
		*changed += sqlite3_changes64(store_handle(store));
	return TRUE;
}

static gboolean
remove_record(Store *store, gint64 id, gint64 *removed, GError **error)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(facts); i++)
		if (!run(store, facts[i], id, removed, error))
			return FALSE;
	for (i = 0; i < G_N_ELEMENTS(others); i++)
		if (!run(store, others[i], id, NULL, error))
			return FALSE;
	return TRUE;
}

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

		if (!run(ingest->store, "forget_bury_record", id, NULL,
		    error) || !remove_record(ingest->store, id, &removed,
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
		g_autoptr(GPtrArray) inputs = files_find(ingest->conf,
		    source);

		for (j = 0; j < inputs->len; j++) {
			const struct input *input = inputs->pdata[j];

			if (kind->people == 0)
				continue;
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

/* In one transaction; deleted bytes are overwritten, pages written anew. */
static gboolean
begin(struct ingest *ingest, GError **error)
{
	sqlite3_stmt *secure = store_statement(ingest->store,
	    "forget_secure");
	gboolean row;

	if (!store_step(ingest->store, secure, &row, error))
		return FALSE;
	sqlite3_reset(secure);
	return ingest->program->dry_run || store_begin(ingest->store, error);
}

static gboolean
end(struct ingest *ingest, gboolean good, GError **error)
{
	if (!good || ingest->program->dry_run) {
		store_rollback(ingest->store);
		return good;
	}
	return store_commit(ingest->store, error) &&
	    store_run(ingest->store, "forget_vacuum", error);
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
	if (!begin(ingest, error) || !end(ingest, forget(ingest,
	    register_name, values, error), error))
		return FALSE;
	say_rejects(ingest);
	return TRUE;
}

/* --------------------------------------------------------------- old */

static const struct {
	const char	*statement;
	const char	*what;
} old[] = {
	{ "retention_attendance", "attendances" },
	{ "retention_outcome", "outcomes" },
	{ "retention_tie", "ties" },
	{ "retention_score", "scores" },
	{ "retention_supporter", "supporters" },
	{ "retention_correction", "former values" },
};

static gboolean
remove_left(Store *store, const GArray *records, gint64 *people,
    GError **error)
{
	gint64 removed = 0, left;
	guint i;

	*people = 0;
	for (i = 0; i < records->len; i++) {
		gint64 id = g_array_index(records, gint64, i);
		sqlite3_stmt *statement = store_statement(store,
		    "retention_left");
		gboolean row;

		sqlite3_bind_int64(statement, 1, id);
		if (!store_step(store, statement, &row, error))
			return FALSE;
		left = sqlite3_column_int64(statement, 0);
		sqlite3_reset(statement);
		if (left)
			continue;
		if (!remove_record(store, id, &removed, error))
			return FALSE;
		++*people;
	}
	return TRUE;
}

static gboolean
remove_old(struct ingest *ingest, gint64 day, GError **error)
{
	g_autoptr(GArray) records = g_array_new(FALSE, FALSE, sizeof(gint64));
	sqlite3_stmt *rows = store_statement(ingest->store,
	    "retention_records");
	gint64 people;
	gboolean row;
	guint i;

	sqlite3_bind_int64(rows, 1, day);
	do {
		gint64 id;

		if (!store_step(ingest->store, rows, &row, error))
			return FALSE;
		id = row ? sqlite3_column_int64(rows, 0) : 0;
		if (row)
			g_array_append_val(records, id);
	} while (row);
	for (i = 0; i < G_N_ELEMENTS(old); i++) {
		gint64 count = 0;

		if (!run(ingest->store, old[i].statement, day, &count, error))
			return FALSE;
		printf("%s: %" G_GINT64_FORMAT "\n", old[i].what, count);
	}
	if (!remove_left(ingest->store, records, &people, error))
		return FALSE;
	printf("records of people: %" G_GINT64_FORMAT "\n", people);
	return TRUE;
}

gboolean
forget_old(struct ingest *ingest, GError **error)
{
	gint64 months = ingest->conf->store.retention, last, day;
	char text[11];

	if (months == 0) {
		g_set_error(error, IMPACT_ERROR, EXIT_NOTHING, "everything is "
		    "kept for good; set retention in [store]");
		return FALSE;
	}
	if (!store_number(ingest->store, "retention_last", &last, error))
		return FALSE;
	day = month_first_day(day_month((gint32)last) - (gint32)months + 1);
	printf("before %s\n", day_print((gint32)day, text));
	return begin(ingest, error) && end(ingest, remove_old(ingest, day,
	    error), error);
}
