/* c6: what each innovation shows of the five criteria. */
#include <string.h>

#include "charts.h"
#include "findings.h"
#include "measures.h"
#include "width.h"

#define CRITERIA	5
#define NAME_SIZE	12.5
#define NAME_MOST	236
#define LINE		15
#define ROW		34	/* with a name of one line */
#define RADIUS		10
#define RADIUS_NARROW	9
#define TOTAL		60	/* right of the discs */
#define KEY		24	/* above the heads of columns: what discs mean */

/* In the order of the columns; also the key of their heads. */
static const char *const criteria[CRITERIA] = { "innovation_new",
	"innovation_implemented", "innovation_breaks", "innovation_impact",
	"innovation_mission" };

enum answer { UNKNOWN, NO, YES };

struct row {
	const char	*key;		/* of the activity */
	const char	*name;
	enum answer	 answers[CRITERIA];
	guint		 yes;
	char		**lines;	/* of its name */
	double		 y;
};

static void
row_clear(void *data)
{
	g_strfreev(((struct row *)data)->lines);
}

/* ---------------------------------------------------------------- reading */

static const char *
name_of(const struct figures *figures, const char *key)
{
	const struct activity_figure *activity = figures_activity(figures,
	    key);

	return activity != NULL ? activity->name : key;
}

static enum answer
answer_of(const struct measure *measure, const char *key)
{
	guint i;

	for (i = 0; measure_is_told(measure) && i < measure->figures->len;
	    i++) {
		const struct measure_figure *figure =
		    measure->figures->pdata[i];

		if (strcmp(figure->subject, key) != 0 ||
		    *figure->class_name != '\0' || figure->answer == NULL)
			continue;
		return strcmp(figure->answer->symbol, "yes") == 0 ? YES :
		    strcmp(figure->answer->symbol, "no") == 0 ? NO : UNKNOWN;
	}
	return UNKNOWN;
}

/* Most criteria met first, then by name. */
static int
compare(const void *a, const void *b)
{
	const struct row *first = a, *second = b;
	int order;

	if (first->yes != second->yes)
		return first->yes > second->yes ? -1 : 1;
	order = strcmp(first->name, second->name);
	return order != 0 ? order : strcmp(first->key, second->key);
}

/* The innovations: those that the first criterion says something about. */
static GArray *
rows_new(const struct figures *figures)
{
	GArray *rows = g_array_new(FALSE, TRUE, sizeof(struct row));
	const struct measure *all = figures_measure(figures, criteria[0]);
	guint i, j;

	g_array_set_clear_func(rows, row_clear);
	for (i = 0; measure_is_told(all) && i < all->figures->len; i++) {
		const struct measure_figure *figure = all->figures->pdata[i];
		struct row row = { figure->subject, name_of(figures,
		    figure->subject), { UNKNOWN }, 0, NULL, 0 };

		if (*figure->class_name != '\0' || figure->answer == NULL)
			continue;
		for (j = 0; j < CRITERIA; j++) {
			row.answers[j] = answer_of(figures_measure(figures,
			    criteria[j]), figure->subject);
			row.yes += row.answers[j] == YES;
		}
		g_array_append_val(rows, row);
	}
	g_array_sort(rows, compare);
	return rows;
}

static struct row *
row_at(const GArray *rows, guint i)
{
	return &g_array_index(rows, struct row, i);
}

/* --------------------------------------------------------------- drawing */

/* Pixels: centres of the first and of the last column of discs. */
struct frame {
	double	first, last, radius;
};

static double
frame_x(const struct frame *frame, guint column)
{
	return frame->first + column * (frame->last - frame->first) /
	    (CRITERIA - 1);
}

static double
names_width(const struct sheet *sheet, const GArray *rows)
{
	double width = 120;
	guint i, j;

	for (i = 0; i < rows->len; i++)
		for (j = 0; row_at(rows, i)->lines[j] != NULL; j++)
			width = MAX(width, sheet_text_width(sheet,
			    row_at(rows, i)->lines[j], NAME_SIZE, FALSE));
	return width;
}

