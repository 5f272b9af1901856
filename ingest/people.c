/*
 * Who a record is about.
 */
#include <string.h>

#include "day.h"
#include "names.h"
#include "people.h"

#define UNIT	"\037"	/* stands between parts of a key as written */

struct people {
	Store			*store;
	const PseudonymKey	*secret;
	gint64			 register_id;
	guint			 key;
	char			*domain;	/* "given+birth|linde" */
	GHashTable		*seen;		/* key as written -> gint64 * */
	GString			*written;
};

People *
people_new(Store *store, const PseudonymKey *secret,
    const char *register_name, gint64 register_id, guint key)
{
	People *people = g_new0(People, 1);
	GString *domain = g_string_new(NULL);
	guint i;

	for (i = 0; i < PERSON_FIELDS; i++)
		if (key & 1U << i)
			g_string_append_printf(domain, "%s%s",
			    domain->len > 0 ? "+" : "",
			    kinds[KIND_PERSON].fields[i].name);
	g_string_append_printf(domain, "|%s", register_name);
	people->store = store;
	people->secret = secret;
	people->register_id = register_id;
	people->key = key;
	people->domain = g_string_free(domain, FALSE);
	people->written = g_string_new(NULL);
	people->seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
	    g_free);
	return people;
}

void
people_free(People *people)
{
	if (people == NULL)
		return;
	g_hash_table_unref(people->seen);
	g_string_free(people->written, TRUE);
	g_free(people->domain);
	g_free(people);
}

guint
people_key(const People *people)
{
	return people->key;
}

int
people_lacks(const People *people, const struct value *values)
{
	guint i;

	for (i = 0; i < PERSON_FIELDS; i++)
		if ((people->key & 1U << i) && !values[i].known)
			return (int)i;
	return -1;
}

static char *
birth_text(const struct value *birth)
{
	char day[11];

	if (birth->day == DAY_NONE)
		return g_strdup_printf("%d", birth->last);
	return g_strdup(day_print(birth->day, day));
}

static char *
surname_text(const struct value *values)
{
	return name_surname(values[PERSON_PREFIX].known ?
	    values[PERSON_PREFIX].text : NULL, values[PERSON_SURNAME].text);
}

/* One part of the key, so that two spellings of it are the same. */
static char *
part_text(const struct value *values, guint field)
{
	switch (field) {
	case PERSON_GIVEN:
		return name_given(values[field].text);
	case PERSON_INITIALS:
		return name_initials(values[field].text);
	case PERSON_PREFIX:
		return name_surname(NULL, values[field].text);
	case PERSON_SURNAME:
		return surname_text(values);
	case PERSON_BIRTH:
		return birth_text(&values[field]);
	case PERSON_POSTCODE:
		return name_postcode(values[field].text);
	default:
		return g_strdup(values[field].text);
	}
}

void
people_pseudonym(const People *people, const struct value *values,
    guint8 out[PSEUDONYM_BYTES])
{
	char *parts[PERSON_FIELDS];
	guint count = 0, i;

	for (i = 0; i < PERSON_FIELDS; i++)
		if (people->key & 1U << i)
			parts[count++] = part_text(values, i);
	pseudonym_make(people->secret, people->domain,
	    (const char *const *)parts, count, out);
	for (i = 0; i < count; i++)
		g_free(parts[i]);
}

void
people_identities(const People *people, const struct value *values,
    struct identities *identities)
{
	g_autofree char *surname = NULL, *birth = NULL, *first = NULL;
	const struct value *given = &values[PERSON_GIVEN];
	const struct value *initials = &values[PERSON_INITIALS];
	char letter[8] = "";
	const char *parts[] = { NULL, NULL, NULL };

	*identities = (struct identities){ 0 };
	if (!values[PERSON_SURNAME].known || !values[PERSON_BIRTH].known ||
	    values[PERSON_BIRTH].day == DAY_NONE ||
	    (!given->known && !initials->known))
		return;
	surname = surname_text(values);
	birth = birth_text(&values[PERSON_BIRTH]);
	first = given->known ? name_first(given->text) :
	    name_initials(initials->text);
	if (*surname == '\0' || *first == '\0')
		return;
	g_utf8_strncpy(letter, first, 1);
	parts[0] = letter;
	parts[1] = surname;
	parts[2] = birth;
	identities->has_weak = TRUE;
	pseudonym_make(people->secret, "initial+surname+birth", parts, 3,
	    identities->weak);
	/* One letter is an initial, whatever the column is called. */
	if (!given->known || strlen(first) == strlen(letter))
		return;
	parts[0] = first;
	identities->has_strong = TRUE;
	pseudonym_make(people->secret, "given+surname+birth", parts, 3,
	    identities->strong);
}

