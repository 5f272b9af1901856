/*
 * What the columns of a sample look like: evidence for a profile, never more.
 */
#ifndef IMPACT_TRAITS_H
#define IMPACT_TRAITS_H

#include "bsn.h"
#include "grid.h"
#include "sources.h"

/* How the cells of one column below the header can be read. */
struct trait {
	guint	filled;		/* cells that say something */
	guint	numbers;	/* of these, numbers */
	guint	comma;		/* numbers that only a decimal comma explains */
	guint	point;		/* or a decimal point */
	guint	either;		/* "1.234" or "1,234": cannot be told */
	guint	iso;		/* 2026-10-31 */
	guint	dates;		/* 31-10-2026 or the like */
	guint	day_first;	/* of these: the first part is above 12 */
	guint	month_first;	/* the second part is above 12 */
	guint	short_years;	/* the year has two digits */
	guint	loose;		/* a day or month of one digit */
	char	sign;		/* between the parts of a date */
	struct bsn_count bsn;	/* of cells of nine digits */
};

/*
 * The row of the grid that holds the names of columns, from 1; 0 when none
 * does: the first that is as wide as most and holds no number or date, when
 * something below it does, or when names in it are known.
 */
guint	 traits_header(const GPtrArray *grid, guint width);
/* Whether a folded name is one that is usual for the field. */
gboolean traits_names(const struct field *, const char *folded);
/* Whether nearly all cells are numbers. */
gboolean traits_numeric(const struct trait *);
/* Whether a cell that says something is neither a number nor a date. */
gboolean traits_odd(const char *cell);
/* Of one column, below that row. */
void	 traits_column(const GPtrArray *grid, guint header, guint column,
	    struct trait *);

#endif
