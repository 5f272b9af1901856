/* c4: euros per person connected, now and a year before, on a log2 axis. */
#include <math.h>
#include <string.h>

#include "chart_cost.h"
#include "charts.h"
#include "findings.h"
#include "width.h"

#define NAME_SIZE	12.5
#define NAME_MOST	210
#define ROW		30
#define LINE		18	/* of a name above its row, when narrow */
#define HEADING		26
#define GAP		12
#define TICK		8	/* half of a line of the grid beside a text */
#define RIGHT_COLUMN	104
#define KEY		14	/* room for "now" and "year before" */
#define KEY_LEAST	30	/* pixels between the dots that it names */

/* Powers of two times 100 euros around everything that is drawn. */
static void
range(const GArray *rows, const struct cost_figure *overall, double *low,
    double *high)
{
	double least = INFINITY, most = 0;
	guint i;

	for (i = 0; i <= rows->len; i++) {
		const struct cost_figure *cost = i < rows->len ?
		    cost_row(rows, i)->cost : overall;
		const struct cell *cells[] = { cost->low, cost->high,
			cost->price, cost->price_before };
		guint j;

		/* Of the total only the price itself is drawn. */
		for (j = i < rows->len ? 0 : 2; j < (i < rows->len ? 4 : 3);
		    j++)
			if (cell_shown(cells[j]) && cells[j]->value > 0) {
				least = MIN(least, cells[j]->value);
				most = MAX(most, cells[j]->value);
			}
	}
	*low = least / 1.12;
	*high = most * 1.12;
	/* Four times as much holds two ticks wherever it lies. */
	if (*high / *low < 4.1) {
		double middle = sqrt(*low * *high), half = sqrt(4.1);

		*low = middle / half;
		*high = middle * half;
	}
}

struct frame {
	double	left, right, top, bottom, low, high;
};

static double
frame_x(const struct frame *frame, double euros)
{
	return frame->left + log(euros / frame->low) /
	    log(frame->high / frame->low) * (frame->right - frame->left);
}

/* The first row whose two dots lie far enough apart to be named; -1: none. */
static int
key_row(const GArray *rows, const struct frame *frame)
{
	guint i;

	for (i = 0; i < rows->len; i++) {
		const struct cost_figure *cost = cost_row(rows, i)->cost;

		if (cell_shown(cost->price_before) &&
		    fabs(frame_x(frame, cost->price->value) - frame_x(frame,
		    cost->price_before->value)) >= KEY_LEAST)
			return (int)i;
	}
	return -1;
}

static double
lay_out(GArray *rows, const Words *words, struct sheet *sheet, double y,
    int key)
{
	gboolean both = cost_row(rows, 0)->cost->is_project !=
	    cost_row(rows, rows->len - 1)->cost->is_project;
	guint i;

	sheet_block(sheet, "lines");
	for (i = 0; i < rows->len; i++) {
		struct cost_row *row = &g_array_index(rows, struct cost_row, i);
		gboolean is_project = row->cost->is_project;

		if (both && (i == 0 ||
		    is_project != cost_row(rows, i - 1)->cost->is_project)) {
			if (i > 0) {
				SHEET_ROW(sheet, y + GAP / 2.0);
				y += GAP;
			}
			sheet_label(sheet, sheet_edge(sheet), y + HEADING / 2.0,
			    SHEET_LEFT, 12.5, TRUE, SHEET_SOFT,
			    words_text(words, "c4_cost", is_project ?
			    "projects" : "municipalities"));
			y += HEADING;
		}
		/* On a narrow sheet the name stands above its row. */
		y += sheet->narrow ? LINE : (int)i == key ? KEY : 0;
		row->y = y + ROW / 2.0;
		row->top = sheet->narrow || (int)i == key ? row->y - TICK : y;
		y += ROW;
		row->bottom = sheet->narrow ? row->y + TICK : y;
	}
	sheet_block_end(sheet);
	return y + 4;
}

static void
draw_change(const struct cost_row *row, const Words *words,
    struct sheet *sheet)
{
	const struct cost_figure *cost = row->cost;
	g_autofree char *share = words_cell(words, cost->change);
	g_autofree char *text = cell_shown(cost->change) ?
	    words_fill(words, "format", cost->change->value > 0 ?
	    "change.up" : "change.down", "share", share, NULL) :
	    g_strdup(share);

	sheet_label(sheet, sheet->width - sheet_edge(sheet), row->y -
	    (sheet->narrow ? LINE : 0), SHEET_RIGHT, 12.5, cost->direction != 0,
	    cost->direction < 0 ? SHEET_BLUE : cost->direction > 0 ?
	    SHEET_RUST : SHEET_SOFT, text);
}

