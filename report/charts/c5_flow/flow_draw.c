/* Drawing chart c5: bands on a wide sheet, bars on a narrow one. */
#include <math.h>

#include "chart_flow.h"
#include "findings.h"
#include "width.h"

#define NUMBER_SIZE	18
#define NAME_SIZE	12.5
#define SMALL		11
#define LINE		15
#define HEIGHT		236	/* pixels of the first step */
#define BAR		30	/* width of a step */
#define BEND		34	/* how far a loss moves down */
#define REACH		0.62	/* of the way to the next step */
#define POINTS		24	/* of a bend */
#define INSIDE		19	/* height from which a text fits in a band */
#define THICK		24	/* of a bar on a narrow sheet */

/* NaN: it is hidden, small or not. */
static double
height_of(const struct figures *figures, const struct flow *flow, guint i)
{
	double most = flow->list[0].people->value;
	const struct cell *people = flow->list[i].people;

	if (cell_shown(people) && people->value == 0)
		return 0;
	if (!cell_shown(people) && !cell_small(people))
		return NAN;
	/* A small count is drawn as all that it may be. */
	return MAX(HEIGHT * (cell_shown(people) ? MIN(people->value, most) :
	    (double)cells_protection(figures->cells)->threshold - 1) / most,
	    1.5);
}

static enum sheet_colour
colour_of(const struct flow *flow, guint i)
{
	return cell_shown(flow->list[i].people) ? SHEET_BLUE : SHEET_PALE;
}

static void
bend(struct sheet *sheet, double x, double width, double top, double bottom)
{
	guint i;

	for (i = 0; i <= POINTS; i++) {
		double t = (double)i / POINTS;
		double down = BEND * t * t * (3 - 2 * t);

		SHEET_ROW(sheet, x + t * width, top + down, bottom + down);
	}
	SHEET_ROW(sheet, NAN, NAN, NAN);
}

/* Where everything is on a wide sheet. */
struct frame {
	double	top;		/* of the bands */
	double	names;		/* first line of the names of steps */
	double	column;		/* from step to step */
	double	heights[FLOW_STEPS];
	char	**note;		/* lines below the name of the mission */
};

static double
frame_x(const struct frame *frame, guint i)
{
	return SHEET_EDGE + i * frame->column;
}

static void
write_bands(struct sheet *sheet, const struct flow *flow,
    const struct frame *frame)
{
	double room = frame->column - BAR;
	guint i;

	sheet_block(sheet, "boxes");
	for (i = 0; i < flow->count; i++)
		if (frame->heights[i] > 0)
			SHEET_ROW(sheet, frame_x(frame, i), frame->top,
			    frame_x(frame, i) + BAR, frame->top +
			    frame->heights[i], colour_of(flow, i));
	sheet_block_end(sheet);
	sheet_block(sheet, "kept");
	for (i = 0; i + 1 < flow->count; i++) {
		double x = frame_x(frame, i) + BAR;

		if (!(frame->heights[i + 1] > 0))
			continue;
		SHEET_ROW(sheet, x, frame->top, frame->top +
		    frame->heights[i + 1]);
		SHEET_ROW(sheet, x + room, frame->top, frame->top +
		    frame->heights[i + 1]);
		SHEET_ROW(sheet, NAN, NAN, NAN);
	}
	sheet_block_end(sheet);
	sheet_block(sheet, "lost");
	for (i = 0; i + 1 < flow->count; i++)
		if (frame->heights[i] - frame->heights[i + 1] >= 1)
			bend(sheet, frame_x(frame, i) + BAR, room * REACH,
			    frame->top + frame->heights[i + 1],
			    frame->top + frame->heights[i]);
	sheet_block_end(sheet);
}

