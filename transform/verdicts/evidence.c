/*
 * Counts what verdicts rest on; one pass over the visits of each activity
 * for reach, one more per series for person-time.
 */
#include <math.h>
#include <string.h>

#include "evidence.h"
#include "expected.h"
#include "followup.h"
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

/* What an activity shares with others; one after the other uses the same. */
struct sharing {
	guint32	*people;	/* by other activity: who came to both */
	guint32	*paired;	/* of them: who came to nothing else */
	guint32	*others;	/* those that share any */
	gsize	 count;		/* of others */
};

static void
sharing_make(struct sharing *sharing, gsize activities)
{
	*sharing = (struct sharing){ g_new0(guint32, activities + 1),
	    g_new0(guint32, activities + 1), g_new(guint32, activities + 1),
	    0 };
}

static void
sharing_clear(struct sharing *sharing)
{
	g_free(sharing->people);
	g_free(sharing->paired);
	g_free(sharing->others);
}

/*
 * The activity that shares most people, the first in order on a tie; empties
 * what is shared.
 */
static void
reach_overlap(struct figures *reach, struct sharing *sharing)
{
	guint32 most = 0;

	reach->overlap = NAN;
	reach->overlap_with = RANK_NONE;
	for (gsize i = 0; i < sharing->count; i++) {
		guint32 b = sharing->others[i], people = sharing->people[b];

		if (people > most || (people == most &&
		    b < reach->overlap_with)) {
			most = people;
			reach->overlap_with = b;
		}
		sharing->people[b] = sharing->paired[b] = 0;
	}
	sharing->count = 0;
	if (reach->people > 0)
		reach->overlap = (double)most / (double)reach->people;
}

/* People who came to this activity and one other only, by that other. */
static void
reach_pair(struct figures *reach, guint32 *paired, guint32 other)
{
	guint32 people = ++paired[other];

	if (people < reach->pair_reach || (people == reach->pair_reach &&
	    other > reach->pair_with))
		return;
	reach->pair_reach = people;
	reach->pair_with = other;
}

/* What else a person came to. */
static void
reach_share(struct figures *reach, struct sharing *sharing,
    guint32 activity, const guint32 *attended, gsize count)
{
	reach->unique_reach += count == 1;
	if (count == 2)
		reach_pair(reach, sharing->paired,
		    attended[attended[0] == activity]);
	for (gsize i = 0; i < count; i++) {
		guint32 other = attended[i];

		if (other == activity)
			continue;
		if (sharing->people[other]++ == 0)
			sharing->others[sharing->count++] = other;
	}
}

/* Nothing is shared before and after. */
static void
reach_make(const struct facts *facts, const struct attended *attended,
    guint32 activity, struct sharing *sharing, struct figures *reach)
{
	const struct history *history = &facts->history;
	const guint32 *start = facts->visits.start;
	guint32 before = RANK_NONE;

	reach->pair_with = RANK_NONE;
	for (gsize i = start[activity]; i < start[activity + 1]; i++) {
		const struct visit *visit = &facts->visits.list[i];
		guint32 from;

		if (visit->day < history->first || visit->person == before)
			continue;
		before = visit->person;
		reach->people++;
		reach->followed += visit->day + history->lookback <=
		    history->last;
		from = attended->start[before];
		reach_share(reach, sharing, activity, attended->list + from,
		    attended->start[before + 1] - from);
	}
	reach_overlap(reach, sharing);
}

void
evidence_make(const Conf *conf, const struct facts *facts,
    const struct assessments *assessments, const gint64 *cents,
    struct evidence *evidence)
{
	const struct history *history = &facts->history;
	gsize count = facts->activities.count;
	struct attended attended;
	struct sharing sharing;

	strata_people(conf, facts, assessments, -1, &evidence->strata);
	evidence->reach = g_new0(struct figures, count);
	attended_make(facts, &attended);
	sharing_make(&sharing, count);
	for (gsize a = 0; a < count; a++) {
		struct figures *reach = &evidence->reach[a];
		gint32 first = facts->activity[a].first_session;

		reach_make(facts, &attended, (guint32)a, &sharing, reach);
		reach->young = first != DAY_NONE &&
		    first > history->last - history->lookback;
		reach->cents = cents[a];
	}
	attended_clear(&attended);
	sharing_clear(&sharing);
}

void
evidence_clear(struct evidence *evidence)
{
	strata_clear(&evidence->strata);
	g_free(evidence->reach);
	*evidence = (struct evidence){ 0 };
}

/* Follow-up within reach of one activity: Y, D and how many are known. */
static void
followup_activity(const struct followup *followup, guint32 activity,
    struct persontime *own, struct figures *f)
{
	const struct facts *facts = followup->facts;
	const struct visit *visit = facts->visits.list +
	    facts->visits.start[activity];
	const struct visit *end = facts->visits.list +
	    facts->visits.start[activity + 1];

	while (visit < end) {
		const gint32 *days = followup->days;
		guint32 person = visit->person;
		gsize count = visits_person(visit, end, followup->days);

		f->touched += followup_days(followup, &facts->history,
		    person, days, count, own);
		f->known += days[count - 1] >= facts->history.first &&
		    followup->series->known[person];
		visit += count;
	}
	for (gsize i = 0; i < own->count; i++)
		f->person_days += own->cells[own->touched[i]].days;
}

static void
figures_expected(struct reference *reference, struct persontime *own,
    double *each, struct figures *f)
{
	struct expected expected;

	expected_make(reference, own, &expected, each);
	f->expected = expected.expected;
	f->expected_low = expected.low;
	f->merged_share = expected.merged_share;
	f->reference_days = expected.reference_days;
	if (!isnan(expected.expected))
		scatter_add(own, each, &f->scatter);
}

static void
figures_persontime(const struct facts *facts, const struct strata *strata,
    const struct series *series, struct figures *list)
{
	g_autofree double *each = g_new(double, strata_count(strata));
	struct reference reference;
	struct persontime all, own;
	struct followup followup;

	followup_make(facts, series, strata, &followup);
	persontime_make(strata, &all);
	persontime_make(strata, &own);
	for (guint32 p = 0; p < facts->people.count; p++)
		followup_person(&followup, p, &all);
	reference_make(strata, &all, &reference);
	for (gsize a = 0; a < facts->activities.count; a++) {
		list[a].measured = series->until != NULL;
		followup_activity(&followup, (guint32)a, &own,
		    &list[a]);
		figures_expected(&reference, &own, each, &list[a]);
		persontime_empty(&own);
	}
	reference_clear(&reference);
	persontime_clear(&all);
	persontime_clear(&own);
	followup_clear(&followup);
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