static void
write_rows(const GArray *rows, const Words *words, struct sheet *sheet,
    const struct frame *frame)
{
	guint i;

	sheet_block(sheet, "rows");
	for (i = 0; i < rows->len; i++) {
		const struct cost_row *row = cost_row(rows, i);
		const struct cost_figure *cost = row->cost;
		g_auto(GStrv) name = width_wrap(cost->name,
		    sheet_size(sheet, NAME_SIZE), sheet->narrow ?
		    sheet->width - RIGHT_COLUMN : NAME_MOST, 1);

		SHEET_ROW(sheet, row->y, cell_shown(cost->price_before) ?
		    cost->price_before->value : NAN, cost->price->value,
		    cost->low->value, cost->high->value, cost->direction);
		if (sheet->narrow)
			sheet_label(sheet, 0, row->y - LINE, SHEET_LEFT,
			    NAME_SIZE, FALSE, SHEET_TEXT, name[0]);
		else
			sheet_label(sheet, frame->left - 10, row->y,
			    SHEET_RIGHT, NAME_SIZE, FALSE, SHEET_TEXT,
			    name[0]);
		draw_change(row, words, sheet);
	}
	sheet_block_end(sheet);
}

/* The centre of a text of the axis, so that none of it is cut off. */
static double
kept_inside(const struct sheet *sheet, double x, const char *text)
{
	double half = sheet_text_width(sheet, text, 12.5, FALSE) / 2;

	return CLAMP(x, half, sheet->width - half);
}

/* An upright line, row by row: texts stand between them. */
static void
write_upright(const GArray *rows, struct sheet *sheet, double euros)
{
	guint i;

	for (i = 0; i < rows->len; i++)
		SHEET_ROW(sheet, euros, cost_row(rows, i)->top,
		    cost_row(rows, i)->bottom);
}

/* 100, 10 or 1 times a power of two, such that no tick splits a euro. */
static double
lowest_tick(double low, gboolean between)
{
	double base, tick;

	for (base = 100; base > 1; base /= 10) {
		for (tick = base; tick > low && fmod(tick, 2) == 0; tick /= 2)
			continue;
		if (tick <= low && (!between || fmod(tick, 2) == 0))
			return tick;
	}
	return 1;
}

/*
 * Ticks at powers of two of one another and, where that gives few, half as
 * much again between them.
 */
static void
draw_ticks(const GArray *rows, const Words *words, struct sheet *sheet,
    const struct frame *frame)
{
	gboolean between = frame->high / frame->low < 8;
	double tick;
	guint part;

	sheet_block(sheet, "grid");
	for (tick = lowest_tick(frame->low, between); tick <= frame->high;
	    tick *= 2)
		for (part = 0; part < (between ? 2 : 1); part++) {
			double at = part == 0 ? tick : tick * 1.5;
			g_autofree char *text = words_euros(words, at);

			if (at < frame->low || at > frame->high ||
			    at != floor(at))
				continue;
			write_upright(rows, sheet, at);
			sheet_label(sheet, kept_inside(sheet, frame_x(frame,
			    at), text), frame->bottom + 16, SHEET_CENTRE, 12,
			    FALSE, SHEET_SOFT, text);
		}
	sheet_block_end(sheet);
}

/* Centred on its line, but clear of the head of the column of changes. */
static double
total_x(const struct sheet *sheet, const Words *words, double x,
    const char *text)
{
	double head = sheet_text_width(sheet, words_text(words, "c4_cost",
	    "change.sure"), 11, FALSE);

	return MIN(kept_inside(sheet, x, text), sheet->width -
	    sheet_edge(sheet) - head - 8 - sheet_text_width(sheet, text, 12.5,
	    FALSE) / 2);
}

/* On a narrow sheet names stand where the line of the total goes. */
static void
write_total(const GArray *rows, struct sheet *sheet,
    const struct frame *frame, const struct cell *price)
{
	sheet_block(sheet, "total");
	if (cell_shown(price) && sheet->narrow)
		write_upright(rows, sheet, price->value);
	else if (cell_shown(price))
		SHEET_ROW(sheet, price->value, frame->top, frame->bottom);
	sheet_block_end(sheet);
}

