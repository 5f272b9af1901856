/* c9: supporters by their most involved role, at the end of each quarter. */
#include <math.h>

#include "chart_constituency.h"
#include "charts.h"
#include "findings.h"
#include "interval.h"
#include "measures.h"
#include "place.h"
#include "plot.h"
#include "statistics.h"

#define HEIGHT		300
#define HEIGHT_NARROW	230
#define MOST_TICKS	6
#define ONE		0.25	/* of the x axis: width of a single point */

/* From those who do least to those who do most: the order of the stack. */
const struct role roles[ROLES + 1] = {
	{ "sympathiser", 0x4F7396, SHEET_BLUE },
	{ "fan", 0x917FF6, SHEET_VIOLET },
	{ "client", 0x642304, SHEET_BROWN },
	{ "member", 0xC81A4C, SHEET_PINK },
	{ "donor", 0xCB8426, SHEET_OCHRE },
	{ "volunteer", 0x168A78, SHEET_TEAL },
	{ "staff", 0x12436D, SHEET_BLUE },
	{ "rest", 0xC9CED3, SHEET_SOFT }
};

/* ---------------------------------------------------------------- reading */

/* The last points of which the total is shown, none left out between. */
static void
read_total(const struct measure *measure, struct constituency *it)
{
	guint i, j;

	it->points = 0;
	for (i = 0; i < measure->figures->len; i++) {
		const struct measure_figure *figure =
		    measure->figures->pdata[i];

		if (*figure->class_name != '\0' ||
		    figure->first != figure->last)
			continue;
		if (!cell_shown(figure->number)) {
			it->points = 0;
			continue;
		}
		/* They come in order of month; the oldest give way. */
		if (it->points == POINTS) {
			for (j = 1; j < POINTS; j++) {
				it->months[j - 1] = it->months[j];
				it->total[j - 1] = it->total[j];
			}
			it->points--;
		}
		it->months[it->points] = figure->last;
		it->total[it->points++] = figure->number->value;
	}
}

/* FALSE: not shown at every point. */
static gboolean
read_band(const struct measure *measure, const struct constituency *it,
    struct band *band)
{
	guint i;

	for (i = 0; i < it->points; i++) {
		const struct measure_figure *figure = measure_find(measure,
		    "all", "", roles[band->role].name, it->months[i],
		    it->months[i]);

		if (figure == NULL || !cell_shown(figure->number))
			return FALSE;
		band->people[i] = figure->number->value;
	}
	return TRUE;
}

static gboolean
is_nobody(const struct band *band, guint points)
{
	guint i;

	for (i = 0; i < points && band->people[i] == 0; i++)
		continue;
	return i == points;
}

static gboolean
role_is_there(const struct measure *measure, const struct constituency *it,
    guint role)
{
	guint i;

	for (i = 0; i < it->points; i++)
		if (measure_find(measure, "all", "", roles[role].name,
		    it->months[i], it->months[i]) != NULL)
			return TRUE;
	return FALSE;
}

void
constituency_read(const struct figures *figures, struct constituency *it)
{
	const struct measure *measure = figures_measure(figures,
	    "supporters");
	struct band rest = { ROLES, { 0 } };
	gboolean any = FALSE;
	guint i, j;

	it->points = it->count = 0;
	it->is_partial = FALSE;
	if (!measure_is_told(measure))
		return;
	read_total(measure, it);
	for (i = 0; i < it->points; i++)
		rest.people[i] = it->total[i];
	for (i = 0; i < ROLES; i++) {
		struct band *band = &it->bands[it->count];

		band->role = i;
		if (!read_band(measure, it, band)) {
			it->is_partial |= role_is_there(measure, it, i);
			continue;
		}
		/* A role that nobody has had needs no label. */
		if (is_nobody(band, it->points))
			continue;
		it->count++;
		for (j = 0; j < it->points; j++)
			rest.people[j] -= band->people[j];
	}
	/* What rounding leaves is no role. */
	for (i = 0; i < it->points; i++) {
		rest.people[i] = MAX(rest.people[i], 0);
		any = any || rest.people[i] > 0;
	}
	if (it->count == 0 || (it->is_partial && any))
		it->bands[it->count++] = rest;
}

guint
constituency_before(const struct constituency *it)
{
	guint i;

	for (i = 0; i + 1 < it->points; i++)
		if (it->months[i] == it->months[it->points - 1] - 12)
			return i;
	return 0;
}

int
constituency_direction(const struct constituency *it)
{
	double low, high;

	statistics_ratio(it->total[constituency_before(it)],
	    it->total[it->points - 1], INTERVAL_LEVEL, &low, &high);
	return low > 1 ? 1 : high < 1 ? -1 : 0;
}

/* --------------------------------------------------------------- drawing */

