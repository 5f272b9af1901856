/*
 * Reads the facts of the store into plain arrays; see facts.h.
 */
#include <math.h>
#include <stdlib.h>

#include "facts.h"
#include "program.h"

void
facts_history(const struct conf_method *method, const struct period *period,
    struct history *history)
{
	history->months = (gint32)method->history;
	history->month = period->month - history->months + 1;
	history->first = month_first_day(history->month);
	history->last = period->last;
	history->lookback = (gint32)method->lookback;
}

guint32
facts_town(const struct facts *facts, gint64 id)
{
	guint32 rank = ranks_find(&facts->towns, id);

	return rank == RANK_NONE ? TOWN_UNKNOWN : rank + 1;
}

static gboolean
facts_names(Store *store, struct facts *facts, GError **error)
{
	sqlite3_stmt *rows = store_statement(store, "facts_type_names");
	gboolean row;

	facts->type_names = g_new0(char *, facts->types.count + 1);
	for (gsize i = 0; store_step(store, rows, &row, error); i++) {
		if (!row)
			return TRUE;
		facts->type_names[i] =
		    g_strdup((const char *)sqlite3_column_text(rows, 0));
	}
	return FALSE;
}

static gboolean
facts_ranks(Store *store, struct facts *facts, GError **error)
{
	if (!ranks_read(store, "facts_registers", &facts->registers, error) ||
	    !ranks_read(store, "facts_towns", &facts->towns, error) ||
	    !ranks_read(store, "facts_projects", &facts->projects, error) ||
	    !ranks_read(store, "facts_types", &facts->types, error) ||
	    !ranks_read(store, "facts_activities", &facts->activities, error))
		return FALSE;
	facts->town_ids = g_new0(gint64, facts->towns.count + 1);
	for (gsize i = 0; i < facts->towns.count; i++)
		facts->town_ids[i + 1] = facts->towns.ids[i];
	facts->delivers_ties = g_new0(gboolean, facts->registers.count);
	facts->delivers_type = g_new0(gboolean,
	    facts->registers.count * facts->types.count);
	return facts_names(store, facts, error);
}

static gboolean
facts_activities(Store *store, struct facts *facts, GError **error)
{
	sqlite3_stmt *rows = store_statement(store, "facts_activity");
	guint32 town;
	gboolean row;

	facts->activity = g_new0(struct activity, facts->activities.count);
	sqlite3_bind_int(rows, 1, facts->history.last);
	for (gsize i = 0; store_step(store, rows, &row, error); i++) {
		struct activity *activity = &facts->activity[i];

		if (!row)
			return TRUE;
		if (!ranks_column(&facts->projects, rows, 0,
		    &activity->project, error) ||
		    !ranks_column(&facts->towns, rows, 1, &town, error))
			return FALSE;
		activity->town = town == RANK_NONE ? TOWN_UNKNOWN : town + 1;
		activity->first_session =
		    sqlite3_column_type(rows, 2) == SQLITE_NULL ? DAY_NONE :
		    sqlite3_column_int(rows, 2);
		if (sqlite3_column_type(rows, 3) != SQLITE_NULL)
			activity->declares = g_strsplit((const char *)
			    sqlite3_column_text(rows, 3), "|", -1);
	}
	return FALSE;
}

gboolean
activity_declares(const struct activity *activity, const char *type)
{
	return activity->declares != NULL && g_strv_contains(
	    (const char *const *)activity->declares, type);
}

static int
outcome_compare(const void *one, const void *other)
{
	const struct outcome *a = one, *b = other;

	if (a->type != b->type)
		return a->type < b->type ? -1 : 1;
	if (a->person != b->person)
		return a->person < b->person ? -1 : 1;
	return (a->day > b->day) - (a->day < b->day);
}

guint32
outcome_named(guint32 one, guint32 other)
{
	/* 0, nothing named, becomes the largest and gives way. */
	return MIN(one - 1, other - 1) + 1;
}

gsize
facts_order_outcomes(struct outcome *list, gsize count)
{
	gsize kept = 0;

	if (count > 0)
		qsort(list, count, sizeof(*list), outcome_compare);
	for (gsize i = 0; i < count; i++) {
		if (kept > 0 && outcome_compare(&list[kept - 1],
		    &list[i]) == 0) {
			list[kept - 1].value = fmax(list[kept - 1].value,
			    list[i].value);
			list[kept - 1].named = outcome_named(
			    list[kept - 1].named, list[i].named);
		} else
			list[kept++] = list[i];
	}
	return kept;
}

static gboolean
facts_outcomes(Store *store, struct facts *facts, GError **error)
{
	sqlite3_stmt *rows = store_statement(store, "facts_outcomes");
	g_autoptr(GArray) list = g_array_new(FALSE, FALSE,
	    sizeof(struct outcome));
	struct outcome outcome;
	guint32 record;
	gboolean row;

	while (TRUE) {
		if (!store_step(store, rows, &row, error))
			return FALSE;
		if (!row)
			break;
		if (!ranks_column(&facts->people.records, rows, 0, &record,
		    error) ||
		    !ranks_column(&facts->types, rows, 1, &outcome.type,
		    error) ||
		    !ranks_column(&facts->activities, rows, 4,
		    &outcome.named, error))
			return FALSE;
		outcome.named++;	/* RANK_NONE becomes 0 */
		outcome.day = sqlite3_column_int(rows, 2);
		if (outcome.day > facts->history.last) {
			facts->outcomes_after++;
			continue;
		}
		facts->delivers_type[facts->people.register_of[record] *
		    facts->types.count + outcome.type] = TRUE;
		outcome.person = facts->people.person_of[record];
		outcome.value = sqlite3_column_type(rows, 3) == SQLITE_NULL ?
		    NAN : sqlite3_column_double(rows, 3);
		g_array_append_val(list, outcome);
	}
	facts->outcome_count = list->len;
	facts->outcomes = (struct outcome *)g_array_free(
	    g_steal_pointer(&list), FALSE);
	facts->outcome_count = facts_order_outcomes(facts->outcomes,
	    facts->outcome_count);
	return TRUE;
}

