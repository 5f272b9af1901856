/* The svg element around a drawing; see frame.h. */
#include <math.h>

#include "frame.h"
#include "markup.h"
#include "width.h"

#define FONTS	"'Open Sans','Noto Sans',Arial,sans-serif"
#define SOFT	"#565C64"
#define DARK	"#1F2328"
#define GRID	"#E4E7EA"
#define EDGE	16	/* free at the left and right */
#define MOST	3	/* lines of a title, a measure, a source */

#define CARD_SIZE	14
#define CARD_LINE	20

/* The svg element with its names, up to the first child. */
static void
write_head(GString *out, const struct svg_words *words, double top,
    double width, double height)
{
	g_autofree char *title = markup_escape(words->title);
	g_autofree char *description = markup_escape(words->description);

	g_string_append_printf(out, "<svg xmlns=\"http://www.w3.org/2000/svg\""
	    " viewBox=\"0 %.0f %.0f %.0f\" width=\"%.0f\" height=\"%.0f\""
	    " role=\"img\" aria-labelledby=\"%s-t %s-d\" font-family=\"" FONTS
	    "\">\n<title id=\"%s-t\">%s</title>\n<desc id=\"%s-d\">%s</desc>\n",
	    top, width, height, width, height, words->id, words->id,
	    words->id, title, words->id, description);
}

static void
svg_set(struct svg *svg, GString *out, double width, double height)
{
	g_string_append(out, "</svg>\n");
	svg->markup = g_string_free(out, FALSE);
	svg->width = width;
	svg->height = height;
}

void
frame_inside(const struct svg_body *body, const struct svg_words *words,
    struct svg *svg)
{
	GString *out = g_string_new(NULL);

	write_head(out, words, 0, body->width, body->height);
	g_string_append(out, body->markup);
	svg_set(svg, out, body->width, body->height);
}

static void
write_text(GString *out, double x, double y, const char *style,
    const char *text)
{
	g_autofree char *escaped = markup_escape(text);

	g_string_append_printf(out, "<text x=\"%.0f\" y=\"%.0f\" %s>%s"
	    "</text>\n", x, y, style, escaped);
}

/* Lines below one another, the first at y; returns where the next would be. */
static double
write_lines(GString *out, double width, double y, double step, double size,
    gboolean semibold, const char *style, const char *text)
{
	/* The wrap measures the regular weight, which is narrower. */
	g_auto(GStrv) lines = width_wrap(text, semibold ? size * 1.06 : size,
	    width - 2 * EDGE, MOST);
	guint i;

	for (i = 0; lines[i] != NULL; i++, y += step)
		write_text(out, EDGE, y, style, lines[i]);
	return y;
}

void
frame_alone(const struct svg_body *body, const struct svg_words *words,
    const char *measure, const char *source, struct svg *svg)
{
	GString *head = g_string_new(NULL), *out = g_string_new(NULL);
	GString *foot = g_string_new(NULL);
	double y, top, end;

	/* Written from 0; the drawing keeps its own place below it. */
	y = write_lines(head, body->width, 30, 23, 17, TRUE, "font-size=\"17\""
	    " font-weight=\"600\" fill=\"" DARK "\"", words->title);
	y = write_lines(head, body->width, y, 18, 13, FALSE, "font-size=\"13\""
	    " fill=\"" SOFT "\"", measure);
	top = -(y - 8);
	end = write_lines(foot, body->width, body->height + 20, 15, 11, FALSE,
	    "font-size=\"11\" fill=\"" SOFT "\"", source) - 3;
	write_head(out, words, top, body->width, end - top);
	g_string_append_printf(out, "<rect y=\"%.0f\" width=\"%.0f\" height=\""
	    "%.0f\" fill=\"#FFFFFF\"/>\n<g transform=\"translate(0,%.0f)\">\n%s"
	    "</g>\n%s%s", top, body->width, end - top, top, head->str,
	    body->markup, foot->str);
	svg_set(svg, out, body->width, end - top);
	g_string_free(head, TRUE);
	g_string_free(foot, TRUE);
}

void
frame_card(double width, const char *text, struct svg_body *body)
{
	GString *out = g_string_new(NULL);
	g_auto(GStrv) lines = width_wrap(text, CARD_SIZE, width - 4 * EDGE, 5);
	guint i, count = g_strv_length(lines);
	double height = 92 + CARD_LINE * (count - 1.0);
	double y = height / 2 + CARD_SIZE * 0.36 - CARD_LINE *
	    (count - 1.0) / 2;

	g_string_append_printf(out, "<rect width=\"%.0f\" height=\"%.0f\" "
	    "fill=\"#FFFFFF\"/>\n<rect x=\"%d\" y=\"8\" width=\"%.0f\" "
	    "height=\"%.0f\" fill=\"#F6F7F8\" stroke=\"" GRID "\"/>\n", width,
	    height, EDGE, width - 2 * EDGE, height - 16);
	for (i = 0; i < count; i++)
		write_text(out, width / 2, y + CARD_LINE * i, "font-size=\"14\""
		    " text-anchor=\"middle\" fill=\"" SOFT "\"", lines[i]);
	body->markup = g_string_free(out, FALSE);
	body->width = width;
	body->height = ceil(height);
}

void
svg_clear(struct svg *svg)
{
	g_clear_pointer(&svg->markup, g_free);
}
