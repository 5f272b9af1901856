/*
 * The attendance of one file, merged with that of the store.
 *
 * Looking a row up in a B-tree costs more than all else together, so nothing
 * is looked up: both sides are walked once in the order of the key.
 */
#include <stdlib.h>

#include "attendance.h"

#define COLUMNS	8	/* of a row */
#define MANY	20	/* rows of ingest_attendance_insert_many; a statement
			 * for each row takes twice the time */

struct attendance {
	GArray	*touches;
	Store	*store;
	gint64	 batch;
	gint64	 not_after;
	gboolean join;		/* see attendance_join */
	GArray	*formers;	/* struct former, of corrected rows */
};

/* What a row that is corrected said before. */
struct former {
	guint	at;		/* touch that corrects it */
	gint64	minutes;
	gint64	role;
	gint64	status;
	gint64	batch;
	gint64	line;
};

Attendance *
attendance_new(void)
{
	Attendance *attendance = g_new0(Attendance, 1);

	attendance->touches = g_array_new(FALSE, FALSE, sizeof(struct touch));
	attendance->formers = g_array_new(FALSE, FALSE,
	    sizeof(struct former));
	return attendance;
}

void
attendance_free(Attendance *attendance)
{
	if (attendance == NULL)
		return;
	g_array_unref(attendance->touches);
	g_array_unref(attendance->formers);
	g_free(attendance);
}

void
attendance_join(Attendance *attendance)
{
	attendance->join = TRUE;
}

void
attendance_add(Attendance *attendance, const struct touch *touch)
{
	g_array_append_vals(attendance->touches, touch, 1);
}

/* -------------------------------------------------------- in this file */

static int
compare_keys(const struct touch *a, const struct touch *b)
{
	if (a->day != b->day)
		return a->day < b->day ? -1 : 1;
	if (a->activity != b->activity)
		return a->activity < b->activity ? -1 : 1;
	return (a->person > b->person) - (a->person < b->person);
}

static int
compare_touches(const void *left, const void *right)
{
	const struct touch *a = left, *b = right;
	int order = compare_keys(a, b);

	return order != 0 ? order :
	    (a->record > b->record) - (a->record < b->record);
}

static gboolean
same_values(const struct touch *a, const struct touch *b)
{
	return a->minutes == b->minutes && a->role == b->role &&
	    a->status == b->status;
}

static void
reject_touch(struct touch *touch, const struct touch *other, Faults *faults)
{
	struct place place = { .record = touch->record, .line = touch->line };

	touch->fate = FATE_REJECT;
	faults_add_duplicate(faults, &place, other->line,
	    "person, activity and day");
}

static void
repeat_touch(struct touch *touch, const struct touch *other, Faults *faults)
{
	struct place place = { .record = touch->record, .line = touch->line };

	touch->fate = FATE_DUPLICATE;
	faults_add_same(faults, &place, other->line);
}

/* What somebody did in a month may stand there in parts. */
static gboolean
join_group(struct touch *group, guint count)
{
	gint64 minutes = 0;
	gboolean known = FALSE;
	guint i;

	for (i = 0; i < count; i++) {
		if (group[i].role != group[0].role ||
		    group[i].status != group[0].status)
			return FALSE;
		known = known || group[i].minutes != MINUTES_UNKNOWN;
		minutes += MAX(group[i].minutes, 0);
	}
	if (minutes > G_MAXINT32)
		return FALSE;
	group[0].minutes = known ? (gint32)minutes : MINUTES_UNKNOWN;
	for (i = 1; i < count; i++)
		group[i].fate = FATE_JOINED;
	return TRUE;
}

/* Rows of one key: equal ones are one, others contradict one another. */
static void
judge_group(struct touch *group, guint count, Faults *faults)
{
	gboolean equal = TRUE;
	guint i;

	for (i = 1; i < count; i++)
		equal = equal && same_values(&group[0], &group[i]);
	for (i = 1; i < count; i++)
		if (equal)
			repeat_touch(&group[i], &group[0], faults);
		else
			reject_touch(&group[i], &group[0], faults);
	if (!equal)
		reject_touch(&group[0], &group[1], faults);
}