static void
draw_axes(const struct figures *figures, const GArray *rows,
    const Words *words, struct sheet *sheet, const struct frame *frame)
{
	const struct cell *total = figures->overall->price;

	draw_ticks(rows, words, sheet, frame);
	write_total(rows, sheet, frame, total);
	if (cell_shown(total)) {
		g_autofree char *price = words_cell(words, total);
		g_autofree char *text = finding_fill(figures, words,
		    "c4_cost", "total", "price", price, NULL);

		sheet_label(sheet, total_x(sheet, words, frame_x(frame,
		    total->value), text), frame->top - 11, SHEET_CENTRE, 12.5,
		    FALSE, SHEET_TEXT, text);
	}
	sheet_label(sheet, sheet->width - sheet_edge(sheet), frame->top - 24,
	    SHEET_RIGHT, 11, FALSE, SHEET_SOFT, words_text(words, "c4_cost",
	    "change"));
	sheet_label(sheet, sheet->width - sheet_edge(sheet), frame->top - 10,
	    SHEET_RIGHT, 11, FALSE, SHEET_SOFT, words_text(words, "c4_cost",
	    "change.sure"));
}

/*
 * "now" and "year before" above the dots of a row; on a narrow sheet, where
 * its name is there, below them.
 */
static void
draw_key(const struct cost_row *row, const Words *words, struct sheet *sheet,
    const struct frame *frame, double total)
{
	const char *texts[2] = { words_text(words, "c4_cost", "now"),
		words_text(words, "c4_cost", "before") };
	double now = frame_x(frame, row->cost->price->value);
	double before = frame_x(frame, row->cost->price_before->value);
	double y = row->y + (sheet->narrow ? 15 : -15);
	double middle = (now + before) / 2, x[2], half[2], free[2];
	guint i;

	for (i = 0; i < 2; i++)
		half[i] = sheet_text_width(sheet, texts[i], 11, i == 0) / 2;
	/* Centred on its dot, unless they would touch. */
	x[0] = now < before ? MIN(now, middle - 4 - half[0]) : MAX(now,
	    middle + 4 + half[0]);
	x[1] = before < now ? MIN(before, middle - 4 - half[1]) : MAX(before,
	    middle + 4 + half[1]);
	/* Beside the line of the total rather than over it. */
	for (i = 0; i < 2; i++)
		free[i] = fabs(x[i] - total) > half[i] + 3 ? x[i] : total +
		    ((i == 0 ? now : before) < total ? -1 : 1) *
		    (half[i] + 4);
	if (fabs(free[0] - free[1]) > half[0] + half[1] + 4)
		memcpy(x, free, sizeof(x));
	for (i = 0; i < 2; i++)
		sheet_label(sheet, CLAMP(x[i], half[i], sheet->width -
		    half[i]), y, SHEET_CENTRE, 11, i == 0, SHEET_SOFT,
		    texts[i]);
}

/* Returns the last pixel. */
static double
draw_left_out(struct sheet *sheet, const Words *words, guint count, double y)
{
	g_autofree char *number = words_number(words, count, 0);
	g_autofree char *text = words_fill(words, "c4_cost", "left_out",
	    "count", number, NULL);
	g_auto(GStrv) lines = width_wrap(text, sheet_size(sheet, 11),
	    sheet->width - 2 * sheet_edge(sheet), 2);
	guint i;

	for (i = 0; count > 0 && lines[i] != NULL; i++, y += 15)
		sheet_label(sheet, sheet_edge(sheet), y + 8, SHEET_LEFT, 11,
		    FALSE, SHEET_SOFT, lines[i]);
	return y;
}

gboolean
chart_cost(const struct figures *figures, const Words *words,
    struct sheet *sheet)
{
	g_autoptr(GArray) rows = cost_rows(figures);
	guint left_out = cost_shorten(rows);
	struct frame frame;
	double width = 90;
	guint i;
	int key;

	if (rows->len == 0 || figures->overall == NULL)
		return FALSE;
	for (i = 0; i < rows->len; i++)
		width = MAX(width, MIN(NAME_MOST, width_text(
		    cost_row(rows, i)->cost->name, NAME_SIZE, FALSE)));
	range(rows, figures->overall, &frame.low, &frame.high);
	frame.left = sheet->narrow ? 2 : SHEET_EDGE + width + 16;
	frame.right = sheet->width - (sheet->narrow ? 2 : RIGHT_COLUMN);
	frame.top = SHEET_TOP + 36;
	key = key_row(rows, &frame);
	frame.bottom = lay_out(rows, words, sheet, frame.top + 2, key);
	sheet_frame(sheet, frame.left, frame.right, frame.top, frame.bottom);
	sheet_number(sheet, "XMIN", frame.low);
	sheet_number(sheet, "XMAX", frame.high);
	write_rows(rows, words, sheet, &frame);
	draw_axes(figures, rows, words, sheet, &frame);
	if (key >= 0)
		draw_key(cost_row(rows, (guint)key), words, sheet, &frame,
		    cell_shown(figures->overall->price) ? frame_x(&frame,
		    figures->overall->price->value) : -sheet->width);
	sheet_end(sheet, draw_left_out(sheet, words, left_out,
	    frame.bottom + 30));
	return TRUE;
}
