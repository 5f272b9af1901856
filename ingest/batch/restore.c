/*
 * Former rows, as they stand in correction, put back where they were.
 */
#include <jansson.h>

#include "facts_parts.h"
#include "restore.h"

static void
bind_member(sqlite3_stmt *statement, int at, const json_t *value)
{
	if (json_is_integer(value))
		sqlite3_bind_int64(statement, at, json_integer_value(value));
	else if (json_is_real(value))
		sqlite3_bind_double(statement, at, json_real_value(value));
	else if (json_is_string(value))
		sqlite3_bind_text(statement, at, json_string_value(value), -1,
		    SQLITE_TRANSIENT);
	else
		sqlite3_bind_null(statement, at);
}

static void
bind_members(sqlite3_stmt *statement, const struct shape *shape, guint count,
    const json_t *old)
{
	guint i;

	for (i = 0; i < count; i++)
		bind_member(statement, (int)i + 1, json_object_get(old,
		    shape->names[i]));
}

/* Over the row that has its key now, or anew. */
static gboolean
put_back(Store *store, const struct shape *shape, const json_t *old,
    gint64 batch, gint64 line, GError **error)
{
	sqlite3_stmt *statement = store_statement(store, shape->find);
	gboolean there;

	bind_members(statement, shape, shape->keys, old);
	if (!store_step(store, statement, &there, error))
		return FALSE;
	sqlite3_reset(statement);
	statement = store_statement(store, there ? shape->update :
	    shape->insert);
	bind_members(statement, shape, shape->written, old);
	sqlite3_bind_int64(statement, (int)shape->written + 1, batch);
	sqlite3_bind_int64(statement, (int)shape->written + 2, line);
	return store_done(store, statement, error);
}

static gboolean
restore_kind(Store *store, const struct shape *shape, gint64 batch,
    GError **error)
{
	sqlite3_stmt *rows = store_statement(store, "restore_facts");
	gboolean row = TRUE, good = TRUE;

	sqlite3_bind_int64(rows, 1, batch);
	sqlite3_bind_text(rows, 2, shape->kind, -1, SQLITE_STATIC);
	while ((good = store_step(store, rows, &row, error)) && row) {
		json_t *old = json_loads((const char *)sqlite3_column_text(
		    rows, 0), 0, NULL);

		good = put_back(store, shape, old, sqlite3_column_int64(rows,
		    1), sqlite3_column_int64(rows, 2), error);
		json_decref(old);
		if (!good)
			break;
	}
	sqlite3_reset(rows);
	return good;
}

gboolean
restore_facts(Store *store, gint64 batch, GError **error)
{
	enum kind_id kind;

	for (kind = 0; kind < KIND_COUNT; kind++) {
		const struct shape *shape = facts_shape(kind);

		if (shape != NULL && kind != KIND_PERSON &&
		    !restore_kind(store, shape, batch, error))
			return FALSE;
	}
	return TRUE;
}
