/* c9: supporters by their most involved role, at the end of each quarter. */
#include <math.h>

#include "chart_constituency.h"
#include "charts.h"
#include "ends.h"
#include "findings.h"
#include "interval.h"
#include "measures.h"
#include "place.h"
#include "statistics.h"

#define HEIGHT		300
#define HEIGHT_NARROW	230
#define LEAST		30	/* pixels for the numbers of the y axis */
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

struct frame {
	double	left, right, top, bottom, most, wide;
};

static double
frame_x(const struct frame *frame, double point)
{
	return frame->left + point / frame->wide *
	    (frame->right - frame->left);
}

static double
frame_y(const struct frame *frame, double people)
{
	return frame->bottom - people / frame->most *
	    (frame->bottom - frame->top);
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
    const struct frame *frame, const struct constituency *it,
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

		ends_add(ends, sheet, frame_y(frame, below +
		    band->people[last] / 2), text, NULL, FALSE,
		    roles[band->role].text);
		below += band->people[last];
	}
	ends_add(ends, sheet, frame_y(frame, MAX(below, it->total[last])) -
	    10, total, NULL, TRUE, SHEET_TEXT);
}

static void
draw_axes(struct sheet *sheet, const struct frame *frame,
    const struct constituency *it, const Words *words, double step)
{
	double value;
	int year = 0;
	guint i;

	for (value = 0; value <= frame->most; value += step) {
		g_autofree char *number = words_number(words, value, 0);

		sheet_label(sheet, frame->left - 10, frame_y(frame, value),
		    SHEET_RIGHT, 12, FALSE, SHEET_SOFT, number);
	}
	for (i = 0; i < it->points; i++) {
		g_autofree char *name = words_month_short(words,
		    it->months[i]);
		g_autofree char *text = NULL;
		int now;

		/* On a narrow sheet every other one, the last among them. */
		if (sheet->narrow && (it->points - 1 - i) % 2 != 0)
			continue;
		day_to_date(month_first_day(it->months[i]), &now, NULL, NULL);
		sheet_label(sheet, frame_x(frame, it->points == 1 ? ONE / 2 :
		    i), frame->bottom + 16, SHEET_CENTRE, 12, FALSE,
		    SHEET_SOFT, name);
		if (now == year)
			continue;
		year = now;
		text = g_strdup_printf("%d", now);
		sheet_label(sheet, frame_x(frame, it->points == 1 ? ONE / 2 :
		    i), frame->bottom + 32, SHEET_CENTRE, 12, FALSE,
		    SHEET_SOFT, text);
	}
}

gboolean
chart_constituency(const struct figures *figures, const Words *words,
    struct sheet *sheet)
{
	struct frame frame = { .top = SHEET_TOP + 10, .most = 10 };
	struct constituency it;
	g_autofree char *highest = NULL;
	struct ends ends;
	double step;
	guint i;

	constituency_read(figures, &it);
	if (it.points == 0)
		return FALSE;
	for (i = 0; i < it.points; i++)
		frame.most = MAX(frame.most, it.total[i]);
	step = place_step(frame.most, MOST_TICKS);
	highest = words_number(words, floor(frame.most / step) * step, 0);
	frame.left = sheet_edge(sheet) + MAX(sheet->narrow ? 0 : LEAST,
	    sheet_text_width(sheet, highest, 12, FALSE)) + 10;
	frame.most *= 1.05;
	frame.wide = it.points > 1 ? it.points - 1 : 1;
	frame.bottom = frame.top + (sheet->narrow ? HEIGHT_NARROW : HEIGHT);
	ends_open(&ends, sheet->narrow ? ENDS_NARROW + 16 : sheet->width / 2);
	add_ends(&ends, sheet, &frame, &it, words);
	frame.right = sheet->width - sheet_edge(sheet) - ENDS_GAP -
	    ends_width(&ends, sheet);
	sheet_frame(sheet, frame.left, frame.right, frame.top, frame.bottom);
	sheet_number(sheet, "XMAX", frame.wide);
	sheet_number(sheet, "YMAX", frame.most);
	sheet_number(sheet, "STEP", step);
	write_bands(sheet, &it);
	draw_axes(sheet, &frame, &it, words, step);
	ends_draw(&ends, sheet, frame_x(&frame, it.points == 1 ? ONE :
	    frame.wide) + ENDS_GAP, frame.top - 14, frame.bottom + 8);
	sheet_end(sheet, frame.bottom + 40);
	return TRUE;
}
