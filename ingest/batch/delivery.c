/*
 * Deliveries: batches as their days go, and what takes the place of what.
 */
#include "day.h"
#include "delivery.h"
#include "restore.h"

/* Tables with days, in which a delivery can take the place of another. */
static const char *const supersedes[][2] = {
	{ "supersede_attendance", "remove_attendance" },
	{ "supersede_outcome", "remove_outcome" },
	{ "supersede_tie", "remove_tie" },
	{ "supersede_score", "remove_score" },
	{ "supersede_supporter", "remove_supporter" },
	{ "supersede_session", "remove_session" },
	{ "supersede_cost", "remove_cost" },
	{ "supersede_grant", "remove_grant" },
	{ "supersede_target", "remove_target" },
};

/* In the order in which references allow it. */
static const char *const removes[] = {
	"remove_attendance", "remove_outcome", "remove_tie", "remove_score",
	"remove_supporter", "remove_session", "remove_cost", "remove_grant",
	"remove_target", "remove_norm", "remove_alias", "remove_identities",
	"remove_person", "remove_activity", "remove_correction",
	"remove_reject",
};

void
delivery_widen(struct load *load)
{
	const struct kind *kind = load->profile->kind;
	guint i;

	for (i = 0; i < kind->count; i++) {
		const struct value *value = &load->values[i];
		enum field_type type = kind->fields[i].type;

		if (!kind->fields[i].required || !value->known ||
		    (type != FIELD_DAY && type != FIELD_PERIOD))
			continue;
		load->first_day = MIN(load->first_day, value->day);
		load->last_day = MAX(load->last_day, type == FIELD_DAY ?
		    value->day : value->last);
	}
}

gboolean
delivery_days(const struct load *load, gint32 *first, gint32 *last)
{
	gboolean named = load->profile->file_dates.text != NULL;

	*first = named ? load->file_first : load->first_day;
	*last = named ? load->file_last : load->last_day;
	return *first <= *last;
}

void
delivery_check(struct load *load)
{
	char first[11], last[11], from[11], to[11];

	if (load->profile->file_dates.text == NULL ||
	    load->first_day > load->last_day ||
	    (load->first_day >= load->file_first &&
	    load->last_day <= load->file_last))
		return;
	faults_add(&load->faults, FAULT_NOTICE, "delivery.outside", NULL,
	    g_strdup_printf("its records are of %s to %s, its name says %s to "
	    "%s; is this the right file?", day_print(load->first_day, first),
	    day_print(load->last_day, last), day_print(load->file_first,
	    from), day_print(load->file_last, to)));
}

gboolean
delivery_add(struct load *load, GError **error)
{
	Store *store = load->ingest->store;
	sqlite3_stmt *statement = store_statement(store, "delivery_add");
	gint32 first, last;

	sqlite3_bind_int64(statement, 1, load->batch);
	if (delivery_days(load, &first, &last)) {
		sqlite3_bind_int(statement, 2, first);
		sqlite3_bind_int(statement, 3, last);
	}
	return store_done(store, statement, error);
}

/* Runs a statement about one batch, or about two. */
static gboolean
run(Store *store, const char *name, gint64 batch, gint64 other,
    GError **error)
{
	sqlite3_stmt *statement = store_statement(store, name);

	sqlite3_bind_int64(statement, 1, batch);
	if (other != 0)
		sqlite3_bind_int64(statement, 2, other);
	return store_done(store, statement, error);
}

static gboolean
supersede(Store *store, gint64 batch, gint64 older, GError **error)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(supersedes); i++)
		if (!run(store, supersedes[i][0], batch, older, error) ||
		    !run(store, supersedes[i][1], older, 0, error))
			return FALSE;
	return run(store, "delivery_superseded", batch, older, error);
}

static gboolean
covered(struct load *load, gint32 first, gint32 last, GArray *batches,
    GError **error)
{
	Store *store = load->ingest->store;
	sqlite3_stmt *rows = store_statement(store, "delivery_covered");
	gboolean row;

	sqlite3_bind_int64(rows, 1, load->batch);
	sqlite3_bind_int(rows, 2, first);
	sqlite3_bind_int(rows, 3, last);
	while (store_step(store, rows, &row, error)) {
		gint64 batch = row ? sqlite3_column_int64(rows, 0) : 0;

		if (!row)
			return TRUE;
		g_array_append_val(batches, batch);
	}
	return FALSE;
}

