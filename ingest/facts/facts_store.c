/*
 * The rows of one file beside those of the store.
 */
#include <string.h>

#include "facts_parts.h"
#include "json.h"
#include "people.h"

void
facts_bind(sqlite3_stmt *statement, guint from, const struct cell *cells,
    guint count)
{
	guint i;

	for (i = 0; i < count; i++) {
		int at = (int)(from + i) + 1;

		switch (cells[i].type) {
		case CELL_NULL:
			sqlite3_bind_null(statement, at);
			break;
		case CELL_NUMBER:
			sqlite3_bind_int64(statement, at, cells[i].number);
			break;
		case CELL_REAL:
			sqlite3_bind_double(statement, at, cells[i].real);
			break;
		case CELL_TEXT:
			sqlite3_bind_text(statement, at, cells[i].text, -1,
			    SQLITE_STATIC);
			break;
		case CELL_BLOB:
			sqlite3_bind_blob(statement, at, cells[i].blob,
			    (int)cells[i].size, SQLITE_STATIC);
			break;
		}
	}
}

/* A value of the store beside one of ours. */
static gboolean
same_value(sqlite3_stmt *statement, int at, const struct cell *cell)
{
	int type = sqlite3_column_type(statement, at);

	switch (cell->type) {
	case CELL_NULL:
		return type == SQLITE_NULL;
	case CELL_NUMBER:
		return type == SQLITE_INTEGER &&
		    sqlite3_column_int64(statement, at) == cell->number;
	case CELL_REAL:
		return type == SQLITE_FLOAT &&
		    sqlite3_column_double(statement, at) == cell->real;
	case CELL_TEXT:
		return type == SQLITE_TEXT && strcmp((const char *)
		    sqlite3_column_text(statement, at), cell->text) == 0;
	case CELL_BLOB:
		return type == SQLITE_BLOB &&
		    (guint)sqlite3_column_bytes(statement, at) ==
		    cell->size && memcmp(sqlite3_column_blob(statement, at),
		    cell->blob, cell->size) == 0;
	}
	return FALSE;
}

static void
json_blob(const guint8 *blob, guint size, GString *out)
{
	guint i;

	g_string_append_c(out, '"');
	for (i = 0; i < size; i++)
		g_string_append_printf(out, "%02x", blob[i]);
	g_string_append_c(out, '"');
}

static void
json_cell(const struct cell *cell, GString *out)
{
	if (cell->type == CELL_NUMBER)
		g_string_append_printf(out, "%" G_GINT64_FORMAT,
		    cell->number);
	else if (cell->type == CELL_TEXT)
		json_text(cell->text, out);
	else if (cell->type == CELL_BLOB)
		json_blob(cell->blob, cell->size, out);
	else
		g_string_append(out, "null");
}

static void
json_column(sqlite3_stmt *statement, int at, GString *out)
{
	switch (sqlite3_column_type(statement, at)) {
	case SQLITE_TEXT:
		json_text((const char *)sqlite3_column_text(statement, at),
		    out);
		break;
	case SQLITE_BLOB:
		json_blob(sqlite3_column_blob(statement, at),
		    (guint)sqlite3_column_bytes(statement, at), out);
		break;
	case SQLITE_NULL:
		g_string_append(out, "null");
		break;
	default:
		g_string_append(out, (const char *)sqlite3_column_text(
		    statement, at));
	}
}

/* With the words for their strength, as impact undo reads them. */
static void
json_identities(sqlite3_stmt *statement, int at, GString *out)
{
	struct identities identities = { 0 };
	g_autofree char *text = NULL;

	identities_from(&identities, sqlite3_column_blob(statement, at),
	    (gsize)sqlite3_column_bytes(statement, at));
	text = identities_text(&identities);
	if (text != NULL)
		json_text(text, out);
	else
		g_string_append(out, "null");
}

/* The row as it was: its key from ours, its values from the store. */
static char *
former_row(const struct shape *shape, const struct row *row,
    sqlite3_stmt *found)
{
	GString *out = g_string_new("{");
	guint i;

	for (i = 0; i < shape->count; i++) {
		if (i > 0)
			g_string_append_c(out, ',');
		json_text(shape->names[i], out);
		g_string_append_c(out, ':');
		if (i >= shape->written)
			json_identities(found, (int)(i - shape->keys), out);
		else if (i >= shape->keys)
			json_column(found, (int)(i - shape->keys), out);
		else
			json_cell(&row->cells[i], out);
	}
	g_string_append_c(out, '}');
	return g_string_free(out, FALSE);
}

