/* c6: what each innovation shows of the five criteria. */
#include "chart_scorecard.h"
#include "charts.h"
#include "width.h"

#define NAME_SIZE     12.5
#define NAME_MOST     236
#define LINE          15
#define ROW           34 /* with a name of one line */
#define RADIUS        10
#define RADIUS_NARROW 9
#define TOTAL         60 /* right of the discs */
#define MOST          15 /* innovations by name; the rest is counted */
#define KEY           24 /* above the heads of columns: what discs mean */

/* Those that stand on a line of their own; a single other one does too. */
static guint
rows_named(const GArray *rows)
{
	return rows->len > MOST + 1 ? MOST : rows->len;
}

/* --------------------------------------------------------------- drawing */

/* Pixels: centres of the first and of the last column of discs. */
struct frame {
	double first, last, radius;
};

static double
frame_x(const struct frame *frame, guint column)
{
	return frame->first +
	       column * (frame->last - frame->first) / (CRITERIA - 1);
}

static double
names_width(const struct sheet *sheet, const GArray *rows)
{
	double width = 120;
	guint i, j;

	for (i = 0; i < rows_named(rows); i++)
		for (j = 0; scorecard_row(rows, i)->lines[j] != NULL; j++)
			width = MAX(width, sheet_text_width(sheet,
					       scorecard_row(rows, i)->lines[j],
					       NAME_SIZE, FALSE));
	return width;
}

static double
widest(const struct sheet *sheet, char **lines)
{
	double width = 0;
	guint i;

	for (i = 0; lines[i] != NULL; i++)
		width = MAX(width, sheet_text_width(sheet, lines[i],
		    NAME_SIZE, FALSE));
	return width;
}

/*
 * A word that is wider than its column is left whole where those beside it
 * leave room: "uitgevoerd" on a telephone.
 */
static void
heads_whole(const struct sheet *sheet, const Words *words, char ***heads,
    double pitch)
{
	guint i;

	for (i = 0; i < CRITERIA; i++) {
		const char *text = words_text(words, "c6_scorecard",
		    criteria[i]);
		g_auto(GStrv) parts = g_strsplit(text, " ", -1);
		double word = widest(sheet, parts);

		if (word < pitch || (i > 0 && word + widest(sheet,
		    heads[i - 1]) > 2 * pitch - 4) || (i + 1 < CRITERIA &&
		    word + widest(sheet, heads[i + 1]) > 2 * pitch - 4))
			continue;
		g_strfreev(heads[i]);
		heads[i] = width_wrap(text, sheet_size(sheet, NAME_SIZE),
		    word + 1, 4);
	}
}

/* The heads of the columns, their last lines side by side. */
static double
draw_heads(struct sheet *sheet, const Words *words, const struct frame *frame,
    double y)
{
	double pitch = (frame->last - frame->first) / (CRITERIA - 1);
	double room = pitch - (sheet->narrow ? 1 : 8);
	char **heads[CRITERIA];
	guint i, j, most = 1;

	for (i = 0; i < CRITERIA; i++)
		heads[i] =
		    width_wrap(words_text(words, "c6_scorecard", criteria[i]),
			sheet_size(sheet, NAME_SIZE), room, 4);
	heads_whole(sheet, words, heads, room);
	for (i = 0; i < CRITERIA; i++)
		most = MAX(most, g_strv_length(heads[i]));
	for (i = 0; i < CRITERIA; i++) {
		guint count = g_strv_length(heads[i]);

		for (j = 0; j < count; j++)
			sheet_label(sheet, frame_x(frame, i),
			    y + LINE * (most - count + j), SHEET_CENTRE,
			    NAME_SIZE, FALSE, SHEET_TEXT, heads[i][j]);
		g_strfreev(heads[i]);
	}
	sheet_label(sheet, sheet->width - sheet_edge(sheet),
	    y + LINE * (most - 1.0), SHEET_RIGHT, NAME_SIZE, FALSE, SHEET_SOFT,
	    words_text(words, "c6_scorecard", "total"));
	return y + LINE * (most - 1.0) + 12;
}

static double
row_place(struct row *row, const struct sheet *sheet, double y)
{
	double names = LINE * (double)g_strv_length(row->lines);

	if (sheet->narrow) {
		row->y = y + names + 18;
		return y + names + ROW + 2;
	}
	row->y = y + (ROW + names - LINE) / 2;
	return y + ROW + names - LINE;
}

static void
draw_name(struct sheet *sheet, const struct row *row, enum sheet_colour colour)
{
	guint i, count = g_strv_length(row->lines);
	double middle =
	    sheet->narrow ? row->y - 13 - LINE * (count / 2.0) : row->y;

	for (i = 0; i < count; i++)
		sheet_label(sheet, sheet_edge(sheet),
		    middle + (i - (count - 1) / 2.0) * LINE, SHEET_LEFT,
		    NAME_SIZE, FALSE, colour, row->lines[i]);
}

static void
draw_row(struct sheet *sheet, const struct row *row, const Words *words)
{
	g_autofree char *total = words_number(words, row->yes, 0);

	draw_name(sheet, row, SHEET_TEXT);
	sheet_label(sheet, sheet->width - sheet_edge(sheet), row->y,
	    SHEET_RIGHT, NAME_SIZE, TRUE, SHEET_BLUE, total);
}

