/* The texts in chart c1: at the line ends and beside the dot. */
#include <math.h>
#include <string.h>

#include "chart_target.h"
#include "findings.h"
#include "place.h"

#define LABEL		12.5	/* size of the labels by the dot */
#define LINE		18	/* pixels from line to line */

double
target_x(const struct plot *plot, double month)
{
	return plot->left + (month - TARGET_FIRST) /
	    (TARGET_LAST - TARGET_FIRST) * (plot->right - plot->left);
}

/* --------------------------------------------------- labels at line ends */

/* Takes the text. */
static void
add_end(struct ends *ends, const struct sheet *sheet,
    const struct plot *plot, double value, char *text,
    const char *small, gboolean semibold, enum sheet_colour colour)
{
	ends_add(ends, sheet, plot_y(plot, value), text, small, semibold,
	    colour);
	g_free(text);
}

void
target_ends(const struct sheet *sheet, const struct plot *plot,
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
		add_end(ends, sheet, plot, figures->target->value,
		    finding_fill(figures, words, "c1_target", "target",
		    "number", target, NULL), NULL, TRUE, SHEET_PINK);
	if (cell_shown(december->low80) && cell_shown(december->high80))
		add_end(ends, sheet, plot, (december->low80->value +
		    december->high80->value) / 2, finding_fill(figures, words,
		    "c1_target", "forecast", "low", low, "high", high, NULL),
		    words_text(words, "c1_target", "forecast.chance"), FALSE,
		    SHEET_BLUE);
	if (figures->month == 12 && cell_shown(figures->connected))
		add_end(ends, sheet, plot, figures->connected->value,
		    finding_fill(figures, words, "c1_target", "now", "number",
		    now, NULL), NULL, TRUE, SHEET_BLUE);
	if (cell_shown(figures->before_all))
		add_end(ends, sheet, plot, figures->before_all->value,
		    finding_fill(figures, words, "c1_target", "before",
		    "year", last_year, "number", before, NULL), NULL, FALSE,
		    SHEET_SOFT);
}

/* ------------------------------------------------------ labels by the dot */

#define LINES		4	/* this year, last year, path, top of the band */

/* Lines in pixels that a label should not sit on. */
struct lines {
	double	x[LINES][12], y[LINES][12];
	guint	count[LINES];
};

static void
lines_read(const struct figures *figures, const struct plot *plot,
    struct lines *lines)
{
	guint i, line;

	memset(lines, 0, sizeof(*lines));
	for (i = 0; i < 12; i++) {
		const struct month_figure *month = &figures->months[i];
		const struct cell *cells[LINES] = { month->now, month->before,
			month->path, (int)i + 1 == figures->month ?
			month->now : month->high95 };

		for (line = 0; line < LINES; line++) {
			guint n = lines->count[line];

			if (!cell_shown(cells[line]))
				continue;
			lines->x[line][n] = target_x(plot, i + 1);
			lines->y[line][n] = plot_y(plot,
			    cells[line]->value);
			lines->count[line]++;
		}
	}
}

/* One of the lines of a label. */
struct line {
	char			*text;
	gboolean		 semibold;
	enum sheet_colour	 colour;
};

/* What a label there would cover. */
static guint
covered(const struct plot *plot, const struct lines *lines,
    const struct place_box *box, const struct place_box *taken)
{
	guint hits = 0, line;

	for (line = 0; line < LINES; line++)
		hits += place_crossings(box, lines->x[line], lines->y[line],
		    lines->count[line]);
	if (box->x + 2 < plot->left ||
	    box->y + box->height > plot->bottom || box->y < plot->top - 14)
		hits += 3;
	/* There stand the labels at line ends. */
	if (box->x + box->width > plot->right + 6)
		hits += 6;
	/* The label that was placed before counts as lines, too. */
	if (taken->width > 0 && box->x < taken->x + taken->width &&
	    taken->x < box->x + box->width &&
	    box->y < taken->y + taken->height &&
	    taken->y < box->y + box->height)
		hits += 5;
	return hits;
}