gboolean
delivery_supersede(struct load *load, GError **error)
{
	gint32 first, last;
	guint i;

	if (!load->profile->replace || !delivery_days(load, &first, &last))
		return TRUE;
	load->replaced = g_array_new(FALSE, FALSE, sizeof(gint64));
	if (!covered(load, first, last, load->replaced, error))
		return FALSE;
	for (i = 0; i < load->replaced->len; i++) {
		gint64 older = g_array_index(load->replaced, gint64, i);

		if (!supersede(load->ingest->store, load->batch, older,
		    error))
			return FALSE;
		program_progress(load->ingest->program, "%s: takes the place "
		    "of batch %" G_GINT64_FORMAT, load->file, older);
	}
	return TRUE;
}

/* ---------------------------------------------------------- taking back */

/* The batch that a query finds; 0: none. */
static gboolean
other_batch(Store *store, const char *name, gint64 batch, gint64 *other,
    GError **error)
{
	sqlite3_stmt *statement = store_statement(store, name);
	gboolean row;

	sqlite3_bind_int64(statement, 1, batch);
	if (!store_step(store, statement, &row, error))
		return FALSE;
	*other = row ? sqlite3_column_int64(statement, 0) : 0;
	sqlite3_reset(statement);
	return TRUE;
}

static gboolean
in_the_way(Store *store, const char *name, gint64 batch, const char *what,
    GError **error)
{
	gint64 other;

	if (!other_batch(store, name, batch, &other, error))
		return TRUE;
	if (other == 0)
		return FALSE;
	g_set_error(error, IMPACT_ERROR, EXIT_NOTHING, "batch %"
	    G_GINT64_FORMAT " stays: batch %" G_GINT64_FORMAT " %s; undo that "
	    "one first", batch, other, what);
	return TRUE;
}

static gboolean
check_state(Store *store, gint64 batch, GError **error)
{
	sqlite3_stmt *statement = store_statement(store, "undo_find");
	const char *state;
	gboolean row, good;

	sqlite3_bind_int64(statement, 1, batch);
	if (!store_step(store, statement, &row, error))
		return FALSE;
	state = row ? (const char *)sqlite3_column_text(statement, 0) : NULL;
	good = row && g_str_equal(state, "loaded");
	if (!row)
		g_set_error(error, IMPACT_ERROR, EXIT_NOTHING, "there is no "
		    "batch %" G_GINT64_FORMAT "; impact batches lists them",
		    batch);
	else if (!good && g_str_equal(state, "undone"))
		g_set_error(error, IMPACT_ERROR, EXIT_NOTHING, "batch %"
		    G_GINT64_FORMAT " was undone before", batch);
	else if (!good)
		g_set_error(error, IMPACT_ERROR, EXIT_NOTHING, "batch %"
		    G_GINT64_FORMAT " stays: batch %" G_GINT64_FORMAT " took "
		    "its place; undo that one first", batch,
		    (gint64)sqlite3_column_int64(statement, 1));
	sqlite3_reset(statement);
	return good;
}

/* Of people whom the batch corrected; its own are removed later. */
static gboolean
restore_identities(Store *store, gint64 batch, GError **error)
{
	sqlite3_stmt *rows = store_statement(store, "restore_identities");
	gboolean row;

	sqlite3_bind_int64(rows, 1, batch);
	while (store_step(store, rows, &row, error)) {
		struct identities identities = { 0 };
		const char *text;
		gint64 id;

		if (!row)
			return TRUE;
		id = sqlite3_column_int64(rows, 0);
		text = (const char *)sqlite3_column_text(rows, 1);
		if ((text != NULL && !identities_read(text, &identities)) ||
		    !people_unidentify(store, id, batch, error) ||
		    !people_identify(store, id, sqlite3_column_int64(rows, 2),
		    &identities, error))
			return FALSE;
	}
	return FALSE;
}

gboolean
delivery_undo(Store *store, gint64 batch, GError **error)
{
	guint i;

	if (!check_state(store, batch, error) || in_the_way(store,
	    "undo_corrected", batch, "changed what it wrote", error))
		return FALSE;
	if (!restore_identities(store, batch, error) ||
	    !run(store, "restore_person", batch, 0, error))
		return FALSE;
	if (!restore_facts(store, batch, error) ||
	    !run(store, "restore_attendance", batch, 0, error))
		return FALSE;
	if (in_the_way(store, "undo_used", batch, "is about people or "
	    "activities that it brought", error))
		return FALSE;
	for (i = 0; i < G_N_ELEMENTS(removes); i++)
		if (!run(store, removes[i], batch, 0, error))
			return FALSE;
	return run(store, "delivery_back", batch, 0, error) &&
	    run(store, "delivery_undone", batch, 0, error);
}