/* wide: how far the x axis runs, in points. */
static double
point_x(const struct plot *plot, double wide, double point)
{
	return plot->left + point / wide * (plot->right - plot->left);
}

static void
write_bands(struct sheet *sheet, const struct constituency *it)
{
	double below[POINTS] = { 0 };
	guint i, j;

	sheet_block(sheet, "bands");
	for (i = 0; i < it->count; i++) {
		if (i > 0)
			sheet_block_part(sheet);
		for (j = 0; j < it->points; j++) {
			double above = below[j] + it->bands[i].people[j];

			SHEET_ROW(sheet, j, below[j], above);
			/* A point alone becomes a column. */
			if (it->points == 1)
				SHEET_ROW(sheet, ONE, below[j], above);
			below[j] = above;
		}
	}
	sheet_block_end(sheet);
	sheet_block(sheet, "colours");
	for (i = 0; i < it->count; i++)
		SHEET_ROW(sheet, roles[it->bands[i].role].area);
	sheet_block_end(sheet);
	sheet_block(sheet, "total");
	for (j = 0; j < it->points; j++)
		SHEET_ROW(sheet, j, it->total[j]);
	if (it->points == 1)
		SHEET_ROW(sheet, ONE, it->total[0]);
	sheet_block_end(sheet);
	sheet_number(sheet, "BANDS", it->count);
}

/* In the order of the stack, the total above it. */
static void
add_ends(struct ends *ends, const struct sheet *sheet,
    const struct plot *plot, const struct constituency *it,
    const Words *words)
{
	guint i, last = it->points - 1;
	g_autofree char *number = words_number(words, it->total[last], 0);
	g_autofree char *total = words_fill(words, "c9_constituency",
	    "total", "number", number, NULL);
	double below = 0;

	for (i = 0; i < it->count; i++) {
		const struct band *band = &it->bands[i];
		const char *name = words_text(words, "c9_constituency",
		    roles[band->role].name);
		g_autofree char *people = words_number(words,
		    band->people[last], 0);
		g_autofree char *text = band->role == ROLES ? g_strdup(name) :
		    g_strdup_printf("%s %s", name, people);

		ends_add(ends, sheet, plot_y(plot, below +
		    band->people[last] / 2), text, NULL, FALSE,
		    roles[band->role].text);
		below += band->people[last];
	}
	ends_add(ends, sheet, plot_y(plot, MAX(below, it->total[last])) -
	    10, total, NULL, TRUE, SHEET_TEXT);
}

static void
draw_months(struct sheet *sheet, const struct plot *plot, double wide,
    const struct constituency *it, const Words *words)
{
	int year = 0;
	guint i;

	for (i = 0; i < it->points; i++) {
		double x = point_x(plot, wide, it->points == 1 ? ONE / 2 : i);
		g_autofree char *name = words_month_short(words,
		    it->months[i]);
		g_autofree char *text = NULL;
		int now;

		/* On a narrow sheet every other one, the last among them. */
		if (sheet->narrow && (it->points - 1 - i) % 2 != 0)
			continue;
		day_to_date(month_first_day(it->months[i]), &now, NULL, NULL);
		sheet_label(sheet, x, plot->bottom + 16, SHEET_CENTRE, 12,
		    FALSE, SHEET_SOFT, name);
		if (now == year)
			continue;
		year = now;
		text = g_strdup_printf("%d", now);
		sheet_label(sheet, x, plot->bottom + 32, SHEET_CENTRE, 12,
		    FALSE, SHEET_SOFT, text);
	}
}

gboolean
chart_constituency(const struct figures *figures, const Words *words,
    struct sheet *sheet)
{
	struct plot plot = { .print = words_number };
	struct constituency it;
	struct ends ends;
	double most = 10, wide;
	guint i;

	constituency_read(figures, &it);
	if (it.points == 0)
		return FALSE;
	for (i = 0; i < it.points; i++)
		most = MAX(most, it.total[i]);
	plot.step = place_step(most, MOST_TICKS);
	plot.high = most * 1.05;
	wide = it.points > 1 ? it.points - 1 : 1;
	plot_open(&plot, sheet, words, SHEET_TOP + 10, sheet->narrow ?
	    HEIGHT_NARROW : HEIGHT);
	ends_open(&ends, sheet);
	add_ends(&ends, sheet, &plot, &it, words);
	plot_close(&plot, sheet, &ends);
	sheet_number(sheet, "XMAX", wide);
	write_bands(sheet, &it);
	draw_months(sheet, &plot, wide, &it, words);
	plot_draw(&plot, sheet, words, &ends, point_x(&plot, wide,
	    it.points == 1 ? ONE : wide));
	sheet_end(sheet, plot.bottom + 40);
	return TRUE;
}
