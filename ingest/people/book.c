/*
 * The registers as a book to look people up in.
 */
#include <string.h>

#include "book.h"

#define SEVERAL	G_MAXUINT32	/* records have it */

/* The parts of a pseudonym that are compared. */
struct slot {
	guint64	first;		/* mixed with register and kind */
	guint32	second;
	guint32	record;		/* 0: the slot is empty */
};

struct table {
	struct slot	*slots;		/* NULL: not read yet */
	gsize		 size;		/* a power of two */
	gsize		 used;
};

struct book {
	Store		*store;
	guint		 asked;		/* keys looked for in the store */
	struct table	 keys;
	struct table	 identities;
	GHashTable	*registers;	/* gint64: whose are in identities */
	gint64		 tombstones;	/* -1: not counted yet */
};

Book *
book_new(Store *store)
{
	Book *book = g_rc_box_new0(Book);

	book->store = store;
	book->tombstones = -1;
	book->registers = g_hash_table_new_full(g_int64_hash, g_int64_equal,
	    g_free, NULL);
	return book;
}

Book *
book_share(Book *book)
{
	return g_rc_box_acquire(book);
}

void
book_forget(Book *book)
{
	g_clear_pointer(&book->keys.slots, g_free);
	g_clear_pointer(&book->identities.slots, g_free);
	book->keys = book->identities = (struct table){ 0 };
	book->asked = 0;
	g_hash_table_remove_all(book->registers);
}

static void
book_clear(gpointer data)
{
	Book *book = data;

	book_forget(book);
	g_hash_table_unref(book->registers);
}

void
book_free(Book *book)
{
	g_rc_box_release_full(book, book_clear);
}

/* --------------------------------------------------------------- tables */

static struct slot
slot_of(const guint8 *pseudonym, gint64 register_id, guint kind,
    guint32 record)
{
	struct slot slot = { .record = record };

	/* Pseudonyms are random to begin with: any bits make a hash. */
	memcpy(&slot.first, pseudonym, sizeof slot.first);
	memcpy(&slot.second, pseudonym + sizeof slot.first,
	    sizeof slot.second);
	slot.first ^= ((guint64)register_id * IDENTITY_KINDS + kind) *
	    G_GUINT64_CONSTANT(0x9e3779b97f4a7c15);
	return slot;
}

/* Where it is, or would be put. */
static struct slot *
table_find(const struct table *table, const struct slot *wanted)
{
	gsize at = wanted->first & (table->size - 1);

	while (table->slots[at].record != 0 &&
	    (table->slots[at].first != wanted->first ||
	    table->slots[at].second != wanted->second))
		at = (at + 1) & (table->size - 1);
	return &table->slots[at];
}

static void
table_grow(struct table *table)
{
	struct table bigger = { .size = MAX(table->size * 2, 1024),
	    .used = table->used };
	gsize i;

	bigger.slots = g_new0(struct slot, bigger.size);
	for (i = 0; i < table->size; i++)
		if (table->slots[i].record != 0)
			*table_find(&bigger, &table->slots[i]) =
			    table->slots[i];
	g_free(table->slots);
	*table = bigger;
}

static void
table_add(struct table *table, const struct slot *added)
{
	struct slot *slot;

	if (table->used * 4 >= table->size * 3)
		table_grow(table);
	slot = table_find(table, added);
	if (slot->record == 0) {
		*slot = *added;
		table->used++;
	} else if (slot->record != added->record)
		slot->record = SEVERAL;
}

/* -------------------------------------------------------------- reading */

/* Those by which somebody is looked for; see find_names in people.c. */
static gboolean
is_sought(enum identity_kind kind)
{
	return kind == IDENTITY_STRONG || kind == IDENTITY_YEAR ||
	    kind == IDENTITY_PLACE;
}

static void
add_identities(struct table *table, gint64 register_id,
    const struct identities *identities, gint64 record)
{
	guint i;

	for (i = 0; i < identities->count; i++) {
		const struct identity *one = &identities->list[i];
		struct slot slot = slot_of(one->pseudonym, register_id,
		    one->kind, (guint32)record);

		if (is_sought(one->kind))
			table_add(table, &slot);
	}
}

static gboolean
is_read(const Book *book, gint64 register_id)
{
	return g_hash_table_contains(book->registers, &register_id);
}

