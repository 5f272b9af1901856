/* The names in chart c3, and what it says in words. */
#include <math.h>

#include "chart_funnel.h"
#include "charts.h"
#include "findings.h"
#include "place.h"
#include "width.h"

#define LABEL		12.5
#define NAMES		8	/* that are written, at most */
#define FEW		4	/* places that are all named */
#define NAME_MOST	190	/* pixels */
#define DOT		9	/* pixels around one that a name stays off */

double
funnel_x(const struct funnel_frame *frame, double expected)
{
	return frame->plot.left + (expected - frame->least) / (frame->most -
	    frame->least) * (frame->plot.right - frame->plot.left);
}

gboolean
funnel_is_drawn(const struct municipality_figure *figure)
{
	return !isnan(figure->ratio) || !isnan(figure->most);
}

static guint
count_drawn(const struct municipalities *all)
{
	guint i, count = 0;

	for (i = 0; i < all->list->len; i++)
		count += funnel_is_drawn(all->list->pdata[i]);
	return count;
}

gboolean
funnel_can_be_drawn(const struct municipalities *all)
{
	return count_drawn(all) > 1;
}

/*
 * In the report of a place only that place; else who lies outside: first of
 * the wide limits, then of the narrow ones.  Among a few there is no ranking
 * to be feared, and a dot without a name tells nobody anything.
 */
static gboolean
is_named(const struct figures *figures,
    const struct municipality_figure *figure, int outside)
{
	if (!funnel_is_drawn(figure))
		return FALSE;
	if (figures->scope != 0)
		return figure->own && outside == 2;
	return ABS(figure->outside) == outside && (outside > 0 ||
	    figures->municipalities->list->len <= FEW);
}

static char *
name_print(const struct municipality_figure *figure, const Words *words)
{
	g_autofree char *share = words_share(words, 100 * figure->ratio, 0);
	g_autofree char *hidden = words_cell(words, figure->observed);

	return g_strdup_printf("%s, %s", figure->name,
	    isnan(figure->ratio) ? hidden : share);
}

/* Whether two boxes have pixels in common. */
static gboolean
touches(const struct place_box *a, const struct place_box *b)
{
	return a->x < b->x + b->width && b->x < a->x + a->width &&
	    a->y < b->y + b->height && b->y < a->y + a->height;
}

/* How much a name there would cover: other names count most. */
static guint
covered(const struct figures *figures, const struct funnel_frame *frame,
    const struct place_box *box, const GArray *taken)
{
	const GPtrArray *list = figures->municipalities->list;
	guint i, hits = 0;

	if (box->x < frame->plot.left || box->x + box->width > frame->plot.right ||
	    box->y < frame->plot.top - 6 || box->y + box->height > frame->plot.bottom)
		hits += 30;
	/* A line through a name is as bad as a dot under it. */
	hits += touches(box, &(struct place_box){ frame->plot.left,
	    plot_y(&frame->plot, 100) - 1, frame->plot.right -
	    frame->plot.left, 2 });
	for (i = 0; i < taken->len; i++)
		hits += touches(box, &g_array_index(taken, struct place_box,
		    i)) ? 20 : 0;
	for (i = 0; i < list->len; i++) {
		const struct municipality_figure *figure = list->pdata[i];
		double x, y;

		if (isnan(figure->ratio))
			continue;
		x = funnel_x(frame, figure->expected->value);
		y = plot_y(&frame->plot, 100 * figure->ratio);
		hits += touches(box, &(struct place_box){ x - DOT / 2.0,
		    y - DOT / 2.0, DOT, DOT });
	}
	return hits;
}

static void
draw_name(struct sheet *sheet, const struct figures *figures,
    const Words *words, const struct funnel_frame *frame,
    const struct municipality_figure *figure, GArray *taken)
{
	static const struct { double dx, dy; enum sheet_side side; } tries[] = {
		{ 11, 0, SHEET_LEFT }, { -11, 0, SHEET_RIGHT },
		{ 0, -15, SHEET_CENTRE }, { 0, 16, SHEET_CENTRE },
		{ 0, -20, SHEET_CENTRE }, { 0, 21, SHEET_CENTRE },
		{ 8, -14, SHEET_LEFT }, { 8, 15, SHEET_LEFT },
		{ -8, -14, SHEET_RIGHT }, { -8, 15, SHEET_RIGHT },
		{ 12, -30, SHEET_LEFT }, { 12, 31, SHEET_LEFT }
	};
	gboolean strong = figure->own || ABS(figure->outside) == 2;
	double x = funnel_x(frame, figure->expected->value);
	double y = plot_y(&frame->plot, 100 * (isnan(figure->ratio) ?
	    figure->most : figure->ratio));
	/* A narrow sheet has room for a name or for "fewer than 10". */
	g_autofree char *text = sheet->narrow && isnan(figure->ratio) ?
	    g_strdup(figure->name) : name_print(figure, words);
	g_auto(GStrv) line = width_wrap(text, sheet_size(sheet, LABEL) * 1.06,
	    NAME_MOST, 1);
	double width = sheet_text_width(sheet, line[0], LABEL, strong);
	struct place_box boxes[G_N_ELEMENTS(tries)];
	guint i, best = 0, least = G_MAXUINT;

	for (i = 0; i < G_N_ELEMENTS(tries) && least > 0; i++) {
		double left = x + tries[i].dx - width * tries[i].side / 2.0;
		guint hits;

		boxes[i] = (struct place_box){ left - 2, y + tries[i].dy - 9,
			width + 4, 18 };
		hits = covered(figures, frame, &boxes[i], taken);
		if (hits < least) {
			least = hits;
			best = i;
		}
	}
	/* Better no name than one over another or beside the plot. */
	if (least >= 20)
		return;
	g_array_append_val(taken, boxes[best]);
	sheet_label(sheet, x + tries[best].dx, y + tries[best].dy,
	    tries[best].side, LABEL, strong, figure->own ? SHEET_RUST :
	    strong ? SHEET_PINK : SHEET_TEXT, line[0]);
}

