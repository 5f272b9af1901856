/*
 * Who left, and why; see leaving.h.
 */
#include <string.h>

#include "leaving.h"

/* In the order of their words. */
enum { LEFT, MOVED, REACHED, STAYING, FATES };

static const char *const fate_words[FATES] = {
	"left", "moved", "reached", "staying"
};

/* The last day of one person at each place; who is the person + 1. */
struct last {
	guint32	who;
	gint32	day;
};

struct fates {
	gint32		 since;		/* who came on it or later stays */
	gint64		(*of_activity)[FATES];
	gint64		(*of_town)[FATES];	/* 0: all */
	struct last	*at_activity, *at_town;
	guint32		*activities, *towns;	/* of this person */
	gsize		 activity_count, town_count;
};

/* Adds a place to the list when it is the person's first time there. */
static void
last_at(struct last *last, guint32 place, guint32 who, gint32 day,
    guint32 *list, gsize *count)
{
	if (last[place].who != who)
		list[(*count)++] = place;
	last[place] = (struct last){ who, day };
}

static gsize
fate_of(gint32 here, gint32 anywhere, gint32 since, gboolean reached)
{
	if (here >= since)
		return STAYING;
	if (anywhere >= since)
		return MOVED;
	return reached ? REACHED : LEFT;
}

static void
fates_person(const struct measuring *m, struct fates *fates, guint32 person)
{
	const struct touches *touches = &m->facts->touches;
	gboolean reached = m->ladder->reached[m->ladder->mission][person].day
	    != DAY_NONE;
	gint32 anywhere = DAY_NONE;

	fates->activity_count = fates->town_count = 0;
	for (guint32 i = touches->start[person];
	    i < touches->start[person + 1]; i++) {
		const struct touch *touch = &touches->list[i];
		guint32 town = m->facts->activity[touch->activity].town;

		if (!history_has(&m->facts->history, touch->day))
			continue;
		anywhere = touch->day;
		last_at(fates->at_activity, touch->activity, person + 1,
		    touch->day, fates->activities, &fates->activity_count);
		last_at(fates->at_town, 0, person + 1, touch->day,
		    fates->towns, &fates->town_count);
		if (town != TOWN_UNKNOWN)
			last_at(fates->at_town, town, person + 1, touch->day,
			    fates->towns, &fates->town_count);
	}
	for (gsize i = 0; i < fates->activity_count; i++) {
		guint32 a = fates->activities[i];

		fates->of_activity[a][fate_of(fates->at_activity[a].day,
		    anywhere, fates->since, reached)]++;
	}
	for (gsize i = 0; i < fates->town_count; i++) {
		guint32 town = fates->towns[i];

		fates->of_town[town][fate_of(fates->at_town[town].day,
		    anywhere, fates->since, reached)]++;
	}
}

static void
fates_make(const struct measuring *m, struct fates *fates)
{
	gsize activities = m->catalogue.count;
	gsize towns = m->facts->towns.count + 1;

	fates->since = m->facts->history.last -
	    (gint32)m->conf->measures.left_days + 1;
	fates->of_activity = g_malloc0_n(activities + 1,
	    sizeof(*fates->of_activity));
	fates->of_town = g_malloc0_n(towns, sizeof(*fates->of_town));
	fates->at_activity = g_new0(struct last, activities + 1);
	fates->at_town = g_new0(struct last, towns);
	fates->activities = g_new(guint32, activities + 1);
	fates->towns = g_new(guint32, towns);
	for (guint32 p = 0; p < m->facts->people.count; p++)
		fates_person(m, fates, p);
}

static void
fates_clear(struct fates *fates)
{
	g_free(fates->of_activity);
	g_free(fates->of_town);
	g_free(fates->at_activity);
	g_free(fates->at_town);
	g_free(fates->activities);
	g_free(fates->towns);
}

static gboolean
fates_put(struct measuring *m, const struct group *group,
    const gint64 counts[FATES], GError **error)
{
	gint64 all = 0;

	for (gsize f = 0; f < FATES; f++)
		all += counts[f];
	for (gsize f = 0; f < FATES; f++) {
		struct value value = VALUE_NONE;

		value.numerator = (double)counts[f];
		value.denominator = (double)all;
		value.people = counts[f];
		if (!measuring_put_span(m, SPAN_HISTORY, &(struct subject){
		    group->about, group->subject, fate_words[f],
		    group->town }, &value, error))
			return FALSE;
	}
	return TRUE;
}

