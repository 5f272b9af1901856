/*
 * c8: who steers, as shares of activities and of hours, last year and this
 * year: bars of 100 per cent, from clients to the organisation.
 */
#include "chart_clientled.h"
#include "charts.h"
#include "findings.h"
#include "measures.h"
#include "place.h"

#define LABEL		12.5
#define SMALL		11
#define BAR		32
#define ROW		44
#define HEADING		26
#define NAMES		90	/* pixels for the names of rows, at least */
#define GAP		2	/* white, between classes */

const char *const steer_classes[STEERS] = { "client_led", "shared",
	"organisation_led", "unknown" };

static const struct {
	int			 fill;
	enum sheet_colour	 inside, above;	/* of texts */
} classes[STEERS] = {
	{ 0x12436D, SHEET_WHITE, SHEET_BLUE },
	{ 0x8FCFC4, SHEET_TEXT, SHEET_TEAL },
	{ 0xDADDE1, SHEET_TEXT, SHEET_SOFT },
	{ 0xFFFFFF, SHEET_TEXT, SHEET_SOFT }
};

const char *const steer_kinds[2] = { "client_led_activities",
	"client_led_hours" };

/* FALSE: something of it is hidden, or there is nothing. */
static gboolean
row_read(const struct measure *measure, struct steer_row *row)
{
	guint i;

	for (i = 0; i < STEERS; i++) {
		const struct measure_figure *figure = measure_find(measure,
		    "all", "", steer_classes[i], row->first, row->last);

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

gboolean
steer_row(const struct figures *figures, guint place, struct steer_row *row)
{
	gint32 last = figures->period.month, january = last -
	    figures->month + 1;
	gboolean is_before = place % 2 == 0;
	const struct measure *measure;

	*row = (struct steer_row){ .kind = place / 2, .first = january -
	    (is_before ? 12 : 0), .last = is_before ? january - 1 : last };
	measure = figures_measure(figures, steer_kinds[row->kind]);
	return measure_is_told(measure) && row_read(measure, row);
}

void
steer_read(const struct figures *figures, struct steer_rows *rows)
{
	guint i;

	rows->count = 0;
	for (i = 0; i < STEER_ROWS; i++)
		rows->count += steer_row(figures, i, &rows->list[rows->count]);
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

char *
steer_name(const struct figures *figures, const Words *words,
    const struct steer_row *row)
{
	gint32 january = figures->period.month - figures->month + 1;
	g_autofree char *year = g_strdup_printf("%d", figures->year -
	    (row->last < january));
	g_autofree char *month = words_month_short(words, row->last);

	return finding_fill(figures, words, "c8_clientled",
	    row->last < january || figures->month == 12 ? "row.year" :
	    "row.part", "year", year, "month", month, NULL);
}

gboolean
steer_is_few(const struct steer_row *row)
{
	return row->kind == 0 && row->of->value < PROTECT_SHARE_LEAST;
}

char *
steer_part(const Words *words, const struct steer_row *row, guint i)
{
	return steer_is_few(row) ? words_cell(words, row->numbers[i]) :
	    words_share(words, row->shares[i], 0);
}

static char *
size_of(const Words *words, const struct steer_row *row)
{
	g_autofree char *number = words_number(words, row->of->value, 0);
	g_autofree char *key = g_strconcat(steer_kinds[row->kind], ".of", NULL);

	return words_fill(words, "c8_clientled", key, "number", number, NULL);
}

static double
names_width(const struct sheet *sheet, const Words *words,
    const struct steer_rows *rows)
{
	double width = NAMES;
	guint i;

	for (i = 0; i < rows->count; i++) {
		g_autofree char *size = size_of(words, &rows->list[i]);

		width = MAX(width, sheet_text_width(sheet, size, SMALL,
		    FALSE));
	}
	return width;
}

static void
draw_names(struct sheet *sheet, const struct figures *figures,
    const Words *words, const struct steer_row *row, double left)
{
	g_autofree char *name = steer_name(figures, words, row);
	g_autofree char *size = size_of(words, row);
	double edge = sheet_edge(sheet);

	if (sheet->narrow) {
		sheet_label(sheet, edge, row->y - 10, SHEET_LEFT, LABEL,
		    FALSE, SHEET_TEXT, name);
		sheet_label(sheet, sheet->width - edge, row->y - 10,
		    SHEET_RIGHT, SMALL, FALSE, SHEET_SOFT, size);
		return;
	}
	sheet_label(sheet, left - 12, row->y + BAR / 2.0 - 7, SHEET_RIGHT,
	    LABEL, FALSE, SHEET_TEXT, name);
	sheet_label(sheet, left - 12, row->y + BAR / 2.0 + 8, SHEET_RIGHT,
	    SMALL, FALSE, SHEET_SOFT, size);
}

static gboolean
class_is_there(const struct steer_rows *rows, guint class_number)
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
    const struct steer_rows *rows, const struct frame *frame, double y)
{
	double centres[STEERS], widths[STEERS], start = 0;
	const char *texts[STEERS];
	guint numbers[STEERS], count = 0, i;

	for (i = 0; i < STEERS; i++) {
		double share = rows->list[0].shares[i];

		if (class_is_there(rows, i)) {
			texts[count] = words_text(words, "c8_clientled",
			    steer_classes[i]);
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
write_bar(struct sheet *sheet, const struct steer_row *row,
    const struct frame *frame)
{
	double start = 0;
	guint i;

	for (i = 0; i < STEERS; i++) {
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
write_edges(struct sheet *sheet, const struct steer_row *row,
    const struct frame *frame)
{
	double left = frame_x(frame, 100 - row->shares[STEERS - 1]);
	double right = frame->right;

	if (right - left <= GAP)
		return;
	SHEET_ROW(sheet, left, row->y, right, row->y);
	SHEET_ROW(sheet, right, row->y, right, row->y + BAR);
	SHEET_ROW(sheet, right, row->y + BAR, left, row->y + BAR);
	SHEET_ROW(sheet, left, row->y + BAR, left, row->y);
}

static void
draw_shares(struct sheet *sheet, const Words *words, const struct steer_row *row,
    const struct frame *frame)
{
	double start = 0;
	guint i;

	for (i = 0; i < STEERS; i++) {
		double share = row->shares[i];
		g_autofree char *text = steer_part(words, row, i);
		double room = frame_x(frame, share) - frame->left - GAP;

		if (room > 8 + sheet_text_width(sheet, text, LABEL, TRUE))
			sheet_label(sheet, frame_x(frame, start + share / 2) -
			    GAP / 2.0, row->y + BAR / 2.0, SHEET_CENTRE,
			    LABEL, i == 0, classes[i].inside, text);
		start += share;
	}
}

static double
lay_out(struct sheet *sheet, const Words *words, struct steer_rows *rows,
    double y)
{
	guint i;

	for (i = 0; i < rows->count; i++) {
		struct steer_row *row = &rows->list[i];

		if (i == 0 || row->kind != rows->list[i - 1].kind) {
			y += i > 0 ? 8 : 0;
			sheet_label(sheet, sheet_edge(sheet), y + 10,
			    SHEET_LEFT, LABEL, TRUE, SHEET_TEXT,
			    words_text(words, "c8_clientled",
			    steer_kinds[row->kind]));
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
	struct frame frame = { sheet_edge(sheet), sheet->width -
	    sheet_edge(sheet) };
	struct steer_rows rows;
	double end;
	guint i;

	steer_read(figures, &rows);
	if (rows.count == 0)
		return FALSE;
	if (!sheet->narrow)
		frame.left += names_width(sheet, words, &rows) + 12;
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
		draw_names(sheet, figures, words, &rows.list[i], frame.left);
		draw_shares(sheet, words, &rows.list[i], &frame);
	}
	sheet_end(sheet, end + 4);
	return TRUE;
}
