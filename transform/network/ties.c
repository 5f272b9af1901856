/*
 * Ties from joint attendance and from records; see ties.h.
 */
#include <string.h>

#include "radix.h"
#include "ties.h"

static int
meeting_compare(const void *one, const void *other)
{
	const struct meeting *a = one, *b = other;

	if (a->a != b->a)
		return a->a < b->a ? -1 : 1;
	if (a->b != b->b)
		return a->b < b->b ? -1 : 1;
	if (a->activity != b->activity)
		return a->activity < b->activity ? -1 : 1;
	return (a->times > b->times) - (a->times < b->times);
}

/* Stable counting sort by one of the two persons of each. */
static void
meetings_count(const struct meeting *list, gsize count, gboolean by_b,
    guint32 *start, gsize persons, struct meeting *sorted)
{
	memset(start, 0, (persons + 1) * sizeof(*start));
	for (gsize i = 0; i < count; i++)
		start[(by_b ? list[i].b : list[i].a) + 1]++;
	for (gsize p = 1; p <= persons; p++)
		start[p] += start[p - 1];
	for (gsize i = 0; i < count; i++)
		sorted[start[by_b ? list[i].b : list[i].a]++] = list[i];
}

/* By activity; mostly they came in that order. */
static void
meetings_insert(struct meeting *list, gsize count)
{
	for (gsize i = 1; i < count; i++) {
		struct meeting moving = list[i];
		gsize j = i;

		for (; j > 0 && meeting_compare(&moving, &list[j - 1]) < 0;
		    j--)
			list[j] = list[j - 1];
		list[j] = moving;
	}
}

/* By meeting_compare. */
static void
meetings_order(struct meeting *list, gsize count)
{
	g_autofree struct meeting *by_b = g_new(struct meeting, count + 1);
	g_autofree guint32 *start = NULL;
	gsize persons = 0;

	for (gsize i = 0; i < count; i++)
		persons = MAX(persons, MAX(list[i].a, list[i].b) + (gsize)1);
	start = g_new(guint32, persons + 1);
	meetings_count(list, count, TRUE, start, persons, by_b);
	meetings_count(by_b, count, FALSE, start, persons, list);
	meetings_insert(list, count);
}

/* Times that pairs met, by a hash of the pair: some share a place. */
struct sketch {
	guint8	*times;		/* SKETCH_MOST: so often, or more */
	guint	 shift;
};

#define SKETCH_MOST	G_MAXUINT8

static guint8 *
sketch_place(const struct sketch *sketch, const struct meeting *meeting)
{
	guint64 pair = (guint64)meeting->a << 32 | meeting->b;

	/* The golden ratio: Knuth, The Art of Computer Programming, 6.4. */
	return &sketch->times[pair * G_GUINT64_CONSTANT(0x9e3779b97f4a7c15) >>
	    sketch->shift];
}

/*
 * Most pairs met once or twice, and are not worth sorting: copies what may be
 * of a pair that met often enough.  Free with g_free.
 */
static struct meeting *
meetings_enough(const struct meeting *list, gsize *count, gint64 attendances)
{
	guint bits = g_bit_storage(*count) + 1;
	struct sketch sketch = { g_new0(guint8, (gsize)1 << bits), 64 - bits };
	struct meeting *enough = g_new(struct meeting, *count + 1);
	gsize kept = 0;

	for (gsize i = 0; i < *count; i++) {
		guint8 *times = sketch_place(&sketch, &list[i]);

		*times = (guint8)MIN(*times + (guint64)list[i].times,
		    SKETCH_MOST);
	}
	for (gsize i = 0; i < *count; i++) {
		enough[kept] = list[i];
		kept += *sketch_place(&sketch, &list[i]) >=
		    MIN(attendances, SKETCH_MOST);
	}
	g_free(sketch.times);
	*count = kept;
	return enough;
}

static void
keys_sort(GArray *keys, guint low)
{
	radix_sort((guint64 *)(void *)keys->data, keys->len, low, 64);
}

static guint64
key_make(guint32 high, guint32 low)
{
	return (guint64)high << 32 | low;
}

/* Everybody at each session of an activity: day, then person. */
static void
sessions_read(const struct facts *facts, guint32 activity, gint32 from,
    gint32 until, GArray *seats)
{
	const guint32 *start = facts->visits.start;

	g_array_set_size(seats, 0);
	for (gsize i = start[activity]; i < start[activity + 1]; i++) {
		const struct visit *visit = &facts->visits.list[i];
		guint64 key = key_make((guint32)visit->day, visit->person);

		if (visit->day > from && visit->day <= until)
			g_array_append_val(seats, key);
	}
	/* Of a day they come by person. */
	keys_sort(seats, 32);
}

/* Pairs of one session; who does not count still takes a seat. */
static void
pairs_add(const guint64 *seats, gsize count, const gboolean *member,
    GArray *pairs)
{
	guint before = pairs->len;
	guint64 *pair;

	g_array_set_size(pairs, before + (guint)(count * (count - 1) / 2));
	pair = (guint64 *)(void *)pairs->data + before;
	for (gsize i = 0; i < count; i++)
		for (gsize j = i + 1; j < count; j++) {
			*pair = key_make((guint32)seats[i],
			    (guint32)seats[j]);
			pair += member[(guint32)seats[i]] &&
			    member[(guint32)seats[j]];
		}
	g_array_set_size(pairs, (guint)(pair -
	    (guint64 *)(void *)pairs->data));
}