void
funnel_draw_names(struct sheet *sheet, const struct figures *figures,
    const Words *words, const struct funnel_frame *frame)
{
	const GPtrArray *list = figures->municipalities->list;
	g_autoptr(GArray) taken = g_array_new(FALSE, FALSE,
	    sizeof(struct place_box));
	guint i;
	int outside;

	for (outside = 2; outside >= 0; outside--)
		for (i = 0; i < list->len && taken->len < NAMES; i++)
			if (is_named(figures, list->pdata[i], outside))
				draw_name(sheet, figures, words, frame,
				    list->pdata[i], taken);
}

/* ----------------------------------------------------------------- words */

static guint
count_outside(const struct municipalities *all, int least)
{
	guint i, count = 0;

	for (i = 0; i < all->list->len; i++) {
		const struct municipality_figure *figure =
		    all->list->pdata[i];

		count += funnel_is_drawn(figure) &&
		    ABS(figure->outside) >= least;
	}
	return count;
}

static char *
own_title(const struct figures *figures, const Words *words)
{
	const struct municipalities *all = figures->municipalities;
	guint i;

	for (i = 0; i < all->list->len; i++) {
		const struct municipality_figure *figure =
		    all->list->pdata[i];
		g_autofree char *share = words_share(words,
		    100 * figure->ratio, 0);

		if (!figure->own || !funnel_is_drawn(figure))
			continue;
		return finding_fill(figures, words, "c3_funnel",
		    isnan(figure->ratio) ? "title.own.hidden" :
		    figure->outside > 1 ? "title.own.above" :
		    figure->outside < -1 ? "title.own.below" :
		    "title.own.within", "town", figure->name, "share", share,
		    NULL);
	}
	return NULL;
}

char *
chart_funnel_title(const struct figures *figures, const Words *words)
{
	const struct municipalities *all = figures->municipalities;
	g_autofree char *count = NULL;
	char *own;
	guint outside;

	if (!funnel_can_be_drawn(all))
		return finding_fill(figures, words, "c3_funnel",
		    "title.empty", NULL);
	own = figures->scope != 0 ? own_title(figures, words) : NULL;
	if (own != NULL)
		return own;
	outside = count_outside(all, 2);
	count = words_number(words, count_drawn(all), 0);
	if (outside == 0)
		return finding_fill(figures, words, "c3_funnel", "title.none",
		    "all", count, NULL);
	return words_count(words, outside, "c3_funnel", "title", "all", count,
	    NULL);
}

/* From the lowest to the highest share that is drawn. */
static void
range_of(const struct municipalities *all, double *low, double *high)
{
	guint i;

	*low = *high = NAN;
	for (i = 0; i < all->list->len; i++) {
		const struct municipality_figure *it = all->list->pdata[i];

		/* The one that is hidden, NAN, is passed over. */
		*low = fmin(*low, it->ratio);
		*high = fmax(*high, it->ratio);
	}
}

char *
chart_funnel_describe(const struct figures *figures, const Words *words)
{
	const struct municipalities *all = figures->municipalities;
	g_autofree char *count = NULL, *narrow = NULL, *wide = NULL;
	g_autofree char *from = NULL, *to = NULL, *text = NULL, *more = NULL;
	GString *names = g_string_new(NULL);
	double low, high;
	guint i;

	if (!funnel_can_be_drawn(all)) {
		g_string_free(names, TRUE);
		return NULL;
	}
	count = words_number(words, count_drawn(all), 0);
	narrow = words_number(words, count_outside(all, 1) -
	    count_outside(all, 2), 0);
	wide = words_number(words, count_outside(all, 2), 0);
	range_of(all, &low, &high);
	from = words_share(words, 100 * low, 0);
	to = words_share(words, 100 * high, 0);
	text = finding_fill(figures, words, "c3_funnel", "alt", "all", count,
	    "narrow", narrow, "wide", wide, "low", from, "high", to, NULL);
	for (i = 0; i < all->list->len; i++)
		if (is_named(figures, all->list->pdata[i], 2)) {
			g_autofree char *name = name_print(
			    all->list->pdata[i], words);

			g_string_append_printf(names, "%s%s", names->len > 0 ?
			    "; " : "", name);
		}
	if (names->len > 0)
		more = finding_fill(figures, words, "c3_funnel", "alt.names",
		    "names", names->str, NULL);
	g_string_free(names, TRUE);
	return g_strconcat(text, more != NULL ? " " : "", more, NULL);
}

char *
chart_funnel_empty(const struct figures *figures, const Words *words)
{
	return finding_fill(figures, words, "c3_funnel",
	    figures->municipalities->list->len > 1 ? "empty.few" :
	    "empty.missing", NULL);
}

char *
chart_funnel_measure(const struct figures *figures, const Words *words)
{
	const struct municipalities *all = figures->municipalities;
	g_autofree char *count = words_number(words, count_drawn(all), 0);
	g_autofree char *phi = words_number(words, isnan(all->phi) ? 1 :
	    MAX(all->phi, 1), 2);

	return finding_fill(figures, words, "c3_funnel",
	    !funnel_can_be_drawn(all) ? "measure.empty" : all->tau2 > 0 ?
	    "measure.wide" : "measure", "all", count, "phi", phi, NULL);
}
