/*
 * Attendance as plain arrays, read once and sorted without comparing rows of
 * different people: 1e7 rows take a counting sort and short insertions.
 */
#include "gathering.h"
#include "presence.h"
#include "program.h"
#include "scan.h"
#include "touches.h"

#define SLICES	64	/* of the lists, read at a time */
#define FEW	5000	/* records of people: then one connection is enough */

/* What reading a list of presence needs. */
struct reading {
	const struct people	*people;
	const struct ranks	*activities;
	gint32			 last;
	guint32			*person;	/* by id - first, if dense */
	gint64			 first;
	gsize			 span;
	struct gathering	 gathering;
};

/*
 * Ids mostly have no gaps: then a table of four bytes each, half of which
 * stay in the cache, is asked for every attendance.
 */
static void
reading_prepare(struct reading *reading)
{
	const struct ranks *records = &reading->people->records;
	gsize count = records->count;

	if (count == 0)
		return;
	reading->first = records->by_id[0].id;
	reading->span = (gsize)(records->by_id[count - 1].id -
	    reading->first) + 1;
	if (reading->span > 4 * count)
		reading->span = 0;
	reading->person = g_new(guint32, reading->span + 1);
	for (gsize i = 0; i < reading->span; i++)
		reading->person[i] = RANK_NONE;
	for (gsize i = 0; reading->span > 0 && i < count; i++)
		reading->person[records->by_id[i].id - reading->first] =
		    reading->people->person_of[records->by_id[i].rank];
}

/* RANK_NONE when there is no such record. */
static guint32
reading_person(const struct reading *reading, gint64 id)
{
	guint32 record;

	if (id >= reading->first && (gsize)(id - reading->first) <
	    reading->span)
		return reading->person[id - reading->first];
	record = ranks_find(&reading->people->records, id);
	return record == RANK_NONE ? RANK_NONE :
	    reading->people->person_of[record];
}

void
touches_order(struct touches *touches, gsize people)
{
	struct gathering g;

	gathering_begin(&g, people, 1);
	for (gsize i = 0; i < touches->count; i++)
		gathering_add(&g, 0, &touches->list[i]);
	g_free(touches->list);
	gathering_order(&g, touches);
	gathering_clear(&g);
}

static gboolean
touches_damaged(const char *what, gint64 id, GError **error)
{
	g_set_error(error, IMPACT_ERROR, EXIT_NOTHING, "the store is damaged: "
	    "%s %" G_GINT64_FORMAT " does not exist; restore a backup or "
	    "ingest anew", what, id);
	return FALSE;
}

static void
shift_add(GArray *shifts, const struct touch *touch, guint8 role)
{
	struct shift shift = { touch->person, touch->activity, touch->day,
	    touch->minutes, role };

	g_array_append_val(shifts, shift);
}

/* Somebody who is present: a participant, or who did the work. */
static gboolean
presence_take(struct reading *reading, gsize piece,
    const struct presence *presence, struct touch *touch, GError **error)
{
	struct slice *slice = &reading->gathering.slice[piece];

	if (touch->day > reading->last) {
		slice->after += presence->role == 0;
		return TRUE;
	}
	touch->person = reading_person(reading, presence->record);
	if (touch->person == RANK_NONE)
		return touches_damaged("record", presence->record, error);
	touch->minutes = MAX(presence->minutes, 0);
	if (presence->role != 0)
		shift_add(slice->shifts, touch, presence->role);
	else
		gathering_add(&reading->gathering, piece, touch);
	return TRUE;
}

static gboolean
list_read(gpointer data, gsize piece, sqlite3_stmt *row, GError **error)
{
	struct reading *reading = data;
	const char *at = (const char *)sqlite3_column_text(row, 1);
	struct touch touch = { .day = sqlite3_column_int(row, 0),
	    .activity = RANK_NONE };
	struct presence presence = { 0 };
	guint32 activity = 0;	/* whose rank touch.activity is, if any */

	while (presence_next(&at, &presence)) {
		if (presence.activity != activity ||
		    touch.activity == RANK_NONE) {
			activity = presence.activity;
			touch.activity = ranks_find(reading->activities,
			    activity);
			if (touch.activity == RANK_NONE)
				return touches_damaged("activity", activity,
				    error);
		}
		if (presence.status == 0 && !presence_take(reading, piece,
		    &presence, &touch, error))
			return FALSE;
	}
	return at != NULL || touches_damaged("attendance_list of day",
	    touch.day, error);
}

/* As in facts.sql. */
static gint64
list_key(gint64 batch, gint64 day)
{
	return batch * ((gint64)1 << 32) + day - G_MININT32;
}

