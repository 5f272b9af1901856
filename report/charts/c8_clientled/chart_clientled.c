/*
 * c8: who steers, as shares of activities and of hours, last year and this
 * year: bars of 100 per cent, from clients to the organisation.
 */
#include "charts.h"
#include "findings.h"
#include "interval.h"
#include "measures.h"
#include "place.h"
#include "statistics.h"

#define CLASSES		4
#define ROWS		4
#define LABEL		12.5
#define SMALL		11
#define BAR		32
#define ROW		44
#define HEADING		26
#define LEFT		118	/* of the bars; names of rows before it */
#define GAP		2	/* white, between classes */

static const struct {
	const char		*name;
	int			 fill;
	enum sheet_colour	 inside, above;	/* of texts */
} classes[CLASSES] = {
	{ "client_led", 0x12436D, SHEET_WHITE, SHEET_BLUE },
	{ "shared", 0x8FCFC4, SHEET_TEXT, SHEET_TEAL },
	{ "organisation_led", 0xDADDE1, SHEET_TEXT, SHEET_SOFT },
	{ "unknown", 0xFFFFFF, SHEET_TEXT, SHEET_SOFT }
};

static const char *const kinds[] = { "client_led_activities",
	"client_led_hours" };

/* One bar. */
struct row {
	guint			 kind;
	gint32			 first, last;	/* months */
	const struct cell	*of;
	double			 shares[CLASSES];	/* per cents */
	const struct cell	*numbers[CLASSES];
	double			 y;			/* of its top */
};

struct rows {
	struct row	list[ROWS];
	guint		count;
};

/* FALSE: something of it is hidden, or there is nothing. */
static gboolean
row_read(const struct measure *measure, struct row *row)
{
	guint i;

	for (i = 0; i < CLASSES; i++) {
		const struct measure_figure *figure = measure_find(measure,
		    "all", "", classes[i].name, row->first, row->last);

		if (figure == NULL || !cell_shown(figure->number) ||
		    !cell_shown(figure->of) || figure->of->value <= 0)
			return FALSE;
		row->of = figure->of;
		row->numbers[i] = figure->number;
		row->shares[i] = 100 * figure->number->value /
		    figure->of->value;
	}
	return TRUE;
}

static void
rows_read(const struct figures *figures, struct rows *rows)
{
	gint32 last = figures->period.month, january = last -
	    figures->month + 1;
	guint i, j;

	rows->count = 0;
	for (i = 0; i < G_N_ELEMENTS(kinds); i++) {
		const struct measure *measure = figures_measure(figures,
		    kinds[i]);

		for (j = 0; measure_is_told(measure) && j < 2; j++) {
			struct row row = { .kind = i, .first = january -
			    (j == 0 ? 12 : 0), .last = j == 0 ? january - 1 :
			    last };

			if (row_read(measure, &row))
				rows->list[rows->count++] = row;
		}
	}
}

/* The bar of a kind for this year, or the one before; NULL: none. */
static const struct row *
row_find(const struct figures *figures, const struct rows *rows, guint kind,
    gboolean now)
{
	guint i;

	for (i = 0; i < rows->count; i++)
		if (rows->list[i].kind == kind && (rows->list[i].last ==
		    figures->period.month) == now)
			return &rows->list[i];
	return NULL;
}

/* --------------------------------------------------------------- drawing */

struct frame {
	double	left, right;
};

static double
frame_x(const struct frame *frame, double share)
{
	return frame->left + share / 100 * (frame->right - frame->left);
}

static char *
name_of(const struct figures *figures, const Words *words,
    const struct row *row)
{
	gint32 january = figures->period.month - figures->month + 1;
	g_autofree char *year = g_strdup_printf("%d", figures->year -
	    (row->last < january));
	g_autofree char *month = words_month_short(words, row->last);

	return finding_fill(figures, words, "c8_clientled",
	    row->last < january || figures->month == 12 ? "row.year" :
	    "row.part", "year", year, "month", month, NULL);
}

static char *
size_of(const Words *words, const struct row *row)
{
	g_autofree char *number = words_cell(words, row->of);
	g_autofree char *key = g_strconcat(kinds[row->kind], ".of", NULL);

	return words_fill(words, "c8_clientled", key, "number", number, NULL);
}

