/* Labels at line ends; see ends.h. */
#include "ends.h"
#include "place.h"
#include "width.h"

#define LABEL	12.5
#define SMALL	11
#define LINE	16	/* pixels from line to line */
#define MOST	3	/* lines of a label */
#define NARROW	100	/* pixels that one may take on a narrow sheet */

struct end {
	double			 y;
	char			**lines;
	char			*small;
	gboolean		 semibold;
	enum sheet_colour	 colour;
};

static void
end_clear(void *data)
{
	struct end *end = data;

	g_strfreev(end->lines);
	g_free(end->small);
}

static struct end *
end_at(const struct ends *ends, guint i)
{
	return &g_array_index(ends->list, struct end, i);
}

void
ends_open(struct ends *ends, const struct sheet *sheet)
{
	ends->list = g_array_new(FALSE, TRUE, sizeof(struct end));
	ends->most = sheet->narrow ? NARROW : sheet->width / 2;
	g_array_set_clear_func(ends->list, end_clear);
}

void
ends_clear(struct ends *ends)
{
	g_clear_pointer(&ends->list, g_array_unref);
}

void
ends_add(struct ends *ends, const struct sheet *sheet, double y,
    const char *text, const char *small, gboolean semibold,
    enum sheet_colour colour)
{
	/* The wrap measures the regular weight, which is narrower. */
	struct end end = { y, width_wrap(text, sheet_size(sheet, LABEL) *
	    (semibold ? 1.06 : 1), ends->most, MOST), g_strdup(small),
	    semibold, colour };

	g_array_append_val(ends->list, end);
}

double
ends_width(const struct ends *ends, const struct sheet *sheet)
{
	double width = 40;
	guint i, j;

	for (i = 0; i < ends->list->len; i++) {
		const struct end *end = end_at(ends, i);

		for (j = 0; end->lines[j] != NULL; j++)
			width = MAX(width, sheet_text_width(sheet,
			    end->lines[j], LABEL, end->semibold));
		if (end->small != NULL)
			width = MAX(width, sheet_text_width(sheet, end->small,
			    SMALL, FALSE));
	}
	return width;
}

static guint
end_lines(const struct end *end)
{
	return g_strv_length(end->lines) + (end->small != NULL);
}

static void
end_draw(const struct end *end, struct sheet *sheet, double x, double centre)
{
	double y = centre - LINE * (end_lines(end) - 1.0) / 2;
	guint i;

	for (i = 0; end->lines[i] != NULL; i++, y += LINE)
		sheet_label(sheet, x, y, SHEET_LEFT, LABEL, end->semibold,
		    end->colour, end->lines[i]);
	if (end->small != NULL)
		sheet_label(sheet, x, y, SHEET_LEFT, SMALL, FALSE, SHEET_SOFT,
		    end->small);
}

void
ends_draw(struct ends *ends, struct sheet *sheet, double x, double top,
    double bottom)
{
	guint i, count = ends->list->len;
	g_autofree double *centres = g_new(double, count + 1);
	g_autofree double *heights = g_new(double, count + 1);

	for (i = 0; i < count; i++) {
		centres[i] = end_at(ends, i)->y;
		heights[i] = 4 + LINE * end_lines(end_at(ends, i));
	}
	place_spread(centres, heights, count, top, bottom);
	for (i = 0; i < count; i++)
		end_draw(end_at(ends, i), sheet, x, centres[i]);
	ends_clear(ends);
}
