/* c1: people connected this year against the path to the target. */
#include <math.h>
#include <string.h>

#include "charts.h"
#include "findings.h"
#include "place.h"
#include "width.h"

#define LEFT		56
#define HEIGHT		326	/* pixels of the plot */
#define LABEL		12.5	/* size of the labels at line ends */
#define SMALL		11
#define MONTH_FIRST	0.7	/* the x axis in months, as in the script */
#define MONTH_LAST	12.15
#define MOST_TICKS	6

/* Where the plot lies and how numbers become pixels. */
struct frame {
	double	right, top, bottom, most;
};

static double
frame_x(const struct frame *frame, double month)
{
	return LEFT + (month - MONTH_FIRST) / (MONTH_LAST - MONTH_FIRST) *
	    (frame->right - LEFT);
}

static double
frame_y(const struct frame *frame, double people)
{
	return frame->bottom - people / frame->most *
	    (frame->bottom - frame->top);
}

static double
shown(const struct cell *cell)
{
	return cell_shown(cell) ? cell->value : NAN;
}

/* --------------------------------------------------- labels at line ends */

/* One label right of the plot: one or two lines. */
struct end_label {
	double		 value;		/* of the line's end */
	char		*text;
	char		*second;	/* smaller, or NULL */
	enum sheet_colour colour;
	gboolean	 semibold;
};

#define ENDS	4

static guint
end_labels(const struct figures *figures, const Words *words,
    struct end_label ends[ENDS])
{
	const struct month_figure *december = &figures->months[11];
	g_autofree char *target = words_cell(words, figures->target);
	g_autofree char *low = words_cell(words, december->low80);
	g_autofree char *high = words_cell(words, december->high80);
	g_autofree char *before = words_cell(words, figures->before_all);
	g_autofree char *now = words_cell(words, figures->connected);
	g_autofree char *last_year = g_strdup_printf("%d", figures->year - 1);
	guint count = 0;

	if (figures->target != NULL)
		ends[count++] = (struct end_label){ figures->target->value,
		    finding_fill(figures, words, "c1_target", "target",
		    "number", target, NULL), NULL, SHEET_PINK, TRUE };
	if (cell_shown(december->low80) && cell_shown(december->high80))
		ends[count++] = (struct end_label){
		    (december->low80->value + december->high80->value) / 2,
		    finding_fill(figures, words, "c1_target", "forecast",
		    "low", low, "high", high, NULL),
		    finding_fill(figures, words, "c1_target",
		    "forecast.chance", NULL), SHEET_BLUE, FALSE };
	if (figures->month == 12 && cell_shown(figures->connected))
		ends[count++] = (struct end_label){
		    figures->connected->value, finding_fill(figures, words,
		    "c1_target", "now", "number", now, NULL), NULL,
		    SHEET_BLUE, TRUE };
	if (cell_shown(figures->before_all))
		ends[count++] = (struct end_label){
		    figures->before_all->value, finding_fill(figures, words,
		    "c1_target", "before", "year", last_year, "number",
		    before, NULL), NULL, SHEET_SOFT, FALSE };
	return count;
}

static void
draw_ends(struct sheet *sheet, const struct frame *frame,
    struct end_label *ends, guint count)
{
	double centres[ENDS], heights[ENDS], x = frame->right + 9, y;
	guint i;

	for (i = 0; i < count; i++) {
		centres[i] = frame_y(frame, ends[i].value);
		heights[i] = ends[i].second != NULL ? 36 : 20;
	}
	place_spread(centres, heights, count, frame->top - 12,
	    frame->bottom + 8);
	for (i = 0; i < count; i++) {
		y = centres[i] - (ends[i].second != NULL ? 8 : 0);
		sheet_label(sheet, x, y, SHEET_LEFT, LABEL, ends[i].semibold,
		    ends[i].colour, ends[i].text);
		if (ends[i].second != NULL)
			sheet_label(sheet, x, y + 16, SHEET_LEFT, SMALL,
			    FALSE, SHEET_SOFT, ends[i].second);
		g_free(ends[i].text);
		g_free(ends[i].second);
	}
}

static double
ends_width(const struct end_label *ends, guint count)
{
	double width = 60;
	guint i;

	for (i = 0; i < count; i++)
		width = MAX(width, width_text(ends[i].text, LABEL,
		    ends[i].semibold));
	return width;
}

/* ------------------------------------------------------ labels by the dot */

/* Lines in pixels that a label should not sit on. */
struct lines {
	double	x[3][12], y[3][12];
	guint	count[3];
};

static void
lines_read(const struct figures *figures, const struct frame *frame,
    struct lines *lines)
{
	guint i, line;

	memset(lines, 0, sizeof(*lines));
	for (i = 0; i < 12; i++) {
		const struct month_figure *month = &figures->months[i];
		const struct cell *cells[3] = { month->now, month->before,
			month->path };

		for (line = 0; line < 3; line++) {
			guint n = lines->count[line];

			if (!cell_shown(cells[line]))
				continue;
			lines->x[line][n] = frame_x(frame, i + 1);
			lines->y[line][n] = frame_y(frame,
			    cells[line]->value);
			lines->count[line]++;
		}
	}
}