/* Right of the end of its ribbon, below the ribbon of the next step. */
static double
draw_loss(struct sheet *sheet, const struct flow *flow, const Words *words,
    const struct frame *frame, guint i)
{
	double x = frame_x(frame, i) + BAR + (frame->column - BAR) * REACH + 8;
	double lost = frame->heights[i] - frame->heights[i + 1];
	double room = MIN(frame->column - 12, sheet->width - SHEET_EDGE - x);
	double y = frame->top + frame->heights[i + 1] + BEND +
	    MAX(lost / 2, LINE);
	g_autofree char *number = flow_lost(flow, words, i);
	g_auto(GStrv) lines = width_wrap(words_text(words, "c5_flow", "lost"),
	    SMALL, room, 3);
	guint j;

	if (number == NULL || !(lost >= 1))
		return frame->top;
	y -= LINE * g_strv_length(lines) / 2.0;
	sheet_label(sheet, x, y, SHEET_LEFT, NAME_SIZE, TRUE, SHEET_SOFT,
	    number);
	for (j = 0; lines[j] != NULL; j++)
		sheet_label(sheet, x, y += LINE, SHEET_LEFT, SMALL, FALSE,
		    SHEET_SOFT, lines[j]);
	return y;
}

/* The name of a step. */
static char **
step_lines(const struct flow *flow, const struct frame *frame, guint i)
{
	return width_wrap(flow->list[i].name, NAME_SIZE, frame->column - 12,
	    2);
}

static void
draw_step(struct sheet *sheet, const struct flow *flow, const Words *words,
    const struct frame *frame, guint i)
{
	const struct flow_step *step = &flow->list[i];
	g_auto(GStrv) lines = step_lines(flow, frame, i);
	g_autofree char *number = words_cell(words, step->people);
	guint j, count = g_strv_length(lines);
	double x = frame_x(frame, i), y = frame->names;
	double share = i == 0 ? NAN : flow_share(flow, i - 1, i);

	for (j = 0; j < count; j++)
		sheet_label(sheet, x, y + LINE * j, SHEET_LEFT, NAME_SIZE,
		    FALSE, SHEET_TEXT, lines[j]);
	sheet_label(sheet, x, y - 22, SHEET_LEFT, cell_shown(step->people) ?
	    NUMBER_SIZE : NAME_SIZE, TRUE, SHEET_BLUE, number);
	for (j = 0; i == flow->mission && frame->note[j] != NULL; j++)
		sheet_label(sheet, x, y + LINE * (count + j),
		    SHEET_LEFT, SMALL, FALSE, SHEET_SOFT, frame->note[j]);
	if (isnan(share))
		return;
	{
		g_autofree char *text = words_share(words, share, 0);
		double left = x - (frame->column - BAR) / 2;

		/* Beside the number where the band is too thin for it. */
		if (frame->heights[i] >= INSIDE)
			sheet_label(sheet, left, frame->top +
			    frame->heights[i] / 2, SHEET_CENTRE, NAME_SIZE,
			    TRUE, SHEET_BLUE, text);
		else
			sheet_label(sheet, x + 8 + sheet_text_width(sheet,
			    number, NUMBER_SIZE, TRUE), y - 21, SHEET_LEFT,
			    NAME_SIZE, FALSE, SHEET_BLUE, text);
	}
}

void
flow_draw_wide(struct sheet *sheet, const struct figures *figures,
    const struct flow *flow, const Words *words)
{
	g_autofree char *note = flow_mission(figures, flow, words, "note");
	struct frame frame = { .names = SHEET_TOP + 34, .column =
	    (sheet->width - 2 * SHEET_EDGE) / flow->count };
	double end, low;
	guint i, most = 0;

	frame.note = note != NULL ? width_wrap(note, SMALL, frame.column - 12,
	    3) : g_new0(char *, 1);
	for (i = 0; i < flow->count; i++) {
		g_auto(GStrv) lines = step_lines(flow, &frame, i);

		most = MAX(most, g_strv_length(lines) + (i == flow->mission ?
		    g_strv_length(frame.note) : 0));
		frame.heights[i] = height_of(figures, flow, i);
	}
	frame.top = frame.names + LINE * (most - 1.0) + 12;
	end = frame.top + frame.heights[0] + BEND;
	write_bands(sheet, flow, &frame);
	for (i = 0; i < flow->count; i++) {
		draw_step(sheet, flow, words, &frame, i);
		if (i + 1 == flow->count)
			break;
		low = draw_loss(sheet, flow, words, &frame, i);
		end = MAX(end, low + LINE);
	}
	g_strfreev(frame.note);
	sheet_end(sheet, end);
}

