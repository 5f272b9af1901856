/*
 * Dense matrices of a component: solving, inverting, multiplying.  The only
 * place that knows LAPACK and BLAS, which work in the caller's thread: their
 * own threads would divide sums, and with that the last bits.
 */
#ifndef IMPACT_DENSE_H
#define IMPACT_DENSE_H

#include <glib.h>

/*
 * Solves for two right-hand sides (by column, in place) and, unless diagonal
 * is NULL, gives the diagonal of the inverse.  matrix is m by m, by column,
 * and gets lost.  FALSE when the factors break down, which only rounding
 * could do.
 */
gboolean	dense_solve(double *matrix, gsize m, double *sides,
		    double *diagonal);
/* In place; the same for a matrix by row or by column. */
gboolean	dense_invert(double *matrix, gsize m);
/* c = a b, all by row: a has rows by inner, b inner by columns. */
void		dense_multiply(gsize rows, gsize inner, gsize columns,
		    const double *a, const double *b, double *c);

#endif