static void
draw_names(struct sheet *sheet, const struct figures *figures,
    const Words *words, const struct row *row)
{
	g_autofree char *name = name_of(figures, words, row);
	g_autofree char *size = size_of(words, row);
	double edge = sheet_edge(sheet);

	if (sheet->narrow) {
		sheet_label(sheet, edge, row->y - 10, SHEET_LEFT, LABEL,
		    FALSE, SHEET_TEXT, name);
		sheet_label(sheet, sheet->width - edge, row->y - 10,
		    SHEET_RIGHT, SMALL, FALSE, SHEET_SOFT, size);
		return;
	}
	sheet_label(sheet, LEFT - 12, row->y + BAR / 2.0 - 7, SHEET_RIGHT,
	    LABEL, FALSE, SHEET_TEXT, name);
	sheet_label(sheet, LEFT - 12, row->y + BAR / 2.0 + 8, SHEET_RIGHT,
	    SMALL, FALSE, SHEET_SOFT, size);
}

static gboolean
class_is_there(const struct rows *rows, guint class_number)
{
	gboolean is_there = FALSE;
	guint i;

	for (i = 0; i < rows->count; i++)
		is_there |= rows->list[i].shares[class_number] > 0;
	return is_there;
}

/* Names of the classes above the first bar, kept clear of one another. */
static void
draw_classes(struct sheet *sheet, const Words *words,
    const struct rows *rows, const struct frame *frame, double y)
{
	double centres[CLASSES], widths[CLASSES], start = 0;
	const char *texts[CLASSES];
	guint numbers[CLASSES], count = 0, i;

	for (i = 0; i < CLASSES; i++) {
		double share = rows->list[0].shares[i];

		if (class_is_there(rows, i)) {
			texts[count] = words_text(words, "c8_clientled",
			    classes[i].name);
			widths[count] = 12 + sheet_text_width(sheet,
			    texts[count], LABEL, TRUE);
			centres[count] = frame_x(frame, start + share / 2);
			numbers[count++] = i;
		}
		start += share;
	}
	place_spread(centres, widths, count, sheet_edge(sheet) - 6,
	    sheet->width - sheet_edge(sheet) + 6);
	for (i = 0; i < count; i++)
		sheet_label(sheet, centres[i], y, SHEET_CENTRE, LABEL, TRUE,
		    classes[numbers[i]].above, texts[i]);
}

static void
write_bar(struct sheet *sheet, const struct row *row,
    const struct frame *frame)
{
	double start = 0;
	guint i;

	for (i = 0; i < CLASSES; i++) {
		double from = frame_x(frame, start);
		double to = frame_x(frame, start + row->shares[i]);

		start += row->shares[i];
		if (to - from > GAP)
			SHEET_ROW(sheet, from, row->y, to - (start < 99.9 ?
			    GAP : 0), row->y + BAR, classes[i].fill);
	}
}

/* The last class is white: it is seen by its outline. */
static void
write_edges(struct sheet *sheet, const struct row *row,
    const struct frame *frame)
{
	double left = frame_x(frame, 100 - row->shares[CLASSES - 1]);
	double right = frame->right;

	if (right - left <= GAP)
		return;
	SHEET_ROW(sheet, left, row->y, right, row->y);
	SHEET_ROW(sheet, right, row->y, right, row->y + BAR);
	SHEET_ROW(sheet, right, row->y + BAR, left, row->y + BAR);
	SHEET_ROW(sheet, left, row->y + BAR, left, row->y);
}

static void
draw_shares(struct sheet *sheet, const Words *words, const struct row *row,
    const struct frame *frame)
{
	double start = 0;
	guint i;

	for (i = 0; i < CLASSES; i++) {
		double share = row->shares[i];
		g_autofree char *text = words_share(words, share, 0);
		double room = frame_x(frame, share) - frame->left - GAP;

		if (room > 8 + sheet_text_width(sheet, text, LABEL, TRUE))
			sheet_label(sheet, frame_x(frame, start + share / 2) -
			    GAP / 2.0, row->y + BAR / 2.0, SHEET_CENTRE,
			    LABEL, i == 0, classes[i].inside, text);
		start += share;
	}
}

static double
lay_out(struct sheet *sheet, const Words *words, struct rows *rows, double y)
{
	guint i;

	for (i = 0; i < rows->count; i++) {
		struct row *row = &rows->list[i];

		if (i == 0 || row->kind != rows->list[i - 1].kind) {
			y += i > 0 ? 8 : 0;
			sheet_label(sheet, sheet_edge(sheet), y + 10,
			    SHEET_LEFT, LABEL, TRUE, SHEET_TEXT,
			    words_text(words, "c8_clientled",
			    kinds[row->kind]));
			y += HEADING;
		}
		y += sheet->narrow ? 20 : 0;
		row->y = y;
		y += ROW;
	}
	return y - (ROW - BAR);
}

