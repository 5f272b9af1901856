/*
 * Targets as they were set; see aims.h.
 */
#include <string.h>

#include "aims.h"
#include "forecast.h"
#include "measures.h"
#include "program.h"

static gint32
last_month(const struct measuring *m)
{
	return m->facts->history.month + m->facts->history.months - 1;
}

gint32
aim_until(const struct measuring *m, const struct aim *aim)
{
	return MIN(aim->last, last_month(m));
}

gint32
aim_shift(const struct aim *aim)
{
	return 12 * ((aim->last - aim->first) / 12 + 1);
}

static gboolean
aim_named(const struct measuring *m, struct aim *aim)
{
	const struct conf_rung *mission =
	    m->conf->rungs->pdata[m->ladder->mission];

	aim->kind = AIM_RUNG;
	for (aim->index = 0; aim->index < m->ladder->count; aim->index++)
		if (g_str_equal(((const struct conf_rung *)
		    m->conf->rungs->pdata[aim->index])->name, aim->measure))
			return TRUE;
	aim->index = m->ladder->mission;
	if (rung_has_type(mission, aim->measure))
		return TRUE;
	aim->kind = AIM_SERIES;
	for (aim->index = 0; aim->index < m->series->len; aim->index++)
		if (g_str_equal(g_array_index(m->series, struct series,
		    aim->index).name, aim->measure))
			return TRUE;
	aim->kind = AIM_MEASURE;
	for (aim->index = 0; measures[aim->index].name != NULL; aim->index++)
		if (strcmp(measures[aim->index].name, aim->measure) == 0)
			return TRUE;
	aim->kind = AIM_NOTHING;
	return FALSE;
}

static gboolean
aim_alike(const struct aim *a, const struct aim *b)
{
	return g_str_equal(a->measure, b->measure) && a->town == b->town &&
	    a->activity == b->activity && a->first == b->first &&
	    a->last == b->last;
}

static gboolean
aim_read(sqlite3_stmt *row, const struct facts *facts, struct aim *aim,
    GError **error)
{
	guint32 town;

	if (!ranks_column(&facts->towns, row, 3, &town, error) ||
	    !ranks_column(&facts->activities, row, 4, &aim->activity, error))
		return FALSE;
	aim->town = town == RANK_NONE ? 0 : town + 1;
	aim->first = day_month(sqlite3_column_int(row, 1));
	aim->last = day_month(sqlite3_column_int(row, 2));
	aim->number = sqlite3_column_double(row, 5);
	aim->down = sqlite3_column_int(row, 6) != 0;
	aim->measure = g_strdup((const char *)sqlite3_column_text(row, 0));
	return TRUE;
}

/* Takes over the aim; one that nothing can come of is told of and dropped. */
static void
aims_add(const struct measuring *m, GArray *aims, struct aim *aim)
{
	gboolean named = aim_named(m, aim);

	if (named && (aims->len == 0 || !aim_alike(aim, &g_array_index(aims,
	    struct aim, aims->len - 1)))) {
		g_array_append_val(aims, *aim);
		return;
	}
	if (!named)
		program_say(m->program, "the target for '%s' is compared with "
		    "nothing: there is no such rung, outcome or measure",
		    aim->measure);
	g_free(aim->measure);
}

static void
aim_clear(gpointer data)
{
	g_free(((struct aim *)data)->measure);
}

GArray *
aims_read(const struct measuring *m, GError **error)
{
	sqlite3_stmt *rows = store_statement(m->reader, "aims_history");
	g_autoptr(GArray) aims = g_array_new(FALSE, FALSE,
	    sizeof(struct aim));
	gboolean row;

	g_array_set_clear_func(aims, aim_clear);
	sqlite3_bind_int(rows, 1, m->facts->history.first);
	sqlite3_bind_int(rows, 2, m->facts->history.last);
	while (store_step(m->reader, rows, &row, error)) {
		struct aim aim;

		if (!row)
			return g_steal_pointer(&aims);
		if (!aim_read(rows, m->facts, &aim, error))
			return NULL;
		aims_add(m, aims, &aim);
	}
	return NULL;
}

void
tracks_make(const struct measuring *m, struct tracks *tracks)
{
	tracks->first = day_month(forecast_from(m->facts, m->ladder));
	tracks->rungs = g_new0(struct monthly, m->ladder->count);
	tracks->series = g_new0(struct monthly, m->series->len);
}

void
tracks_clear(const struct measuring *m, struct tracks *tracks)
{
	for (gsize i = 0; i < m->ladder->count; i++)
		monthly_clear(&tracks->rungs[i]);
	for (gsize i = 0; i < m->series->len; i++)
		monthly_clear(&tracks->series[i]);
	g_free(tracks->rungs);
	g_free(tracks->series);
}

/* The months of a rung or series, counted when first asked for. */
static const struct monthly *
tracks_get(const struct measuring *m, struct tracks *tracks,
    const struct aim *aim)
{
	struct monthly *found = aim->kind == AIM_RUNG ?
	    &tracks->rungs[aim->index] : &tracks->series[aim->index];

	if (found->counts != NULL)
		return found;
	if (aim->kind == AIM_RUNG)
		monthly_rung(m->facts, m->ladder->reached[aim->index],
		    tracks->first, found);
	else
		monthly_series(m->facts, &g_array_index(m->series,
		    struct series, aim->index), tracks->first, found);
	return found;
}

