/*
 * Where the year will end; see forecast.h for the method.
 */
#include <math.h>

#include "forecast.h"
#include "rows.h"
#include "statistics.h"

#define JEFFREYS	0.5	/* prior events behind a count of none */

void
forecast_band(const gint64 *counts, gsize months, gint32 ahead,
    struct band *band)
{
	double n = (double)months, h = ahead, total = 0, squares = 0;
	double mean, phi = 1, centre, variance;

	for (gsize i = 0; i < months; i++)
		total += (double)counts[i];
	mean = total / n;
	for (gsize i = 0; i < months; i++)
		squares += ((double)counts[i] - mean) *
		    ((double)counts[i] - mean);
	if (months > 1 && mean > 0)
		phi = fmax(1, squares / (n - 1) / mean);
	/* No events yet does not mean that none can come. */
	centre = h * (total > 0 ? mean : JEFFREYS / n);
	variance = centre * phi * (1 + h / n);
	band->mean = h * mean;
	band->low95 = statistics_count_quantile(0.025, centre, variance);
	band->low80 = statistics_count_quantile(0.10, centre, variance);
	band->high80 = statistics_count_quantile(0.90, centre, variance);
	band->high95 = statistics_count_quantile(0.975, centre, variance);
}

gint32
forecast_from(const struct facts *facts, const struct ladder *ladder)
{
	gint32 first = facts->history.last;

	for (gsize i = 0; i < facts->touches.count; i++)
		first = MIN(first, facts->touches.list[i].day);
	for (gsize p = 0; p < facts->people.count; p++) {
		gint32 day = ladder->reached[ladder->mission][p].day;

		if (day != DAY_NONE)
			first = MIN(first, day);
	}
	return first;
}

/* Months of data up to the last day, at most FORECAST_MONTHS. */
static gsize
forecast_known(const struct facts *facts, const struct ladder *ladder)
{
	return (gsize)MIN(FORECAST_MONTHS, day_month(facts->history.last) -
	    day_month(forecast_from(facts, ladder)) + 1);
}

/* Of one town: months oldest first, and the year so far. */
struct town_counts {
	gint64	months[FORECAST_MONTHS];
	gint64	this_year;
};

static void
town_count(struct town_counts *counts, gint32 back, gint32 months,
    gint32 month_of_year)
{
	if (back < months)
		counts->months[months - 1 - back]++;
	counts->this_year += back <= month_of_year;
}

/* By town; the first stands for everybody.  Free with g_free. */
static struct town_counts *
forecast_count(const struct facts *facts, const struct ladder *ladder,
    gint32 months)
{
	struct town_counts *counts = g_new0(struct town_counts,
	    facts->towns.count + 1);
	gint32 month = day_month(facts->history.last);

	for (gsize p = 0; p < facts->people.count; p++) {
		gint32 day = ladder->reached[ladder->mission][p].day;
		guint32 town = facts->people.list[p].town;
		gint32 back;

		if (day == DAY_NONE)
			continue;
		back = month - day_month(day);
		town_count(&counts[0], back, months, month % 12);
		if (town != TOWN_UNKNOWN)
			town_count(&counts[town], back, months, month % 12);
	}
	return counts;
}

static gboolean
forecast_town(struct rows *rows, gint64 town,
    const struct town_counts *counts, gsize months, gint32 month,
    GError **error)
{
	double reached = (double)counts->this_year;

	for (gint32 ahead = 1; month % 12 + ahead < 12; ahead++) {
		struct band band;

		forecast_band(counts->months, months, ahead, &band);
		rows_integer(rows, town);
		rows_integer(rows, month + ahead);
		rows_real(rows, reached + band.mean);
		rows_real(rows, reached + band.low95);
		rows_real(rows, reached + band.low80);
		rows_real(rows, reached + band.high80);
		rows_real(rows, reached + band.high95);
		if (!rows_next(rows, error))
			return FALSE;
	}
	return TRUE;
}

gboolean
forecast_write(Store *store, const struct facts *facts,
    const struct ladder *ladder, GError **error)
{
	gsize months = forecast_known(facts, ladder);
	g_autofree struct town_counts *counts = forecast_count(facts, ladder,
	    (gint32)months);
	gboolean good = TRUE;
	struct rows rows;

	rows_begin(&rows, store, "derived_forecast");
	/* Town 0 stands for all here: its id is 0 too. */
	for (gsize town = 0; good && town <= facts->towns.count; town++)
		good = forecast_town(&rows, facts->town_ids[town],
		    &counts[town], months, day_month(facts->history.last),
		    error);
	return rows_end(&rows, good, error);
}

static gboolean
target_write(Store *store, const struct facts *facts, const char *measure,
    GError **error)
{
	sqlite3_stmt *row = store_statement(store, "derived_mission_target");
	gint32 month = day_month(facts->history.last);
	gint32 january = month - month % 12;

	sqlite3_bind_text(row, 1, measure, -1, SQLITE_TRANSIENT);
	sqlite3_bind_int(row, 2, month_first_day(january));
	sqlite3_bind_int(row, 3, month_last_day(january + 11));
	return store_done(store, row, error);
}

gboolean
targets_write(Store *store, const struct facts *facts,
    const struct conf_rung *mission, GError **error)
{
	/* The rung itself goes before the types that lead to it. */
	if (!target_write(store, facts, mission->name, error))
		return FALSE;
	for (char **type = mission->outcomes; type != NULL && *type != NULL;
	    type++)
		if (!target_write(store, facts, *type, error))
			return FALSE;
	return TRUE;
}