/* The line above a bar; returns where the bar begins. */
static double
draw_line(struct sheet *sheet, const struct flow *flow, const Words *words,
    guint i, double y)
{
	const struct flow_step *step = &flow->list[i];
	g_autofree char *number = words_cell(words, step->people);
	double share = i == 0 ? NAN : flow_share(flow, i - 1, i);
	g_auto(GStrv) name = NULL;
	double left = sheet_edge(sheet), after;

	sheet_label(sheet, left, y, SHEET_LEFT, NAME_SIZE + 2, TRUE,
	    SHEET_BLUE, number);
	after = left + 8 + sheet_text_width(sheet, number, NAME_SIZE + 2,
	    TRUE);
	name = width_wrap(step->name, sheet_size(sheet, NAME_SIZE),
	    sheet->width - left - after - 44, 1);
	sheet_label(sheet, after, y, SHEET_LEFT, NAME_SIZE, FALSE, SHEET_TEXT,
	    name[0]);
	if (!isnan(share)) {
		g_autofree char *text = words_share(words, share, 0);

		sheet_label(sheet, sheet->width - left, y, SHEET_RIGHT,
		    NAME_SIZE, TRUE, SHEET_BLUE, text);
	}
	return y + 13;
}

/* In as many lines as it needs; returns where the last one is. */
static double
draw_remark(struct sheet *sheet, const char *text, double y)
{
	double left = sheet_edge(sheet);
	g_auto(GStrv) lines = width_wrap(text, sheet_size(sheet, SMALL),
	    sheet->width - 2 * left, 3);
	guint i;

	for (i = 0; lines[i] != NULL; i++)
		sheet_label(sheet, left, y += LINE, SHEET_LEFT, SMALL, FALSE,
		    SHEET_SOFT, lines[i]);
	return y;
}

/* The lines below a bar: who was lost, and what the mission is of all. */
static double
draw_remarks(struct sheet *sheet, const struct figures *figures,
    const struct flow *flow, const Words *words, guint i, double y)
{
	g_autofree char *note = i > 0 && i == flow->mission ?
	    flow_mission(figures, flow, words, "note") : NULL;
	g_autofree char *number = i > 0 ? flow_lost(flow, words, i - 1) :
	    NULL;
	g_autofree char *text = number == NULL ? NULL : g_strdup_printf(
	    "%s %s", number, words_text(words, "c5_flow", "lost"));

	if (text != NULL)
		y = draw_remark(sheet, text, y + 13 - LINE);
	return note == NULL ? y : draw_remark(sheet, note, y);
}

/* Bars below one another: what stays in colour, what is lost in grey. */
void
flow_draw_narrow(struct sheet *sheet, const struct figures *figures,
    const struct flow *flow, const Words *words)
{
	double left = sheet_edge(sheet), room = sheet->width - 2 * left;
	double y = SHEET_TOP, before = HEIGHT;
	guint i;

	sheet_block(sheet, "boxes");
	for (i = 0; i < flow->count; i++) {
		double now = height_of(figures, flow, i);

		y = draw_line(sheet, flow, words, i, y);
		if (now > 0)
			SHEET_ROW(sheet, left, y, left + room * now / HEIGHT,
			    y + THICK, colour_of(flow, i));
		if (before - now >= 1)
			SHEET_ROW(sheet, left + room * now / HEIGHT, y,
			    left + room * before / HEIGHT, y + THICK,
			    SHEET_LOST);
		y = draw_remarks(sheet, figures, flow, words, i, y + THICK);
		before = isnan(now) ? before : now;
		y += i > 0 ? 31 : 26;
	}
	sheet_block_end(sheet);
	sheet_block(sheet, "kept");
	sheet_block_end(sheet);
	sheet_block(sheet, "lost");
	sheet_block_end(sheet);
	sheet_end(sheet, y - 22);
}
