/*
 * The calendar year of the mission rung: cumulative by month, the year
 * before, the path that the target asks for, and the forecast.
 */
#include <math.h>

#include "figures.h"
#include "target.h"

static gboolean
read_targets(struct figures *figures, Store *store, GArray *targets,
    GError **error)
{
	sqlite3_stmt *statement = store_statement(store, "c1_target_targets");
	struct target target;
	gboolean row;

	figures_bind(statement, ":scope", figures->scope);
	while (store_step(store, statement, &row, error)) {
		if (!row) {
			sqlite3_reset(statement);
			return TRUE;
		}
		target.first = sqlite3_column_int(statement, 0);
		target.last = sqlite3_column_int(statement, 1);
		target.number = sqlite3_column_double(statement, 2);
		if (figures->origin == NULL)
			figures->origin = g_strdup(
			    (const char *)sqlite3_column_text(statement, 3));
		g_array_append_val(targets, target);
	}
	return FALSE;
}

static void
set_path(struct figures *figures, const GArray *targets)
{
	Cells *cells = figures->cells;
	gint32 january = figures->period.month - figures->month + 1;
	double whole = target_year(targets, january), path;
	int i;

	if (isnan(whole))
		return;
	figures->target = cells_given(cells, whole, "target/%d",
	    figures->year);
	for (i = 0; i < 12; i++) {
		path = target_path(targets, january, january + i);
		figures->months[i].path = cells_given(cells, path,
		    "path/%d-%02d", figures->year, i + 1);
	}
}

/* A running total; counted from January on. */
static const struct cell *
tell_month(struct figures *figures, gint32 year, gint32 january, int month,
    double sum)
{
	const struct cell *cell = cells_count(figures->cells, sum,
	    "connected/%d-%02d", (int)year, month + 1);

	cells_span(figures->cells, cell, january, january + month,
	    "people/%s", figures->conf->mission.rung);
	return cell;
}

/*
 * Reads two years of months as they are, then tells the running totals; *now
 * is the last of them.
 */
static gboolean
read_months(struct figures *figures, Store *store, double *now,
    GError **error)
{
	sqlite3_stmt *statement = store_statement(store, "c1_target_months");
	gint32 january = figures->period.month - figures->month + 1;
	double people[24] = { 0 }, sum;
	gboolean row, before = FALSE;
	int i;

	figures_bind(statement, ":first", january - 12);
	figures_bind(statement, ":last", figures->period.month);
	figures_bind(statement, ":scope", figures->scope);
	do {
		if (!store_step(store, statement, &row, error))
			return FALSE;
		if (!row)
			break;
		i = sqlite3_column_int(statement, 0) - (january - 12);
		people[i] = sqlite3_column_double(statement, 1);
		before = before || i < 12;
	} while (row);
	sqlite3_reset(statement);
	for (i = 0, sum = 0; before && i < 12; i++)
		figures->months[i].before = tell_month(figures,
		    figures->year - 1, january - 12, i, sum += people[i]);
	for (i = 0, sum = 0; i < figures->month; i++)
		figures->months[i].now = tell_month(figures, figures->year,
		    january, i, sum += people[12 + i]);
	*now = sum;
	return TRUE;
}

/* From the total of now on: hidden when that is. */
static gboolean
read_forecast(struct figures *figures, Store *store, double now,
    GError **error)
{
	sqlite3_stmt *statement = store_statement(store, "c1_target_forecast");
	gint32 january = figures->period.month - figures->month + 1;
	static const char *const names[] = { "low95", "low80", "high80",
		"high95" };
	const struct cell *cells[4];
	gboolean row;
	int i, month;

	figures_bind(statement, ":scope", figures->scope);
	while (store_step(store, statement, &row, error)) {
		if (!row) {
			sqlite3_reset(statement);
			return TRUE;
		}
		month = sqlite3_column_int(statement, 0) - january;
		if (month < figures->month || month > 11)
			continue;
		for (i = 0; i < 4; i++)
			cells[i] = cells_estimate(figures->cells,
			    figures->months[figures->month - 1].now, now,
			    sqlite3_column_double(statement, 1 + i),
			    "forecast/%s/%d-%02d", names[i], figures->year,
			    month + 1);
		figures->months[month].low95 = cells[0];
		figures->months[month].low80 = cells[1];
		figures->months[month].high80 = cells[2];
		figures->months[month].high95 = cells[3];
	}
	return FALSE;
}

/* What the page says about now follows from published cells only. */
static void
set_standing(struct figures *figures)
{
	Cells *cells = figures->cells;
	const struct month_figure *now = &figures->months[figures->month - 1];

	figures->connected = now->now;
	figures->before = now->before;
	figures->before_all = figures->months[11].before;
	figures->path = now->path;
	if (figures->target == NULL)
		return;
	figures->path_share = cells_share(cells, now->now, now->path,
	    "path/share/%d-%02d", figures->year, figures->month);
	figures->target_share = cells_share(cells, now->now, figures->target,
	    "target/share/%d-%02d", figures->year, figures->month);
	/*
	 * Of the numbers as they are printed, so that a reader gets the same.
	 * Of a hidden one it is refused, and no figure that is gone.
	 */
	figures->gap = cells_derived(cells, CELL_PEOPLE,
	    !cell_shown(now->now) ? NAN : round(now->path->value) -
	    now->now->value, "gap/%d-%02d", figures->year, figures->month);
}

gboolean
figures_read_year(struct figures *figures, Store *store, GError **error)
{
	g_autoptr(GArray) targets = g_array_new(FALSE, FALSE,
	    sizeof(struct target));
	double now;

	if (!read_targets(figures, store, targets, error) ||
	    !read_months(figures, store, &now, error) ||
	    !read_forecast(figures, store, now, error))
		return FALSE;
	set_path(figures, targets);
	set_standing(figures);
	return TRUE;
}
