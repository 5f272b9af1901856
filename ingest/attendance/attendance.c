/*
 * The attendance of one file, merged with that of the store.
 *
 * Looking rows up one by one costs more than all else together, so nothing
 * is looked up: both sides are walked once in the order of the key, block by
 * block (compare.c).
 */
#include <string.h>

#include "attendance_parts.h"

#define MOST	(4U << 20)	/* touches in memory, of 20 bytes */
#define FEW	(32U << 10)	/* of a block */

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
	const struct touch *touches = attendance_block(attendance);
	struct place place = place_of(attendance, &touches[at]);

	attendance->fates[at] = FATE_REJECT;
	faults_add_duplicate(faults, &place, touches[other].line,
	    "person, activity and day");
}

static void
repeat_touch(Attendance *attendance, guint at, guint other, Faults *faults)
{
	const struct touch *touches = attendance_block(attendance);
	struct place place = place_of(attendance, &touches[at]);

	attendance->fates[at] = FATE_DUPLICATE;
	faults_add_same(faults, &place, touches[other].line);
}

/* What somebody did in a month may stand there in parts. */
static gboolean
join_group(Attendance *attendance, guint from, guint to)
{
	struct touch *touches = attendance_block(attendance);
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
	const struct touch *touches = attendance_block(attendance);
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
	const struct touch *touches = attendance_block(attendance);
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

static void
count_fates(Attendance *attendance)
{
	const struct touch *touches = attendance_block(attendance);
	struct rival *own = &attendance->own;
	guint i;

	own->first = MIN(own->first, touches[0].day);
	own->last = MAX(own->last, touches[attendance->block->len - 1].day);
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
	if (!attendance_compare(attendance, error) ||
	    !lists_correct(lists, attendance_block(attendance),
	    attendance->formers, error) ||
	    !lists_write(lists, attendance_block(attendance), attendance->fates,
	    attendance->block->len, error))
		return FALSE;
	count_fates(attendance);
	return TRUE;
}

gboolean
attendance_store(Attendance *attendance, Store *store, Rivals *rivals,
    const struct rival *own, gint64 not_after, struct counts *counts,
    Faults *faults, GError **error)
{
	g_autoptr(Lists) lists = lists_new(store, own->batch);
	const guint64 *counted = attendance->counted;

	attendance->store = store;
	attendance->rivals = rivals;
	attendance->own = *own;
	attendance->own.first = G_MAXINT32;
	attendance->own.last = G_MININT32;
	attendance->not_after = not_after;
	if (!runs_begin(attendance->runs, error))
		return FALSE;
	do {
		if (!runs_block(attendance->runs, FEW, attendance->block,
		    error) || (attendance->block->len > 0 &&
		    !store_block(attendance, lists, faults, error)))
			return FALSE;
	} while (attendance->block->len > 0);
	if (attendance->own.first <= attendance->own.last)
		rivals_add(rivals, &attendance->own);
	counts->stored += counted[FATE_STORE];
	counts->unchanged += counted[FATE_UNCHANGED];
	counts->corrected += counted[FATE_CORRECT];
	counts->duplicate += counted[FATE_DUPLICATE];
	counts->rejected += counted[FATE_REJECT];
	return TRUE;
}