static gboolean
write_correction(Facts *facts, const struct row *row, sqlite3_stmt *found,
    GError **error)
{
	const struct shape *shape = facts->shape;
	g_autofree char *old = former_row(shape, row, found);
	int values = (int)(shape->count - shape->keys);
	sqlite3_stmt *statement = store_statement(facts->store,
	    "ingest_correction_add");

	sqlite3_bind_int64(statement, 1, facts->batch);
	sqlite3_bind_int64(statement, 2, (gint64)row->line);
	sqlite3_bind_text(statement, 3, shape->kind, -1, SQLITE_STATIC);
	sqlite3_bind_int64(statement, 4, sqlite3_column_int64(found, values));
	sqlite3_bind_int64(statement, 5,
	    sqlite3_column_int64(found, values + 1));
	sqlite3_bind_text(statement, 6, old, -1, SQLITE_STATIC);
	return store_done(facts->store, statement, error);
}

/* Is the row known, and with the same values?  Traces a correction. */
static gboolean
judge_stored(Facts *facts, struct row *row, gint64 not_after, GError **error)
{
	const struct shape *shape = facts->shape;
	sqlite3_stmt *found = store_statement(facts->store, shape->find);
	guint i, values = shape->count - shape->keys;
	gboolean there, same = TRUE, good = TRUE;

	facts_bind(found, 0, row->cells, shape->keys);
	if (!store_step(facts->store, found, &there, error))
		return FALSE;
	if (there) {
		for (i = 0; i < values; i++)
			same = same && same_value(found, (int)i,
			    &row->cells[shape->keys + i]);
		if (!same && not_after > 0 && sqlite3_column_int64(found,
		    (int)values) > not_after)
			same = TRUE;
		row->fate = same ? FATE_UNCHANGED : FATE_CORRECT;
		row->former = sqlite3_column_int64(found, (int)values);
		if (!same)
			good = write_correction(facts, row, found, error);
	}
	sqlite3_reset(found);
	return good;
}

static gboolean
person_number(Facts *facts, const struct row *row, gint64 *id, GError **error)
{
	sqlite3_stmt *statement;
	gboolean there;

	if (row->fate == FATE_STORE) {
		*id = sqlite3_last_insert_rowid(store_handle(facts->store));
		return TRUE;
	}
	statement = store_statement(facts->store, "ingest_person_id");
	facts_bind(statement, 0, row->cells, 1);
	if (!store_step(facts->store, statement, &there, error))
		return FALSE;
	*id = sqlite3_column_int64(statement, 0);
	sqlite3_reset(statement);
	return TRUE;
}

/* The pseudonyms of a person stand in a table of their own. */
static gboolean
write_identities(Facts *facts, const struct row *row, GError **error)
{
	const struct cell *cell = &row->cells[facts->shape->written];
	struct identities identities = { 0 };
	gint64 id;

	if (!person_number(facts, row, &id, error) ||
	    (row->fate == FATE_CORRECT && !people_unidentify(facts->store, id,
	    row->former, error)))
		return FALSE;
	if (cell->type != CELL_BLOB)
		return TRUE;
	if (row->fate == FATE_STORE)
		return people_identify_new(facts->store, id, facts->batch,
		    cell->blob, cell->size, error);
	if (!identities_from(&identities, cell->blob, cell->size))
		g_assert_not_reached();
	return people_identify(facts->store, id, facts->batch, &identities,
	    error);
}

static gboolean
write_row(Facts *facts, struct row *row, GError **error)
{
	const struct shape *shape = facts->shape;
	sqlite3_stmt *statement = store_statement(facts->store,
	    row->fate == FATE_STORE ? shape->insert : shape->update);
	guint count = shape->written;

	facts_bind(statement, 0, row->cells, count);
	sqlite3_bind_int64(statement, (int)count + 1, facts->batch);
	sqlite3_bind_int64(statement, (int)count + 2, (gint64)row->line);
	if (!store_done(facts->store, statement, error))
		return FALSE;
	return shape->written == shape->count ||
	    write_identities(facts, row, error);
}

gboolean
facts_store(Facts *facts, Store *store, gint64 batch, gint64 not_after,
    struct counts *counts, Faults *faults, GError **error)
{
	guint64 fates[FATE_REJECT + 1] = { 0 };
	guint i = 0;

	facts->store = store;
	facts->batch = batch;
	facts_judge(facts, faults);
	if (facts->shape->written < facts->shape->count &&
	    !newcomers_store(facts, &i, error))
		return FALSE;
	facts_settle(facts);
	fates[FATE_STORE] += i;
	for (; i < facts->count; i++) {
		struct row *row = facts->order->pdata[i];

		if (row->fate == FATE_STORE &&
		    !judge_stored(facts, row, not_after, error))
			return FALSE;
		if ((row->fate == FATE_STORE || row->fate == FATE_CORRECT) &&
		    !write_row(facts, row, error))
			return FALSE;
		fates[row->fate]++;
	}
	counts->stored += fates[FATE_STORE];
	counts->unchanged += fates[FATE_UNCHANGED];
	counts->corrected += fates[FATE_CORRECT];
	counts->duplicate += fates[FATE_DUPLICATE];
	counts->rejected += fates[FATE_REJECT];
	return TRUE;
}
