/* c2: people credited to each activity, with intervals, by verdict. */
#include <math.h>

#include "charts.h"
#include "findings.h"
#include "place.h"
#include "width.h"

#define NAME_SIZE	12.5
#define NAME_MOST	236	/* pixels; longer names get more lines */
#define HEAD		34	/* above the plot: names of columns */
#define ROW		21
#define LINE		15	/* each further line of a name */
#define LINES		3	/* at most */
#define HEADING		27
#define GAP		13	/* between groups, with a line in it */
#define TICK		8	/* half of a line of the grid on a narrow sheet */
#define COLUMNS		196	/* right of the plot */
#define SMALL		11	/* size of the heads of columns */
#define PRICE		94	/* pixels for that of the price */
#define PRICE_LINES	2
#define MOST_TICKS	6
#define MOST_TICKS_NARROW 4
#define MANY		60	/* activities; of more, each group has */
#define GROUP_MOST	15	/* as many rows, and the others are counted */

/* A row as laid out. */
struct row {
	const struct activity_figure	*activity;
	char				**lines;	/* of its name */
	double				 y;		/* centre */
	double				 top, bottom;	/* of the grid in it */
};

static enum sheet_colour
group_colour(enum verdict_group group)
{
	switch (group) {
	case GROUP_CONTRIBUTES:
		return SHEET_BLUE;
	case GROUP_PRUNE:
		return SHEET_RUST;
	default:
		return SHEET_SOFT;
	}
}

/* Activities that somebody attended; the others stand in the table. */
static gboolean
is_drawn(const struct activity_figure *activity)
{
	return g_strcmp0(activity->verdict, "no_data") != 0;
}

static void
row_clear(void *data)
{
	g_strfreev(((struct row *)data)->lines);
}

/* left_out: how many of each group have no row. */
static GArray *
rows_new(const struct sheet *sheet, const struct figures *figures,
    guint left_out[GROUPS])
{
	GArray *rows = g_array_new(FALSE, TRUE, sizeof(struct row));
	guint most = figures->activities->len > MANY ? GROUP_MOST : MANY;
	guint i, count[GROUPS] = { 0 };

	g_array_set_clear_func(rows, row_clear);
	for (i = 0; i < figures->activities->len; i++) {
		struct row row = { figures->activities->pdata[i], NULL, 0, 0, 0 };

		if (!is_drawn(row.activity))
			continue;
		if (++count[row.activity->group] > most) {
			left_out[row.activity->group]++;
			continue;
		}
		row.lines = width_wrap(row.activity->name,
		    sheet_size(sheet, NAME_SIZE), sheet->narrow ?
		    sheet->width : NAME_MOST, LINES);
		g_array_append_val(rows, row);
	}
	return rows;
}

static double
names_width(const GArray *rows)
{
	double width = 110;
	guint i, j;

	for (i = 0; i < rows->len; i++) {
		char **lines = g_array_index(rows, struct row, i).lines;

		for (j = 0; lines[j] != NULL; j++)
			width = MAX(width, width_text(lines[j], NAME_SIZE,
			    FALSE));
	}
	return width;
}

static double
highest(const GArray *rows)
{
	double most = 10;
	guint i;

	for (i = 0; i < rows->len; i++) {
		const struct cell *high =
		    g_array_index(rows, struct row, i).activity->high;

		if (cell_shown(high))
			most = MAX(most, high->value);
	}
	return most;
}

/* On a narrow sheet a name stands above its row, where the grid has a gap. */
static double
row_place(struct row *row, const struct sheet *sheet, double y)
{
	double names = LINE * (double)g_strv_length(row->lines);

	if (sheet->narrow) {
		row->y = y + names + 11;
		row->top = row->y - TICK;
		row->bottom = row->y + TICK;
		return y + names + ROW + 3;
	}
	row->y = y + (ROW + names - LINE) / 2;
	row->top = y;
	row->bottom = y + ROW + names - LINE;
	return row->bottom;
}

static double
count_others(struct sheet *sheet, const Words *words, guint count, double y)
{
	g_autofree char *text = NULL;

	if (count == 0)
		return y;
	text = words_count(words, count, "c2_activities", "others", NULL);
	sheet_label(sheet, sheet_edge(sheet), y + ROW / 2.0, SHEET_LEFT, 12,
	    FALSE, SHEET_SOFT, text);
	return y + ROW;
}

/* Gives every row its y, writes headings and lines; returns the last y. */
static double
lay_out(GArray *rows, const guint left_out[GROUPS], const Words *words,
    struct sheet *sheet, double y)
{
	enum verdict_group last = GROUPS;
	guint i;

