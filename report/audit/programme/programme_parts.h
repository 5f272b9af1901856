/* What the files of the programme share; for nobody else. */
#ifndef REPORT_PROGRAMME_PARTS_H
#define REPORT_PROGRAMME_PARTS_H

#include <glpk.h>

#include "programme.h"
#include "reduction.h"

/* low <= sum of two columns <= high, kept out until a point breaks it. */
struct waiting {
	int	places[3];	/* from 1 */
	double	factors[3];
	double	low, high;
};

struct programme {
	glp_prob	*problem;
	Reduction	*reduction;	/* columns are those of the whole;
					 * NULL: of the problem */
	GArray		*waiting;	/* struct waiting */
	guint		 solutions;
	int		 patience;	/* steps of a solution; 0: any */
};

/* What the solver does not have: rows that wait, and its patience. */
void	programme_inherit(Programme *, const Programme *other);
/* places and factors from 1 to count, of the problem. */
void	programme_add_row(Programme *, int count, const int *places,
	    const double *factors, double low, double high);

/* Of a programme that was reduced; columns are those of the whole. */
void	reduced_row(Programme *, const struct waiting *);
void	reduced_aim(Programme *, int column, double factor);
double	reduced_value(const Programme *, int column);
/* What the objective gains by a bound; the sign says nothing. */
double	reduced_gain(const Programme *, int column);

#endif