/* Where a count will end, from that of the last twelve months. */
static void
pursue_months(const struct measuring *m, const struct aim *aim,
    const struct monthly *monthly, struct pursuit *pursuit)
{
	struct attainment *a = &pursuit->attainment;
	gsize town = aim->activity == RANK_NONE ? aim->town : 0;
	gint32 until = aim_until(m, aim), shift = aim_shift(aim);
	gsize count = FORECAST_MONTHS;
	const gint64 *months = monthly_last(monthly, town, &count);
	struct band band;

	a->grows = TRUE;
	a->so_far = monthly_sum(monthly, town, aim->first, until);
	a->mean = a->low = a->high = a->so_far;
	a->before = monthly_sum(monthly, town, aim->first - shift,
	    aim->last - shift);
	pursuit->same_before = monthly_sum(monthly, town, aim->first - shift,
	    until - shift);
	if (a->over || isnan(a->so_far))
		return;
	forecast_band(months, count, aim->last - until, &band);
	a->mean += band.mean;
	a->low += band.low95;
	a->high += band.high95;
}

/* The value of a measure over some months; NAN where it was not told. */
static gboolean
measure_value(struct measuring *m, const struct aim *aim, gint32 first,
    gint32 last, double *value, GError **error)
{
	sqlite3_stmt *rows = store_statement(m->store, "measures_value");
	gboolean row;

	*value = NAN;
	sqlite3_bind_text(rows, 1, aim->measure, -1, SQLITE_STATIC);
	sqlite3_bind_int64(rows, 2, m->facts->town_ids[aim->town]);
	sqlite3_bind_text(rows, 3, about_words[aim->activity == RANK_NONE ?
	    ABOUT_ALL : ABOUT_ACTIVITY], -1, SQLITE_STATIC);
	sqlite3_bind_text(rows, 4, aim->activity == RANK_NONE ? "" :
	    m->catalogue.list[aim->activity].key, -1, SQLITE_STATIC);
	sqlite3_bind_int(rows, 5, first);
	sqlite3_bind_int(rows, 6, last);
	if (!store_step(m->store, rows, &row, error))
		return FALSE;
	if (row && sqlite3_column_type(rows, 0) != SQLITE_NULL)
		*value = sqlite3_column_double(rows, 0);
	sqlite3_reset(rows);
	return TRUE;
}

/* People write euros and hours; measures count cents and minutes. */
static double
measure_unit(const struct measure *measure)
{
	if (measure->per != NULL && strcmp(measure->unit, measure->per) == 0)
		return 1;
	return strcmp(measure->unit, "cents") == 0 ? 100 :
	    strcmp(measure->unit, "minutes") == 0 ? 60 : 1;
}

/* Sums go on as they went; a ratio or a state stays as it is. */
static gboolean
pursue_measure(struct measuring *m, const struct aim *aim,
    struct pursuit *pursuit, GError **error)
{
	const struct measure *measure = &measures[aim->index];
	struct attainment *a = &pursuit->attainment;
	gint32 until = aim_until(m, aim), shift = aim_shift(aim);
	double elapsed = until - aim->first + 1;

	if (!measure_value(m, aim, aim->first, until, &a->so_far, error) ||
	    !measure_value(m, aim, aim->first - shift, aim->last - shift,
	    &a->before, error) || !measure_value(m, aim, aim->first - shift,
	    until - shift, &pursuit->same_before, error))
		return FALSE;
	a->number *= measure_unit(measure);
	a->grows = strcmp(measure->aggregation, "sum") == 0 ||
	    (strcmp(measure->aggregation, "distinct") == 0 &&
	    measure->per == NULL);
	a->mean = a->so_far;
	a->low = a->high = a->over ? a->so_far : NAN;
	if (a->over || !a->grows)
		return TRUE;
	a->mean = strcmp(measure->aggregation, "sum") == 0 ? a->so_far /
	    elapsed * (aim->last - aim->first + 1) : NAN;
	return TRUE;
}

gboolean
aim_pursue(struct measuring *m, const struct aim *aim, struct tracks *tracks,
    struct pursuit *pursuit, GError **error)
{
	struct monthly touched = { 0 };

	pursuit->attainment = (struct attainment){ .number = aim->number,
	    .down = aim->down, .over = aim->last <= last_month(m) };
	if (aim->kind == AIM_MEASURE)
		return pursue_measure(m, aim, pursuit, error);
	if (aim->activity == RANK_NONE) {
		pursue_months(m, aim, tracks_get(m, tracks, aim), pursuit);
		return TRUE;
	}
	monthly_touched(m->facts, aim->activity, aim->kind == AIM_RUNG ?
	    m->ladder->reached[aim->index] : NULL, aim->kind == AIM_SERIES ?
	    &g_array_index(m->series, struct series, aim->index) : NULL,
	    tracks->first, &touched);
	pursue_months(m, aim, &touched, pursuit);
	monthly_clear(&touched);
	return TRUE;
}