/* Tries places around a point; draws at the one that covers least. */
static void
draw_near(struct sheet *sheet, const struct plot *plot,
    const struct lines *lines, double x, double y, const struct line *label,
    guint count, struct place_box *taken)
{
	/* dy: of the line next to the point. */
	static const struct { double dx, dy; enum sheet_side side; } tries[] = {
		{ 9, 16, SHEET_LEFT }, { -9, -14, SHEET_RIGHT },
		{ 9, 30, SHEET_LEFT }, { -9, -28, SHEET_RIGHT },
		{ 12, 0, SHEET_LEFT }, { 9, 46, SHEET_LEFT },
		{ -9, -44, SHEET_RIGHT }, { 9, 62, SHEET_LEFT },
		/* Below it to the left, clear of the labels at line ends. */
		{ 4, 24, SHEET_RIGHT }, { 4, 40, SHEET_RIGHT },
		{ 4, 56, SHEET_RIGHT }
	};
	struct place_box boxes[G_N_ELEMENTS(tries)];
	guint i, best = 0, least = G_MAXUINT;
	double width = 0;

	for (i = 0; i < count; i++)
		width = MAX(width, sheet_text_width(sheet, label[i].text,
		    LABEL, label[i].semibold));
	for (i = 0; i < G_N_ELEMENTS(tries); i++) {
		guint hits;

		boxes[i] = (struct place_box){ x + tries[i].dx - 2 -
		    (tries[i].side == SHEET_RIGHT ? width : 0),
		    y + tries[i].dy - LINE / 2 - (tries[i].dy < 0 ?
		    LINE * (count - 1) : 0), width + 4, LINE * count };
		hits = covered(plot, lines, &boxes[i], taken);
		if (hits < least) {
			least = hits;
			best = i;
		}
	}
	for (i = 0; i < count; i++)
		sheet_label(sheet, x + tries[best].dx, boxes[best].y +
		    LINE * (i + 0.5), tries[best].side, LABEL,
		    label[i].semibold, label[i].colour, label[i].text);
	*taken = boxes[best];
}

/*
 * "12 below the path", or about as many of rounded numbers; NULL: on it as
 * far as these say, or it cannot be told.  g_free.
 */
static char *
distance(const struct figures *figures, const Words *words)
{
	const struct cell *gap = figures->gap;
	g_autofree char *number = NULL;
	gboolean is_exact;

	if (!cell_shown(gap) || fabs(gap->value) <= finding_margin(
	    figures->connected))
		return NULL;
	is_exact = finding_margin(figures->connected) == 0;
	number = words_number(words, fabs(gap->value), 0);
	return finding_fill(figures, words, "c1_target", gap->value > 0 ?
	    is_exact ? "below" : "below.about" : is_exact ? "above" :
	    "above.about", "number", number, NULL);
}

/* Where the label of now belongs: at the dot, or what there is instead. */
static double
standing(const struct figures *figures)
{
	const struct cell *last;
	gint32 month;

	if (cell_small(figures->connected))
		return (double)cells_protection(figures->cells)->threshold - 1;
	if (cell_shown(figures->connected))
		return figures->connected->value;
	last = finding_last_shown(figures, &month);
	return last == NULL ? 0 : last->value;
}

void
target_draw_standing(struct sheet *sheet, const struct figures *figures,
    const Words *words, const struct plot *plot)
{
	gint32 month = 0;
	const struct cell *last = cell_shown(figures->connected) ||
	    cell_small(figures->connected) ? NULL :
	    finding_last_shown(figures, &month);
	g_autofree char *number = words_cell(words, last != NULL ? last :
	    figures->connected);
	g_autofree char *until = words_month_short(words, month);
	g_autofree char *now = finding_fill(figures, words, "c1_target",
	    last != NULL ? "last" : "now", "number", number, "month", until,
	    NULL);
	g_autofree char *gap = distance(figures, words);
	const struct line label[] = { { now, TRUE, SHEET_BLUE },
		{ gap, FALSE, SHEET_PINK } };
	/* At the end of the year it stands among the line ends. */
	gboolean at_dot = figures->month < 12;
	double x = target_x(plot, last != NULL ? figures->month -
	    (figures->period.month - month) : figures->month), y;
	struct place_box taken = { 0 };
	struct lines lines;

	lines_read(figures, plot, &lines);
	y = plot_y(plot, standing(figures));
	/* A narrow plot has no room between dot and path: one label. */
	if (at_dot)
		draw_near(sheet, plot, &lines, x, y, &label[0],
		    sheet->narrow && gap != NULL ? 2 : 1, &taken);
	if (gap != NULL && !(sheet->narrow && at_dot))
		draw_near(sheet, plot, &lines, x, plot_y(plot,
		    figures->path->value), &label[1], 1, &taken);
}
