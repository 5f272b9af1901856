/* What the tables of measures share; for nobody else. */
#ifndef REPORT_MEASURE_PARTS_H
#define REPORT_MEASURE_PARTS_H

#include "measure_tables.h"

/* The periods that stand beside one another. */
enum { YEAR, SAME_MONTHS, WHOLE_BEFORE, HISTORY };

/* Takes the name; caption_key is in [measures]. */
Table	*measures_open(const struct figures *, const Words *, char *name,
	    const char *caption_key, const char *topic);
void	 measures_column(Table *, const struct figures *, const Words *,
	    const char *name, enum table_kind);
/* The columns that a table of activities begins with, and their fields. */
void	 measures_activity_columns(Table *, const struct figures *,
	    const Words *);
void	 measures_activity(Table *, const struct figures *, const char *key);
/* A code, "" for none; for people its word in their language. */
void	 measures_word(Table *, const Words *, const char *section,
	    const char *code);
/*
 * An answer in words, else the ratio or number; on the page with its limits,
 * or what stands behind the answer, in small.
 */
void	 measures_cell(Table *, const Words *, const struct measure *,
	    const struct measure_figure *);
/*
 * "2 of 3", in the words of that key: a percentage of fewer than a hundred
 * things says less.  NULL: of more, or of people.  g_free.
 */
char	*measures_part(const Words *, const struct measure *,
	    const struct measure_figure *, const char *group, const char *key);
/* The number alone, as it is or so. */
void	 measures_share(Table *, const Words *, const struct measure *,
	    const struct measure_figure *);
/* The ratio where it is one, else the number. */
const struct cell *measures_shown(const struct measure *,
	    const struct measure_figure *);
/* "95%: 2-5" to the cell before; nothing without limits. */
void	 measures_more(Table *, const Words *, const struct cell *low,
	    const struct cell *high);
/* The same as a field of its own; nothing in it without a figure. */
void	 measures_range(Table *, const Words *,
	    const struct measure_figure *);
/* Columns of the file for the 95 % limits of a column, and their cells. */
void	 measures_limits(Table *, const struct figures *, const Words *,
	    const char *name, const char *heading);
void	 measures_limit_cells(Table *, const struct measure_figure *);
/* The figure about the same thing in that period. */
const struct measure_figure *measures_in(const struct figures *,
	    const struct measure *, const struct measure_figure *,
	    guint period);

#endif