gboolean
leaving_staying(struct measuring *m, GError **error)
{
	struct fates fates;
	gboolean good = TRUE;

	fates_make(m, &fates);
	for (guint i = 0; good && i < m->groups.list->len; i++) {
		const struct group *group = groups_get(&m->groups,
		    m->groups.order[i]);

		if (group->about == ABOUT_ALL)
			good = fates_put(m, group,
			    fates.of_town[group->town], error);
		else if (group->about == ABOUT_ACTIVITY)
			good = fates_put(m, group,
			    fates.of_activity[group->activity], error);
	}
	fates_clear(&fates);
	return good;
}

/* Reasons as they stand in the store. */
static const char *const end_words[] = {
	"succeeded", "failed", "external", "dropout", "unknown"
};

#define ENDS	G_N_ELEMENTS(end_words)

static gsize
end_find(const char *word)
{
	for (gsize i = 0; word != NULL && i < ENDS; i++)
		if (strcmp(end_words[i], word) == 0)
			return i;
	return ENDS - 1;
}

typedef gint64 end_counts[SPANS][ENDS];

static void
end_count(end_counts counts, guint8 spans, gsize end)
{
	for (gsize s = 0; s < SPANS; s++)
		counts[s][end] += spans >> s & 1;
}

/* By group: only those about all and about single activities are filled. */
static gboolean
ends_read(struct measuring *m, end_counts *counts, GError **error)
{
	sqlite3_stmt *rows = store_statement(m->reader, "leaving_ties");
	gboolean row;

	sqlite3_bind_int(rows, 1, m->facts->history.first);
	sqlite3_bind_int(rows, 2, m->facts->history.last);
	while (store_step(m->reader, rows, &row, error)) {
		guint32 record, activity, town;
		guint8 spans;
		gsize end;

		if (!row)
			return TRUE;
		if (!ranks_column(&m->facts->people.records, rows, 0, &record,
		    error) || !ranks_column(&m->facts->activities, rows, 1,
		    &activity, error))
			return FALSE;
		spans = spans_of_day(&m->spans, sqlite3_column_int(rows, 2));
		end = end_find((const char *)sqlite3_column_text(rows, 3));
		town = m->facts->people.list[
		    m->facts->people.person_of[record]].town;
		/* The first groups are all, and all of each town. */
		end_count(counts[0], spans, end);
		if (town != TOWN_UNKNOWN)
			end_count(counts[town], spans, end);
		if (activity != RANK_NONE)
			end_count(counts[m->groups.of_activity[activity]],
			    spans, end);
	}
	return FALSE;
}

static gboolean
ends_put(struct measuring *m, const struct group *group,
    const end_counts counts, GError **error)
{
	for (gsize i = 0; i < SPANS * ENDS; i++) {
		struct value value = VALUE_NONE;

		value.denominator = 0;
		for (gsize e = 0; e < ENDS; e++)
			value.denominator += (double)counts[i / ENDS][e];
		value.people = counts[i / ENDS][i % ENDS];
		value.numerator = (double)value.people;
		if ((group->about == ABOUT_ALL || value.denominator > 0) &&
		    !measuring_put_span(m, i / ENDS, &(struct subject){
		    group->about, group->subject, end_words[i % ENDS],
		    group->town }, &value, error))
			return FALSE;
	}
	return TRUE;
}

gboolean
leaving_ties(struct measuring *m, GError **error)
{
	g_autofree end_counts *counts = g_new0(end_counts,
	    m->groups.list->len);

	if (!ends_read(m, counts, error))
		return FALSE;
	for (guint32 g = 0; g < m->groups.list->len; g++) {
		const struct group *group = groups_get(&m->groups, g);

		if ((group->about == ABOUT_ALL || (group->about ==
		    ABOUT_ACTIVITY && group->town == 0)) &&
		    !ends_put(m, group, counts[g], error))
			return FALSE;
	}
	return TRUE;
}