/* Tries places around a point; draws at the one that covers least. */
static void
draw_near(struct sheet *sheet, const struct frame *frame,
    const struct lines *lines, double x, double y, gboolean semibold,
    enum sheet_colour colour, const char *text, struct place_box *taken)
{
	static const struct { double dx, dy; enum sheet_side side; } tries[] = {
		{ 9, 16, SHEET_LEFT }, { -9, -14, SHEET_RIGHT },
		{ 9, 30, SHEET_LEFT }, { -9, -28, SHEET_RIGHT },
		{ 12, 0, SHEET_LEFT }, { 9, 46, SHEET_LEFT },
		{ -9, -44, SHEET_RIGHT }, { 9, 62, SHEET_LEFT }
	};
	double width = width_text(text, LABEL, semibold);
	guint i, line, best = 0, least = G_MAXUINT;

	for (i = 0; i < G_N_ELEMENTS(tries); i++) {
		double left = x + tries[i].dx -
		    (tries[i].side == SHEET_RIGHT ? width : 0);
		struct place_box box = { left - 2, y + tries[i].dy - 9,
			width + 4, 18 };
		guint hits = 0;

		for (line = 0; line < 3; line++)
			hits += place_crossings(&box, lines->x[line],
			    lines->y[line], lines->count[line]);
		if (left < LEFT || left + width > frame->right + 4 ||
		    box.y + box.height > frame->bottom || box.y <
		    frame->top - 14)
			hits += 3;
		/* The label that was placed before counts as lines, too. */
		if (taken->width > 0 && box.x < taken->x + taken->width &&
		    taken->x < box.x + box.width &&
		    box.y < taken->y + taken->height &&
		    taken->y < box.y + box.height)
			hits += 5;
		if (hits < least) {
			least = hits;
			best = i;
		}
	}
	sheet_label(sheet, x + tries[best].dx, y + tries[best].dy,
	    tries[best].side, LABEL, semibold, colour, text);
	*taken = (struct place_box){ x + tries[best].dx -
	    (tries[best].side == SHEET_RIGHT ? width : 0),
	    y + tries[best].dy - 9, width, 18 };
}

static void
draw_standing(struct sheet *sheet, const struct figures *figures,
    const Words *words, const struct frame *frame)
{
	g_autofree char *now = words_cell(words, figures->connected);
	g_autofree char *text = NULL;
	double x = frame_x(frame, figures->month), y, gap;
	struct place_box taken = { 0 };
	struct lines lines;

	lines_read(figures, frame, &lines);
	y = frame_y(frame, cell_shown(figures->connected) ?
	    figures->connected->value : 0);
	if (figures->month < 12) {
		text = finding_fill(figures, words, "c1_target", "now",
		    "number", now, NULL);
		draw_near(sheet, frame, &lines, x, y, TRUE, SHEET_BLUE, text,
		    &taken);
	}
	gap = shown(figures->gap);
	if (isnan(gap) || gap == 0)
		return;
	{
		g_autofree char *number = words_number(words, fabs(gap), 0);
		g_autofree char *distance = finding_fill(figures, words,
		    "c1_target", gap > 0 ? "below" : "above", "number",
		    number, NULL);

		draw_near(sheet, frame, &lines, x, frame_y(frame,
		    figures->path->value), FALSE, SHEET_PINK, distance,
		    &taken);
	}
}

/* ---------------------------------------------------------------- numbers */

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
	double now = shown(figures->connected);
	guint i;

	sheet_block(sheet, "band");
	/* It opens at the last month that is known. */
	if (!isnan(now) && figures->month < 12)
		SHEET_ROW(sheet, figures->month, now, now, now, now);
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
    const Words *words, const struct frame *frame, double step)
{
	gint32 january = figures->period.month - figures->month + 1;
	double value;
	int i;

	for (i = 0; i < 12; i++) {
		g_autofree char *name = words_month_short(words, january + i);

		sheet_label(sheet, frame_x(frame, i + 1), frame->bottom + 18,
		    SHEET_CENTRE, 12, FALSE, SHEET_SOFT, name);
	}
	for (value = 0; value <= frame->most; value += step) {
		g_autofree char *number = words_number(words, value, 0);

		sheet_label(sheet, LEFT - 10, frame_y(frame, value),
		    SHEET_RIGHT, 12, FALSE, SHEET_SOFT, number);
	}
}

gboolean
chart_target(const struct figures *figures, const Words *words,
    struct sheet *sheet)
{
	struct end_label ends[ENDS];
	guint count = end_labels(figures, words, ends);
	double most = highest(figures);
	double step = place_step(most, MOST_TICKS);
	struct frame frame;

	frame.most = most * 1.03;
	frame.right = sheet->width - SHEET_EDGE - 9 - ends_width(ends, count);
	frame.top = sheet->top + 10;
	frame.bottom = frame.top + HEIGHT;
	sheet_number(sheet, "LEFT", LEFT);
	sheet_number(sheet, "RIGHT", frame.right);
	sheet_number(sheet, "TOP", frame.top);
	sheet_number(sheet, "BOTTOM", frame.bottom);
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
	draw_ends(sheet, &frame, ends, count);
	draw_standing(sheet, figures, words, &frame);
	sheet->height = frame.bottom + 30;
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
