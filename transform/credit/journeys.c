/*
 * Cuts the touches of people into journeys; see journeys.h for the rules.
 */
#include <math.h>

#include "journeys.h"
#include "rows.h"

static const char *const kind_words[] = {
	[JOURNEY_CONVERSION] = "conversion",
	[JOURNEY_UNATTRIBUTED] = "unattributed",
	[JOURNEY_NULL] = "null",
	[JOURNEY_OPEN] = "open",
	[JOURNEY_AFTER] = "after",
	[JOURNEY_UNMEASURED] = "unmeasured"
};

static void
journey_add(GArray *journeys, guint32 person, enum journey_kind kind,
    guint32 touch, guint32 count, const struct outcome *outcome)
{
	struct journey journey = { .person = person, .kind = kind,
	    .touch = touch, .count = count, .outcome_day = DAY_NONE,
	    .value = NAN };

	if (outcome != NULL) {
		journey.outcome_day = outcome->day;
		journey.value = outcome->value;
	}
	g_array_append_val(journeys, journey);
}

/* Touches without outcome, from .. to - 1: cut at gaps longer than W. */
static void
journeys_without(const struct touch *touches, guint32 from, guint32 to,
    const struct history *history, GArray *journeys)
{
	for (guint32 i = from; i < to; i++) {
		gboolean closed;

		if (i + 1 < to && touches[i + 1].day - touches[i].day <=
		    history->lookback)
			continue;
		closed = touches[i].day + history->lookback < history->last;
		journey_add(journeys, touches[i].person,
		    closed ? JOURNEY_NULL : JOURNEY_OPEN, from, i + 1 - from,
		    NULL);
		from = i + 1;
	}
}

void
journeys_cut(const struct touch *touches, guint32 from, guint32 to,
    const struct outcome *outcomes, gsize count,
    const struct history *history, gboolean once, GArray *journeys)
{
	for (gsize j = 0; j < count; j++) {
		const struct outcome *outcome = &outcomes[j];
		guint32 first = from, end;

		/* Touches up to the former outcome are behind us already. */
		while (first < to && touches[first].day <
		    outcome->day - history->lookback)
			first++;
		journeys_without(touches, from, first, history, journeys);
		for (end = first; end < to && touches[end].day <=
		    outcome->day; end++)
			;
		journey_add(journeys, outcome->person, end > first ?
		    JOURNEY_CONVERSION : JOURNEY_UNATTRIBUTED, first,
		    end - first, outcome);
		from = end;
	}
	if (!once || count == 0)
		journeys_without(touches, from, to, history, journeys);
	else if (from < to)
		journey_add(journeys, touches[from].person, JOURNEY_AFTER,
		    from, to - from, NULL);
}

/* The touches of a person without an outcome that is measured. */
static void
journeys_unimproved(const struct touch *touches, guint32 from, guint32 to,
    gint32 until, const struct history *history, GArray *journeys)
{
	struct history ever = *history;
	guint32 known = from;

	/* The measurement itself closes what lies before it. */
	ever.last = G_MAXINT32;
	while (known < to && touches[known].day <= until)
		known++;
	journeys_without(touches, from, known, &ever, journeys);
	if (known < to)
		journey_add(journeys, touches[known].person,
		    JOURNEY_UNMEASURED, known, to - known, NULL);
}

/* stamps[activity] remembers the last journey that the activity was in. */
static void
journey_stamp(struct journey *journey, const struct touch *touches,
    guint32 *stamps, guint32 stamp)
{
	for (guint32 i = 0; i < journey->count; i++) {
		guint32 *last = &stamps[touches[journey->touch + i].activity];

		journey->activities += *last != stamp;
		*last = stamp;
	}
}

GArray *
journeys_make(const struct facts *facts, const struct series *series)
{
	GArray *journeys = g_array_new(FALSE, FALSE, sizeof(struct journey));
	g_autofree guint32 *stamps = g_new0(guint32, facts->activities.count);
	const guint32 *start = facts->touches.start;
	const struct outcome *outcome = series->outcomes;
	const struct outcome *end = outcome + series->count;

	for (guint32 p = 0; p < facts->people.count; p++) {
		gsize count = 0;

		while (outcome + count < end && outcome[count].person == p)
			count++;
		if (series->until != NULL && count == 0)
			journeys_unimproved(facts->touches.list, start[p],
			    start[p + 1], series->until[p], &facts->history,
			    journeys);
		else
			journeys_cut(facts->touches.list, start[p],
			    start[p + 1], outcome, count, &facts->history,
			    series->mission || series->until != NULL,
			    journeys);
		outcome += count;
	}
	for (guint i = 0; i < journeys->len; i++)
		journey_stamp(&g_array_index(journeys, struct journey, i),
		    facts->touches.list, stamps, i + 1);
	return journeys;
}

gboolean
journey_counts(const struct journey *journey, const struct touch *touches,
    const struct history *history)
{
	if (journey->outcome_day != DAY_NONE)
		return history_has(history, journey->outcome_day);
	return history_has(history,
	    touches[journey->touch + journey->count - 1].day);
}

static void
put_day(struct rows *rows, gint32 day)
{
	if (day != DAY_NONE)
		rows_integer(rows, day);
	else
		rows_null(rows);
}

static void
journey_put(struct rows *rows, const struct journey *journey,
    const struct touch *touches)
{
	const struct touch *first = touches + journey->touch;
	gboolean some = journey->count > 0;

	rows_integer(rows, (gint64)journey->person + 1);
	rows_word(rows, kind_words[journey->kind]);
	put_day(rows, some ? first->day : DAY_NONE);
	put_day(rows, some ? first[journey->count - 1].day : DAY_NONE);
	put_day(rows, journey->outcome_day);
	rows_integer(rows, journey->count);
	rows_integer(rows, journey->activities);
	rows_real(rows, journey->value);
}

gboolean
journeys_write(Store *store, const struct facts *facts,
    const struct series *series, const GArray *journeys, gint64 *id,
    GError **error)
{
	gboolean good = TRUE;
	struct rows rows;

	rows_begin(&rows, store, "derived_journey");
	for (guint i = 0; good && i < journeys->len; i++) {
		const struct journey *journey = &g_array_index(journeys,
		    struct journey, i);

		if (!journey_counts(journey, facts->touches.list,
		    &facts->history))
			continue;
		++*id;
		rows_integer(&rows, series->id);
		journey_put(&rows, journey, facts->touches.list);
		good = rows_next(&rows, error);
	}
	return rows_end(&rows, good, error);
}
