/*
 * A linear programme with fewer columns and rows, and the same points: a
 * column that a row tells, and whose bounds the rest of that row keeps anyway,
 * goes with the row; one that no other row has leaves its bounds to the row
 * (Andersen & Andersen, Presolving in linear programming, Mathematical
 * Programming 71, 1995: implied free columns and column singletons).  Columns
 * and rows count from 1.
 */
#ifndef REPORT_REDUCTION_H
#define REPORT_REDUCTION_H

#include <glib.h>

typedef struct reduction Reduction;

/* factor times a column of what is left. */
struct part {
	int	column;
	double	factor;
};

#define PART(parts, i)	(&g_array_index((parts), struct part, (i)))

/* A column of the whole, by those that are left. */
struct formula {
	double	constant;
	GArray	*parts;		/* struct part */
	/*
	 * The row of what is left that keeps the bounds of the column, and how
	 * much the column adds to it; 0: none.
	 */
	int	row;
	double	share;
	gboolean is_left;	/* it is one of those */
};

/* A row of what is left. */
struct remainder {
	GArray	*parts;		/* struct part */
	double	low, high;	/* infinite: no bound */
};

/* Columns without bounds; then bounds and rows are told, and it is made. */
Reduction	*reduction_new(int columns);
void		 reduction_column(Reduction *, int column, double low,
		    double high);
/* places and factors from 1 to count. */
void		 reduction_row(Reduction *, int count, const int *places,
		    const double *factors, double low, double high);
void		 reduction_make(Reduction *);

/* What is left; of a column that was left also its number in the whole. */
int		 reduction_columns(const Reduction *);
int		 reduction_rows(const Reduction *);
int		 reduction_origin(const Reduction *, int column);
const struct remainder *reduction_remainder(const Reduction *, int row);
/* Of any column of the whole. */
const struct formula *reduction_formula(const Reduction *, int column);

/* It is not changed any more: threads may share it. */
Reduction	*reduction_ref(Reduction *);
void		 reduction_unref(Reduction *);

#endif
