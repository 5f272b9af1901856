/*
 * Counts what verdicts rest on; one pass over the visits of each activity
 * for reach, one more per series for person-time.
 */
#include <math.h>
#include <string.h>

#include "evidence.h"
#include "journeys.h"

/* The distinct activities of each person within the history. */
struct attended {
	guint32	*start;		/* by person */
	guint32	*list;
};

static void
attended_make(const struct facts *facts, struct attended *attended)
{
	const struct touches *touches = &facts->touches;
	g_autofree guint32 *stamps = g_new0(guint32, facts->activities.count);
	gsize made = 0;

	attended->start = g_new(guint32, facts->people.count + 1);
	attended->list = g_new(guint32, touches->count);
	for (gsize p = 0; p < facts->people.count; p++) {
		attended->start[p] = (guint32)made;
		for (gsize i = touches->start[p]; i < touches->start[p + 1];
		    i++) {
			const struct touch *touch = &touches->list[i];
			guint32 *stamp = &stamps[touch->activity];

			if (!history_has(&facts->history, touch->day) ||
			    *stamp == p + 1)
				continue;
			*stamp = (guint32)p + 1;
			attended->list[made++] = touch->activity;
		}
	}
	attended->start[facts->people.count] = (guint32)made;
}

static void
attended_clear(struct attended *attended)
{
	g_free(attended->start);
	g_free(attended->list);
}

/* The activity that shares most people; the first in order on a tie. */
static void
reach_overlap(struct figures *reach, const guint32 *shared, gsize count)
{
	guint32 most = 0;

	reach->overlap = NAN;
	reach->overlap_with = RANK_NONE;
	for (gsize b = 0; b < count; b++)
		if (shared[b] > most) {
			most = shared[b];
			reach->overlap_with = (guint32)b;
		}
	if (reach->people > 0)
		reach->overlap = (double)most / (double)reach->people;
}

static void
reach_make(const struct facts *facts, const struct attended *attended,
    guint32 activity, guint32 *shared, struct figures *reach)
{
	const struct history *history = &facts->history;
	const guint32 *start = facts->visits.start;
	guint32 before = RANK_NONE;

	memset(shared, 0, facts->activities.count * sizeof(*shared));
	for (gsize i = start[activity]; i < start[activity + 1]; i++) {
		const struct visit *visit = &facts->visits.list[i];
		guint32 from, to;

		if (visit->day < history->first || visit->person == before)
			continue;
		before = visit->person;
		reach->people++;
		reach->followed += visit->day + history->lookback <=
		    history->last;
		from = attended->start[before];
		to = attended->start[before + 1];
		reach->unique_reach += to - from == 1;
		for (; from < to; from++)
			if (attended->list[from] != activity)
				shared[attended->list[from]]++;
	}
	reach_overlap(reach, shared, facts->activities.count);
}

void
evidence_make(const struct facts *facts, const gint64 *cents,
    struct evidence *evidence)
{
	const struct history *history = &facts->history;
	gsize count = facts->activities.count;
	g_autofree guint32 *shared = g_new(guint32, count + 1);
	struct attended attended;

	strata_make(history, facts->towns.count, &evidence->strata);
	evidence->reach = g_new0(struct figures, count);
	attended_make(facts, &attended);
	for (gsize a = 0; a < count; a++) {
		struct figures *reach = &evidence->reach[a];
		gint32 first = facts->activity[a].first_session;

		reach_make(facts, &attended, (guint32)a, shared, reach);
		reach->young = first != DAY_NONE &&
		    first > history->last - history->lookback;
		reach->cents = cents[a];
	}
	attended_clear(&attended);
}

void
evidence_clear(struct evidence *evidence)
{
	strata_clear(&evidence->strata);
	g_free(evidence->reach);
	*evidence = (struct evidence){ 0 };
}

/* Follow-up of everybody within reach of any activity. */
static void
persontime_all(const struct facts *facts, const struct strata *strata,
    const struct series *series, gint32 *days, struct stretch *room,
    struct stratum *cells)
{
	const struct touches *touches = &facts->touches;

	for (guint32 p = 0; p < facts->people.count; p++) {
		struct history history = facts->history;
		gsize from = touches->start[p];
		gsize count = touches->start[p + 1] - from;

		if (!series_tells(series, p, &history))
			continue;
		for (gsize i = 0; i < count; i++)
			days[i] = touches->list[from + i].day;
		persontime_add(strata, &history, facts->people.list[p].town,
		    days, count, series->first[p], room, cells);
	}
}