/* The key as the record writes it: a name for the memory of this file. */
static const char *
key_written(People *people, const struct value *values)
{
	guint i;

	g_string_truncate(people->written, 0);
	for (i = 0; i < PERSON_FIELDS; i++) {
		gboolean part = (people->key & 1U << i) != 0 ||
		    (i == PERSON_PREFIX &&
		    (people->key & 1U << PERSON_SURNAME) != 0);

		if (!part)
			continue;
		if (values[i].known)
			g_string_append(people->written, values[i].text);
		g_string_append(people->written, UNIT);
	}
	return people->written->str;
}

static void
remember(People *people, const struct value *values, gint64 id)
{
	gint64 *kept = g_new(gint64, 1);

	*kept = id;
	g_hash_table_insert(people->seen,
	    g_strdup(key_written(people, values)), kept);
}

gboolean
people_find(People *people, const struct value *values, gint64 *id,
    GError **error)
{
	const gint64 *seen = g_hash_table_lookup(people->seen,
	    key_written(people, values));
	guint8 pseudonym[PSEUDONYM_BYTES];
	sqlite3_stmt *statement;
	gboolean row;

	if (seen != NULL) {
		*id = *seen;
		return TRUE;
	}
	people_pseudonym(people, values, pseudonym);
	statement = store_statement(people->store, "ingest_person_id");
	sqlite3_bind_blob(statement, 1, pseudonym, sizeof pseudonym,
	    SQLITE_STATIC);
	if (!store_step(people->store, statement, &row, error))
		return FALSE;
	*id = row ? sqlite3_column_int64(statement, 0) : NO_PERSON;
	sqlite3_reset(statement);
	remember(people, values, *id);
	return TRUE;
}

gboolean
people_create(People *people, const struct value *values, gint64 batch,
    guint64 line, gint64 *id, GError **error)
{
	const guint whole = 1U << PERSON_GIVEN | 1U << PERSON_SURNAME |
	    1U << PERSON_BIRTH;
	sqlite3_stmt *statement = store_statement(people->store,
	    "ingest_person_create");
	guint8 pseudonym[PSEUDONYM_BYTES];
	struct identities identities;

	people_pseudonym(people, values, pseudonym);
	sqlite3_bind_blob(statement, 1, pseudonym, sizeof pseudonym,
	    SQLITE_STATIC);
	sqlite3_bind_int64(statement, 2, people->register_id);
	sqlite3_bind_int64(statement, 3, batch);
	sqlite3_bind_int64(statement, 4, (gint64)line);
	if (!store_done(people->store, statement, error))
		return FALSE;
	*id = sqlite3_last_insert_rowid(store_handle(people->store));
	remember(people, values, *id);
	/* Only what is in the key is the same in every record of the file. */
	if ((people->key & whole) != whole)
		return TRUE;
	people_identities(people, values, &identities);
	return people_identify(people->store, *id, TRUE, &identities,
	    error);
}

static gboolean
identity_add(Store *store, gint64 id, const guint8 *pseudonym,
    const char *strength, GError **error)
{
	sqlite3_stmt *statement = store_statement(store,
	    "ingest_identity_add");

	sqlite3_bind_blob(statement, 1, pseudonym, PSEUDONYM_BYTES,
	    SQLITE_STATIC);
	sqlite3_bind_int64(statement, 2, id);
	sqlite3_bind_text(statement, 3, strength, -1, SQLITE_STATIC);
	return store_done(store, statement, error);
}

gboolean
people_identify(Store *store, gint64 id, gboolean new,
    const struct identities *identities, GError **error)
{
	sqlite3_stmt *statement;

	if (!new) {
		statement = store_statement(store, "ingest_identity_clear");
		sqlite3_bind_int64(statement, 1, id);
		if (!store_done(store, statement, error))
			return FALSE;
	}
	if (identities->has_strong && !identity_add(store, id,
	    identities->strong, "strong", error))
		return FALSE;
	return !identities->has_weak ||
	    identity_add(store, id, identities->weak, "weak", error);
}
