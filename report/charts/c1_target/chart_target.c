/* c1: people connected this year against the path to the target. */
#include <math.h>
#include <string.h>

#include "chart_target.h"
#include "charts.h"
#include "findings.h"
#include "place.h"

#define HEIGHT		326	/* pixels of the plot */
#define HEIGHT_NARROW	250
#define LEAST		30	/* pixels for the numbers of the y axis */
#define MOST_TICKS	6

static double
highest(const struct figures *figures)
{
	double most = 10;
	guint i;

	for (i = 0; i < 12; i++) {
		const struct month_figure *month = &figures->months[i];
		const struct cell *cells[] = { month->now, month->before,
			month->path, month->high95 };
		guint j;

		for (j = 0; j < G_N_ELEMENTS(cells); j++)
			if (cell_shown(cells[j]))
				most = MAX(most, cells[j]->value);
	}
	return most;
}

/* One line of month and value; a gap where there is none. */
static void
write_line(struct sheet *sheet, const struct figures *figures,
    const char *name, gsize offset)
{
	guint i;

	sheet_block(sheet, name);
	for (i = 0; i < 12; i++) {
		const struct cell *cell = *(const struct cell *const *)
		    ((const char *)&figures->months[i] + offset);

		if (cell_shown(cell))
			SHEET_ROW(sheet, i + 1, cell->value);
	}
	sheet_block_end(sheet);
}

static void
write_band(struct sheet *sheet, const struct figures *figures)
{
	guint i;

	sheet_block(sheet, "band");
	/* It opens at the last month that is known. */
	if (cell_shown(figures->connected) && figures->month < 12) {
		double now = figures->connected->value;

		SHEET_ROW(sheet, figures->month, now, now, now, now);
	}
	for (i = (guint)figures->month; i < 12; i++) {
		const struct month_figure *month = &figures->months[i];

		if (cell_shown(month->low95) && cell_shown(month->low80) &&
		    cell_shown(month->high80) && cell_shown(month->high95))
			SHEET_ROW(sheet, i + 1, month->low95->value,
			    month->low80->value, month->high80->value,
			    month->high95->value);
	}
	sheet_block_end(sheet);
}

static void
write_points(struct sheet *sheet, const struct figures *figures)
{
	double last = (double)cells_protection(figures->cells)->threshold - 1;
	int i;

	sheet_block(sheet, "small");
	for (i = 0; i < figures->month; i++)
		if (!cell_shown(figures->months[i].now))
			SHEET_ROW(sheet, i + 1, last);
	sheet_block_end(sheet);
	sheet_block(sheet, "dots");
	if (cell_shown(figures->connected))
		SHEET_ROW(sheet, figures->month, figures->connected->value);
	sheet_block_end(sheet);
	sheet_block(sheet, "end");
	if (cell_shown(figures->before_all))
		SHEET_ROW(sheet, 12, figures->before_all->value);
	sheet_block_end(sheet);
	sheet_block(sheet, "gap");
	if (cell_shown(figures->gap) && figures->gap->value != 0)
		SHEET_ROW(sheet, figures->month, figures->connected->value,
		    figures->path->value);
	sheet_block_end(sheet);
}

static void
draw_axes(struct sheet *sheet, const struct figures *figures,
    const Words *words, const struct target_frame *frame, double step)
{
	gint32 january = figures->period.month - figures->month + 1;
	double value;
	int i;

	for (i = 0; i < 12; i++) {
		g_autofree char *name = words_month_short(words, january + i);

		if (sheet->narrow && i % 3 != 0)
			continue;
		sheet_label(sheet, target_x(frame, i + 1), frame->bottom + 18,
		    SHEET_CENTRE, 12, FALSE, SHEET_SOFT, name);
	}
	for (value = 0; value <= frame->most; value += step) {
		g_autofree char *number = words_number(words, value, 0);

		sheet_label(sheet, frame->left - 10, target_y(frame, value),
		    SHEET_RIGHT, 12, FALSE, SHEET_SOFT, number);
	}
}

gboolean
chart_target(const struct figures *figures, const Words *words,
    struct sheet *sheet)
{
	g_autofree char *number = NULL;
	struct ends ends;
	double most = highest(figures);
	double step = place_step(most, MOST_TICKS);
	struct target_frame frame;

	frame.most = most * 1.03;
	number = words_number(words, floor(most / step) * step, 0);
	frame.left = sheet_edge(sheet) + MAX(sheet->narrow ? 0 : LEAST,
	    sheet_text_width(sheet, number, 12, FALSE)) + 10;
	frame.top = SHEET_TOP + 10;
	frame.bottom = frame.top + (sheet->narrow ? HEIGHT_NARROW : HEIGHT);
	ends_open(&ends, sheet->narrow ? ENDS_NARROW : sheet->width / 2);
	target_ends(sheet, &frame, figures, words, &ends);
	frame.right = sheet->width - sheet_edge(sheet) - ENDS_GAP -
	    ends_width(&ends, sheet);
	sheet_frame(sheet, frame.left, frame.right, frame.top, frame.bottom);
	sheet_number(sheet, "YMAX", frame.most);
	sheet_number(sheet, "STEP", step);
	write_line(sheet, figures, "now", G_STRUCT_OFFSET(struct month_figure,
	    now));
	write_line(sheet, figures, "before",
	    G_STRUCT_OFFSET(struct month_figure, before));
	write_line(sheet, figures, "path",
	    G_STRUCT_OFFSET(struct month_figure, path));
	write_band(sheet, figures);
	write_points(sheet, figures);
	draw_axes(sheet, figures, words, &frame, step);
	ends_draw(&ends, sheet, frame.right + ENDS_GAP, frame.top - 12,
	    frame.bottom + 8);
	target_draw_standing(sheet, figures, words, &frame);
	sheet_end(sheet, frame.bottom + 30);
	return TRUE;
}

static void
add(GString *out, char *sentence)
{
	g_string_append_printf(out, "%s%s", out->len > 0 ? " " : "", sentence);
	g_free(sentence);
}

char *
chart_target_describe(const struct figures *figures, const Words *words)
{
	const struct month_figure *december = &figures->months[11];
	GString *out = g_string_new(NULL);
	g_autofree char *month = words_month_short(words,
	    figures->period.month);
	g_autofree char *now = words_cell(words, figures->connected);
	g_autofree char *target = words_cell(words, figures->target);
	g_autofree char *path = words_cell(words, figures->path);
	g_autofree char *low = words_cell(words, december->low80);
	g_autofree char *high = words_cell(words, december->high80);
	g_autofree char *before = words_cell(words, figures->before);
	g_autofree char *all = words_cell(words, figures->before_all);

	add(out, finding_fill(figures, words, "c1_target", "alt", "month",
	    month, "now", now, NULL));
	if (figures->target != NULL)
		add(out, finding_fill(figures, words, "c1_target",
		    "alt.target", "target", target, "path", path, NULL));
	if (cell_shown(december->low80) && cell_shown(december->high80))
		add(out, finding_fill(figures, words, "c1_target",
		    "alt.forecast", "low", low, "high", high, NULL));
	if (figures->before != NULL)
		add(out, finding_fill(figures, words, "c1_target",
		    "alt.before", "before", before, "all", all, NULL));
	return g_string_free(out, FALSE);
}
