/* What the files of the reduction share; see reduction.h. */
#ifndef REPORT_REDUCTION_PARTS_H
#define REPORT_REDUCTION_PARTS_H

#include "reduction.h"

/* What is less is nothing, after figures were added and taken away again. */
#define NOISE	1e-9

struct line {
	GArray	*parts;		/* struct part, of columns of the whole */
	double	 low, high;
	int	 place;		/* among those that are left; 0: it went */
	gboolean gone;
};

struct column {
	double	 low, high;
	GArray	*lines;		/* int, those it is in */
	int	 place;		/* as above */
	gboolean gone;
};

/* A column that went, by those that had not gone then. */
struct step {
	int	 column;
	double	 constant;
	GArray	*parts;		/* struct part */
	int	 line;		/* that keeps its bounds; 0: none */
	double	 share;
};

struct reduction {
	GArray	*lines, *columns, *steps;
	double	*sum;		/* by column, all 0 between uses */
	int	*seen;		/* by column: the last line it was seen in */
	int	 looks;
	/* What is left, and how the rest follows. */
	GArray	*origins;	/* int */
	GArray	*remainders;	/* struct remainder */
	struct formula *formulas;
};

#define LINE(it, i)	(&g_array_index((it)->lines, struct line, (i)))
#define COLUMN(it, j)	(&g_array_index((it)->columns, struct column, (j)))

/* One step with a row: a column goes.  FALSE: there is none to make. */
gboolean eliminate(Reduction *, int line);
/*
 * Parts into the sum, times something; columns that it had not come behind
 * those that were found.  Then the sum as parts, and it is empty.
 */
void	elimination_gather(Reduction *, const GArray *parts, double times,
	    GArray *found);
void	elimination_settle(Reduction *, GArray *found);
GArray	*reduction_parts(void);

#endif