static void
judge_groups(Attendance *attendance, Faults *faults)
{
	struct touch *touches = (struct touch *)(void *)
	    attendance->touches->data;
	guint count = attendance->touches->len, from, to;

	for (from = 0; from < count; from = to) {
		for (to = from + 1; to < count && compare_keys(&touches[from],
		    &touches[to]) == 0; to++)
			continue;
		if (to > from + 1 && !(attendance->join &&
		    join_group(touches + from, to - from)))
			judge_group(touches + from, to - from, faults);
	}
}

/* -------------------------------------------------------- in the store */

static void
judge_known(Attendance *attendance, guint at, sqlite3_stmt *known)
{
	struct touch *touch = &g_array_index(attendance->touches,
	    struct touch, at);
	struct former former = {
		.at = at,
		.minutes = sqlite3_column_type(known, 3) == SQLITE_NULL ?
		    MINUTES_UNKNOWN : sqlite3_column_int64(known, 3),
		.role = sqlite3_column_int64(known, 4),
		.status = sqlite3_column_int64(known, 5),
		.batch = sqlite3_column_int64(known, 6),
		.line = sqlite3_column_int64(known, 7)
	};

	if (touch->fate != FATE_STORE)
		return;
	touch->fate = FATE_UNCHANGED;
	if ((former.minutes == touch->minutes && former.role == touch->role &&
	    former.status == touch->status) || (attendance->not_after > 0 &&
	    former.batch > attendance->not_after))
		return;
	touch->fate = FATE_CORRECT;
	g_array_append_val(attendance->formers, former);
}

/* The first row of a key is the one with a fate; walks to it. */
static guint
find_key(const struct touch *touches, guint count, guint at,
    const struct touch *key)
{
	while (at < count && compare_keys(&touches[at], key) < 0)
		at++;
	return at;
}

static gboolean
judge_stored(Attendance *attendance, GError **error)
{
	struct touch *touches = (struct touch *)(void *)
	    attendance->touches->data;
	guint count = attendance->touches->len, at = 0;
	sqlite3_stmt *known;
	gboolean row = TRUE;

	if (count == 0)
		return TRUE;
	known = store_statement(attendance->store, "ingest_attendance_known");
	sqlite3_bind_int64(known, 1, touches[0].day);
	sqlite3_bind_int64(known, 2, touches[count - 1].day);
	while (at < count) {
		struct touch key = { 0 };

		if (!store_step(attendance->store, known, &row, error))
			return FALSE;
		if (!row)
			break;
		key.day = sqlite3_column_int(known, 0);
		key.activity = (guint32)sqlite3_column_int64(known, 1);
		key.person = (guint32)sqlite3_column_int64(known, 2);
		at = find_key(touches, count, at, &key);
		if (at < count && compare_keys(&touches[at], &key) == 0)
			judge_known(attendance, at, known);
	}
	sqlite3_reset(known);
	return TRUE;
}

static gboolean
write_former(Attendance *attendance, const struct former *former,
    GError **error)
{
	const struct touch *touch = &g_array_index(attendance->touches,
	    struct touch, former->at);
	sqlite3_stmt *statement = store_statement(attendance->store,
	    "ingest_correction_add");
	g_autofree char *minutes = former->minutes == MINUTES_UNKNOWN ?
	    g_strdup("null") : g_strdup_printf("%" G_GINT64_FORMAT,
	    former->minutes);
	g_autofree char *old = g_strdup_printf("{\"day\":%d,"
	    "\"activity_id\":%u,\"record_id\":%u,\"minutes\":%s,"
	    "\"role\":%" G_GINT64_FORMAT ",\"status\":%" G_GINT64_FORMAT "}",
	    touch->day, touch->activity, touch->person, minutes, former->role,
	    former->status);

	sqlite3_bind_int64(statement, 1, attendance->batch);
	sqlite3_bind_int64(statement, 2, touch->line);
	sqlite3_bind_text(statement, 3, "attendance", -1, SQLITE_STATIC);
	sqlite3_bind_int64(statement, 4, former->batch);
	sqlite3_bind_int64(statement, 5, former->line);
	sqlite3_bind_text(statement, 6, old, -1, SQLITE_STATIC);
	return store_done(attendance->store, statement, error);
}

