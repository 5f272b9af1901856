/* c7: one formula in every town that has it, on one scale. */
#include <math.h>

#include "chart_towns.h"
#include "charts.h"
#include "findings.h"
#include "width.h"

#define COLUMNS		4
#define COLUMNS_NARROW	2
#define PANEL		104	/* height */
#define GAP_X		20
#define GAP_Y		40	/* with the name of the panel below */
#define HEAD		18	/* the name of the first row */
#define NAME_SIZE	12.5
#define SMALL		11
#define VALUE		46	/* pixels for the number at the end */
#define FEW		4	/* of more, hidden ones have no panel */
#define MANY		12	/* more towns are drawn as a range */

struct frame {
	guint	columns;
	double	width;		/* of a panel, its number included */
	double	most;		/* top of the scale */
};

static double
panel_x(const struct sheet *sheet, const struct frame *frame, guint panel)
{
	return sheet_edge(sheet) + panel % frame->columns *
	    (frame->width + GAP_X);
}

/* The axis at its bottom. */
static double
panel_y(const struct frame *frame, guint panel)
{
	return SHEET_TOP + HEAD + PANEL + panel / frame->columns *
	    (PANEL + GAP_Y);
}

static double
point_x(const struct frame *frame, const struct towns *towns, double left,
    guint point)
{
	double room = frame->width - VALUE;

	return towns->formula->points > 1 ? left + 4 + (room - 4) * point /
	    (towns->formula->points - 1) : left + room;
}

static double
point_y(const struct frame *frame, double bottom, double value)
{
	return bottom - value / frame->most * PANEL;
}

static const struct formula_town *
town_at(const struct towns *towns, guint i)
{
	return towns->formula->towns->pdata[i];
}

static double
highest(const struct figures *figures, const struct towns *towns)
{
	double most = 0, low, high;
	guint i;

	for (i = 0; i < towns->formula->towns->len; i++) {
		const struct formula_town *town = town_at(towns, i);

		if (isnan(towns_value(towns, town,
		    towns->formula->points - 1)))
			high = ((double)cells_protection(figures->cells)->
			    threshold - 1) * towns_scale(towns, town);
		else
			towns_limits(towns, town, &low, &high);
		most = MAX(most, high);
	}
	return most * 1.02;
}

static void
write_line(struct sheet *sheet, const struct frame *frame,
    const struct towns *towns, guint panel, const struct formula_town *town)
{
	double left = panel_x(sheet, frame, panel);
	double bottom = panel_y(frame, panel);
	guint i;

	for (i = 0; i < towns->formula->points; i++) {
		double value = towns_value(towns, town, i);

		if (!isnan(value))
			SHEET_ROW(sheet, point_x(frame, towns, left, i),
			    point_y(frame, bottom, value));
	}
	SHEET_ROW(sheet, NAN, NAN);
}

/* The lowest and the highest line of all towns, in every panel. */
static void
write_range(struct sheet *sheet, const struct frame *frame,
    const struct towns *towns, guint panel)
{
	double left = panel_x(sheet, frame, panel);
	double bottom = panel_y(frame, panel);
	guint i, j;

	for (i = 0; i < towns->formula->points; i++) {
		double low = INFINITY, high = -INFINITY;

		for (j = 0; j < towns->formula->towns->len; j++) {
			double value = towns_value(towns, town_at(towns, j),
			    i);

			low = isnan(value) ? low : MIN(low, value);
			high = isnan(value) ? high : MAX(high, value);
		}
		if (low <= high)
			SHEET_ROW(sheet, point_x(frame, towns, left, i),
			    point_y(frame, bottom, low),
			    point_y(frame, bottom, high));
	}
	SHEET_ROW(sheet, NAN, NAN, NAN);
}

static void
write_context(struct sheet *sheet, const struct frame *frame,
    const struct towns *towns)
{
	guint count = towns->formula->towns->len, i, j;

	sheet_block(sheet, "others");
	for (i = 0; count <= MANY && i < count; i++)
		for (j = 0; j < count; j++)
			if (j != i)
				write_line(sheet, frame, towns, i,
				    town_at(towns, j));
	sheet_block_end(sheet);
	sheet_block(sheet, "range");
	for (i = 0; count > MANY && i < count; i++)
		write_range(sheet, frame, towns, i);
	sheet_block_end(sheet);
	sheet_block(sheet, "base");
	for (i = 0; i < count; i++)
		SHEET_ROW(sheet, panel_x(sheet, frame, i), panel_y(frame, i),
		    frame->width - VALUE + 4);
	sheet_block_end(sheet);
}

