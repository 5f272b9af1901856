/*
 * One drawing in the making: the numbers and placeholders that a chart hands
 * to gnuplot.  Texts stay here; the script only holds their numbers.  Where
 * a text goes is decided in pixels, from the top left corner.
 */
#ifndef REPORT_SHEET_H
#define REPORT_SHEET_H

#include <glib.h>

/* Colours of the house; text ones have a contrast of 4.5 on white. */
enum sheet_colour {
	SHEET_TEXT = 0x1F2328,
	SHEET_SOFT = 0x565C64,
	SHEET_MUTE = 0x868C94,
	SHEET_BLUE = 0x12436D,
	SHEET_RUST = 0xB8410C,
	SHEET_PINK = 0xC81A4C,
	SHEET_TEAL = 0x12766A,
	SHEET_VIOLET = 0x5B45C9,
	SHEET_BROWN = 0x642304,
	SHEET_OCHRE = 0x8F5A12,
	SHEET_WHITE = 0xFFFFFF,		/* on dark only */
	SHEET_PALE = 0xC9D6E2,		/* marks only, as the next ones */
	SHEET_LOST = 0xE6E8EB
};

enum sheet_side { SHEET_LEFT, SHEET_CENTRE, SHEET_RIGHT };

struct sheet {
	GString		*labels;	/* rows of the datablock $labels */
	GString		*script;	/* variables and datablocks */
	GPtrArray	*texts;		/* char *, T0001 first */
	gboolean	 narrow;	/* for a telephone */
	double		 width, height;
	double		 least;		/* size of the smallest text */
	guint		 rows;		/* of the block being written */
};

#define SHEET_WIDTH	760
#define SHEET_NARROW	328	/* a telephone of 360 pixels less its margins */
#define SHEET_EDGE	16	/* free at the left and right; narrow: 2 */
#define SHEET_TOP	14	/* first free pixel for the plot */

/*
 * A narrow sheet has larger small text: on a telephone of 320 pixels it is
 * still 11 pixels high.
 */
void	sheet_open(struct sheet *, gboolean narrow);
void	sheet_close(struct sheet *);
/* The last pixel of the plot and what stands below it; sets height. */
void	sheet_end(struct sheet *, double plot_end);
double	sheet_edge(const struct sheet *);
/* The size that a text of this size gets here. */
double	sheet_size(const struct sheet *, double size);
double	sheet_text_width(const struct sheet *, const char *text, double size,
	    gboolean semibold);

void	sheet_label(struct sheet *, double x, double y, enum sheet_side,
	    double size, gboolean semibold, enum sheet_colour,
	    const char *text);

/* NAME=number; names are literals of the program. */
void	sheet_number(struct sheet *, const char *name, double);
/* The edges of the plot in pixels: LEFT, RIGHT, TOP and BOTTOM. */
void	sheet_frame(struct sheet *, double left, double right, double top,
	    double bottom);
/* A datablock of rows of numbers; NaN is written as such. */
void	sheet_block(struct sheet *, const char *name);
void	sheet_row(struct sheet *, guint count, const double *numbers);
/* What follows is another part, "index N" in gnuplot's words. */
void	sheet_block_part(struct sheet *);
void	sheet_block_end(struct sheet *);
#define SHEET_ROW(sheet, ...) \
	sheet_row(sheet, sizeof((double[]){ __VA_ARGS__ }) / \
	    sizeof(double), (double[]){ __VA_ARGS__ })

/* The whole script: numbers, house style, and the chart's own part. */
char	*sheet_script(const struct sheet *, const char *chart);

#endif
