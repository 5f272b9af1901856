/*
 * The rows of a file beside those of other batches about the same days: known
 * already, or corrected.
 */
#include "attendance_parts.h"

/* The first row of a key is the one with a fate. */
static void
judge_known(Attendance *attendance, guint at, const struct former *former)
{
	const struct presence *known = &former->presence;
	struct presence own = touch_presence(&attendance_block(attendance)[at]);

	if (attendance->fates[at] != FATE_STORE)
		return;
	attendance->fates[at] = FATE_UNCHANGED;
	if ((known->minutes == own.minutes && known->role == own.role &&
	    known->status == own.status) || (attendance->not_after > 0 &&
	    former->batch > attendance->not_after))
		return;
	attendance->fates[at] = FATE_CORRECT;
	g_array_append_vals(attendance->formers, former, 1);
}

/* Where in from..to the key is, or the next one; by halving. */
static guint
find_key(const struct touch *touches, guint from, guint to,
    const struct touch *key)
{
	while (from < to) {
		guint middle = from + (to - from) / 2;

		if (touch_compare(&touches[middle], key) < 0)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

/*
 * Everybody in a list of the store who is in from..to of the block as well,
 * which are of its day.  Both are mostly in order.
 */
static gboolean
judge_list(Attendance *attendance, sqlite3_stmt *list, guint from, guint to,
    GError **error)
{
	const struct touch *touches = attendance_block(attendance);
	struct former former = { .batch = sqlite3_column_int64(list, 1),
	    .part = sqlite3_column_int64(list, 2), .at = from };
	const char *at = (const char *)sqlite3_column_text(list, 3);
	struct touch key = touches[from];

	while (presence_next(&at, &former.presence)) {
		key.activity = former.presence.activity;
		key.person = former.presence.record;
		former.at = find_key(touches, former.at > from &&
		    touch_compare(&touches[former.at - 1], &key) < 0 ?
		    former.at : from, to, &key);
		if (former.at < to && touch_compare(&touches[former.at],
		    &key) == 0)
			judge_known(attendance, former.at, &former);
	}
	return at != NULL || lists_damaged(key.day, error);
}

/* The block beside the lists of one other batch. */
static gboolean
judge_rival(Attendance *attendance, gint64 rival, GError **error)
{
	const struct touch *touches = attendance_block(attendance);
	guint count = attendance->block->len, from = 0, to = 0;
	sqlite3_stmt *lists = store_statement(attendance->store,
	    "ingest_attendance_known");
	gboolean row;

	sqlite3_bind_int64(lists, 1, rival);
	sqlite3_bind_int(lists, 2, touches[0].day);
	sqlite3_bind_int(lists, 3, touches[count - 1].day);
	for (;;) {
		gint32 day;

		if (!store_step(attendance->store, lists, &row, error))
			return FALSE;
		if (!row)
			return TRUE;
		day = sqlite3_column_int(lists, 0);
		if (to == 0 || touches[to - 1].day != day) {
			for (from = to; from < count &&
			    touches[from].day < day; from++)
				continue;
			for (to = from; to < count && touches[to].day == day;
			    to++)
				continue;
		}
		if (from < to && !judge_list(attendance, lists, from, to,
		    error))
			return FALSE;
	}
}

gboolean
attendance_compare(Attendance *attendance, GError **error)
{
	const struct touch *touches = attendance_block(attendance);
	g_autoptr(GArray) rivals = g_array_new(FALSE, FALSE,
	    sizeof(struct rival));
	struct rival own = attendance->own;
	guint i;

	own.first = touches[0].day;
	own.last = touches[attendance->block->len - 1].day;
	if (!rivals_find(attendance->rivals, &own, rivals, error))
		return FALSE;
	for (i = 0; i < rivals->len; i++)
		if (!judge_rival(attendance, g_array_index(rivals,
		    struct rival, i).batch, error))
			return FALSE;
	return TRUE;
}
