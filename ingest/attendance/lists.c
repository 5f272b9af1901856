/*
 * Presence lists as a batch writes them.
 */
#include "counts.h"
#include "lists.h"
#include "program.h"

#define MANY	20	/* lists of ingest_list_insert_many; a statement for
			 * each takes twice the time */
#define COLUMNS	4	/* of a list */

struct list {
	gint32	 day;
	guint32	 part;
	GString	*people;
};

struct lists {
	Store	*store;
	gint64	 batch;
	struct list pack[MANY];
	guint	 filled;
	gint32	 day;	/* of the list before */
	guint32	 part;	/* of the next list of that day */
	GString	*rest;	/* of a list that is corrected */
};

Lists *
lists_new(Store *store, gint64 batch)
{
	Lists *lists = g_new0(Lists, 1);
	guint i;

	lists->store = store;
	lists->batch = batch;
	lists->rest = g_string_new(NULL);
	for (i = 0; i < MANY; i++)
		lists->pack[i].people = g_string_sized_new(2 * PRESENCE_FULL);
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
	g_string_free(lists->rest, TRUE);
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
	sqlite3_bind_int64(statement, at + 2, lists->batch);
	sqlite3_bind_int64(statement, at + 3, list->part);
	sqlite3_bind_text(statement, at + 4, list->people->str,
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

/* The next list; NULL: those before could not be written. */
static struct list *
open_list(Lists *lists, gint32 day, GError **error)
{
	struct list *list;

	if (lists->filled == MANY && !flush(lists, error))
		return NULL;
	list = &lists->pack[lists->filled++];
	list->day = day;
	list->part = day == lists->day ? lists->part : 0;
	lists->day = day;
	lists->part = list->part + 1;
	g_string_truncate(list->people, 0);
	return list;
}

gboolean
lists_write(Lists *lists, const struct touch *touches, const guint8 *fates,
    gsize count, GError **error)
{
	struct presence before, presence;
	struct list *list = NULL;
	gsize i;

	for (i = 0; i < count; i++) {
		if (fates[i] != FATE_STORE && fates[i] != FATE_CORRECT)
			continue;
		if (list != NULL && (list->day != touches[i].day ||
		    list->people->len >= PRESENCE_FULL)) {
			presence_end(list->people);
			list = NULL;
		}
		presence = touch_presence(&touches[i]);
		if (list != NULL)
			presence_add(list->people, &before, &presence);
		else if ((list = open_list(lists, touches[i].day, error)) !=
		    NULL)
			presence_add(list->people, NULL, &presence);
		else
			return FALSE;
		before = presence;
	}
	if (list != NULL)
		presence_end(list->people);
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

/* Whether one of those that are corrected, sorted as compare_places does. */
static gboolean
is_corrected(const struct touch *touches, const struct former *formers,
    guint count, const struct presence *presence)
{
	const struct touch key = { .day = touches[formers[0].at].day,
	    .activity = presence->activity, .person = presence->record };
	guint from = 0, to = count;

	while (from < to) {
		guint middle = from + (to - from) / 2;
		int order = touch_compare(&touches[formers[middle].at], &key);

		if (order == 0)
			return TRUE;
		if (order < 0)
			from = middle + 1;
		else
			to = middle;
	}
	return FALSE;
}

/* A statement about the list in which a former one of the day is. */
static sqlite3_stmt *
list_statement(Lists *lists, const char *name, gint32 day,
    const struct former *former)
{
	sqlite3_stmt *statement = store_statement(lists->store, name);

	sqlite3_bind_int(statement, 1, day);
	sqlite3_bind_int64(statement, 2, former->batch);
	sqlite3_bind_int64(statement, 3, former->part);
	return statement;
}

/* What stays of a list of the store, into rest. */
static gboolean
read_rest(Lists *lists, const struct touch *touches,
    const struct former *formers, guint count, GError **error)
{
	gint32 day = touches[formers[0].at].day;
	sqlite3_stmt *statement = list_statement(lists, "ingest_list_find",
	    day, formers);
	struct presence presence = { 0 }, before;
	const char *at;
	gboolean row;

	g_string_truncate(lists->rest, 0);
	if (!store_step(lists->store, statement, &row, error))
		return FALSE;
	at = row ? (const char *)sqlite3_column_text(statement, 0) : "";
	while (presence_next(&at, &presence)) {
		if (is_corrected(touches, formers, count, &presence))
			continue;
		presence_add(lists->rest, lists->rest->len > 0 ? &before :
		    NULL, &presence);
		before = presence;
	}
	sqlite3_reset(statement);
	return at != NULL || lists_damaged(day, error);
}

/* Those of one list out of it; a list that gets empty goes. */
static gboolean
take_out(Lists *lists, const struct touch *touches,
    const struct former *formers, guint count, GError **error)
{
	sqlite3_stmt *statement;

	if (!read_rest(lists, touches, formers, count, error))
		return FALSE;
	statement = list_statement(lists, lists->rest->len > 0 ?
	    "ingest_list_rest" : "ingest_list_empty",
	    touches[formers[0].at].day, formers);
	if (lists->rest->len > 0) {
		presence_end(lists->rest);
		sqlite3_bind_text(statement, 4, lists->rest->str,
		    (int)lists->rest->len, SQLITE_STATIC);
	}
	return store_done(lists->store, statement, error);
}

/* The order of touches is that of days first. */
static int
compare_places(const void *left, const void *right, gpointer touches)
{
	const struct former *a = left, *b = right;
	const struct touch *of = touches;

	if (a->batch != b->batch)
		return a->batch < b->batch ? -1 : 1;
	if (of[a->at].day != of[b->at].day)
		return of[a->at].day < of[b->at].day ? -1 : 1;
	if (a->part != b->part)
		return a->part < b->part ? -1 : 1;
	return (a->at > b->at) - (a->at < b->at);
}

static gboolean
same_list(const struct touch *touches, const struct former *a,
    const struct former *b)
{
	return a->batch == b->batch && a->part == b->part &&
	    touches[a->at].day == touches[b->at].day;
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
	const struct former *all = (const struct former *)(const void *)
	    formers->data;
	guint from, to;

	g_array_sort(formers, compare_formers);
	for (from = 0; from < formers->len; from++)
		if (!write_trace(lists, &touches[all[from].at], &all[from],
		    error))
			return FALSE;
	g_array_sort_with_data(formers, compare_places, (gpointer)touches);
	for (from = 0; from < formers->len; from = to) {
		for (to = from + 1; to < formers->len && same_list(touches,
		    &all[from], &all[to]); to++)
			continue;
		if (!take_out(lists, touches, &all[from], to - from, error))
			return FALSE;
	}
	return TRUE;
}
