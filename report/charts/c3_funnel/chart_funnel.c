/*
 * c3: whether municipalities differ by more than chance.  No ranking; only
 * who lies outside is named, and in the report of a place that place.
 */
#include <math.h>

#include "chart_funnel.h"
#include "charts.h"
#include "findings.h"
#include "funnel.h"
#include "place.h"

#define HEIGHT		320
#define HEIGHT_NARROW	260
#define GRID		60	/* points of a limit */
#define MOST_TICKS	6
#define TOP_MOST	4.0	/* times what was expected: the axis ends */

/* Chances below the limits, from the lowest to the highest. */
static const double chances[] = { 0.001, 0.025, 0.975, 0.999 };

/* --------------------------------------------------------------- scales */

/*
 * Around all dots and limits, whole steps: dots are read by their place, so
 * the axis need not begin at nothing.
 */
static void
set_scales(const struct municipalities *all, struct funnel_frame *frame)
{
	struct plot *plot = &frame->plot;
	double least = INFINITY, most = 0, low = 1, high = 1;
	guint i;

	for (i = 0; i < all->list->len; i++) {
		const struct municipality_figure *figure =
		    all->list->pdata[i];
		double at = isnan(figure->ratio) ? figure->most :
		    figure->ratio;

		if (!funnel_is_drawn(figure))
			continue;
		least = MIN(least, figure->expected->value);
		most = MAX(most, figure->expected->value);
		high = MAX(high, at);
		/* What is hidden may be nothing. */
		low = MIN(low, isnan(figure->ratio) ? 0 : at);
	}
	frame->least = least * 0.85;
	frame->most = most * 1.06;
	low = MIN(low, funnel_limit_wide(frame->least, chances[0],
	    all->tau2));
	high = MAX(high, funnel_limit_wide(frame->least, chances[3],
	    all->tau2));
	high = 100 * MIN(high, TOP_MOST) * 1.04;
	low *= 100 * 0.96;
	plot->step = place_step(high - low, MOST_TICKS);
	plot->low = floor(low / plot->step) * plot->step;
	plot->high = MAX(high, 100 + plot->step);
	plot->print = words_share;
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
			    all->tau2), frame->plot.high);
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
			    MIN(100 * figure->ratio, frame->plot.high), figure->own
			    ? 3 : ABS(figure->outside));
	}
	sheet_block_end(sheet);
	sheet_block(sheet, "small");
	for (i = 0; i < all->list->len; i++) {
		const struct municipality_figure *figure =
		    all->list->pdata[i];

		if (!isnan(figure->most))
			SHEET_ROW(sheet, figure->expected->value,
			    MIN(100 * figure->most, frame->plot.high));
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

	ends_add(ends, sheet, plot_y(&frame->plot, high998), words_text(words,
	    "c3_funnel", "limit998"), NULL, FALSE, SHEET_SOFT);
	ends_add(ends, sheet, plot_y(&frame->plot, high95), words_text(words,
	    "c3_funnel", "limit95"), NULL, FALSE, SHEET_SOFT);
	ends_add(ends, sheet, plot_y(&frame->plot, 100), words_text(words,
	    "c3_funnel", "expected"), NULL, TRUE, SHEET_TEXT);
}

static void
draw_axes(struct sheet *sheet, const struct funnel_frame *frame,
    const Words *words)
{
	const struct plot *plot = &frame->plot;
	double step = place_step(frame->most - frame->least, sheet->narrow ?
	    4 : 7);
	double value = ceil(frame->least / step) * step;

	sheet_label(sheet, sheet_edge(sheet), SHEET_TOP, SHEET_LEFT, 11,
	    FALSE, SHEET_SOFT, words_text(words, "c3_funnel", "axis.y"));
	for (; value <= frame->most; value += step) {
		g_autofree char *number = words_number(words, value, 0);

		sheet_label(sheet, funnel_x(frame, value), plot->bottom + 15,
		    SHEET_CENTRE, 12, FALSE, SHEET_SOFT, number);
	}
	sheet_label(sheet, plot->right, plot->bottom + 33, SHEET_RIGHT, 11,
	    FALSE, SHEET_SOFT, words_text(words, "c3_funnel", "axis.x"));
}

gboolean
chart_funnel(const struct figures *figures, const Words *words,
    struct sheet *sheet)
{
	const struct municipalities *all = figures->municipalities;
	struct funnel_frame frame;
	struct plot *plot = &frame.plot;
	struct ends ends;

	if (!funnel_can_be_drawn(all))
		return FALSE;
	set_scales(all, &frame);
	plot_open(plot, sheet, words, SHEET_TOP + 22, sheet->narrow ?
	    HEIGHT_NARROW : HEIGHT);
	ends_open(&ends, sheet);
	add_ends(&ends, sheet, all, &frame, words);
	plot_close(plot, sheet, &ends);
	sheet_number(sheet, "XMIN", frame.least);
	sheet_number(sheet, "XMAX", frame.most);
	write_limits(sheet, all, &frame);
	write_dots(sheet, all, &frame);
	draw_axes(sheet, &frame, words);
	funnel_draw_names(sheet, figures, words, &frame);
	plot_draw(plot, sheet, words, &ends, plot->right);
	sheet_end(sheet, plot->bottom + 38);
	return TRUE;
}