/* The discs of one answer; also the one that explains it. */
static void
write_discs(struct sheet *sheet, const GArray *rows, const struct frame *frame,
    enum answer answer, const char *block, double key)
{
	guint i, j;

	sheet_block(sheet, block);
	SHEET_ROW(sheet, key, SHEET_TOP + 4);
	for (i = 0; i < rows_named(rows); i++)
		for (j = 0; j < CRITERIA; j++)
			if (scorecard_row(rows, i)->answers[j] == answer)
				SHEET_ROW(sheet, frame_x(frame, j),
				    scorecard_row(rows, i)->y);
	sheet_block_end(sheet);
}

static void
draw_key(struct sheet *sheet, const GArray *rows, const Words *words,
    const struct frame *frame)
{
	static const struct {
		enum answer answer;
		const char *block, *word;
	} keys[] = {{YES, "full", "yes"}, {NO, "empty", "no"},
	    {UNKNOWN, "half", "unknown"}};
	double x = sheet_edge(sheet) + frame->radius + 1;
	guint i;

	for (i = 0; i < G_N_ELEMENTS(keys); i++) {
		const char *text =
		    words_text(words, "c6_scorecard", keys[i].word);

		write_discs(
		    sheet, rows, frame, keys[i].answer, keys[i].block, x);
		sheet_label(sheet, x + frame->radius + 6, SHEET_TOP + 4,
		    SHEET_LEFT, NAME_SIZE, FALSE, SHEET_SOFT, text);
		x += 3 * frame->radius + 20 +
		     sheet_text_width(sheet, text, NAME_SIZE, FALSE);
	}
}

static char **
name_wrap(const char *name, const struct sheet *sheet)
{
	return width_wrap(name, sheet_size(sheet, NAME_SIZE),
	    sheet->narrow ? sheet->width - 2 * sheet_edge(sheet) : NAME_MOST,
	    2);
}

static void
rows_wrap(GArray *rows, const struct sheet *sheet)
{
	guint i;

	for (i = 0; i < rows_named(rows); i++)
		scorecard_row(rows, i)->lines =
		    name_wrap(scorecard_row(rows, i)->name, sheet);
}

/* How many of the others meet each criterion; returns the last pixel. */
static double
draw_rest(struct sheet *sheet, const GArray *rows, const Words *words,
    const struct frame *frame, double y)
{
	guint i, named = rows_named(rows);
	g_autofree char *count = words_number(words, rows->len - named, 0);
	g_autofree char *name =
	    words_fill(words, "c6_scorecard", "rest", "count", count, NULL);
	struct row rest = {.lines = name_wrap(name, sheet)};

	y = row_place(&rest, sheet, y);
	draw_name(sheet, &rest, SHEET_SOFT);
	for (i = 0; i < CRITERIA; i++) {
		g_autofree char *yes =
		    words_number(words, scorecard_meets(rows, named, i), 0);

		sheet_label(sheet, frame_x(frame, i), rest.y, SHEET_CENTRE,
		    NAME_SIZE, TRUE, SHEET_BLUE, yes);
	}
	g_strfreev(rest.lines);
	return y;
}

/* Between rows: $lines. */
static void
write_lines(struct sheet *sheet, const GArray *rows)
{
	guint i, named = rows_named(rows);

	sheet_block(sheet, "lines");
	for (i = 0; i + (named == rows->len) < named; i++)
		SHEET_ROW(sheet,
		    (scorecard_row(rows, i)->y +
			(sheet->narrow
				? ROW / 2.0 + 1
				: LINE *
					  (g_strv_length(
					       scorecard_row(rows, i)->lines) -
					      1.0) /
					  2 +
				      ROW / 2.0)));
	sheet_block_end(sheet);
}

gboolean
chart_scorecard(
    const struct figures *figures, const Words *words, struct sheet *sheet)
{
	g_autoptr(GArray) rows = scorecard_rows(figures);
	struct frame frame = {.radius = sheet->narrow ? RADIUS_NARROW : RADIUS};
	double y, room;
	guint i, named = rows_named(rows);

	if (rows->len == 0)
		return FALSE;
	rows_wrap(rows, sheet);
	frame.first = sheet->narrow ? 0 : SHEET_EDGE + names_width(sheet, rows);
	room = sheet->width - sheet_edge(sheet) - (sheet->narrow ? 26 : TOTAL) -
	       frame.first;
	frame.first += room / (2 * CRITERIA);
	frame.last = frame.first + room * (CRITERIA - 1) / CRITERIA;
	y = draw_heads(sheet, words, &frame, SHEET_TOP + KEY + 12);
	for (i = 0; i < named; i++)
		y = row_place(scorecard_row(rows, i), sheet, y);
	sheet_number(sheet, "R", frame.radius);
	draw_key(sheet, rows, words, &frame);
	write_lines(sheet, rows);
	for (i = 0; i < named; i++)
		draw_row(sheet, scorecard_row(rows, i), words);
	if (named < rows->len)
		y = draw_rest(sheet, rows, words, &frame, y);
	sheet_end(sheet, y);
	return TRUE;
}
