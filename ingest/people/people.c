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
	Book			*book;
	GHashTable		*seen;		/* key as written -> gint64 * */
	GString			*written;
};

People *
people_new(Store *store, Book *book, const PseudonymKey *secret,
    const char *register_name, gint64 register_id, guint key)
{
	People *people = g_rc_box_new0(People);
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
	people->book = book_share(book);
	people->domain = g_string_free(domain, FALSE);
	people->written = g_string_new(NULL);
	people->seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
	    g_free);
	return people;
}

People *
people_share(People *people)
{
	return g_rc_box_acquire(people);
}

static void
people_clear(gpointer data)
{
	People *people = data;

	g_hash_table_unref(people->seen);
	book_free(people->book);
	g_string_free(people->written, TRUE);
	g_free(people->domain);
}

void
people_free(People *people)
{
	if (people != NULL)
		g_rc_box_release_full(people, people_clear);
}

gboolean
people_buried(People *people, gboolean *buried, GError **error)
{
	return book_buried(people->book, buried, error);
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
	identities_make(people->secret, values, identities);
}

gboolean
people_numbered(const People *people)
{
	return (people->key & 1U << PERSON_NUMBER) != 0;
}

static void
fill(struct value *value, const char *text, GStringChunk *chunk)
{
	if (value->known || text == NULL)
		return;
	*value = (struct value){ .known = TRUE,
	    .text = g_string_chunk_insert(chunk, text) };
}

/* "A. v.d." among the initials: the particles are of the surname. */
static void
move_particles(struct value *values, guint field, GStringChunk *chunk)
{
	struct value *given = &values[field], *prefix =
	    &values[PERSON_PREFIX];
	gsize end, size;

	if (!given->known || prefix->known || strchr(given->text, ' ') == NULL)
		return;
	size = strlen(given->text);
	end = name_before_particles(given->text);
	if (end == size)
		return;
	fill(prefix, g_strchug(g_string_chunk_insert(chunk, given->text +
	    end)), chunk);
	given->text = g_string_chunk_insert_len(chunk, given->text,
	    (gssize)end);
}

void
people_split(struct value *values, GStringChunk *chunk)
{
	struct name name;

	move_particles(values, PERSON_GIVEN, chunk);
	move_particles(values, PERSON_INITIALS, chunk);
	if (!values[PERSON_NAME].known || values[PERSON_SURNAME].known)
		return;
	name_split(values[PERSON_NAME].text, &name);
	fill(&values[PERSON_GIVEN], name.given, chunk);
	fill(&values[PERSON_PREFIX], name.prefix, chunk);
	fill(&values[PERSON_SURNAME], name.surname, chunk);
	name_clear(&name);
}

/* The person as the record writes it: a name for the memory of this file. */
static const char *
person_written(People *people, const struct value *values)
{
	guint i;

	g_string_truncate(people->written, 0);
	for (i = 0; i < PERSON_FIELDS; i++) {
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
	    g_strdup(person_written(people, values)), kept);
}

/*
 * By what names, birth and postcode say, when the key says nothing.  Only
 * with the whole given name: of two people with one initial the other may
 * not be in the register yet.
 */
static gboolean
find_names(People *people, const struct identities *identities, gint64 *id,
    GError **error)
{
	enum identity_kind kind;
	guint i;

	*id = NO_PERSON;
	for (kind = IDENTITY_STRONG; kind <= IDENTITY_PLACE; kind++) {
		if (kind == IDENTITY_WEAK)
			continue;
		for (i = 0; i < identities->count; i++)
			if (identities->list[i].kind == kind)
				return book_identity(people->book,
				    people->register_id, &identities->list[i], id, error);
	}
	return TRUE;
}

gboolean
people_recognise(People *people, const guint8 pseudonym[PSEUDONYM_BYTES],
    gint64 *id, GError **error)
{
	gboolean buried;

	*id = NO_PERSON;
	if (!people_buried(people, &buried, error))
		return FALSE;
	return buried || !people_numbered(people) ||
	    book_key(people->book, pseudonym, id, error);
}

void
people_expect(const People *people, const guint8 pseudonym[PSEUDONYM_BYTES])
{
	book_prefetch(people->book, pseudonym);
}

/* What a person file says stands; other files may add spellings. */
static gboolean
add_spelling(People *people, gint64 id, gint64 batch,
    const struct identities *identities, GError **error)
{
	sqlite3_stmt *statement;
	gboolean row;

	if (identities->count == 0)
		return TRUE;
	statement = store_statement(people->store, "ingest_person_settled");
	sqlite3_bind_int64(statement, 1, id);
	if (!store_step(people->store, statement, &row, error))
		return FALSE;
	sqlite3_reset(statement);
	if (row)
		return TRUE;
	book_add(people->book, people->register_id, identities, id);
	return people_identify(people->store, id, batch, identities, error);
}

gboolean
people_find(People *people, const struct value *values, gint64 batch,
    gint64 *id, GError **error)
{
	const gint64 *seen = g_hash_table_lookup(people->seen,
	    person_written(people, values));
	guint8 pseudonym[PSEUDONYM_BYTES];
	struct identities identities;
	gboolean forgotten;

	if (seen != NULL) {
		*id = *seen;
		return TRUE;
	}
	if (!people_forgotten(people->store, people, values, &forgotten, error))
		return FALSE;
	if (forgotten) {
		*id = FORGOTTEN;
		remember(people, values, *id);
		return TRUE;
	}
	people_pseudonym(people, values, pseudonym);
	if (!book_key(people->book, pseudonym, id, error))
		return FALSE;
	people_identities(people, values, &identities);
	if (*id == NO_PERSON && !people_numbered(people) &&
	    !find_names(people, &identities, id, error))
		return FALSE;
	if (*id != NO_PERSON && !add_spelling(people, *id, batch,
	    &identities, error))
		return FALSE;
	remember(people, values, *id);
	return TRUE;
}

gboolean
people_create(People *people, const struct value *values, gint64 batch,
    guint64 line, gint64 *id, GError **error)
{
	const struct value *birth = &values[PERSON_BIRTH];
	sqlite3_stmt *statement = store_statement(people->store,
	    "ingest_person_create");
	guint8 pseudonym[PSEUDONYM_BYTES];
	struct identities identities;

	people_pseudonym(people, values, pseudonym);
	sqlite3_bind_blob(statement, 1, pseudonym, sizeof pseudonym,
	    SQLITE_STATIC);
	sqlite3_bind_int64(statement, 2, people->register_id);
	sqlite3_bind_int(statement, 3, people_numbered(people));
	if (birth->known)
		sqlite3_bind_int(statement, 4, birth->last);
	sqlite3_bind_int64(statement, 5, batch);
	sqlite3_bind_int64(statement, 6, (gint64)line);
	if (!store_done(people->store, statement, error))
		return FALSE;
	*id = sqlite3_last_insert_rowid(store_handle(people->store));
	remember(people, values, *id);
	people_identities(people, values, &identities);
	book_add(people->book, people->register_id, &identities, *id);
	book_add_key(people->book, pseudonym, *id);
	return people_identify(people->store, *id, batch, &identities, error);
}
