/*
 * c3: whether municipalities differ by more than chance.  No ranking; only
 * who lies outside is named, and in the report of a place that place.
 */
#include <math.h>

#include "chart_funnel.h"
#include "charts.h"
#include "ends.h"
#include "findings.h"
#include "funnel.h"
#include "place.h"

#define HEIGHT		320
#define HEIGHT_NARROW	260
#define LEAST		40	/* pixels for the numbers of the y axis */
#define GRID		60	/* points of a limit */
#define MOST_TICKS	6
#define TOP_MOST	4.0	/* times what was expected: the axis ends */

/* Chances below the limits, from the lowest to the highest. */
static const double chances[] = { 0.001, 0.025, 0.975, 0.999 };

/* --------------------------------------------------------------- scales */

static void
set_scales(const struct municipalities *all, struct funnel_frame *frame)
{
	double least = INFINITY, most = 0, high = 1.5;
	guint i;

	for (i = 0; i < all->list->len; i++) {
		const struct municipality_figure *figure =
		    all->list->pdata[i];

		if (!funnel_is_drawn(figure))
			continue;
		least = MIN(least, figure->expected->value);
		most = MAX(most, figure->expected->value);
		high = MAX(high, isnan(figure->ratio) ? figure->most :
		    figure->ratio);
	}
	frame->least = least * 0.85;
	frame->most = most * 1.06;
	high = MAX(high, funnel_limit_wide(frame->least, chances[3],
	    all->tau2));
	frame->high = 100 * MIN(high, TOP_MOST) * 1.04;
}

static void
write_limits(struct sheet *sheet, const struct municipalities *all,
    const struct funnel_frame *frame)
{
	guint i;

	sheet_block(sheet, "limits");
	for (i = 0; i <= GRID; i++) {
		/* Closer together where they bend most. */
		double part = (double)i / GRID;
		double e = frame->least + (frame->most - frame->least) *
		    part * part;
		double at[G_N_ELEMENTS(chances)];
		guint j;

		for (j = 0; j < G_N_ELEMENTS(chances); j++)
			at[j] = MIN(100 * funnel_limit_wide(e, chances[j],
			    all->tau2), frame->high);
		SHEET_ROW(sheet, e, at[0], at[1], at[2], at[3]);
	}
	sheet_block_end(sheet);
	sheet_block(sheet, "base");
	SHEET_ROW(sheet, frame->least, 100);
	SHEET_ROW(sheet, frame->most, 100);
	sheet_block_end(sheet);
}

static void
write_dots(struct sheet *sheet, const struct municipalities *all,
    const struct funnel_frame *frame)
{
	guint i;

	sheet_block(sheet, "dots");
	for (i = 0; i < all->list->len; i++) {
		const struct municipality_figure *figure =
		    all->list->pdata[i];

		if (!isnan(figure->ratio))
			SHEET_ROW(sheet, figure->expected->value,
			    MIN(100 * figure->ratio, frame->high), figure->own
			    ? 3 : ABS(figure->outside));
	}
	sheet_block_end(sheet);
	sheet_block(sheet, "small");
	for (i = 0; i < all->list->len; i++) {
		const struct municipality_figure *figure =
		    all->list->pdata[i];

		if (!isnan(figure->most))
			SHEET_ROW(sheet, figure->expected->value,
			    MIN(100 * figure->most, frame->high));
	}
	sheet_block_end(sheet);
}

/* ----------------------------------------------------------------- texts */

static void
add_ends(struct ends *ends, const struct sheet *sheet,
    const struct municipalities *all, const struct funnel_frame *frame,
    const Words *words)
{
	double high95 = 100 * funnel_limit_wide(frame->most, chances[2],
	    all->tau2);
	double high998 = 100 * funnel_limit_wide(frame->most, chances[3],
	    all->tau2);

	ends_add(ends, sheet, funnel_y(frame, high998), words_text(words,
	    "c3_funnel", "limit998"), NULL, FALSE, SHEET_SOFT);
	ends_add(ends, sheet, funnel_y(frame, high95), words_text(words,
	    "c3_funnel", "limit95"), NULL, FALSE, SHEET_SOFT);
	ends_add(ends, sheet, funnel_y(frame, 100), words_text(words,
	    "c3_funnel", "expected"), NULL, TRUE, SHEET_TEXT);
}

static void
draw_axes(struct sheet *sheet, const struct funnel_frame *frame,
    const Words *words, double step)
{
	double value, across = place_step(frame->most, sheet->narrow ? 4 : 7);

	sheet_label(sheet, sheet_edge(sheet), SHEET_TOP, SHEET_LEFT, 11,
	    FALSE, SHEET_SOFT, words_text(words, "c3_funnel", "axis.y"));
	for (value = 0; value <= frame->high; value += step) {
		g_autofree char *number = words_share(words, value, 0);

		sheet_label(sheet, frame->left - 10, funnel_y(frame, value),
		    SHEET_RIGHT, 12, FALSE, SHEET_SOFT, number);
	}
	for (value = 0; value <= frame->most; value += across) {
		g_autofree char *number = words_number(words, value, 0);

		if (value >= frame->least)
			sheet_label(sheet, funnel_x(frame, value),
			    frame->bottom + 15, SHEET_CENTRE, 12, FALSE,
			    SHEET_SOFT, number);
	}
	sheet_label(sheet, frame->right, frame->bottom + 33, SHEET_RIGHT, 11,
	    FALSE, SHEET_SOFT, words_text(words, "c3_funnel", "axis.x"));
}

gboolean
chart_funnel(const struct figures *figures, const Words *words,
    struct sheet *sheet)
{
	const struct municipalities *all = figures->municipalities;
	struct funnel_frame frame = { .top = SHEET_TOP + 22 };
	struct ends ends;
	double step;

	if (!funnel_can_be_drawn(all))
		return FALSE;
	set_scales(all, &frame);
	step = place_step(frame.high, MOST_TICKS);
	frame.left = sheet_edge(sheet) + LEAST;
	frame.bottom = frame.top + (sheet->narrow ? HEIGHT_NARROW : HEIGHT);
	ends_open(&ends, sheet->narrow ? ENDS_NARROW : sheet->width / 2);
	add_ends(&ends, sheet, all, &frame, words);
	frame.right = sheet->width - sheet_edge(sheet) - ENDS_GAP -
	    ends_width(&ends, sheet);
	sheet_frame(sheet, frame.left, frame.right, frame.top, frame.bottom);
	sheet_number(sheet, "XMIN", frame.least);
	sheet_number(sheet, "XMAX", frame.most);
	sheet_number(sheet, "YMAX", frame.high);
	sheet_number(sheet, "STEP", step);
	write_limits(sheet, all, &frame);
	write_dots(sheet, all, &frame);
	draw_axes(sheet, &frame, words, step);
	funnel_draw_names(sheet, figures, words, &frame);
	ends_draw(&ends, sheet, frame.right + ENDS_GAP, frame.top - 8,
	    frame.bottom + 8);
	sheet_end(sheet, frame.bottom + 38);
	return TRUE;
}