/* Follow-up within reach of one activity: Y, D and how many are known. */
static void
persontime_activity(const struct facts *facts, const struct strata *strata,
    const struct series *series, guint32 activity, gint32 *days,
    struct stretch *room, struct stratum *cells, struct figures *f)
{
	const struct visit *visit = facts->visits.list +
	    facts->visits.start[activity];
	const struct visit *end = facts->visits.list +
	    facts->visits.start[activity + 1];

	while (visit < end) {
		struct history history = facts->history;
		guint32 person = visit->person;
		gsize count = visits_person(visit, end, days);

		if (series_tells(series, person, &history))
			f->touched += persontime_add(strata, &history,
			    facts->people.list[person].town, days, count,
			    series->first[person], room, cells);
		f->known += days[count - 1] >= facts->history.first &&
		    series->known[person];
		visit += count;
	}
	for (gsize i = 0; i < strata_count(strata); i++)
		f->person_days += cells[i].days;
}

/* The most touches of any person. */
static gsize
touches_most(const struct facts *facts)
{
	const guint32 *start = facts->touches.start;
	gsize most = 0;

	for (gsize p = 0; p < facts->people.count; p++)
		most = MAX(most, start[p + 1] - start[p]);
	return most;
}

static void
figures_persontime(const struct facts *facts, const struct strata *strata,
    const struct series *series, struct figures *list)
{
	gsize cells = strata_count(strata), most = touches_most(facts);
	g_autofree struct stratum *all = g_new0(struct stratum, cells);
	g_autofree struct stratum *own = g_new(struct stratum, cells);
	g_autofree double *each = g_new(double, cells);
	g_autofree gint32 *days = g_new(gint32, most + 1);
	g_autofree struct stretch *room = g_new(struct stretch, most + 1);

	persontime_all(facts, strata, series, days, room, all);
	for (gsize a = 0; a < facts->activities.count; a++) {
		struct expected expected;

		memset(own, 0, cells * sizeof(*own));
		persontime_activity(facts, strata, series, (guint32)a, days,
		    room, own, &list[a]);
		persontime_expected(strata, own, all, &expected, each);
		list[a].expected = expected.expected;
		list[a].expected_low = expected.low;
		list[a].merged_share = expected.merged_share;
		list[a].reference_days = expected.reference_days;
		if (!isnan(expected.expected))
			scatter_add(own, each, cells, &list[a].scatter);
	}
}

/* The only activity of a journey, or RANK_NONE. */
static guint32
journey_only(const struct journey *journey, const struct touch *touches)
{
	return journey->kind == JOURNEY_CONVERSION &&
	    journey->activities == 1 ? touches[journey->touch].activity :
	    RANK_NONE;
}

/* F, D1, and the people that would not count without the activity. */
static void
figures_journeys(const struct facts *facts, const GArray *journeys,
    struct figures *list)
{
	const struct touch *touches = facts->touches.list;
	guint32 person = RANK_NONE, only = RANK_NONE;

	for (guint i = 0; i < journeys->len; i++) {
		const struct journey *journey = &g_array_index(journeys,
		    struct journey, i);
		guint32 here = journey_only(journey, touches);

		if (journey->outcome_day == DAY_NONE ||
		    !history_has(&facts->history, journey->outcome_day))
			continue;
		if (journey->kind == JOURNEY_CONVERSION)
			list[touches[journey->touch].activity].first_touch++;
		if (here != RANK_NONE)
			list[here].only_touched++;
		if (journey->person != person) {
			/* First outcome of a person: assume all are alike. */
			person = journey->person;
			only = here;
			if (only != RANK_NONE)
				list[only].only_connected++;
		} else if (only != RANK_NONE && here != only) {
			list[only].only_connected--;
			only = RANK_NONE;
		}
	}
}

struct figures *
evidence_series(const struct facts *facts, const struct evidence *evidence,
    const struct series *series, const GArray *journeys)
{
	struct figures *list = g_memdup2(evidence->reach,
	    facts->activities.count * sizeof(*list));

	figures_persontime(facts, &evidence->strata, series, list);
	figures_journeys(facts, journeys, list);
	return list;
}
