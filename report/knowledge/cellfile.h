/*
 * tables/cells.csv: the central table of one edition, one cell a line, with
 * what a reader has to know of it to run the attack again.
 *
 *	key	name of the cell, in full
 *	value	a number, or a symbol: "<10", "x"; a word
 *	unit	people, EUR, percent, word, number, hours
 *	base	the value is rounded to a multiple of it; 0: it is exact and
 *		public, or follows from others
 *	counts	people: whole people, parts: parts of people, amount: of
 *		something else, things: whole ones of something else, nothing:
 *		it follows from others
 *	stem, first_month, last_month
 *		it is the sum over these months (YYYY-MM) of what adds up over
 *		months under that name
 *	part, of  it is the ratio of these two cells
 *	rule	what hides it by itself: threshold, people, givers, giver
 *		(plan.h); nothing: it is never hidden for what it is.  Files of
 *		before this column are read as well
 */
#ifndef REPORT_CELLFILE_H
#define REPORT_CELLFILE_H

#include "cells.h"

#define CELLFILE_NAME	"cells"
#define CELLFILE_PATH	"tables/cells.csv"

extern const char *const cellfile_columns[];	/* ends in NULL */

char	*cellfile_write(const Cells *);	/* g_free */

/* A line as it was read; all strings owned. */
struct cellfile_row {
	char	*key, *value, *unit, *counts, *stem, *part, *of, *rule;
	double	 base;
	gint32	 first, last;
};

/* What a quantity counts, and back; unit and is_whole of the draft. */
const char *cellfile_counts(const struct quantity *);
/* FALSE: nothing that is in a plan. */
gboolean cellfile_draft(const char *unit, const char *counts,
	    const char *rule, struct quantity *draft);
/*
 * What a line says of a quantity: its form, its bounds, and that all that is
 * small has to stay possible where it says that it is small.  was_kept: it is
 * a count that stays as an earlier release showed it.
 */
gboolean cellfile_quantity(const struct cellfile_row *, gboolean was_kept,
	    const struct protection *, struct quantity *);
const char *cellfile_unit(enum cell_unit);

/* struct cellfile_row *, owned; NULL when it is no such file. */
GPtrArray *cellfile_read(const char *text);

/* Fields of one line of plain CSV; *text goes to the next.  NULL at the end. */
GPtrArray *cellfile_line(const char **text);

#endif
