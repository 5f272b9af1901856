/*
 * A batch: one file, read once, and what became of its records.
 */
#include "batch.h"
#include "clock.h"

gboolean
batch_find(Store *store, gint64 source, const guint8 digest[32],
    const guint8 profile[32], struct batch_known *known, GError **error)
{
	sqlite3_stmt *statement = store_statement(store, "ingest_batch_find");
	gboolean row;

	*known = (struct batch_known){ 0 };
	sqlite3_bind_blob(statement, 1, digest, 32, SQLITE_STATIC);
	sqlite3_bind_int64(statement, 2, source);
	sqlite3_bind_blob(statement, 3, profile, 32, SQLITE_STATIC);
	if (!store_step(store, statement, &row, error))
		return FALSE;
	if (row) {
		known->id = sqlite3_column_int64(statement, 0);
		known->resolvable = sqlite3_column_int(statement, 1);
	}
	sqlite3_reset(statement);
	return TRUE;
}

gboolean
batch_source(Store *store, const char *name, const char *kind, gint64 *id,
    GError **error)
{
	sqlite3_stmt *statement = store_statement(store, "ingest_source_set");
	gboolean row;

	sqlite3_bind_text(statement, 1, name, -1, SQLITE_STATIC);
	sqlite3_bind_text(statement, 2, kind, -1, SQLITE_STATIC);
	if (!store_done(store, statement, error))
		return FALSE;
	statement = store_statement(store, "ingest_source_find");
	sqlite3_bind_text(statement, 1, name, -1, SQLITE_STATIC);
	if (!store_step(store, statement, &row, error))
		return FALSE;
	*id = sqlite3_column_int64(statement, 0);
	sqlite3_reset(statement);
	return TRUE;
}

gboolean
batch_begin(struct load *load, const guint8 digest[32], guint64 bytes,
    GError **error)
{
	Store *store = load->ingest->store;
	sqlite3_stmt *statement = store_statement(store, "ingest_batch_add");
	g_autofree char *stamp = clock_stamp();

	sqlite3_bind_int64(statement, 1, load->source);
	sqlite3_bind_text(statement, 2, load->file, -1, SQLITE_STATIC);
	sqlite3_bind_blob(statement, 3, digest, 32, SQLITE_STATIC);
	sqlite3_bind_blob(statement, 4, load->profile->digest, 32,
	    SQLITE_STATIC);
	sqlite3_bind_int64(statement, 5, (gint64)bytes);
	sqlite3_bind_text(statement, 6, stamp, -1, SQLITE_STATIC);
	if (!store_done(store, statement, error))
		return FALSE;
	load->batch = sqlite3_last_insert_rowid(store_handle(store));
	return TRUE;
}

gboolean
batch_end(struct load *load, GError **error)
{
	Store *store = load->ingest->store;
	sqlite3_stmt *statement = store_statement(store, "ingest_batch_set");
	const struct counts *counts = &load->counts;
	g_autofree char *shape = header_shape(&load->header);

	/* A record that is lost on the way is a mistake in this program. */
	g_assert(counts->read == counts->stored + counts->unchanged +
	    counts->corrected + counts->duplicate + counts->rejected);
	g_assert(counts->rejected == faults_rejected(&load->faults));
	sqlite3_bind_int64(statement, 1, load->batch);
	sqlite3_bind_text(statement, 2, shape, -1, SQLITE_STATIC);
	sqlite3_bind_int64(statement, 3, (gint64)counts->read);
	sqlite3_bind_int64(statement, 4, (gint64)counts->stored);
	sqlite3_bind_int64(statement, 5, (gint64)counts->unchanged);
	sqlite3_bind_int64(statement, 6, (gint64)counts->corrected);
	sqlite3_bind_int64(statement, 7, (gint64)counts->duplicate);
	sqlite3_bind_int64(statement, 8, (gint64)counts->rejected);
	sqlite3_bind_int64(statement, 9, (gint64)counts->unresolved);
	return store_done(store, statement, error);
}