/* Hot: once for every row that is new. */
static void
bind_touch(const Attendance *attendance, const struct touch *touch,
    sqlite3_stmt *statement, int at)
{
	sqlite3_bind_int(statement, at + 1, touch->day);
	sqlite3_bind_int64(statement, at + 2, touch->activity);
	sqlite3_bind_int64(statement, at + 3, touch->person);
	if (touch->minutes == MINUTES_UNKNOWN)
		sqlite3_bind_null(statement, at + 4);
	else
		sqlite3_bind_int(statement, at + 4, touch->minutes);
	sqlite3_bind_int(statement, at + 5, touch->role);
	sqlite3_bind_int(statement, at + 6, touch->status);
	sqlite3_bind_int64(statement, at + 7, attendance->batch);
	sqlite3_bind_int64(statement, at + 8, touch->line);
}

static gboolean
write_one(Attendance *attendance, const struct touch *touch, const char *name,
    GError **error)
{
	sqlite3_stmt *statement = store_statement(attendance->store, name);

	bind_touch(attendance, touch, statement, 0);
	return store_done(attendance->store, statement, error);
}

/* In packs of MANY; the last few one by one. */
static gboolean
write_new(Attendance *attendance, GError **error)
{
	const struct touch *touches = (const struct touch *)(const void *)
	    attendance->touches->data;
	sqlite3_stmt *many = store_statement(attendance->store,
	    "ingest_attendance_insert_many");
	const struct touch *pack[MANY];
	guint filled = 0, i;

	for (i = 0; i < attendance->touches->len; i++) {
		if (touches[i].fate != FATE_STORE)
			continue;
		bind_touch(attendance, &touches[i], many,
		    (int)filled * COLUMNS);
		pack[filled++] = &touches[i];
		if (filled < MANY)
			continue;
		if (!store_done(attendance->store, many, error))
			return FALSE;
		filled = 0;
	}
	for (i = 0; i < filled; i++)
		if (!write_one(attendance, pack[i],
		    "ingest_attendance_insert", error))
			return FALSE;
	return TRUE;
}

static gboolean
write_corrected(Attendance *attendance, GError **error)
{
	guint i;

	for (i = 0; i < attendance->formers->len; i++) {
		const struct former *former = &g_array_index(
		    attendance->formers, struct former, i);

		if (!write_former(attendance, former, error) ||
		    !write_one(attendance, &g_array_index(attendance->touches,
		    struct touch, former->at), "ingest_attendance_update",
		    error))
			return FALSE;
	}
	return TRUE;
}

static void
count_fates(const Attendance *attendance, struct counts *counts)
{
	guint64 fates[FATE_REJECT + 1] = { 0 };
	guint fate = FATE_STORE, i;

	for (i = 0; i < attendance->touches->len; i++) {
		guint own = g_array_index(attendance->touches, struct touch,
		    i).fate;

		fate = own == FATE_JOINED ? fate : own;
		fates[fate]++;
	}
	counts->stored += fates[FATE_STORE];
	counts->unchanged += fates[FATE_UNCHANGED];
	counts->corrected += fates[FATE_CORRECT];
	counts->duplicate += fates[FATE_DUPLICATE];
	counts->rejected += fates[FATE_REJECT];
}

gboolean
attendance_store(Attendance *attendance, Store *store, gint64 batch,
    gint64 not_after, struct counts *counts, Faults *faults, GError **error)
{
	struct touch *touches = (struct touch *)(void *)
	    attendance->touches->data;

	attendance->store = store;
	attendance->batch = batch;
	attendance->not_after = not_after;
	qsort(touches, attendance->touches->len, sizeof *touches,
	    compare_touches);
	judge_groups(attendance, faults);
	if (!judge_stored(attendance, error) ||
	    !write_new(attendance, error) ||
	    !write_corrected(attendance, error))
		return FALSE;
	count_fates(attendance, counts);
	return TRUE;
}
