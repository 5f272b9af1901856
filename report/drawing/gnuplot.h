/*
 * The only place that runs gnuplot.  A script holds numbers and placeholders
 * only, no text of a user; the program gets an empty environment, no start-up
 * files, limits on time, memory and output, and its answer is checked,
 * because its exit status proves nothing (a full disk gives status 0 and half
 * a picture).
 */
#ifndef REPORT_GNUPLOT_H
#define REPORT_GNUPLOT_H

#include <glib.h>

#include "tool.h"

typedef struct gnuplot {
	struct tool	 tool;
	char		*broken;	/* why it is not asked again, or NULL */
} Gnuplot;

/* Looks it up along PATH. */
void	gnuplot_open(Gnuplot *);
void	gnuplot_close(Gnuplot *);
/* Whether it is here and has not failed for good. */
gboolean gnuplot_is_usable(const Gnuplot *);
/*
 * The SVG that the script draws on its standard output; g_free.  NULL with
 * an error in words when it is missing, hangs, fails or answers half.  After
 * a hang it is not asked again.
 */
char	*gnuplot_draw(Gnuplot *, const char *script, GError **);

/*
 * Many scripts in few processes, which saves nine tenths of the time: what
 * script i draws comes into svgs[i], the same bytes as gnuplot_draw gives.
 * NULL where that did not work; gnuplot_draw then tells why.
 */
void	 gnuplot_draw_all(Gnuplot *, char **scripts, char **svgs,
	    guint count);

#endif