/* FALSE in *counts for a tie that is not to be kept. */
static gboolean
tie_read(sqlite3_stmt *row, struct facts *facts, struct tie *tie,
    gboolean *counts, GError **error)
{
	const struct people *people = &facts->people;
	guint32 a, b;

	*counts = FALSE;
	if (!ranks_column(&people->records, row, 0, &a, error) ||
	    !ranks_column(&people->records, row, 1, &b, error))
		return FALSE;
	tie->a = people->person_of[a];
	tie->b = people->person_of[b];
	if (!ranks_column(&facts->activities, row, 5, &tie->activity, error))
		return FALSE;
	tie->start = sqlite3_column_int(row, 2);
	tie->end = sqlite3_column_type(row, 3) == SQLITE_NULL ? DAY_NONE :
	    sqlite3_column_int(row, 3);
	/* What happens after the last day is not known yet. */
	if (tie->end > facts->history.last)
		tie->end = DAY_NONE;
	if (tie->start > facts->history.last) {
		facts->outcomes_after++;
		return TRUE;
	}
	facts->delivers_ties[people->register_of[a]] = TRUE;
	/* Two records of one person make no tie; a mistake makes none. */
	*counts = tie->a != tie->b && sqlite3_column_int(row, 4) == 0;
	return TRUE;
}

static gboolean
facts_ties(Store *store, struct facts *facts, GError **error)
{
	sqlite3_stmt *rows = store_statement(store, "facts_ties");
	g_autoptr(GArray) list = g_array_new(FALSE, FALSE,
	    sizeof(struct tie));
	struct tie tie;
	gboolean row, counts;

	while (store_step(store, rows, &row, error)) {
		if (!row) {
			facts->tie_count = list->len;
			facts->ties = (struct tie *)g_array_free(
			    g_steal_pointer(&list), FALSE);
			return TRUE;
		}
		if (!tie_read(rows, facts, &tie, &counts, error))
			return FALSE;
		if (counts)
			g_array_append_val(list, tie);
	}
	return FALSE;
}

/* Attendance says more about where an activity began than a calendar. */
static void
facts_settle(struct facts *facts)
{
	const guint32 *start = facts->touches.start;

	for (gsize a = 0; a < facts->activities.count; a++) {
		gint32 first = facts->activity[a].first_session;

		for (gsize i = facts->visits.start[a];
		    i < facts->visits.start[a + 1]; i++) {
			gint32 day = facts->visits.list[i].day;

			if (first == DAY_NONE || day < first)
				first = day;
		}
		facts->activity[a].first_session = first;
	}
	for (gsize p = 0; p < facts->people.count; p++) {
		struct person *person = &facts->people.list[p];

		if (person->town == TOWN_UNKNOWN && start[p] < start[p + 1])
			person->town = facts->activity[facts->touches.list[
			    start[p]].activity].town;
	}
}

gboolean
facts_read_people(Store *store, const struct history *history,
    struct facts *facts, GError **error)
{
	gint64 some;

	facts->history = *history;
	if (!store_number(store, "facts_some", &some, error))
		return FALSE;
	if (some == 0) {
		g_set_error(error, IMPACT_ERROR, EXIT_NOTHING,
		    "the store holds no facts; run impact ingest first");
		return FALSE;
	}
	if (!facts_ranks(store, facts, error) ||
	    !facts_activities(store, facts, error) ||
	    !people_read(store, &facts->registers, &facts->towns,
	    &facts->people, error))
		return FALSE;
	spent_on(facts->spent, "people", facts->people.records.count);
	return TRUE;
}

gboolean
facts_read_events(Store *store, struct facts *facts, GError **error)
{
	if (!touches_read(store, &facts->people, &facts->activities,
	    facts->history.last, &facts->touches, error))
		return FALSE;
	spent_on(facts->spent, "attendance", facts->touches.count);
	if (!facts_outcomes(store, facts, error) ||
	    !facts_ties(store, facts, error))
		return FALSE;
	spent_on(facts->spent, "outcomes and ties", facts->outcome_count +
	    facts->tie_count);
	visits_make(&facts->touches, facts->activities.count, &facts->visits);
	facts_settle(facts);
	spent_on(facts->spent, "visits", 0);
	return TRUE;
}

void
facts_clear(struct facts *facts)
{
	for (gsize i = 0; facts->activity != NULL &&
	    i < facts->activities.count; i++)
		g_strfreev(facts->activity[i].declares);
	ranks_clear(&facts->registers);
	ranks_clear(&facts->towns);
	ranks_clear(&facts->projects);
	ranks_clear(&facts->types);
	ranks_clear(&facts->activities);
	g_strfreev(facts->type_names);
	g_free(facts->activity);
	g_free(facts->town_ids);
	people_clear(&facts->people);
	touches_clear(&facts->touches);
	visits_clear(&facts->visits);
	g_free(facts->outcomes);
	g_free(facts->ties);
	g_free(facts->delivers_ties);
	g_free(facts->delivers_type);
	*facts = (struct facts){ 0 };
}
