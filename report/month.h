/*
 * The work of a month: every report whose turn it is, in each of its
 * languages, all in place or none.
 */
#ifndef REPORT_MONTH_H
#define REPORT_MONTH_H

#include "conf.h"
#include "program.h"

/*
 * Makes them, or the one section named only; the exit status.  What was wrong
 * or is missing has been said.
 */
int	month_make(const struct program *, const Conf *, const char *only);

#endif
