/* The texts in chart c1: at the line ends and beside the dot. */
#include <math.h>
#include <string.h>

#include "chart_target.h"
#include "findings.h"
#include "place.h"
#include "width.h"

#define LABEL		12.5	/* size of the labels at line ends */
#define SMALL		11
#define LINE		16	/* pixels from line to line */
#define NARROW_MOST	84	/* pixels of a label on a narrow sheet */

double
target_x(const struct target_frame *frame, double month)
{
	return frame->left + (month - TARGET_FIRST) /
	    (TARGET_LAST - TARGET_FIRST) * (frame->right - frame->left);
}

double
target_y(const struct target_frame *frame, double people)
{
	return frame->bottom - people / frame->most *
	    (frame->bottom - frame->top);
}

/* --------------------------------------------------- labels at line ends */

static void
add_end(const struct sheet *sheet, struct target_end *end, double value,
    char *text, gboolean semibold, enum sheet_colour colour)
{
	end->value = value;
	end->lines = width_wrap(text, sheet_size(sheet, LABEL) *
	    (semibold ? 1.06 : 1), sheet->narrow ? NARROW_MOST : 1000, 3);
	end->last = NULL;
	end->colour = colour;
	end->semibold = semibold;
	g_free(text);
}

guint
target_ends(const struct sheet *sheet, const struct figures *figures,
    const Words *words, struct target_end ends[TARGET_ENDS])
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
		add_end(sheet, &ends[count++], figures->target->value,
		    finding_fill(figures, words, "c1_target", "target",
		    "number", target, NULL), TRUE, SHEET_PINK);
	if (cell_shown(december->low80) && cell_shown(december->high80)) {
		add_end(sheet, &ends[count], (december->low80->value +
		    december->high80->value) / 2, finding_fill(figures, words,
		    "c1_target", "forecast", "low", low, "high", high, NULL),
		    FALSE, SHEET_BLUE);
		ends[count++].last = finding_fill(figures, words,
		    "c1_target", "forecast.chance", NULL);
	}
	if (figures->month == 12 && cell_shown(figures->connected))
		add_end(sheet, &ends[count++], figures->connected->value,
		    finding_fill(figures, words, "c1_target", "now", "number",
		    now, NULL), TRUE, SHEET_BLUE);
	if (cell_shown(figures->before_all))
		add_end(sheet, &ends[count++], figures->before_all->value,
		    finding_fill(figures, words, "c1_target", "before",
		    "year", last_year, "number", before, NULL), FALSE,
		    SHEET_SOFT);
	return count;
}

static guint
end_lines(const struct target_end *end)
{
	return g_strv_length(end->lines) + (end->last != NULL);
}

void
target_draw_ends(struct sheet *sheet, const struct target_frame *frame,
    struct target_end *ends, guint count)
{
	double centres[TARGET_ENDS] = { 0 }, heights[TARGET_ENDS] = { 0 };
	double x = frame->right + 9, y;
	guint i, j;

	for (i = 0; i < count; i++) {
		centres[i] = target_y(frame, ends[i].value);
		heights[i] = 4 + LINE * end_lines(&ends[i]);
	}
	place_spread(centres, heights, count, frame->top - 12,
	    frame->bottom + 8);
	for (i = 0; i < count; i++) {
		y = centres[i] - LINE * (end_lines(&ends[i]) - 1.0) / 2;
		for (j = 0; ends[i].lines[j] != NULL; j++, y += LINE)
			sheet_label(sheet, x, y, SHEET_LEFT, LABEL,
			    ends[i].semibold, ends[i].colour,
			    ends[i].lines[j]);
		if (ends[i].last != NULL)
			sheet_label(sheet, x, y, SHEET_LEFT, SMALL, FALSE,
			    SHEET_SOFT, ends[i].last);
		g_strfreev(ends[i].lines);
		g_free(ends[i].last);
	}
}

double
target_ends_width(const struct sheet *sheet, const struct target_end *ends,
    guint count)
{
	double width = 40;
	guint i, j;

	for (i = 0; i < count; i++) {
		for (j = 0; ends[i].lines[j] != NULL; j++)
			width = MAX(width, sheet_text_width(sheet,
			    ends[i].lines[j], LABEL, ends[i].semibold));
		if (ends[i].last != NULL)
			width = MAX(width, sheet_text_width(sheet,
			    ends[i].last, SMALL, FALSE));
	}
	return width;
}

/* ------------------------------------------------------ labels by the dot */

/* Lines in pixels that a label should not sit on. */
struct lines {
	double	x[3][12], y[3][12];
	guint	count[3];
};

static void
lines_read(const struct figures *figures, const struct target_frame *frame,
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
			lines->x[line][n] = target_x(frame, i + 1);
			lines->y[line][n] = target_y(frame,
			    cells[line]->value);
			lines->count[line]++;
		}
	}
}

/* Tries places around a point; draws at the one that covers least. */
static void
draw_near(struct sheet *sheet, const struct target_frame *frame,
    const struct lines *lines, double x, double y, gboolean semibold,
    enum sheet_colour colour, const char *text, struct place_box *taken)
{
	static const struct { double dx, dy; enum sheet_side side; } tries[] = {
		{ 9, 16, SHEET_LEFT }, { -9, -14, SHEET_RIGHT },
		{ 9, 30, SHEET_LEFT }, { -9, -28, SHEET_RIGHT },
		{ 12, 0, SHEET_LEFT }, { 9, 46, SHEET_LEFT },
		{ -9, -44, SHEET_RIGHT }, { 9, 62, SHEET_LEFT }
	};
	double width = sheet_text_width(sheet, text, LABEL, semibold);
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
		if (left < frame->left || left + width > frame->right + 4 ||
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

void
target_draw_standing(struct sheet *sheet, const struct figures *figures,
    const Words *words, const struct target_frame *frame)
{
	g_autofree char *now = words_cell(words, figures->connected);
	g_autofree char *text = NULL;
	double x = target_x(frame, figures->month), y, gap;
	struct place_box taken = { 0 };
	struct lines lines;

	lines_read(figures, frame, &lines);
	/* Beside the dot, or the upper end of what is hidden. */
	y = target_y(frame, cell_shown(figures->connected) ?
	    figures->connected->value :
	    (double)cells_protection(figures->cells)->threshold - 1);
	if (figures->month < 12) {
		text = finding_fill(figures, words, "c1_target", "now",
		    "number", now, NULL);
		draw_near(sheet, frame, &lines, x, y, TRUE, SHEET_BLUE, text,
		    &taken);
	}
	if (!cell_shown(figures->gap) || figures->gap->value == 0)
		return;
	gap = figures->gap->value;
	{
		g_autofree char *number = words_number(words, fabs(gap), 0);
		g_autofree char *distance = finding_fill(figures, words,
		    "c1_target", gap > 0 ? "below" : "above", "number",
		    number, NULL);

		draw_near(sheet, frame, &lines, x, target_y(frame,
		    figures->path->value), FALSE, SHEET_PINK, distance,
		    &taken);
	}
}
