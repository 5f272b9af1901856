/* Participants, and hours that are told more than once; see related.h. */
#include <string.h>

#include "begun.h"
#include "related_parts.h"

struct months {
	gint32	first, last;
};

/* The history, the year, and the same months of the year before. */
enum { HISTORY, YEAR, BEFORE, MONTHS };

static void
months_make(const struct figures *figures, struct months months[MONTHS])
{
	gint32 now = figures->period.month;
	gint32 january = now - figures->month + 1;

	months[HISTORY] = (struct months){ day_month(figures->first_day),
	    now };
	months[YEAR] = (struct months){ january, now };
	months[BEFORE] = (struct months){ january - 12, now - 12 };
}

/* Whoever comes to it does so by attending, on that very day. */
static gboolean
is_by_attendance(const struct conf_rung *rung)
{
	return rung->attendances > 0 && !related_has_any(rung->outcomes) &&
	    !related_has_any(rung->improved) &&
	    !related_has_any(rung->sustained) && !rung->ties;
}

/* Who is new on such a rung took part in these months. */
static void
relate_rungs(const struct figures *figures, const struct cell *participants)
{
	guint i;

	/* People are where they live, participants where they went. */
	for (i = 0; figures->scope == 0 && i < figures->rungs->len; i++) {
		const struct rung_figure *rung = &g_array_index(
		    figures->rungs, struct rung_figure, i);

		if (is_by_attendance(rung->rung))
			cells_within(figures->cells, rung->people,
			    participants);
	}
}

static const struct cell *
unseen_sum(Cells *cells, const GPtrArray *parts, const char *key)
{
	const struct cell *whole;
	double sum = 0;
	guint i;

	for (i = 0; i < parts->len; i++)
		sum += related_exact(cells, parts->pdata[i]);
	whole = cells_unseen(cells, CELL_PEOPLE, sum, "%s", key);
	cells_sum(cells, whole, (const struct cell *const *)parts->pdata,
	    parts->len);
	return whole;
}

/*
 * Of two activities: all are those of one and who came to the other alone.
 */
static void
relate_pair(Cells *cells, const struct activity_figure *one,
    const struct activity_figure *other, const struct cell *all)
{
	const struct cell *parts[] = { one->people, other->unique };

	cells_sum(cells, all, parts, G_N_ELEMENTS(parts));
}

/*
 * All are no more than those of each activity together, no fewer than those of
 * any of them and those who came to a single one.
 */
static void
relate_activities(const struct figures *figures, const struct cell *all)
{
	g_autoptr(GPtrArray) people = g_ptr_array_new();
	g_autoptr(GPtrArray) unique = g_ptr_array_new();
	const struct activity_figure *attended[2] = { NULL, NULL };
	Cells *cells = figures->cells;
	guint i;

	for (i = 0; i < figures->activities->len; i++) {
		const struct activity_figure *activity =
		    figures->activities->pdata[i];

		if (activity->idle)
			continue;
		if (people->len < G_N_ELEMENTS(attended))
			attended[people->len] = activity;
		cells_within(cells, activity->people, all);
		g_ptr_array_add(people, (void *)activity->people);
		g_ptr_array_add(unique, (void *)activity->unique);
	}
	if (people->len == 0)
		return;
	cells_within(cells, unseen_sum(cells, unique,
	    "@participants/unique"), all);
	/* Others may have come to what the funder does not pay. */
	if (*figures->report->funder != '\0')
		return;
	if (people->len == 1)
		cells_same(cells, all, attended[0]->people);
	else
		cells_within(cells, all, unseen_sum(cells, people,
		    "@participants/together"));
	if (people->len == 2) {
		relate_pair(cells, attended[0], attended[1], all);
		relate_pair(cells, attended[1], attended[0], all);
	}
}

/* People of all, of whom the others are people as well. */
static void
relate_parts(const struct figures *figures, const char *name)
{
	const struct measure *measure = figures_measure(figures, name);
	guint i;

	for (i = 0; measure != NULL && i < measure->figures->len; i++) {
		const struct measure_figure *figure =
		    measure->figures->pdata[i];

		cells_complement(figures->cells, figure->number, figure->of);
	}
}