static gboolean
read_identities(Book *book, gint64 register_id, GError **error)
{
	sqlite3_stmt *rows = store_statement(book->store,
	    "ingest_register_identities");
	gboolean row;

	if (book->identities.slots == NULL)
		table_grow(&book->identities);
	g_hash_table_add(book->registers, g_memdup2(&register_id,
	    sizeof register_id));
	sqlite3_bind_int64(rows, 1, register_id);
	while (store_step(book->store, rows, &row, error)) {
		const guint8 *bytes = row ? sqlite3_column_blob(rows, 1) :
		    NULL;
		gsize size = row ? (gsize)sqlite3_column_bytes(rows, 1) : 0;

		if (!row)
			return TRUE;
		for (; size > 0; size -= IDENTITY_BYTES) {
			struct identities one;

			if (identities_from(&one, bytes, IDENTITY_BYTES))
				add_identities(&book->identities,
				    register_id, &one,
				    sqlite3_column_int64(rows, 0));
			bytes += IDENTITY_BYTES;
		}
	}
	return FALSE;
}

static gboolean
read_keys(Book *book, GError **error)
{
	sqlite3_stmt *rows = store_statement(book->store,
	    "ingest_register_keys");
	gboolean row;

	table_grow(&book->keys);
	while (store_step(book->store, rows, &row, error)) {
		struct slot slot;

		if (!row)
			return TRUE;
		slot = slot_of(sqlite3_column_blob(rows, 1), 0, 0,
		    (guint32)sqlite3_column_int64(rows, 0));
		table_add(&book->keys, &slot);
	}
	return FALSE;
}

/* -------------------------------------------------------------- looking */

static gint64
table_record(const struct table *table, const struct slot *wanted)
{
	guint32 record = table_find(table, wanted)->record;

	return record == SEVERAL ? 0 : record;
}

gboolean
book_identity(Book *book, gint64 register_id, const struct identity *identity,
    gint64 *record, GError **error)
{
	struct slot slot = slot_of(identity->pseudonym, register_id,
	    identity->kind, 0);

	if (!is_read(book, register_id) &&
	    !read_identities(book, register_id, error))
		return FALSE;
	*record = table_record(&book->identities, &slot);
	return TRUE;
}

static gboolean
find_key(Book *book, const guint8 *pseudonym, gint64 *record, GError **error)
{
	sqlite3_stmt *statement = store_statement(book->store,
	    "ingest_person_id");
	gboolean row;

	sqlite3_bind_blob(statement, 1, pseudonym, PSEUDONYM_BYTES,
	    SQLITE_STATIC);
	if (!store_step(book->store, statement, &row, error))
		return FALSE;
	*record = row ? sqlite3_column_int64(statement, 0) : 0;
	sqlite3_reset(statement);
	return TRUE;
}

/*
 * A key costs 2 microseconds to find in the store and 0.1 to read with all the
 * others, so one pays when a twentieth of them is asked for.
 */
static gboolean
is_worth_reading(Book *book, gboolean *worth, GError **error)
{
	gint64 last = 0;

	/* The number is looked at now and then. */
	*worth = FALSE;
	book->asked++;
	if ((book->asked & (book->asked - 1)) != 0)
		return TRUE;
	if (!store_number(book->store, "ingest_person_last", &last, error))
		return FALSE;
	*worth = (gint64)book->asked >= MAX(last / 20, 64);
	return TRUE;
}

gboolean
book_key(Book *book, const guint8 pseudonym[PSEUDONYM_BYTES], gint64 *record,
    GError **error)
{
	struct slot slot = slot_of(pseudonym, 0, 0, 0);
	gboolean worth = FALSE;

	if (book->keys.slots == NULL &&
	    (!is_worth_reading(book, &worth, error) ||
	    (worth && !read_keys(book, error))))
		return FALSE;
	if (book->keys.slots == NULL)
		return find_key(book, pseudonym, record, error);
	*record = table_record(&book->keys, &slot);
	return TRUE;
}

gboolean
book_buried(Book *book, gboolean *buried, GError **error)
{
	if (book->tombstones < 0 && !store_number(book->store, "forget_count",
	    &book->tombstones, error))
		return FALSE;
	*buried = book->tombstones > 0;
	return TRUE;
}

void
book_prefetch(const Book *book, const guint8 pseudonym[PSEUDONYM_BYTES])
{
	struct slot slot = slot_of(pseudonym, 0, 0, 0);

	if (book->keys.slots != NULL)
		__builtin_prefetch(&book->keys.slots[slot.first &
		    (book->keys.size - 1)]);
}

void
book_add(Book *book, gint64 register_id, const struct identities *identities,
    gint64 record)
{
	if (is_read(book, register_id))
		add_identities(&book->identities, register_id, identities,
		    record);
}

void
book_add_key(Book *book, const guint8 pseudonym[PSEUDONYM_BYTES],
    gint64 record)
{
	struct slot slot = slot_of(pseudonym, 0, 0, (guint32)record);

	if (book->keys.slots != NULL)
		table_add(&book->keys, &slot);
}
