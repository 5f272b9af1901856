/*
 * Attendance as plain arrays, read once and sorted without comparing rows of
 * different people: 1e7 rows take a counting sort and short insertions.
 */
#include "presence.h"
#include "program.h"
#include "touches.h"

static gboolean
touch_before(const struct touch *a, const struct touch *b)
{
	return a->day != b->day ? a->day < b->day : a->activity < b->activity;
}

/* Rows mostly come by day, so only the activities of one day have to move. */
static void
touches_insert(struct touch *list, gsize count)
{
	for (gsize i = 1; i < count; i++) {
		struct touch moving = list[i];
		gsize j = i;

		for (; j > 0 && touch_before(&moving, &list[j - 1]); j--)
			list[j] = list[j - 1];
		list[j] = moving;
	}
}

/* Moves the distinct touches of one person to out; returns their number. */
static gsize
touches_distinct(const struct touch *list, gsize count, struct touch *out)
{
	gsize kept = 0;

	for (gsize i = 0; i < count; i++) {
		struct touch touch = list[i];

		if (kept > 0 && !touch_before(&out[kept - 1], &touch))
			out[kept - 1].minutes = MAX(out[kept - 1].minutes,
			    touch.minutes);
		else
			out[kept++] = touch;
	}
	return kept;
}

void
touches_order(struct touches *touches, gsize people)
{
	struct touch *sorted = g_new(struct touch, touches->count);
	guint32 *start = g_new0(guint32, people + 2);
	gsize kept = 0;

	for (gsize i = 0; i < touches->count; i++)
		start[touches->list[i].person + 2]++;
	for (gsize p = 2; p <= people; p++)
		start[p] += start[p - 1];
	for (gsize i = 0; i < touches->count; i++)
		sorted[start[touches->list[i].person + 1]++] =
		    touches->list[i];
	g_free(touches->list);
	for (gsize p = 0; p < people; p++) {
		gsize from = start[p], count = start[p + 1] - from;

		touches_insert(sorted + from, count);
		start[p] = (guint32)kept;
		kept += touches_distinct(sorted + from, count, sorted + kept);
	}
	start[people] = (guint32)kept;
	touches->list = sorted;
	touches->count = kept;
	touches->start = start;
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

/* Who is present in one list: participants, and who did the work. */
static gboolean
list_read(sqlite3_stmt *row, const struct people *people,
    const struct ranks *activities, GArray *list, GArray *shifts,
    GError **error)
{
	const char *at = (const char *)sqlite3_column_text(row, 2);
	struct touch touch = { .day = sqlite3_column_int(row, 0) };
	struct presence presence;

	if (!ranks_column(activities, row, 1, &touch.activity, error))
		return FALSE;
	while (presence_next(&at, &presence)) {
		guint32 record;

		if (presence.status != 0)
			continue;
		record = ranks_find(&people->records, presence.record);
		if (record == RANK_NONE)
			return touches_damaged("record", presence.record,
			    error);
		touch.person = people->person_of[record];
		touch.minutes = MAX(presence.minutes, 0);
		if (presence.role != 0)
			shift_add(shifts, &touch, presence.role);
		else
			g_array_append_val(list, touch);
	}
	return at != NULL || touches_damaged("attendance_list of day",
	    touch.day, error);
}

/* How many present participants a list has. */
static gint64
list_count(sqlite3_stmt *row)
{
	const char *at = (const char *)sqlite3_column_text(row, 2);
	struct presence presence;
	gint64 count = 0;

	while (presence_next(&at, &presence))
		count += presence.role == 0 && presence.status == 0;
	return count;
}

gboolean
touches_read(Store *store, const struct people *people,
    const struct ranks *activities, gint32 last, struct touches *touches,
    GError **error)
{
	sqlite3_stmt *rows = store_statement(store, "touches_lists");
	g_autoptr(GArray) list = g_array_new(FALSE, FALSE,
	    sizeof(struct touch));
	gboolean row;

	touches->after = 0;
	touches->shifts = g_array_new(FALSE, FALSE, sizeof(struct shift));
	while (TRUE) {
		if (!store_step(store, rows, &row, error))
			return FALSE;
		if (!row)
			break;
		if (sqlite3_column_int(rows, 0) > last)
			touches->after += list_count(rows);
		else if (!list_read(rows, people, activities, list,
		    touches->shifts, error))
			return FALSE;
		if (list->len >= G_MAXUINT32 / sizeof(struct touch)) {
			g_set_error(error, IMPACT_ERROR, EXIT_NOTHING,
			    "more than %u attendances: this program cannot "
			    "hold them", list->len);
			return FALSE;
		}
	}
	touches->count = list->len;
	touches->list = (struct touch *)g_array_free(g_steal_pointer(&list),
	    FALSE);
	touches_order(touches, people->count);
	shifts_order(touches->shifts);
	return TRUE;
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

void
visits_make(const struct touches *touches, gsize activities,
    struct visits *visits)
{
	guint32 *start = g_new0(guint32, activities + 2);

	visits->list = g_new(struct visit, touches->count);
	visits->start = start;
	for (gsize i = 0; i < touches->count; i++)
		start[touches->list[i].activity + 2]++;
	for (gsize a = 2; a <= activities; a++)
		start[a] += start[a - 1];
	/* Stable: within an activity persons and days stay in order. */
	for (gsize i = 0; i < touches->count; i++) {
		const struct touch *touch = &touches->list[i];

		visits->list[start[touch->activity + 1]++] =
		    (struct visit){ touch->person, touch->day };
	}
}

void
visits_clear(struct visits *visits)
{
	g_free(visits->list);
	g_free(visits->start);
	*visits = (struct visits){ 0 };
}

gsize
visits_person(const struct visit *v, const struct visit *end, gint32 *days)
{
	guint32 person = v->person;
	gsize count = 0;

	for (; v < end && v->person == person; v++)
		days[count++] = v->day;
	return count;
}