/* The heads of the columns, their last lines side by side. */
static double
draw_heads(struct sheet *sheet, const Words *words,
    const struct frame *frame, double y)
{
	double room = (frame->last - frame->first) / (CRITERIA - 1) -
	    (sheet->narrow ? 1 : 8);
	char **heads[CRITERIA];
	guint i, j, most = 1;

	for (i = 0; i < CRITERIA; i++) {
		heads[i] = width_wrap(words_text(words, "c6_scorecard",
		    criteria[i]), sheet_size(sheet, NAME_SIZE), room, 4);
		most = MAX(most, g_strv_length(heads[i]));
	}
	for (i = 0; i < CRITERIA; i++) {
		guint count = g_strv_length(heads[i]);

		for (j = 0; j < count; j++)
			sheet_label(sheet, frame_x(frame, i), y + LINE *
			    (most - count + j), SHEET_CENTRE, NAME_SIZE,
			    FALSE, SHEET_TEXT, heads[i][j]);
		g_strfreev(heads[i]);
	}
	sheet_label(sheet, sheet->width - sheet_edge(sheet), y + LINE *
	    (most - 1.0), SHEET_RIGHT, NAME_SIZE, FALSE, SHEET_SOFT,
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
draw_row(struct sheet *sheet, const struct row *row, const Words *words)
{
	guint i, count = g_strv_length(row->lines);
	g_autofree char *total = words_number(words, row->yes, 0);
	double middle = sheet->narrow ? row->y - 13 - LINE * (count / 2.0) :
	    row->y;

	for (i = 0; i < count; i++)
		sheet_label(sheet, sheet_edge(sheet), middle + (i -
		    (count - 1) / 2.0) * LINE, SHEET_LEFT, NAME_SIZE, FALSE,
		    SHEET_TEXT, row->lines[i]);
	sheet_label(sheet, sheet->width - sheet_edge(sheet), row->y,
	    SHEET_RIGHT, NAME_SIZE, TRUE, SHEET_BLUE, total);
}

/* The discs of one answer; also the one that explains it. */
static void
write_discs(struct sheet *sheet, const GArray *rows,
    const struct frame *frame, enum answer answer, const char *block,
    double key)
{
	guint i, j;

	sheet_block(sheet, block);
	SHEET_ROW(sheet, key, SHEET_TOP + 4);
	for (i = 0; i < rows->len; i++)
		for (j = 0; j < CRITERIA; j++)
			if (row_at(rows, i)->answers[j] == answer)
				SHEET_ROW(sheet, frame_x(frame, j),
				    row_at(rows, i)->y);
	sheet_block_end(sheet);
}

static void
draw_key(struct sheet *sheet, const GArray *rows, const Words *words,
    const struct frame *frame)
{
	static const struct { enum answer answer; const char *block, *word; }
	    keys[] = { { YES, "full", "yes" }, { NO, "empty", "no" },
		{ UNKNOWN, "half", "unknown" } };
	double x = sheet_edge(sheet) + frame->radius + 1;
	guint i;

	for (i = 0; i < G_N_ELEMENTS(keys); i++) {
		const char *text = words_text(words, "c6_scorecard",
		    keys[i].word);

		write_discs(sheet, rows, frame, keys[i].answer,
		    keys[i].block, x);
		sheet_label(sheet, x + frame->radius + 6, SHEET_TOP + 4,
		    SHEET_LEFT, NAME_SIZE, FALSE, SHEET_SOFT, text);
		x += 3 * frame->radius + 20 + sheet_text_width(sheet, text,
		    NAME_SIZE, FALSE);
	}
}

static void
rows_wrap(GArray *rows, const struct sheet *sheet)
{
	guint i;

	for (i = 0; i < rows->len; i++)
		row_at(rows, i)->lines = width_wrap(row_at(rows, i)->name,
		    sheet_size(sheet, NAME_SIZE), sheet->narrow ?
		    sheet->width - 2 * sheet_edge(sheet) : NAME_MOST, 2);
}

gboolean
chart_scorecard(const struct figures *figures, const Words *words,
    struct sheet *sheet)
{
	g_autoptr(GArray) rows = rows_new(figures);
	struct frame frame = { .radius = sheet->narrow ? RADIUS_NARROW :
	    RADIUS };
	double y, room;
	guint i;

	if (rows->len == 0)
		return FALSE;
	rows_wrap(rows, sheet);
	frame.first = sheet->narrow ? 0 : SHEET_EDGE +
	    names_width(sheet, rows);
	room = sheet->width - sheet_edge(sheet) - (sheet->narrow ? 26 :
	    TOTAL) - frame.first;
	frame.first += room / (2 * CRITERIA);
	frame.last = frame.first + room * (CRITERIA - 1) / CRITERIA;
	y = draw_heads(sheet, words, &frame, SHEET_TOP + KEY + 12);
	for (i = 0; i < rows->len; i++)
		y = row_place(row_at(rows, i), sheet, y);
	sheet_number(sheet, "R", frame.radius);
	draw_key(sheet, rows, words, &frame);
	sheet_block(sheet, "lines");
	for (i = 0; i + 1 < rows->len; i++)
		SHEET_ROW(sheet, (row_at(rows, i)->y + (sheet->narrow ?
		    ROW / 2.0 + 1 : LINE * (g_strv_length(row_at(rows,
		    i)->lines) - 1.0) / 2 + ROW / 2.0)));
	sheet_block_end(sheet);
	for (i = 0; i < rows->len; i++)
		draw_row(sheet, row_at(rows, i), words);
	sheet_end(sheet, y);
	return TRUE;
}

/* ----------------------------------------------------------------- words */

static guint
rows_with(const GArray *rows, guint column)
{
	guint i, count = 0;

	for (i = 0; i < rows->len; i++)
		count += row_at(rows, i)->answers[column] == YES;
	return count;
}

char *
chart_scorecard_title(const struct figures *figures, const Words *words)
{
	g_autoptr(GArray) rows = rows_new(figures);
	g_autofree char *all = words_number(words, rows->len, 0);
	g_autofree char *yes = NULL;
	guint i, whole = 0;

	if (rows->len == 0)
		return finding_fill(figures, words, "c6_scorecard",
		    "title.empty", NULL);
	if (rows->len == 1) {
		yes = words_number(words, row_at(rows, 0)->yes, 0);
		return finding_fill(figures, words, "c6_scorecard",
		    "title.single", "name", row_at(rows, 0)->name, "yes", yes,
		    NULL);
	}
	for (i = 0; i < rows->len; i++)
		whole += row_at(rows, i)->yes == CRITERIA;
	if (whole == 0)
		return finding_fill(figures, words, "c6_scorecard",
		    "title.none", "all", all, NULL);
	return words_count(words, whole, "c6_scorecard", "title", "all", all,
	    NULL);
}

char *
chart_scorecard_describe(const struct figures *figures, const Words *words)
{
	g_autoptr(GArray) rows = rows_new(figures);
	GString *out;
	g_autofree char *head = NULL;
	guint i;

	if (rows->len == 0)
		return NULL;
	head = words_count(words, rows->len, "c6_scorecard", "alt", NULL);
	out = g_string_new(head);
	for (i = 0; i < CRITERIA; i++) {
		g_autofree char *count = words_number(words, rows_with(rows,
		    i), 0);

		g_string_append_printf(out, "%s %s %s", i == 0 ? "" : ",",
		    words_text(words, "c6_scorecard", criteria[i]), count);
	}
	g_string_append_c(out, '.');
	if (row_at(rows, 0)->yes > 0 && (rows->len == 1 ||
	    row_at(rows, 0)->yes > row_at(rows, 1)->yes)) {
		g_autofree char *yes = words_number(words,
		    row_at(rows, 0)->yes, 0);
		g_autofree char *top = finding_fill(figures, words,
		    "c6_scorecard", "alt.top", "name", row_at(rows, 0)->name,
		    "yes", yes, NULL);

		g_string_append_printf(out, " %s", top);
	}
	return g_string_free(out, FALSE);
}

char *
chart_scorecard_empty(const struct figures *figures, const Words *words)
{
	const struct measure *all = figures_measure(figures, criteria[0]);

	return finding_fill(figures, words, "c6_scorecard", all != NULL &&
	    strcmp(all->state, "told") == 0 ? "empty.none" : "empty.missing",
	    NULL);
}
