/* c1: people connected this year against the path to the target. */
#include <math.h>
#include <string.h>

#include "chart_target.h"
#include "charts.h"
#include "findings.h"
#include "place.h"

#define HEIGHT		326	/* pixels of the plot */
#define HEIGHT_NARROW	250
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
	gboolean gaps = FALSE;
	int i;

	sheet_block(sheet, "small");
	for (i = 0; i < figures->month; i++) {
		if (cell_small(figures->months[i].now))
			SHEET_ROW(sheet, i + 1, last);
		gaps |= !cell_shown(figures->months[i].now);
	}
	sheet_block_end(sheet);
	/* A line over months that are not shown says which ones are. */
	sheet_block(sheet, "known");
	for (i = 0; gaps && i < figures->month; i++)
		if (cell_shown(figures->months[i].now))
			SHEET_ROW(sheet, i + 1, figures->months[i].now->value);
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
draw_months(struct sheet *sheet, const struct figures *figures,
    const Words *words, const struct plot *plot)
{
	gint32 january = figures->period.month - figures->month + 1;
	int i;

	for (i = 0; i < 12; i++) {
		g_autofree char *name = words_month_short(words, january + i);

		/* On a narrow sheet every fourth, the last among them. */
		if (!sheet->narrow || i % 4 == 3 || i == 0)
			sheet_label(sheet, target_x(plot, i + 1),
			    plot->bottom + 18, SHEET_CENTRE, 12, FALSE,
			    SHEET_SOFT, name);
	}
}

/* Without a target, and of nothing but hidden numbers, nothing is left. */
static gboolean
has_something(const struct figures *figures)
{
	guint i;

	for (i = 0; i < 12; i++) {
		const struct month_figure *month = &figures->months[i];

		if (cell_shown(month->now) || cell_small(month->now) ||
		    cell_shown(month->before) || cell_shown(month->path))
			return TRUE;
	}
	return FALSE;
}

char *
chart_target_empty(const struct figures *figures, const Words *words)
{
	return finding_fill(figures, words, "c1_target", "empty.few", NULL);
}

gboolean
chart_target(const struct figures *figures, const Words *words,
    struct sheet *sheet)
{
	double most = highest(figures);
	struct plot plot = { .high = most * 1.03, .step = place_step(most,
	    MOST_TICKS), .print = words_number };
	struct ends ends;

	if (!has_something(figures))
		return FALSE;
	plot_open(&plot, sheet, words, SHEET_TOP + 10, sheet->narrow ?
	    HEIGHT_NARROW : HEIGHT);
	ends_open(&ends, sheet);
	target_ends(sheet, &plot, figures, words, &ends);
	plot_close(&plot, sheet, &ends);
	write_line(sheet, figures, "now", G_STRUCT_OFFSET(struct month_figure,
	    now));
	write_line(sheet, figures, "before",
	    G_STRUCT_OFFSET(struct month_figure, before));
	write_line(sheet, figures, "path",
	    G_STRUCT_OFFSET(struct month_figure, path));
	write_band(sheet, figures);
	write_points(sheet, figures);
	draw_months(sheet, figures, words, &plot);
	plot_draw(&plot, sheet, words, &ends, plot.right);
	target_draw_standing(sheet, figures, words, &plot);
	sheet_end(sheet, plot.bottom + 30);
	return TRUE;
}

static void
add(GString *out, char *sentence)
{
	g_string_append_printf(out, "%s%s", out->len > 0 ? " " : "", sentence);
	g_free(sentence);
}

/* Of a forecast that is not drawn nothing is explained. */
const char *
chart_target_source(const struct figures *figures)
{
	return cell_shown(figures->months[11].low80) ? "source" :
	    "source.plain";
}

/* What has been reached, as far as it is shown. */
static char *
describe_now(const struct figures *figures, const Words *words)
{
	gint32 until = figures->period.month;
	gboolean is_told = cell_shown(figures->connected) ||
	    cell_small(figures->connected);
	const struct cell *last = is_told ? figures->connected :
	    finding_last_shown(figures, &until);
	g_autofree char *month = words_month(words, until);
	g_autofree char *now = words_cell(words, last);

	return finding_fill(figures, words, "c1_target", is_told ? "alt" :
	    last != NULL ? "alt.last" : "alt.hidden", "month", month, "now",
	    now, NULL);
}

static char *
describe_before(const struct figures *figures, const Words *words)
{
	g_autofree char *before = words_cell(words, figures->before);
	g_autofree char *all = words_cell(words, figures->before_all);

	return finding_fill(figures, words, "c1_target",
	    !cell_shown(figures->before_all) ? "alt.before.months" :
	    !cell_shown(figures->before) ? "alt.before.year" : "alt.before",
	    "before", before, "all", all, NULL);
}

char *
chart_target_describe(const struct figures *figures, const Words *words)
{
	const struct month_figure *december = &figures->months[11];
	GString *out;
	g_autofree char *target = words_cell(words, figures->target);
	g_autofree char *path = words_cell(words, figures->path);
	g_autofree char *low = words_cell(words, december->low80);
	g_autofree char *high = words_cell(words, december->high80);

	if (!has_something(figures))
		return NULL;
	out = g_string_new(NULL);
	add(out, describe_now(figures, words));
	if (figures->target != NULL)
		add(out, finding_fill(figures, words, "c1_target",
		    "alt.target", "target", target, "path", path, NULL));
	if (cell_shown(december->low80) && cell_shown(december->high80))
		add(out, finding_fill(figures, words, "c1_target",
		    "alt.forecast", "low", low, "high", high, NULL));
	if (cell_shown(figures->before) || cell_shown(figures->before_all))
		add(out, describe_before(figures, words));
	return g_string_free(out, FALSE);
}