	sheet_block(sheet, "lines");
	for (i = 0; i < rows->len; i++) {
		struct row *row = &g_array_index(rows, struct row, i);
		enum verdict_group group = row->activity->group;
		char key[2] = { (char)('0' + group), '\0' };

		if (group != last) {
			if (last != GROUPS) {
				y = count_others(sheet, words,
				    left_out[last], y);
				SHEET_ROW(sheet, y + GAP / 2.0);
				y += GAP;
			}
			sheet_label(sheet, sheet_edge(sheet), y + HEADING / 2.0,
			    SHEET_LEFT, 12.5, TRUE, group_colour(group),
			    words_text(words, "group", key));
			y += HEADING;
			last = group;
		}
		y = row_place(row, sheet, y);
	}
	sheet_block_end(sheet);
	if (last != GROUPS)
		y = count_others(sheet, words, left_out[last], y);
	return y + 6;
}

/* A dash where a number cannot be given. */
static char *
column(const Words *words, const struct cell *cell)
{
	if (cell_small(cell))
		return g_strdup(cell->symbol);
	if (cell_shown(cell))
		return words_number(words, cell->value, 0);
	return words_cell(words, NULL);
}

static void
draw_texts(const struct row *row, const Words *words, struct sheet *sheet,
    double left)
{
	g_autofree char *people = column(words, row->activity->people);
	g_autofree char *price = column(words, row->activity->price);
	guint i, count = g_strv_length(row->lines);

	if (sheet->narrow) {
		for (i = 0; i < count; i++)
			sheet_label(sheet, sheet_edge(sheet), row->y - LINE *
			    (count - i) - 2, SHEET_LEFT, NAME_SIZE, FALSE,
			    SHEET_TEXT, row->lines[i]);
		return;
	}
	for (i = 0; i < count; i++)
		sheet_label(sheet, left - 10, row->y + (i - (count - 1) / 2.0) *
		    LINE, SHEET_RIGHT, NAME_SIZE, FALSE, SHEET_TEXT,
		    row->lines[i]);
	sheet_label(sheet, sheet->width - 122, row->y, SHEET_RIGHT, 12.5,
	    FALSE, SHEET_TEXT, people);
	sheet_label(sheet, sheet->width - SHEET_EDGE, row->y, SHEET_RIGHT,
	    12.5, FALSE, SHEET_TEXT, price);
}

/* Of a small one the most that it may be. */
static double
hidden_width(const struct cell *credit)
{
	return cell_small(credit) ? g_ascii_strtod(credit->symbol + 1, NULL) -
	    1 : 0;
}

/*
 * The grid, row by row: headings of groups stand between them, and a word in
 * a row stands free.
 */
static void
write_grid(const GArray *rows, const Words *words, struct sheet *sheet,
    double scale, double most, double step)
{
	double value;
	guint i;

	sheet_block(sheet, "grid");
	for (i = 0; i < rows->len; i++) {
		const struct row *row = &g_array_index(rows, struct row, i);
		const struct cell *credit = row->activity->credit;
		g_autofree char *text = words_cell(words, credit);
		double from = hidden_width(credit);
		double to = from + (sheet_text_width(sheet, text, SMALL,
		    FALSE) + 12) / scale;

		for (value = 0; value <= most; value += step)
			if (credit == NULL || cell_shown(credit) ||
			    value <= from || value > to)
				SHEET_ROW(sheet, value, row->top, row->bottom);
	}
	sheet_block_end(sheet);
}

/* Small: what it may be, as a band.  Hidden: nothing but a word. */
static void
write_hidden(const struct row *row, const Words *words, struct sheet *sheet,
    double left, double scale)
{
	const struct cell *credit = row->activity->credit;
	g_autofree char *text = words_cell(words, credit);
	double wide = hidden_width(credit);

	if (wide > 0)
		SHEET_ROW(sheet, row->y, row->activity->group);
	sheet_label(sheet, left + wide * scale + 8, row->y, SHEET_LEFT, SMALL,
	    FALSE, group_colour(row->activity->group), text);
}

