/*
 * People whom the store does not know yet, many at once.
 *
 * A first delivery has nobody who is known.  So nobody is looked up: rows are
 * written in packs, and a pack in which the store finds somebody it has is
 * taken back and goes, with all that follow, the way of facts_store.
 */
#include "facts_parts.h"

#define MANY	20		/* rows of ingest_person_insert_many */
#define PERSON	10		/* its parameters for a row: columns, batch,
				 * line; an id would have to be looked for */
#define LIST	3		/* of ingest_identity_insert_many */

/* Whether the next rows make a pack that may be tried. */
static gboolean
is_pack(const Facts *facts, guint from)
{
	guint i;

	if (from + MANY > facts->count)
		return FALSE;
	for (i = from; i < from + MANY; i++)
		if (((struct row *)facts->order->pdata[i])->fate != FATE_STORE)
			return FALSE;
	return TRUE;
}

static gboolean
write_people(Facts *facts, guint from, gint64 first, gboolean *all,
    GError **error)
{
	sqlite3_stmt *statement = store_statement(facts->store,
	    "ingest_person_insert_many");
	guint written = facts->shape->written, i;

	g_assert(written + 2 == PERSON);
	for (i = 0; i < MANY; i++) {
		const struct row *row = facts->order->pdata[from + i];
		guint at = i * PERSON;

		facts_bind(statement, at, row->cells, written);
		sqlite3_bind_int64(statement, (int)(at + written) + 1,
		    facts->batch);
		sqlite3_bind_int64(statement, (int)(at + written) + 2,
		    (gint64)row->line);
	}
	if (!store_done(facts->store, statement, error))
		return FALSE;
	*all = sqlite3_changes(store_handle(facts->store)) == MANY;
	g_assert(!*all || sqlite3_last_insert_rowid(store_handle(
	    facts->store)) == first + MANY - 1);
	if (*all)
		return TRUE;
	statement = store_statement(facts->store, "ingest_person_take_back");
	sqlite3_bind_int64(statement, 1, first);
	return store_done(facts->store, statement, error);
}

static void
bind_list(const Facts *facts, sqlite3_stmt *statement, guint at, gint64 id,
    const struct cell *cell)
{
	sqlite3_bind_int64(statement, (int)(at * LIST) + 1, id);
	sqlite3_bind_int64(statement, (int)(at * LIST) + 2, facts->batch);
	facts_bind(statement, at * LIST + 2, cell, 1);
}

/* A pack when all have some. */
static gboolean
write_lists(Facts *facts, guint from, gint64 first, GError **error)
{
	guint known = 0, each, i, j;

	for (i = 0; i < MANY; i++)
		known += ((struct row *)facts->order->pdata[from + i])->cells
		    [facts->shape->written].type == CELL_BLOB;
	each = known == MANY ? MANY : 1;
	for (i = 0; i < MANY; i += each) {
		sqlite3_stmt *statement = store_statement(facts->store,
		    each == MANY ? "ingest_identity_insert_many" :
		    "ingest_identity_add");
		gboolean some = FALSE;

		for (j = 0; j < each; j++) {
			const struct row *row =
			    facts->order->pdata[from + i + j];
			const struct cell *cell =
			    &row->cells[facts->shape->written];

			if (cell->type != CELL_BLOB)
				continue;
			bind_list(facts, statement, j, first + i + j, cell);
			some = TRUE;
		}
		if (some && !store_done(facts->store, statement, error))
			return FALSE;
	}
	return TRUE;
}

gboolean
newcomers_store(Facts *facts, guint *stored, GError **error)
{
	gint64 last;
	gboolean all = TRUE;
	guint i;

	*stored = 0;
	if (!store_number(facts->store, "ingest_person_last", &last, error))
		return FALSE;
	for (; is_pack(facts, *stored); *stored += MANY) {
		if (!write_people(facts, *stored, last + *stored + 1, &all,
		    error))
			return FALSE;
		if (!all)
			break;
	}
	facts_settle(facts);
	for (i = 0; i < *stored; i += MANY)
		if (!write_lists(facts, i, last + i + 1, error))
			return FALSE;
	return TRUE;
}
