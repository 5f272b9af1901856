/*
 * Presence lists as a batch writes them.
 */
#include "counts.h"
#include "lists.h"
#include "program.h"

#define MANY	20	/* lists of ingest_list_insert_many; a statement for
			 * each takes twice the time */
#define COLUMNS	5	/* of a list */

struct list {
	gint32	 day;
	guint32	 activity;
	guint32	 part;
	GString	*people;
};

struct lists {
	Store	*store;
	gint64	 batch;
	struct list pack[MANY];
	guint	 filled;
};

Lists *
lists_new(Store *store, gint64 batch)
{
	Lists *lists = g_new0(Lists, 1);
	guint i;

	lists->store = store;
	lists->batch = batch;
	for (i = 0; i < MANY; i++)
		lists->pack[i].people = g_string_sized_new(1024);
	return lists;
}

void
lists_free(Lists *lists)
{
	guint i;

	if (lists == NULL)
		return;
	for (i = 0; i < MANY; i++)
		g_string_free(lists->pack[i].people, TRUE);
	g_free(lists);
}

gboolean
lists_damaged(gint32 day, GError **error)
{
	g_set_error(error, IMPACT_ERROR, EXIT_NOTHING, "the store is damaged: "
	    "attendance_list of day %d cannot be read; restore a backup or "
	    "ingest anew", day);
	return FALSE;
}

/* -------------------------------------------------------------- writing */

static void
bind_list(const Lists *lists, const struct list *list,
    sqlite3_stmt *statement, int at)
{
	sqlite3_bind_int(statement, at + 1, list->day);
	sqlite3_bind_int64(statement, at + 2, list->activity);
	sqlite3_bind_int64(statement, at + 3, lists->batch);
	sqlite3_bind_int64(statement, at + 4, list->part);
	sqlite3_bind_text(statement, at + 5, list->people->str,
	    (int)list->people->len, SQLITE_STATIC);
}

static gboolean
flush(Lists *lists, GError **error)
{
	const char *name = lists->filled == MANY ?
	    "ingest_list_insert_many" : "ingest_list_insert";
	guint each = lists->filled == MANY ? MANY : 1, i, j;

	for (i = 0; i < lists->filled; i += each) {
		sqlite3_stmt *statement = store_statement(lists->store, name);

		for (j = 0; j < each; j++)
			bind_list(lists, &lists->pack[i + j], statement,
			    (int)j * COLUMNS);
		if (!store_done(lists->store, statement, error))
			return FALSE;
	}
	lists->filled = 0;
	return TRUE;
}

static void
add_person(GString *people, const struct touch *touch)
{
	struct presence presence = {
		.record = touch->person, .line = touch->line,
		.minutes = touch->minutes == TOUCH_MINUTES ?
		    MINUTES_UNKNOWN : (gint32)touch->minutes,
		.role = (guint8)touch->role, .status = (guint8)touch->status
	};

	presence_add(people, &presence);
}

/* Those of one day and activity. */
static gboolean
write_group(Lists *lists, const struct touch *touches, const guint8 *fates,
    gsize count, GError **error)
{
	struct list *list = NULL;
	guint part = 0, people = 0;
	gsize i;

	for (i = 0; i < count; i++) {
		if (fates[i] != FATE_STORE && fates[i] != FATE_CORRECT)
			continue;
		if (list == NULL) {
			if (lists->filled == MANY && !flush(lists, error))
				return FALSE;
			list = &lists->pack[lists->filled++];
			list->day = touches[i].day;
			list->activity = touches[i].activity;
			list->part = part++;
			g_string_truncate(list->people, 0);
			people = 0;
		}
		add_person(list->people, &touches[i]);
		if (++people == PRESENCE_MOST) {
			presence_end(list->people);
			list = NULL;
		}
	}
	if (list != NULL)
		presence_end(list->people);
	return TRUE;
}

gboolean
lists_write(Lists *lists, const struct touch *touches, const guint8 *fates,
    gsize count, GError **error)
{
	gsize from, to;

	for (from = 0; from < count; from = to) {
		for (to = from + 1; to < count &&
		    touches[to].day == touches[from].day &&
		    touches[to].activity == touches[from].activity; to++)
			continue;
		if (!write_group(lists, touches + from, fates + from,
		    to - from, error))
			return FALSE;
	}
	return flush(lists, error);
}

/* ----------------------------------------------------------- correcting */

static gboolean
write_trace(Lists *lists, const struct touch *touch,
    const struct former *former, GError **error)
{
	const struct presence *known = &former->presence;
	sqlite3_stmt *statement = store_statement(lists->store,
	    "ingest_correction_add");
	g_autofree char *minutes = known->minutes == MINUTES_UNKNOWN ?
	    g_strdup("null") : g_strdup_printf("%d", known->minutes);
	g_autofree char *old = g_strdup_printf("{\"day\":%d,"
	    "\"activity_id\":%u,\"record_id\":%u,\"minutes\":%s,"
	    "\"role\":%u,\"status\":%u}", touch->day, touch->activity,
	    touch->person, minutes, known->role, known->status);

	sqlite3_bind_int64(statement, 1, lists->batch);
	sqlite3_bind_int64(statement, 2, touch->line);
	sqlite3_bind_text(statement, 3, "attendance", -1, SQLITE_STATIC);
	sqlite3_bind_int64(statement, 4, former->batch);
	sqlite3_bind_int64(statement, 5, known->line);
	sqlite3_bind_text(statement, 6, old, -1, SQLITE_STATIC);
	return store_done(lists->store, statement, error);
}

/* Out of its list; a list that gets empty goes. */
static gboolean
take_out(Lists *lists, const struct touch *touch, const struct former *former,
    GError **error)
{
	static const char *const names[] = { "ingest_list_without",
	    "ingest_list_empty" };
	guint i;

	for (i = 0; i < G_N_ELEMENTS(names); i++) {
		sqlite3_stmt *statement = store_statement(lists->store,
		    names[i]);

		sqlite3_bind_int(statement, 1, touch->day);
		sqlite3_bind_int64(statement, 2, touch->activity);
		sqlite3_bind_int64(statement, 3, former->batch);
		sqlite3_bind_int64(statement, 4, former->part);
		if (i == 0)
			sqlite3_bind_int64(statement, 5, touch->person);
		if (!store_done(lists->store, statement, error))
			return FALSE;
	}
	return TRUE;
}

static int
compare_formers(const void *left, const void *right)
{
	const struct former *a = left, *b = right;

	return (a->at > b->at) - (a->at < b->at);
}

gboolean
lists_correct(Lists *lists, const struct touch *touches, GArray *formers,
    GError **error)
{
	guint i;

	g_array_sort(formers, compare_formers);
	for (i = 0; i < formers->len; i++) {
		const struct former *former = &g_array_index(formers,
		    struct former, i);
		const struct touch *touch = &touches[former->at];

		if (!write_trace(lists, touch, former, error) ||
		    !take_out(lists, touch, former, error))
			return FALSE;
	}
	return TRUE;
}
