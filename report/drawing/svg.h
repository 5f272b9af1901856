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

/* What a chart drew, checked: the inside of an svg element. */
struct svg_body {
	char	*markup;
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
gboolean svg_clean(const char *drawing, const struct svg_words *,
	    struct svg_body *, GError **);
void	 svg_body_clear(struct svg_body *);

#endif
