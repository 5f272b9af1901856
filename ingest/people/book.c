/*
 * A register as a book to look people up in.
 */
#include <string.h>

#include "book.h"

#define SEVERAL	G_MAXUINT32	/* records have it */

/* The parts of a pseudonym that are compared. */
struct slot {
	guint64	first;		/* mixed with the kind of identity */
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
	gint64		 register_id;
	struct table	 keys;
	struct table	 identities;
};

Book *
book_new(Store *store, gint64 register_id)
{
	Book *book = g_rc_box_new0(Book);

	book->store = store;
	book->register_id = register_id;
	return book;
}

Book *
book_share(Book *book)
{
	return g_rc_box_acquire(book);
}

static void
book_clear(gpointer data)
{
	Book *book = data;

	g_free(book->keys.slots);
	g_free(book->identities.slots);
}

void
book_free(Book *book)
{
	g_rc_box_release_full(book, book_clear);
}

/* --------------------------------------------------------------- tables */

static struct slot
slot_of(const guint8 *pseudonym, guint kind, guint32 record)
{
	struct slot slot = { .record = record };

	/* Pseudonyms are random to begin with: any bits make a hash. */
	memcpy(&slot.first, pseudonym, sizeof slot.first);
	memcpy(&slot.second, pseudonym + sizeof slot.first,
	    sizeof slot.second);
	slot.first ^= kind * G_GUINT64_CONSTANT(0x9e3779b97f4a7c15);
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
add_identities(struct table *table, const struct identities *identities,
    gint64 record)
{
	guint i;

	for (i = 0; i < identities->count; i++) {
		const struct identity *one = &identities->list[i];
		struct slot slot = slot_of(one->pseudonym, one->kind,
		    (guint32)record);

		if (is_sought(one->kind))
			table_add(table, &slot);
	}
}

static void
add_row(struct table *table, sqlite3_stmt *row, gboolean key)
{
	gint64 record = sqlite3_column_int64(row, 0);
	const guint8 *bytes = sqlite3_column_blob(row, 1);
	gsize size = (gsize)sqlite3_column_bytes(row, 1), i;

	if (key) {
		struct slot slot = slot_of(bytes, 0, (guint32)record);

		table_add(table, &slot);
		return;
	}
	for (i = 0; i < size; i += IDENTITY_BYTES) {
		struct identities one;

		if (identities_from(&one, bytes + i, IDENTITY_BYTES))
			add_identities(table, &one, record);
	}
}

static gboolean
read_table(Book *book, struct table *table, GError **error)
{
	gboolean key = table == &book->keys, row;
	sqlite3_stmt *rows;

	if (table->slots != NULL)
		return TRUE;
	rows = store_statement(book->store, key ? "ingest_register_keys" :
	    "ingest_register_identities");
	if (!key)
		sqlite3_bind_int64(rows, 1, book->register_id);
	table_grow(table);
	while (store_step(book->store, rows, &row, error)) {
		if (!row)
			return TRUE;
		add_row(table, rows, key);
	}
	return FALSE;
}

static gint64
table_record(const struct table *table, const struct slot *wanted)
{
	guint32 record = table_find(table, wanted)->record;

	return record == SEVERAL ? 0 : record;
}

gboolean
book_identity(Book *book, const struct identity *identity, gint64 *record,
    GError **error)
{
	struct slot slot = slot_of(identity->pseudonym, identity->kind, 0);

	if (!read_table(book, &book->identities, error))
		return FALSE;
	*record = table_record(&book->identities, &slot);
	return TRUE;
}

gboolean
book_key(Book *book, const guint8 pseudonym[PSEUDONYM_BYTES], gint64 *record,
    GError **error)
{
	struct slot slot = slot_of(pseudonym, 0, 0);

	if (!read_table(book, &book->keys, error))
		return FALSE;
	*record = table_record(&book->keys, &slot);
	return TRUE;
}

void
book_add(Book *book, const struct identities *identities, gint64 record)
{
	if (book->identities.slots != NULL)
		add_identities(&book->identities, identities, record);
}

void
book_add_key(Book *book, const guint8 pseudonym[PSEUDONYM_BYTES],
    gint64 record)
{
	struct slot slot = slot_of(pseudonym, 0, (guint32)record);

	if (book->keys.slots != NULL)
		table_add(&book->keys, &slot);
}