/* Equal pairs become one meeting. */
static void
pairs_collapse(GArray *pairs, guint32 activity, GArray *meetings)
{
	keys_sort(pairs, 0);
	for (guint i = 0; i < pairs->len;) {
		guint64 pair = g_array_index(pairs, guint64, i);
		struct meeting meeting = { (guint32)(pair >> 32),
		    (guint32)pair, activity, 0 };

		for (; i < pairs->len &&
		    g_array_index(pairs, guint64, i) == pair; i++)
			meeting.times++;
		g_array_append_val(meetings, meeting);
	}
}

/* Meetings at one activity; returns the sessions that were too large. */
static gint64
meetings_activity(GArray *seats, guint32 activity, gint64 crowd,
    const gboolean *member, GArray *pairs, GArray *meetings)
{
	const guint64 *seat = (const guint64 *)(void *)seats->data;
	gint64 crowds = 0;

	g_array_set_size(pairs, 0);
	for (gsize i = 0, next; i < seats->len; i = next) {
		for (next = i + 1; next < seats->len &&
		    seat[next] >> 32 == seat[i] >> 32; next++)
			;
		if (next - i > (gsize)crowd)
			crowds++;
		else
			pairs_add(seat + i, next - i, member, pairs);
	}
	pairs_collapse(pairs, activity, meetings);
	return crowds;
}

static void
meetings_recorded(const struct facts *facts, const gboolean *member,
    gint32 day, GArray *meetings)
{
	for (gsize i = 0; i < facts->tie_count; i++) {
		const struct tie *tie = &facts->ties[i];
		struct meeting meeting = { MIN(tie->a, tie->b),
		    MAX(tie->a, tie->b), tie->activity, MEETING_RECORDED };

		if (tie->start <= day && (tie->end == DAY_NONE ||
		    tie->end >= day) && member[tie->a] && member[tie->b])
			g_array_append_val(meetings, meeting);
	}
}

/* What one pair has in common; list holds count meetings of it. */
struct pair {
	const struct meeting	*list;
	gsize			 count;
	guint32			 times;
	gboolean		 recorded;
};

static void
pair_sum(struct pair *pair)
{
	pair->times = 0;
	pair->recorded = FALSE;
	for (gsize i = 0; i < pair->count; i++)
		if (pair->list[i].times == MEETING_RECORDED)
			pair->recorded = TRUE;
		else
			pair->times += pair->list[i].times;
}

/* Whether the tie would be there without the activity. */
static gboolean
pair_stays(const struct pair *pair, guint32 activity, gint64 attendances)
{
	gint64 left = 0;

	for (gsize i = 0; i < pair->count; i++) {
		if (pair->list[i].activity == activity)
			continue;
		if (pair->list[i].times == MEETING_RECORDED)
			return TRUE;
		left += pair->list[i].times;
	}
	return left >= attendances;
}

static void
pair_needs(const struct pair *pair, gint64 attendances, GArray *need)
{
	for (gsize i = 0; i < pair->count; i++) {
		guint32 activity = pair->list[i].activity;

		if (activity == RANK_NONE ||
		    (i > 0 && activity == pair->list[i - 1].activity))
			continue;
		if (!pair_stays(pair, activity, attendances))
			g_array_append_val(need, activity);
	}
}

void
ties_make(const struct meeting *list, gsize count, gint64 attendances,
    struct ties *ties)
{
	g_autofree struct meeting *meetings = meetings_enough(list, &count,
	    attendances);
	GArray *need = g_array_new(FALSE, FALSE, sizeof(guint32));
	struct pair pair;

	meetings_order(meetings, count);
	*ties = (struct ties){ .list = g_new(struct edge, count + 1),
	    .times = g_new(guint32, count + 1),
	    .recorded = g_new(gboolean, count + 1),
	    .start = g_new0(guint32, count + 1) };
	for (gsize i = 0; i < count; i += pair.count) {
		pair.list = &meetings[i];
		for (pair.count = 1; i + pair.count < count &&
		    meetings[i + pair.count].a == meetings[i].a &&
		    meetings[i + pair.count].b == meetings[i].b; pair.count++)
			;
		pair_sum(&pair);
		if (!pair.recorded && pair.times < attendances)
			continue;
		ties->list[ties->count] = (struct edge){ meetings[i].a,
		    meetings[i].b };
		ties->times[ties->count] = pair.times;
		ties->recorded[ties->count] = pair.recorded;
		pair_needs(&pair, attendances, need);
		ties->start[++ties->count] = need->len;
	}
	ties->need = (guint32 *)(void *)g_array_free(need, FALSE);
}

void
ties_alive(const struct facts *facts, const struct conf_method *method,
    const gboolean *member, gint32 day, struct ties *ties)
{
	g_autoptr(GArray) seats = g_array_new(FALSE, FALSE, sizeof(guint64));
	g_autoptr(GArray) pairs = g_array_new(FALSE, FALSE, sizeof(guint64));
	g_autoptr(GArray) meetings = g_array_new(FALSE, FALSE,
	    sizeof(struct meeting));
	gint32 from = day - (gint32)method->tie_window;
	gint64 crowds = 0;

	for (gsize a = 0; a < facts->activities.count; a++) {
		sessions_read(facts, (guint32)a, from, day, seats);
		crowds += meetings_activity(seats, (guint32)a,
		    method->tie_crowd, member, pairs, meetings);
	}
	meetings_recorded(facts, member, day, meetings);
	ties_make((const struct meeting *)(void *)meetings->data, meetings->len,
	    method->tie_attendances, ties);
	ties->crowds = crowds;
}

void
ties_clear(struct ties *ties)
{
	g_free(ties->list);
	g_free(ties->times);
	g_free(ties->recorded);
	g_free(ties->start);
	g_free(ties->need);
	*ties = (struct ties){ 0 };
}