static void
write_rows(const GArray *rows, const Words *words, struct sheet *sheet,
    double left, double right, double most)
{
	guint i;

	sheet_block(sheet, "rows");
	for (i = 0; i < rows->len; i++) {
		const struct row *row = &g_array_index(rows, struct row, i);
		const struct activity_figure *activity = row->activity;

		draw_texts(row, words, sheet, left);
		if (cell_shown(activity->credit))
			SHEET_ROW(sheet, row->y, activity->credit->value,
			    activity->low->value, activity->high->value,
			    activity->group);
	}
	sheet_block_end(sheet);
	sheet_block(sheet, "small");
	for (i = 0; i < rows->len; i++) {
		const struct row *row = &g_array_index(rows, struct row, i);
		const struct cell *credit = row->activity->credit;

		if (credit != NULL && !cell_shown(credit))
			write_hidden(row, words, sheet, left, (right - left) /
			    most);
	}
	sheet_block_end(sheet);
}

/* "EUR per person connected" in two lines, without its rung if that is long. */
static char **
price_lines(const struct figures *figures, const Words *words)
{
	g_autofree char *text = finding_fill(figures, words, "c2_activities",
	    "price", NULL);
	char **lines = width_wrap(text, SMALL, PRICE, PRICE_LINES + 1);

	if (g_strv_length(lines) <= PRICE_LINES)
		return lines;
	g_strfreev(lines);
	return width_wrap(words_text(words, "c2_activities", "price.short"),
	    SMALL, PRICE, PRICE_LINES);
}

static void
draw_heads(const struct figures *figures, const Words *words,
    struct sheet *sheet)
{
	g_auto(GStrv) lines = price_lines(figures, words);
	guint i, count = g_strv_length(lines);

	sheet_label(sheet, sheet->width - 122, SHEET_TOP + 14, SHEET_RIGHT,
	    SMALL, FALSE, SHEET_SOFT, words_text(words, "c2_activities",
	    "people"));
	for (i = 0; i < count; i++)
		sheet_label(sheet, sheet->width - SHEET_EDGE, SHEET_TOP + 13 +
		    14 * (i - (count - 1) / 2.0), SHEET_RIGHT, SMALL, FALSE,
		    SHEET_SOFT, lines[i]);
}

static void
draw_axis(const Words *words, struct sheet *sheet, double left, double right,
    double bottom, double most, double step)
{
	double value;

	for (value = 0; value <= most; value += step) {
		g_autofree char *number = words_number(words, value, 0);

		sheet_label(sheet, left + value / most * (right - left),
		    bottom + 16, SHEET_CENTRE, 12, FALSE, SHEET_SOFT, number);
	}
}

/* The end of the axis: with room for "fewer than 10" behind its band. */
static double
axis_end(const GArray *rows, const Words *words, const struct sheet *sheet,
    double pixels)
{
	double most = highest(rows) * 1.04;
	guint i;

	for (i = 0; i < rows->len; i++) {
		const struct cell *credit = g_array_index(rows, struct row,
		    i).activity->credit;
		g_autofree char *text = words_cell(words, credit);

		if (cell_small(credit))
			most = MAX(most, (g_ascii_strtod(credit->symbol + 1,
			    NULL) - 1) / (1 - (sheet_text_width(sheet, text,
			    SMALL, FALSE) + 12) / pixels));
	}
	return most;
}

gboolean
chart_activities(const struct figures *figures, const Words *words,
    struct sheet *sheet)
{
	guint left_out[GROUPS] = { 0 };
	g_autoptr(GArray) rows = rows_new(sheet, figures, left_out);
	double most, step, left, right, bottom;
	double top = SHEET_TOP + (sheet->narrow ? 0 : HEAD);

	if (rows->len == 0)
		return FALSE;
	left = sheet->narrow ? 6 : SHEET_EDGE + names_width(rows) + 14;
	right = sheet->width - (sheet->narrow ? 8 : COLUMNS);
	most = axis_end(rows, words, sheet, right - left);
	step = place_step(most, sheet->narrow ? MOST_TICKS_NARROW :
	    MOST_TICKS);
	bottom = lay_out(rows, left_out, words, sheet, top);
	sheet_number(sheet, "LEFT", left);
	sheet_number(sheet, "RIGHT", right);
	sheet_number(sheet, "TOP", top);
	sheet_number(sheet, "BOTTOM", bottom);
	sheet_number(sheet, "XMAX", most);
	sheet_number(sheet, "K",
	    (double)cells_protection(figures->cells)->threshold - 1);
	write_grid(rows, words, sheet, (right - left) / most, most, step);
	write_rows(rows, words, sheet, left, right, most);
	if (!sheet->narrow)
		draw_heads(figures, words, sheet);
	draw_axis(words, sheet, left, right, bottom, most, step);
	sheet_end(sheet, bottom + 30);
	return TRUE;
}
