/*
 * From what gnuplot drew to a picture fit to publish: parsed into a tree,
 * only known elements and attributes kept, markers turned into plain shapes,
 * placeholders into escaped text, and a title and description of our own.
 * What is not on the list of this file cannot come out, so neither can a
 * script.
 */
#ifndef REPORT_SVG_H
#define REPORT_SVG_H

#include <glib.h>

/* Only svg_finish and svg_card make these. */
struct svg {
	char	*markup;	/* one svg element */
	double	 width;
	double	 height;
};

struct svg_words {
	const char	*id;		/* prefix of every id in it */
	const char	*title;
	const char	*description;
	char		**texts;	/* T0001 is texts[0]; NULL-ended */
};

/* EXIT_PARTLY when the drawing is not what gnuplot should give. */
gboolean svg_finish(const char *drawing, const struct svg_words *,
	    struct svg *, GError **);
/*
 * A quiet panel that says text, for when there is nothing to draw.  head is
 * the title block of a picture that stands alone, or NULL-ended empty.
 */
void	 svg_card(const struct svg_words *, double width, double height,
	    const char *text, gboolean alone, struct svg *);
void	 svg_clear(struct svg *);

#endif
