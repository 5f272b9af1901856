/*
 * gnuplot draws points as references to shapes in <defs>, coloured through
 * currentColor; readers of PDF and HTML stumble over both.  Here they become
 * plain shapes.
 */
#ifndef REPORT_SVGMARKER_H
#define REPORT_SVGMARKER_H

#include "svgnode.h"

/* Turns a use element into a circle or path; FALSE: a marker unknown here. */
gboolean svgmarker_shape(struct svgnode *use);

#endif