/*
 * All hours, of which several tables tell who had what part: the same ones where
 * they are about the same months, in this release or another.
 */
static void
relate_hours(const struct figures *figures, const char *name)
{
	const struct measure *measure = figures_measure(figures, name);
	guint i;

	for (i = 0; measure != NULL && i < measure->figures->len; i++) {
		const struct measure_figure *figure =
		    measure->figures->pdata[i];

		if (figure->of != NULL && strcmp(figure->about, "all") == 0)
			cells_span(figures->cells, figure->of, figure->first,
			    figure->last, "hours_attended");
	}
}

/* People who are counted from one month on, and whether of what they are. */
static const struct stretch {
	const char	*name, *stem;
	gboolean	 of;		/* what the figures are a part of, or per */
} stretches[] = {
	{ "participants", "participants", FALSE },
	{ "formula_dose", "participants/formula", TRUE },
	{ "coproduction_people", "workers/clients", FALSE },
	{ "coproduction_people", "workers", TRUE },
	{ "role_step", "steps", FALSE }
};

/* "participants/since/2026-01", "steps/client>donor/since/2026-01". */
static void
relate_stretch(const struct figures *figures, const struct stretch *stretch,
    const struct measure_figure *figure, gint32 begun)
{
	const struct cell *cell = stretch->of ? figure->of : figure->number;
	gint32 first = begun_since(begun, figure->first);
	char from[8];

	if (cell != NULL && first <= figure->last)
		cells_span(figures->cells, cell, first, figure->last,
		    "%s%s%s%s%s/since/%s", stretch->stem,
		    *figure->subject == '\0' ? "" : "/", figure->subject,
		    *figure->class_name == '\0' ? "" : "/",
		    figure->class_name, month_print(first, from));
}

/*
 * Whoever took part in some months of a stretch took part in it: of people
 * who are counted from one month on, those who are new add up.
 */
static gboolean
relate_stretches(const struct figures *figures, Store *store, GError **error)
{
	sqlite3_stmt *row = store_statement(store, "related_begun");
	gint32 begun;
	gboolean found;
	guint i, j;

	figures_bind(row, ":scope", figures->scope);
	if (!store_step(store, row, &found, error))
		return FALSE;
	begun = begun_read(row, 0);
	sqlite3_reset(row);
	for (i = 0; i < G_N_ELEMENTS(stretches); i++) {
		const struct measure *measure = figures_measure(figures,
		    stretches[i].name);

		for (j = 0; measure != NULL && j < measure->figures->len; j++)
			relate_stretch(figures, &stretches[i],
			    measure->figures->pdata[j], begun);
	}
	return TRUE;
}

gboolean
related_people(const struct figures *figures, Store *store, GError **error)
{
	static const char *const hours[] = { "client_question_hours",
		"client_led_hours", "driver_hours" };
	const struct cell *people[MONTHS];
	struct months months[MONTHS];
	guint i;

	months_make(figures, months);
	for (i = 0; i < MONTHS; i++)
		people[i] = related_number(figures, "participants",
		    months[i].first, months[i].last);
	for (i = YEAR; i < MONTHS; i++)
		if (people[i] != NULL && people[HISTORY] != NULL &&
		    months[i].first >= months[HISTORY].first)
			cells_complement(figures->cells, people[i],
			    people[HISTORY]);
	if (people[YEAR] != NULL) {
		relate_rungs(figures, people[YEAR]);
		/* Of the two the history gives way. */
		cells_headline(figures->cells, people[YEAR],
		    HEADLINE_FIRST);
	}
	if (people[HISTORY] != NULL)
		relate_activities(figures, people[HISTORY]);
	relate_parts(figures, "coproduction_people");
	relate_parts(figures, "role_step");
	for (i = 0; i < G_N_ELEMENTS(hours); i++)
		relate_hours(figures, hours[i]);
	return relate_stretches(figures, store, error);
}
