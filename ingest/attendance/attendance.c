/*
 * The attendance of one file, merged with that of the store.
 *
 * Looking rows up one by one costs more than all else together, so nothing
 * is looked up: both sides are walked once in the order of the key, a block
 * of the file at a time.
 */
#include <string.h>

#include "attendance.h"
#include "lists.h"

#define MOST	(4U << 20)	/* touches in memory, of 20 bytes */
#define FEW	(32U << 10)	/* of a block */
#define PATIENCE 16		/* lists of other activities to step over */

/* From this line on, records are so many behind lines. */
struct step {
	guint32	line;
	guint64	behind;
};

struct attendance {
	Runs	*runs;
	GArray	*steps;		/* struct step */
	gboolean join;		/* see attendance_join */

	Store	*store;
	gint64	 batch;
	gint64	 not_after;
	GArray	*block;		/* struct touch */
	guint8	*fates;		/* enum fate, of the block */
	gsize	 fates_size;
	GArray	*formers;	/* struct former, of corrected rows */
	enum fate last;		/* fate of the row before */
	guint64	 counted[FATE_REJECT + 1];
};

Attendance *
attendance_new(void)
{
	Attendance *attendance = g_new0(Attendance, 1);

	attendance->runs = runs_new(MOST);
	attendance->steps = g_array_new(FALSE, FALSE, sizeof(struct step));
	attendance->block = g_array_new(FALSE, FALSE, sizeof(struct touch));
	attendance->formers = g_array_new(FALSE, FALSE,
	    sizeof(struct former));
	return attendance;
}

void
attendance_free(Attendance *attendance)
{
	if (attendance == NULL)
		return;
	runs_free(attendance->runs);
	g_array_unref(attendance->steps);
	g_array_unref(attendance->block);
	g_array_unref(attendance->formers);
	g_free(attendance->fates);
	g_free(attendance);
}

void
attendance_join(Attendance *attendance)
{
	attendance->join = TRUE;
}

gboolean
attendance_add(Attendance *attendance, const struct touch *touch,
    guint64 record, GError **error)
{
	GArray *steps = attendance->steps;
	struct step step = { touch->line, touch->line - record };

	if (steps->len == 0 || g_array_index(steps, struct step,
	    steps->len - 1).behind != step.behind)
		g_array_append_val(steps, step);
	return runs_add(attendance->runs, touch, error);
}

const struct touch *
attendance_last(const Attendance *attendance)
{
	return runs_last(attendance->runs);
}

gsize
attendance_count(const Attendance *attendance)
{
	return runs_count(attendance->runs);
}

static struct touch *
touches_of(Attendance *attendance)
{
	return (struct touch *)(void *)attendance->block->data;
}

/* -------------------------------------------------------- in this file */

static struct place
place_of(const Attendance *attendance, const struct touch *touch)
{
	const struct step *steps = (const struct step *)(const void *)
	    attendance->steps->data;
	guint least = 0, most = attendance->steps->len;

	/* The last step that is not after the line. */
	while (least + 1 < most) {
		guint middle = (least + most) / 2;

		if (steps[middle].line <= touch->line)
			least = middle;
		else
			most = middle;
	}
	return (struct place){ .record = touch->line - steps[least].behind,
	    .line = touch->line };
}

static gboolean
same_values(const struct touch *a, const struct touch *b)
{
	return a->minutes == b->minutes && a->role == b->role &&
	    a->status == b->status;
}

static void
reject_touch(Attendance *attendance, guint at, guint other, Faults *faults)
{
	const struct touch *touches = touches_of(attendance);
	struct place place = place_of(attendance, &touches[at]);

	attendance->fates[at] = FATE_REJECT;
	faults_add_duplicate(faults, &place, touches[other].line,
	    "person, activity and day");
}

static void
repeat_touch(Attendance *attendance, guint at, guint other, Faults *faults)
{
	const struct touch *touches = touches_of(attendance);
	struct place place = place_of(attendance, &touches[at]);

	attendance->fates[at] = FATE_DUPLICATE;
	faults_add_same(faults, &place, touches[other].line);
}

/* What somebody did in a month may stand there in parts. */
static gboolean
join_group(Attendance *attendance, guint from, guint to)
{
	struct touch *touches = touches_of(attendance);
	guint64 minutes = 0;
	gboolean known = FALSE;
	guint i;

	for (i = from; i < to; i++) {
		if (touches[i].role != touches[from].role ||
		    touches[i].status != touches[from].status)
			return FALSE;
		if (touches[i].minutes == TOUCH_MINUTES)
			continue;
		known = TRUE;
		minutes += touches[i].minutes;
	}
	if (minutes >= TOUCH_MINUTES)
		return FALSE;
	touches[from].minutes = known ? (guint32)minutes : TOUCH_MINUTES;
	for (i = from + 1; i < to; i++)
		attendance->fates[i] = FATE_JOINED;
	return TRUE;
}

/* Rows of one key: equal ones are one, others contradict one another. */
static void
judge_group(Attendance *attendance, guint from, guint to, Faults *faults)
{
	const struct touch *touches = touches_of(attendance);
	gboolean equal = TRUE;
	guint i;

	for (i = from + 1; i < to; i++)
		equal = equal && same_values(&touches[from], &touches[i]);
	for (i = from + 1; i < to; i++)
		if (equal)
			repeat_touch(attendance, i, from, faults);
		else
			reject_touch(attendance, i, from, faults);
	if (!equal)
		reject_touch(attendance, from, from + 1, faults);
}

