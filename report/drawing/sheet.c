/* Numbers and placeholders for one drawing; see sheet.h. */
#include <math.h>

#include "resource.h"
#include "sheet.h"
#include "width.h"

/* Nothing that C prints as a number can look like this. */
#define END	"END_OF_NUMBERS"

#define TITLE_SIZE	17
#define MEASURE_SIZE	13
#define SOURCE_SIZE	11

void
sheet_open(struct sheet *sheet, gboolean alone)
{
	sheet->labels = g_string_new(NULL);
	sheet->script = g_string_new(NULL);
	sheet->texts = g_ptr_array_new_with_free_func(g_free);
	sheet->alone = alone;
	sheet->width = SHEET_WIDTH;
	sheet->height = 0;
	sheet->top = 14;
	sheet->rows = 0;
}

void
sheet_close(struct sheet *sheet)
{
	g_string_free(sheet->labels, TRUE);
	g_string_free(sheet->script, TRUE);
	g_ptr_array_unref(sheet->texts);
}

static void
number_append(GString *out, double number)
{
	char text[G_ASCII_DTOSTR_BUF_SIZE];

	if (!isfinite(number))
		g_string_append(out, "NaN");
	else
		g_string_append(out, g_ascii_formatd(text, sizeof(text),
		    "%.10g", number));
}

void
sheet_number(struct sheet *sheet, const char *name, double number)
{
	g_string_append_printf(sheet->script, "%s=", name);
	number_append(sheet->script, number);
	g_string_append_c(sheet->script, '\n');
}

void
sheet_block(struct sheet *sheet, const char *name)
{
	g_string_append_printf(sheet->script, "$%s << " END "\n", name);
	sheet->rows = 0;
}

void
sheet_row(struct sheet *sheet, guint count, const double *numbers)
{
	guint i;

	for (i = 0; i < count; i++) {
		if (i > 0)
			g_string_append_c(sheet->script, ' ');
		number_append(sheet->script, numbers[i]);
	}
	g_string_append_c(sheet->script, '\n');
	sheet->rows++;
}

void
sheet_block_end(struct sheet *sheet)
{
	/* gnuplot stumbles over a block without rows. */
	if (sheet->rows == 0)
		SHEET_ROW(sheet, NAN, NAN, NAN, NAN, NAN, NAN);
	g_string_append(sheet->script, END "\n");
}

void
sheet_label(struct sheet *sheet, double x, double y, enum sheet_side side,
    double size, gboolean semibold, enum sheet_colour colour,
    const char *text)
{
	g_ptr_array_add(sheet->texts, g_strdup(text));
	number_append(sheet->labels, x);
	g_string_append_c(sheet->labels, ' ');
	number_append(sheet->labels, y);
	g_string_append_printf(sheet->labels, " %u %d ", sheet->texts->len,
	    (int)side);
	number_append(sheet->labels, size);
	g_string_append_printf(sheet->labels, " %d %d\n", semibold ? 1 : 0,
	    (int)colour);
}

/* Lines of text below one another; returns where the next one would be. */
static double
lines(struct sheet *sheet, double y, double step, double size,
    gboolean semibold, enum sheet_colour colour, const char *text)
{
	double room = sheet->width - 2 * SHEET_EDGE;
	/* The wrap measures the regular weight, which is narrower. */
	g_auto(GStrv) wrapped = width_wrap(text, semibold ? size * 1.06 : size,
	    room, 3);
	guint i;

	for (i = 0; wrapped[i] != NULL; i++, y += step)
		sheet_label(sheet, SHEET_EDGE, y, SHEET_LEFT, size, semibold,
		    colour, wrapped[i]);
	return y;
}

void
sheet_title(struct sheet *sheet, const char *title, const char *measure)
{
	double y = 24;

	if (!sheet->alone)
		return;
	y = lines(sheet, y, 23, TITLE_SIZE, TRUE, SHEET_TEXT, title) + 1;
	y = lines(sheet, y, 18, MEASURE_SIZE, FALSE, SHEET_SOFT, measure);
	sheet->top = y + 6;
}

void
sheet_foot(struct sheet *sheet, double plot_end, const char *source)
{
	if (sheet->alone)
		sheet->height = lines(sheet, plot_end + 22, 15, SOURCE_SIZE,
		    FALSE, SHEET_SOFT, source) - 2;
	else
		sheet->height = plot_end + 6;
	sheet->height = ceil(sheet->height);
}

char *
sheet_script(const struct sheet *sheet, const char *chart)
{
	g_autofree char *own = g_strdup_printf("report/charts/%s.gp", chart);
	GString *out = g_string_new(NULL);

	g_string_append_printf(out, "W=%.0f\nH=%.0f\n", sheet->width,
	    sheet->height);
	g_string_append(out, "$labels << " END "\n");
	g_string_append(out, sheet->labels->str);
	g_string_append(out, END "\n");
	g_string_append(out, sheet->script->str);
	g_string_append(out, resource_text("report/charts/style.gp"));
	g_string_append(out, resource_text(own));
	return g_string_free(out, FALSE);
}
