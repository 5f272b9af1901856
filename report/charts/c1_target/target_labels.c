/* The texts in chart c1: at the line ends and beside the dot. */
#include <math.h>
#include <string.h>

#include "chart_target.h"
#include "findings.h"
#include "place.h"

#define LABEL		12.5	/* size of the labels by the dot */

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

/* Takes the text. */
static void
add_end(struct ends *ends, const struct sheet *sheet,
    const struct target_frame *frame, double value, char *text,
    const char *small, gboolean semibold, enum sheet_colour colour)
{
	ends_add(ends, sheet, target_y(frame, value), text, small, semibold,
	    colour);
	g_free(text);
}

void
target_ends(const struct sheet *sheet, const struct target_frame *frame,
    const struct figures *figures, const Words *words, struct ends *ends)
{
	const struct month_figure *december = &figures->months[11];
	g_autofree char *target = words_cell(words, figures->target);
	g_autofree char *low = words_cell(words, december->low80);
	g_autofree char *high = words_cell(words, december->high80);
	g_autofree char *before = words_cell(words, figures->before_all);
	g_autofree char *now = words_cell(words, figures->connected);
	g_autofree char *last_year = g_strdup_printf("%d", figures->year - 1);

	if (figures->target != NULL)
		add_end(ends, sheet, frame, figures->target->value,
		    finding_fill(figures, words, "c1_target", "target",
		    "number", target, NULL), NULL, TRUE, SHEET_PINK);
	if (cell_shown(december->low80) && cell_shown(december->high80))
		add_end(ends, sheet, frame, (december->low80->value +
		    december->high80->value) / 2, finding_fill(figures, words,
		    "c1_target", "forecast", "low", low, "high", high, NULL),
		    words_text(words, "c1_target", "forecast.chance"), FALSE,
		    SHEET_BLUE);
	if (figures->month == 12 && cell_shown(figures->connected))
		add_end(ends, sheet, frame, figures->connected->value,
		    finding_fill(figures, words, "c1_target", "now", "number",
		    now, NULL), NULL, TRUE, SHEET_BLUE);
	if (cell_shown(figures->before_all))
		add_end(ends, sheet, frame, figures->before_all->value,
		    finding_fill(figures, words, "c1_target", "before",
		    "year", last_year, "number", before, NULL), NULL, FALSE,
		    SHEET_SOFT);
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
