/*
 * Attendance as plain arrays, read once and sorted without comparing rows of
 * different people: 1e7 rows take a counting sort and short insertions.
 */
#include "program.h"
#include "touches.h"

static gboolean
touch_before(const struct touch *a, const struct touch *b)
{
	return a->day != b->day ? a->day < b->day : a->activity < b->activity;
}

/* Rows come by day, so only the activities of one day have to move. */
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
touch_read(sqlite3_stmt *row, const struct people *people,
    const struct ranks *activities, struct touch *touch, GError **error)
{
	guint32 record;

	if (!ranks_column(&people->records, row, 2, &record, error) ||
	    !ranks_column(activities, row, 1, &touch->activity, error))
		return FALSE;
	touch->person = people->person_of[record];
	touch->day = sqlite3_column_int(row, 0);
	touch->minutes = sqlite3_column_int(row, 3);
	return TRUE;
}

gboolean
touches_read(Store *store, const struct people *people,
    const struct ranks *activities, gint32 last, struct touches *touches,
    GError **error)
{
	sqlite3_stmt *rows = store_statement(store, "touches_upto");
	g_autoptr(GArray) list = g_array_new(FALSE, FALSE,
	    sizeof(struct touch));
	struct touch touch;
	gboolean row;

	sqlite3_bind_int(rows, 1, last);
	while (TRUE) {
		if (!store_step(store, rows, &row, error))
			return FALSE;
		if (!row)
			break;
		if (!touch_read(rows, people, activities, &touch, error))
			return FALSE;
		g_array_append_val(list, touch);
		if (list->len == G_MAXUINT32 / sizeof(touch)) {
			g_set_error(error, IMPACT_ERROR, EXIT_NOTHING,
			    "more than %u attendances: this program cannot "
			    "hold them", list->len);
			return FALSE;
		}
	}
	rows = store_statement(store, "touches_after");
	sqlite3_bind_int(rows, 1, last);
	if (!store_step(store, rows, &row, error))
		return FALSE;
	touches->after = sqlite3_column_int64(rows, 0);
	sqlite3_reset(rows);
	touches->count = list->len;
	touches->list = (struct touch *)g_array_free(g_steal_pointer(&list),
	    FALSE);
	touches_order(touches, people->count);
	return TRUE;
}

void
touches_clear(struct touches *touches)
{
	g_free(touches->list);
	g_free(touches->start);
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