static void
write_towns(struct sheet *sheet, const struct figures *figures,
    const struct frame *frame, const struct towns *towns)
{
	guint last = towns->formula->points - 1, i;
	guint count = towns->formula->towns->len;
	double k = (double)cells_protection(figures->cells)->threshold - 1;

	sheet_block(sheet, "line");
	for (i = 0; i < count; i++)
		write_line(sheet, frame, towns, i, town_at(towns, i));
	sheet_block_end(sheet);
	sheet_block(sheet, "dots");
	for (i = 0; i < count; i++) {
		double value = towns_value(towns, town_at(towns, i), last);

		if (!isnan(value))
			SHEET_ROW(sheet, point_x(frame, towns, panel_x(sheet,
			    frame, i), last), point_y(frame, panel_y(frame,
			    i), value));
	}
	sheet_block_end(sheet);
	sheet_block(sheet, "whisker");
	for (i = 0; i < count; i++) {
		double low, high;

		if (!cell_shown(town_at(towns, i)->credit[last]))
			continue;
		towns_limits(towns, town_at(towns, i), &low, &high);
		SHEET_ROW(sheet, point_x(frame, towns, panel_x(sheet, frame,
		    i), last), point_y(frame, panel_y(frame, i), low),
		    point_y(frame, panel_y(frame, i), high));
	}
	sheet_block_end(sheet);
	sheet_block(sheet, "small");
	for (i = 0; i < count; i++) {
		const struct formula_town *town = town_at(towns, i);

		/* All that it may be. */
		if (cell_small(town->credit[last]))
			SHEET_ROW(sheet, point_x(frame, towns, panel_x(sheet,
			    frame, i), last), panel_y(frame, i), k *
			    towns_scale(towns, town) / frame->most * PANEL);
	}
	sheet_block_end(sheet);
}

/* Name above, number at the end, months below where no panel follows. */
static void
draw_panel(struct sheet *sheet, const Words *words,
    const struct frame *frame, const struct towns *towns, guint i)
{
	const struct formula_figure *formula = towns->formula;
	const struct formula_town *town = town_at(towns, i);
	double left = panel_x(sheet, frame, i), bottom = panel_y(frame, i);
	double value = towns_value(towns, town, formula->points - 1);
	g_auto(GStrv) name = width_wrap(town->name, sheet_size(sheet,
	    NAME_SIZE) * 1.06, frame->width, 1);
	g_autofree char *text = isnan(value) ?
	    words_cell(words, town->credit[formula->points - 1]) :
	    towns_print(towns, words, value);

	sheet_label(sheet, left, bottom - PANEL - 12, SHEET_LEFT, NAME_SIZE,
	    TRUE, town->own ? SHEET_BLUE : SHEET_TEXT, name[0]);
	if (isnan(value))
		sheet_label(sheet, left, bottom - PANEL + 5, SHEET_LEFT, SMALL,
		    FALSE, SHEET_SOFT, text);
	else
		sheet_label(sheet, left + frame->width - VALUE + 7,
		    point_y(frame, bottom, value), SHEET_LEFT, NAME_SIZE,
		    TRUE, SHEET_BLUE, text);
	if (i + frame->columns < formula->towns->len)
		return;
	{
		g_autofree char *from = words_month_brief(words,
		    formula->months[0]);
		g_autofree char *to = words_month_brief(words,
		    formula->months[formula->points - 1]);

		if (formula->points > 1)
			sheet_label(sheet, left, bottom + 12, SHEET_LEFT,
			    SMALL, FALSE, SHEET_SOFT, from);
		sheet_label(sheet, left + frame->width - VALUE + 4,
		    bottom + 12, SHEET_RIGHT, SMALL, FALSE, SHEET_SOFT, to);
	}
}

/* An empty panel tells nobody anything, but to the place that it is about. */
static GPtrArray *
towns_drawn(const struct towns *towns)
{
	GPtrArray *drawn = g_ptr_array_new();
	guint i, count = towns->formula->towns->len;

	for (i = 0; i < count; i++)
		if (count <= FEW || town_at(towns, i)->own ||
		    !isnan(towns_value(towns, town_at(towns, i),
		    towns->formula->points - 1)))
			g_ptr_array_add(drawn, (void *)town_at(towns, i));
	return drawn;
}

/* How many towns have no panel; returns the last pixel. */
static double
draw_hidden(struct sheet *sheet, const Words *words, guint count, double y)
{
	g_autofree char *text = NULL;

	if (count == 0)
		return y;
	text = words_count(words, count, "c7_towns", "alt.hidden", NULL);
	sheet_label(sheet, sheet_edge(sheet), y + 10, SHEET_LEFT, SMALL, FALSE,
	    SHEET_SOFT, text);
	return y + 20;
}

gboolean
chart_towns(const struct figures *figures, const Words *words,
    struct sheet *sheet)
{
	g_autoptr(GPtrArray) drawn = NULL;
	struct formula_figure part;
	struct towns towns;
	struct frame frame;
	guint i, count, all;

	towns_read(figures, &towns);
	if (!towns_can_be_drawn(&towns))
		return FALSE;
	drawn = towns_drawn(&towns);
	all = towns.formula->towns->len;
	part = *towns.formula;
	part.towns = drawn;
	towns.formula = &part;
	count = towns.formula->towns->len;
	frame.columns = MIN(sheet->narrow ? COLUMNS_NARROW : COLUMNS,
	    MAX(count, 2));
	frame.width = (sheet->width - 2 * sheet_edge(sheet) - GAP_X *
	    (frame.columns - 1)) / frame.columns;
	frame.most = highest(figures, &towns);
	write_context(sheet, &frame, &towns);
	write_towns(sheet, figures, &frame, &towns);
	for (i = 0; i < count; i++)
		draw_panel(sheet, words, &frame, &towns, i);
	sheet_end(sheet, draw_hidden(sheet, words, all - count, panel_y(&frame,
	    count - 1) + 22));
	return TRUE;
}
