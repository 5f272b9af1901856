/*
 * How wide a text will be, so that names fit before a picture is drawn.
 * Advance widths are those of Open Sans, the font of the charts.
 */
#ifndef REPORT_WIDTH_H
#define REPORT_WIDTH_H

#include <glib.h>

/* Pixels of a UTF-8 text at that font size. */
double	 width_text(const char *text, double size, gboolean semibold);
/*
 * The text cut into at most most lines no wider than width, at spaces where
 * there are any; the last line ends in an ellipsis if something was left
 * out.  Free with g_strfreev.
 */
char	**width_wrap(const char *text, double size, double width, guint most);

#endif