static gboolean
batch_day(Store *store, const char *statement, gint64 batch, gint64 *day,
    GError **error)
{
	sqlite3_stmt *row = store_statement(store, statement);
	gboolean found;

	sqlite3_bind_int64(row, 1, batch);
	if (!store_step(store, row, &found, error))
		return FALSE;
	*day = sqlite3_column_int64(row, 0);
	sqlite3_reset(row);
	return TRUE;
}

/* Few batches may be large: each is cut by its days. */
static gboolean
batch_slice(Store *store, gint64 batch, gsize parts, GArray *bounds,
    GError **error)
{
	gint64 first, last;

	if (!batch_day(store, "touches_first", batch, &first, error) ||
	    !batch_day(store, "touches_last", batch, &last, error))
		return FALSE;
	for (gsize i = 0; i < parts; i++) {
		gint64 key = list_key(batch, i == 0 ? G_MININT32 : first +
		    (last - first + 1) * (gint64)i / (gint64)parts);

		g_array_append_val(bounds, key);
	}
	return TRUE;
}

/*
 * Bounds of slices of about as many batches each, and the statement that
 * reads one.  The facts decide where they lie, not the threads that read.
 */
static gboolean
lists_slice(Store *store, GArray *bounds, const char **statement,
    GError **error)
{
	const gint64 end = G_MAXINT64;
	struct ranks batches = { 0 };
	gboolean good;

	good = ranks_read(store, "touches_batches", &batches, error);
	for (gsize i = 0; good && i < batches.count; i++) {
		gint64 key = list_key(batches.ids[i], G_MININT32);

		if (batches.count < SLICES)
			good = batch_slice(store, batches.ids[i], SLICES /
			    batches.count, bounds, error);
		else if (i * SLICES / batches.count !=
		    (i + 1) * SLICES / batches.count)
			g_array_append_val(bounds, key);
	}
	g_array_append_val(bounds, end);
	*statement = batches.count < SLICES ? "touches_days" :
	    "touches_lists";
	ranks_clear(&batches);
	return good;
}

/* From slices to touches and shifts. */
static gboolean
touches_take(struct gathering *g, struct touches *touches, GError **error)
{
	if (gathering_count(g) > G_MAXUINT32) {
		g_set_error(error, IMPACT_ERROR, EXIT_NOTHING, "more than %u "
		    "attendances: this program cannot hold them",
		    G_MAXUINT32);
		return FALSE;
	}
	touches->after = 0;
	for (gsize s = 0; s < g->slices; s++) {
		touches->after += g->slice[s].after;
		g_array_append_vals(touches->shifts, g->slice[s].shifts->data,
		    g->slice[s].shifts->len);
	}
	gathering_order(g, touches);
	shifts_order(touches->shifts);
	return TRUE;
}

gboolean
touches_read(Store *store, const struct people *people,
    const struct ranks *activities, gint32 last, struct touches *touches,
    GError **error)
{
	struct reading reading = { .people = people,
	    .activities = activities, .last = last };
	const gint64 begin = G_MININT64;
	const char *statement;
	g_autoptr(GArray) bounds = g_array_new(FALSE, FALSE, sizeof(begin));
	gboolean good;

	touches->shifts = g_array_new(FALSE, FALSE, sizeof(struct shift));
	g_array_append_val(bounds, begin);
	if (!lists_slice(store, bounds, &statement, error))
		return FALSE;
	reading_prepare(&reading);
	gathering_begin(&reading.gathering, people->count, bounds->len - 1);
	good = scan_table(store, statement,
	    (const gint64 *)(void *)bounds->data, bounds->len - 1,
	    people->records.count < FEW, list_read, &reading, error) &&
	    touches_take(&reading.gathering, touches, error);
	gathering_clear(&reading.gathering);
	g_free(reading.person);
	return good;
}

void
touches_clear(struct touches *touches)
{
	g_free(touches->list);
	g_free(touches->start);
	g_clear_pointer(&touches->shifts, g_array_unref);
	*touches = (struct touches){ 0 };
}

void
touches_without(struct touches *touches, guint32 activity, gsize people)
{
	gsize kept = 0;

	for (gsize p = 0; p < people; p++) {
		gsize from = touches->start[p], to = touches->start[p + 1];

		touches->start[p] = (guint32)kept;
		for (gsize i = from; i < to; i++)
			if (touches->list[i].activity != activity)
				touches->list[kept++] = touches->list[i];
	}
	touches->start[people] = (guint32)kept;
	touches->count = kept;
}
