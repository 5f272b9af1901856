/*
 * Removing for good: no deleted bytes stay in the store.
 */
#include "erase.h"

/* In the order in which references allow it; what facts there were first. */
static const char *const facts[] = { "forget_outcome", "forget_tie",
    "forget_score", "forget_supporter" };
static const char *const others[] = { "forget_correction", "forget_journey",
    "forget_rung_reached", "forget_derived_person", "forget_tie_alive",
    "forget_link_review", "forget_person_of", "forget_identity", "forget_record" };

gboolean
erase_run(Store *store, const char *name, gint64 number, gint64 *changed,
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

gboolean
erase_count(Store *store, const char *name, gint64 number, gint64 *count,
    GError **error)
{
	sqlite3_stmt *statement = store_statement(store, name);
	gboolean row;

	sqlite3_bind_int64(statement, 1, number);
	if (!store_step(store, statement, &row, error))
		return FALSE;
	*count += sqlite3_column_int64(statement, 0);
	sqlite3_reset(statement);
	return TRUE;
}

gboolean
erase_record(Store *store, gint64 id, gint64 *removed, GError **error)
{
	guint i;

	if (!erase_count(store, "forget_attendance_count", id, removed,
	    error) || !erase_run(store, "forget_attendance", id, NULL,
	    error) || !store_run(store, "forget_attendance_empty", error))
		return FALSE;
	for (i = 0; i < G_N_ELEMENTS(facts); i++)
		if (!erase_run(store, facts[i], id, removed, error))
			return FALSE;
	for (i = 0; i < G_N_ELEMENTS(others); i++)
		if (!erase_run(store, others[i], id, NULL, error))
			return FALSE;
	return TRUE;
}

gboolean
erase_begin(struct ingest *ingest, GError **error)
{
	sqlite3_stmt *secure = store_statement(ingest->store,
	    "forget_secure");
	gboolean row;

	if (!store_step(ingest->store, secure, &row, error))
		return FALSE;
	sqlite3_reset(secure);
	return ingest->program->dry_run || store_begin(ingest->store, error);
}

gboolean
erase_end(struct ingest *ingest, gboolean good, GError **error)
{
	if (!good || ingest->program->dry_run) {
		store_rollback(ingest->store);
		return good;
	}
	return store_commit(ingest->store, error) &&
	    store_run(ingest->store, "forget_vacuum", error);
}
