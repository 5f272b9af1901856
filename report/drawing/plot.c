/* A plot with a scale and labels; see plot.h. */
#include <math.h>

#include "plot.h"

#define SIZE	12	/* of the numbers at the left */
#define LEAST	30	/* pixels for them on a wide sheet */
#define APART	10	/* pixels between them and the plot */
#define ABOVE	12	/* that labels may reach beyond the plot */
#define BELOW	8

/* The first tick at or above the low end. */
static double
first_tick(const struct plot *plot)
{
	return ceil(plot->low / plot->step) * plot->step;
}

void
plot_open(struct plot *plot, const struct sheet *sheet, const Words *words,
    double top, double height)
{
	double width = sheet->narrow ? 0 : LEAST, value;

	for (value = first_tick(plot); value <= plot->high;
	    value += plot->step) {
		g_autofree char *number = plot->print(words, value, 0);

		width = MAX(width, sheet_text_width(sheet, number, SIZE,
		    FALSE));
	}
	plot->left = sheet_edge(sheet) + width + APART;
	plot->top = top;
	plot->bottom = top + height;
}

double
plot_y(const struct plot *plot, double value)
{
	return plot->bottom - (MIN(value, plot->high) - plot->low) /
	    (plot->high - plot->low) * (plot->bottom - plot->top);
}

void
plot_close(struct plot *plot, struct sheet *sheet, const struct ends *ends)
{
	plot->right = sheet->width - sheet_edge(sheet) - ENDS_GAP -
	    ends_width(ends, sheet);
	sheet_frame(sheet, plot->left, plot->right, plot->top, plot->bottom);
	sheet_number(sheet, "YMIN", plot->low);
	sheet_number(sheet, "YMAX", plot->high);
	sheet_number(sheet, "STEP", plot->step);
}

void
plot_draw(const struct plot *plot, struct sheet *sheet, const Words *words,
    struct ends *ends, double x)
{
	double value;

	for (value = first_tick(plot); value <= plot->high;
	    value += plot->step) {
		g_autofree char *number = plot->print(words, value, 0);

		sheet_label(sheet, plot->left - APART, plot_y(plot, value),
		    SHEET_RIGHT, SIZE, FALSE, SHEET_SOFT, number);
	}
	ends_draw(ends, sheet, x + ENDS_GAP, plot->top - ABOVE,
	    plot->bottom + BELOW);
}