gboolean
chart_clientled(const struct figures *figures, const Words *words,
    struct sheet *sheet)
{
	struct frame frame = { sheet->narrow ? sheet_edge(sheet) : LEFT,
	    sheet->width - sheet_edge(sheet) };
	struct rows rows;
	double end;
	guint i;

	rows_read(figures, &rows);
	if (rows.count == 0)
		return FALSE;
	end = lay_out(sheet, words, &rows, SHEET_TOP + 26);
	draw_classes(sheet, words, &rows, &frame, SHEET_TOP + 4);
	sheet_block(sheet, "boxes");
	for (i = 0; i < rows.count; i++)
		write_bar(sheet, &rows.list[i], &frame);
	sheet_block_end(sheet);
	sheet_block(sheet, "edges");
	for (i = 0; i < rows.count; i++)
		write_edges(sheet, &rows.list[i], &frame);
	sheet_block_end(sheet);
	for (i = 0; i < rows.count; i++) {
		draw_names(sheet, figures, words, &rows.list[i]);
		draw_shares(sheet, words, &rows.list[i], &frame);
	}
	sheet_end(sheet, end + 4);
	return TRUE;
}

/* ----------------------------------------------------------------- words */

/*
 * 1: clients demonstrably steer more than a year before, -1: less, 0: that
 * cannot be told.  Shares of two years as a ratio of rates, which has the
 * wider interval.
 */
static int
direction(const struct row *before, const struct row *now)
{
	double low, high, scale;

	if (before == NULL)
		return 0;
	scale = before->of->value / now->of->value;
	statistics_ratio(before->numbers[0]->value, now->numbers[0]->value,
	    INTERVAL_LEVEL, &low, &high);
	return low * scale > 1 ? 1 : high * scale < 1 ? -1 : 0;
}

char *
chart_clientled_title(const struct figures *figures, const Words *words)
{
	struct rows rows;
	const struct row *now, *before;
	g_autofree char *share = NULL, *was = NULL;
	const char *key = "title.plain";
	int change;

	rows_read(figures, &rows);
	now = row_find(figures, &rows, 0, TRUE);
	before = row_find(figures, &rows, 0, FALSE);
	if (now == NULL)
		return finding_fill(figures, words, "c8_clientled",
		    "title.empty", NULL);
	change = direction(before, now);
	share = words_share(words, now->shares[0], 0);
	was = words_share(words, before != NULL ? before->shares[0] : 0, 0);
	if (now->numbers[0]->value == 0)
		key = "title.none";
	else if (change != 0)
		key = change > 0 ? "title.more" : "title.less";
	else if (before != NULL)
		key = "title.same";
	return finding_fill(figures, words, "c8_clientled", key, "share",
	    share, "was", was, NULL);
}

char *
chart_clientled_describe(const struct figures *figures, const Words *words)
{
	GString *out;
	struct rows rows;
	guint i;

	rows_read(figures, &rows);
	if (rows.count == 0)
		return NULL;
	out = g_string_new(words_text(words, "c8_clientled", "alt"));
	for (i = 0; i < rows.count; i++) {
		const struct row *row = &rows.list[i];
		g_autofree char *name = name_of(figures, words, row);
		g_autofree char *client = words_share(words, row->shares[0],
		    0);
		g_autofree char *shared = words_share(words, row->shares[1],
		    0);
		g_autofree char *rest = words_share(words, row->shares[2],
		    0);
		g_autofree char *text = words_fill(words, "c8_clientled",
		    "alt.row", "kind", words_text(words, "c8_clientled",
		    kinds[row->kind]), "name", name, "client", client,
		    "shared", shared, "organisation", rest, NULL);

		g_string_append_printf(out, " %s", text);
	}
	return g_string_free(out, FALSE);
}

char *
chart_clientled_empty(const struct figures *figures, const Words *words)
{
	const struct measure *measure = figures_measure(figures, kinds[0]);

	return finding_fill(figures, words, "c8_clientled",
	    measure_is_told(measure) ? "empty.few" : "empty.missing", NULL);
}
