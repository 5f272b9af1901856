/*
 * What a record is known by besides its key, as batches brought it.
 */
#include <string.h>

#include "people.h"

gboolean
people_identify_new(Store *store, gint64 id, gint64 batch,
    const guint8 *bytes, gsize size, GError **error)
{
	sqlite3_stmt *statement = store_statement(store,
	    "ingest_identity_add");

	sqlite3_bind_int64(statement, 1, id);
	sqlite3_bind_int64(statement, 2, batch);
	sqlite3_bind_blob(statement, 3, bytes, (int)size, SQLITE_STATIC);
	return store_done(store, statement, error);
}

/* What batches said so far; of the batch itself into own as well. */
static gboolean
read_identities(Store *store, gint64 id, gint64 batch, GByteArray *all,
    GByteArray *own, GError **error)
{
	sqlite3_stmt *rows = store_statement(store, "ingest_identities");
	gboolean row;

	sqlite3_bind_int64(rows, 1, id);
	while (store_step(store, rows, &row, error)) {
		const guint8 *bytes = row ? sqlite3_column_blob(rows, 1) :
		    NULL;
		guint size = row ? (guint)sqlite3_column_bytes(rows, 1) : 0;

		if (!row)
			return TRUE;
		g_byte_array_append(all, bytes, size);
		if (sqlite3_column_int64(rows, 0) == batch)
			g_byte_array_append(own, bytes, size);
	}
	return FALSE;
}

static gboolean
has_bytes(const GByteArray *all, const guint8 *one)
{
	guint i;

	for (i = 0; i < all->len; i += IDENTITY_BYTES)
		if (memcmp(all->data + i, one, IDENTITY_BYTES) == 0)
			return TRUE;
	return FALSE;
}

gboolean
people_identify(Store *store, gint64 id, gint64 batch,
    const struct identities *identities, GError **error)
{
	g_autoptr(GByteArray) all = g_byte_array_new();
	g_autoptr(GByteArray) own = g_byte_array_new();
	guint8 bytes[IDENTITIES_MAX * IDENTITY_BYTES];
	gsize size = identities_write(identities, bytes), i;
	guint before;

	if (size == 0)
		return TRUE;
	if (!read_identities(store, id, batch, all, own, error))
		return FALSE;
	before = own->len;
	for (i = 0; i < size; i += IDENTITY_BYTES)
		if (!has_bytes(all, bytes + i))
			g_byte_array_append(own, bytes + i, IDENTITY_BYTES);
	if (own->len == before)
		return TRUE;
	identities_sort(own->data, own->len);
	return people_identify_new(store, id, batch, own->data, own->len,
	    error);
}

gboolean
people_unidentify(Store *store, gint64 id, gint64 batch, GError **error)
{
	sqlite3_stmt *statement = store_statement(store,
	    "ingest_identity_clear");

	sqlite3_bind_int64(statement, 1, id);
	sqlite3_bind_int64(statement, 2, batch);
	return store_done(store, statement, error);
}