static void
judge_groups(Attendance *attendance, Faults *faults)
{
	const struct touch *touches = touches_of(attendance);
	guint count = attendance->block->len, from, to;

	if (attendance->fates_size < count) {
		attendance->fates_size = count;
		attendance->fates = g_realloc(attendance->fates, count);
	}
	memset(attendance->fates, FATE_STORE, count);
	for (from = 0; from < count; from = to) {
		for (to = from + 1; to < count && touch_compare(
		    &touches[from], &touches[to]) == 0; to++)
			continue;
		if (to > from + 1 && !(attendance->join &&
		    join_group(attendance, from, to)))
			judge_group(attendance, from, to, faults);
	}
}

/* -------------------------------------------------------- in the store */

/* The first row of a key is the one with a fate. */
static void
judge_known(Attendance *attendance, guint at, const struct former *former)
{
	const struct touch *touch = &touches_of(attendance)[at];
	const struct presence *known = &former->presence;
	gint32 minutes = touch->minutes == TOUCH_MINUTES ? MINUTES_UNKNOWN :
	    (gint32)touch->minutes;

	if (attendance->fates[at] != FATE_STORE)
		return;
	attendance->fates[at] = FATE_UNCHANGED;
	if ((known->minutes == minutes && known->role == touch->role &&
	    known->status == touch->status) || (attendance->not_after > 0 &&
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

/* Everybody in a list of the store who is in the block as well. */
static gboolean
judge_list(Attendance *attendance, sqlite3_stmt *list, guint from, guint to,
    GError **error)
{
	const struct touch *touches = touches_of(attendance);
	struct former former = { .batch = sqlite3_column_int64(list, 2),
	    .part = sqlite3_column_int64(list, 3) };
	struct touch key = touches[from];
	const char *at = (const char *)sqlite3_column_text(list, 4);

	while (presence_next(&at, &former.presence)) {
		key.person = former.presence.record;
		former.at = find_key(touches, from, to, &key);
		if (former.at < to &&
		    touches[former.at].person == key.person)
			judge_known(attendance, former.at, &former);
	}
	return at != NULL || lists_damaged(key.day, error);
}

/* The end of the rows of one activity and day. */
static guint
group_end(const struct touch *touches, guint count, guint from)
{
	guint to = from + 1;

	while (to < count && touches[to].day == touches[from].day &&
	    touches[to].activity == touches[from].activity)
		to++;
	return to;
}

static int
compare_list(const struct touch *touch, sqlite3_stmt *list)
{
	struct touch key = { .day = sqlite3_column_int(list, 0),
	    .activity = (guint32)sqlite3_column_int64(list, 1),
	    .person = touch->person };

	return touch_compare(touch, &key);
}

static sqlite3_stmt *
lists_from(Attendance *attendance, guint at)
{
	const struct touch *touches = touches_of(attendance);
	const struct touch *last = &touches[attendance->block->len - 1];
	sqlite3_stmt *lists = store_statement(attendance->store,
	    "ingest_attendance_known");

	sqlite3_bind_int(lists, 1, touches[at].day);
	sqlite3_bind_int64(lists, 2, touches[at].activity);
	sqlite3_bind_int(lists, 3, last->day);
	sqlite3_bind_int64(lists, 4, last->activity);
	return lists;
}

static gboolean
judge_stored(Attendance *attendance, GError **error)
{
	const struct touch *touches = touches_of(attendance);
	guint count = attendance->block->len, from = 0, to, skipped = 0;
	sqlite3_stmt *lists = lists_from(attendance, 0);
	gboolean row;

	to = group_end(touches, count, 0);
	for (;;) {
		if (!store_step(attendance->store, lists, &row, error))
			return FALSE;
		while (row && from < count &&
		    compare_list(&touches[from], lists) < 0) {
			from = to;
			to = from < count ? group_end(touches, count, from) :
			    count;
		}
		if (!row || from == count)
			break;
		if (compare_list(&touches[from], lists) == 0) {
			skipped = 0;
			if (!judge_list(attendance, lists, from, to, error))
				return FALSE;
		} else if (++skipped > PATIENCE) {
			lists = lists_from(attendance, from);
			skipped = 0;
		}
	}
	sqlite3_reset(lists);
	return TRUE;
}

static void
count_fates(Attendance *attendance)
{
	guint i;

	for (i = 0; i < attendance->block->len; i++) {
		if (attendance->fates[i] != FATE_JOINED)
			attendance->last = attendance->fates[i];
		attendance->counted[attendance->last]++;
	}
}

static gboolean
store_block(Attendance *attendance, Lists *lists, Faults *faults,
    GError **error)
{
	judge_groups(attendance, faults);
	g_array_set_size(attendance->formers, 0);
	if (!judge_stored(attendance, error) ||
	    !lists_correct(lists, touches_of(attendance),
	    attendance->formers, error) ||
	    !lists_write(lists, touches_of(attendance), attendance->fates,
	    attendance->block->len, error))
		return FALSE;
	count_fates(attendance);
	return TRUE;
}

gboolean
attendance_store(Attendance *attendance, Store *store, gint64 batch,
    gint64 not_after, struct counts *counts, Faults *faults, GError **error)
{
	g_autoptr(Lists) lists = lists_new(store, batch);
	const guint64 *counted = attendance->counted;

	attendance->store = store;
	attendance->batch = batch;
	attendance->not_after = not_after;
	if (!runs_begin(attendance->runs, error))
		return FALSE;
	do {
		if (!runs_block(attendance->runs, FEW, attendance->block,
		    error) || (attendance->block->len > 0 &&
		    !store_block(attendance, lists, faults, error)))
			return FALSE;
	} while (attendance->block->len > 0);
	counts->stored += counted[FATE_STORE];
	counts->unchanged += counted[FATE_UNCHANGED];
	counts->corrected += counted[FATE_CORRECT];
	counts->duplicate += counted[FATE_DUPLICATE];
	counts->rejected += counted[FATE_REJECT];
	return TRUE;
}
