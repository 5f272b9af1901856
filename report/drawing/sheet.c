/* Numbers and placeholders for one drawing; see sheet.h. */
#include <math.h>

#include "resource.h"
#include "sheet.h"
#include "width.h"

/* Nothing that C prints as a number can look like this. */
#define END	"END_OF_NUMBERS"

#define LEAST		11
#define LEAST_NARROW	12.5

void
sheet_open(struct sheet *sheet, gboolean narrow)
{
	sheet->labels = g_string_new(NULL);
	sheet->script = g_string_new(NULL);
	sheet->texts = g_ptr_array_new_with_free_func(g_free);
	sheet->narrow = narrow;
	sheet->width = narrow ? SHEET_NARROW : SHEET_WIDTH;
	sheet->height = 0;
	sheet->least = narrow ? LEAST_NARROW : LEAST;
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
sheet_frame(struct sheet *sheet, double left, double right, double top,
    double bottom)
{
	sheet_number(sheet, "LEFT", left);
	sheet_number(sheet, "RIGHT", right);
	sheet_number(sheet, "TOP", top);
	sheet_number(sheet, "BOTTOM", bottom);
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
sheet_block_part(struct sheet *sheet)
{
	g_string_append(sheet->script, "\n\n");
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
	number_append(sheet->labels, sheet_size(sheet, size));
	g_string_append_printf(sheet->labels, " %d %d\n", semibold ? 1 : 0,
	    (int)colour);
}

double
sheet_edge(const struct sheet *sheet)
{
	return sheet->narrow ? 2 : SHEET_EDGE;
}

double
sheet_size(const struct sheet *sheet, double size)
{
	return MAX(size, sheet->least);
}

double
sheet_text_width(const struct sheet *sheet, const char *text, double size,
    gboolean semibold)
{
	return width_text(text, sheet_size(sheet, size), semibold);
}

void
sheet_end(struct sheet *sheet, double plot_end)
{
	sheet->height = ceil(plot_end + 6);
}

char *
sheet_script(const struct sheet *sheet, const char *chart)
{
	g_autofree char *own = g_strdup_printf("report/charts/%s/%s.gp",
	    chart, chart);
	GString *out = g_string_new(NULL);

	g_string_append_printf(out, "W=%.0f\nH=%.0f\nEDGE=%.0f\n",
	    sheet->width, sheet->height, sheet_edge(sheet));
	g_string_append(out, "$labels << " END "\n");
	g_string_append(out, sheet->labels->str);
	g_string_append(out, END "\n");
	g_string_append(out, sheet->script->str);
	g_string_append(out, resource_text("report/charts/style.gp"));
	g_string_append(out, resource_text(own));
	return g_string_free(out, FALSE);
}
