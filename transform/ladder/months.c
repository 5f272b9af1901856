/*
 * Monthly figures; see months.h.
 */
#include "journeys.h"
#include "months.h"
#include "rows.h"

guint16 *
months_of_days(const struct history *history)
{
	gsize days = (gsize)(history->last - history->first) + 1;
	guint16 *of = g_new(guint16, days);
	gint32 month = 0;

	for (gsize day = 0; day < days; day++) {
		if (history->first + (gint32)day >
		    month_last_day(history->month + month))
			month++;
		of[day] = (guint16)month;
	}
	return of;
}

struct month_figures *
months_make(const struct facts *facts)
{
	const struct history *history = &facts->history;
	gsize months = (gsize)history->months;
	gsize cells = facts->activities.count * months;
	struct month_figures *figures = g_new0(struct month_figures, cells);
	/* The last person seen there: touches come by person. */
	g_autofree guint32 *seen = g_new(guint32, cells);
	g_autofree guint16 *month_of = months_of_days(history);

	for (gsize i = 0; i < cells; i++)
		seen[i] = RANK_NONE;
	for (gsize i = 0; i < facts->touches.count; i++) {
		const struct touch *touch = &facts->touches.list[i];
		gsize cell;

		if (!history_has(history, touch->day))
			continue;
		cell = touch->activity * months +
		    month_of[touch->day - history->first];
		figures[cell].attendances++;
		figures[cell].minutes += touch->minutes;
		figures[cell].people += seen[cell] != touch->person;
		seen[cell] = touch->person;
	}
	return figures;
}

gboolean
months_write(Store *store, const struct facts *facts,
    const struct month_figures *figures, GError **error)
{
	gsize months = (gsize)facts->history.months;
	gboolean good = TRUE;
	struct rows rows;

	rows_begin(&rows, store, "derived_activity_month");
	for (gsize i = 0; good && i < facts->activities.count * months; i++) {
		guint32 activity = activity_by_id(facts, i / months);
		const struct month_figures *f = &figures[activity * months +
		    i % months];

		if (f->attendances == 0 && f->cents == 0 &&
		    f->volunteer_minutes == 0)
			continue;
		rows_integer(&rows, facts->activities.ids[activity]);
		rows_integer(&rows, facts->history.month +
		    (gint64)(i % months));
		rows_integer(&rows, f->attendances);
		rows_integer(&rows, f->people);
		rows_integer(&rows, f->minutes);
		rows_integer(&rows, f->cents);
		rows_integer(&rows, f->volunteer_minutes);
		good = rows_next(&rows, error);
	}
	return rows_end(&rows, good, error);
}

struct outcome_cell {
	gint64	outcomes;
	gint64	unattributed;
};

static gboolean
outcomes_write(Store *store, const struct facts *facts, gint64 series,
    const struct outcome_cell *cells, GError **error)
{
	gsize months = (gsize)facts->history.months;
	gsize count = (facts->towns.count + 1) * months;
	gboolean good = TRUE;
	struct rows rows;

	rows_begin(&rows, store, "derived_outcome_month");
	for (gsize i = 0; good && i < count; i++) {
		if (cells[i].outcomes == 0)
			continue;
		rows_integer(&rows, series);
		rows_integer(&rows, facts->town_ids[i / months]);
		rows_integer(&rows, facts->history.month +
		    (gint64)(i % months));
		rows_integer(&rows, cells[i].outcomes);
		rows_integer(&rows, cells[i].unattributed);
		good = rows_next(&rows, error);
	}
	return rows_end(&rows, good, error);
}

gboolean
months_write_outcomes(Store *store, const struct facts *facts,
    const struct series *series, const GArray *journeys, GError **error)
{
	const struct history *history = &facts->history;
	gsize months = (gsize)history->months;
	g_autofree struct outcome_cell *cells = g_new0(struct outcome_cell,
	    (facts->towns.count + 1) * months);

	for (guint i = 0; i < journeys->len; i++) {
		const struct journey *journey = &g_array_index(journeys,
		    struct journey, i);
		struct outcome_cell *cell;

		if (journey->outcome_day == DAY_NONE ||
		    !history_has(history, journey->outcome_day))
			continue;
		cell = &cells[facts->people.list[journey->person].town *
		    months + (gsize)(day_month(journey->outcome_day) -
		    history->month)];
		cell->outcomes++;
		cell->unattributed += journey->kind == JOURNEY_UNATTRIBUTED;
	}
	return outcomes_write(store, facts, series->id, cells, error);
}

/* The first month in which anybody reached any rung; last when none did. */
static gint32
rungs_first_month(const struct facts *facts, const struct ladder *ladder)
{
	gint32 first = facts->history.last;

	for (gsize r = 0; r < ladder->count; r++)
		for (gsize p = 0; p < facts->people.count; p++) {
			gint32 day = ladder->reached[r][p].day;

			if (day != DAY_NONE && day < first)
				first = day;
		}
	return day_month(first);
}

static gboolean
rung_write_months(Store *store, const struct facts *facts, gsize rung,
    const gint64 *people, gint32 first, gsize months, GError **error)
{
	gsize count = (facts->towns.count + 1) * months;
	gboolean good = TRUE;
	struct rows rows;

	rows_begin(&rows, store, "derived_rung_month");
	for (gsize i = 0; good && i < count; i++) {
		if (people[i] == 0)
			continue;
		rows_integer(&rows, (gint64)rung + 1);
		rows_integer(&rows, facts->town_ids[i / months]);
		rows_integer(&rows, first + (gint64)(i % months));
		rows_integer(&rows, people[i]);
		good = rows_next(&rows, error);
	}
	return rows_end(&rows, good, error);
}

gboolean
months_write_rungs(Store *store, const struct facts *facts,
    const struct ladder *ladder, GError **error)
{
	gint32 first = rungs_first_month(facts, ladder);
	gsize months = (gsize)(day_month(facts->history.last) - first) + 1;

	for (gsize r = 0; r < ladder->count; r++) {
		g_autofree gint64 *people = g_new0(gint64,
		    (facts->towns.count + 1) * months);

		for (gsize p = 0; p < facts->people.count; p++) {
			gint32 day = ladder->reached[r][p].day;

			if (day != DAY_NONE)
				people[facts->people.list[p].town * months +
				    (gsize)(day_month(day) - first)]++;
		}
		if (!rung_write_months(store, facts, r, people, first,
		    months, error))
			return FALSE;
	}
	return TRUE;
}
