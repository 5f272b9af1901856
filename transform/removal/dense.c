/*
 * LAPACK and BLAS; see dense.h.
 */
#include <cblas.h>
#include <lapacke.h>

#include "dense.h"

#define STRIP	8	/* rows of U^-1 at a time: one line of the cache */

static void
dense_prepare(void)
{
	static gsize done;

	if (g_once_init_enter(&done)) {
		openblas_set_num_threads(1);
		g_once_init_leave(&done, 1);
	}
}

/* Where row exchanges put each row. */
static void
rows_exchanged(const lapack_int *exchanges, gsize count, gsize *where)
{
	g_autofree gsize *row = g_new(gsize, count);

	for (gsize i = 0; i < count; i++)
		row[i] = i;
	for (gsize i = 0; i < count; i++) {
		gsize other = (gsize)exchanges[i] - 1, kept = row[i];

		row[i] = row[other];
		row[other] = kept;
	}
	for (gsize i = 0; i < count; i++)
		where[row[i]] = i;
}

/*
 * The diagonal of U^-1 L^-1 P^T from both inverses, without their product:
 * a third less work than the whole inverse.
 */
static void
inverse_diagonal(const double *factors, gsize m, const gsize *where,
    double *diagonal)
{
	for (gsize i = 0; i < m; i += STRIP) {
		gsize rows = MIN(STRIP, m - i);
		double sums[STRIP] = { 0 };

		for (gsize k = i; k < m; k++) {
			const double *upper = factors + k * m + i;

			for (gsize r = 0; r < rows; r++) {
				gsize column = where[i + r];

				if (k < i + r || k < column)
					continue;
				sums[r] += upper[r] * (k == column ? 1 :
				    factors[column * m + k]);
			}
		}
		for (gsize r = 0; r < rows; r++)
			diagonal[i + r] = sums[r];
	}
}

gboolean
dense_solve(double *matrix, gsize count, double *sides, double *diagonal)
{
	lapack_int m = (lapack_int)count;
	g_autofree lapack_int *exchanges = g_new(lapack_int, count);
	g_autofree gsize *where = NULL;

	dense_prepare();
	if (LAPACKE_dgetrf_work(LAPACK_COL_MAJOR, m, m, matrix, m,
	    exchanges) != 0)
		return FALSE;
	LAPACKE_dgetrs_work(LAPACK_COL_MAJOR, 'N', m, 2, matrix, m, exchanges,
	    sides, m);
	if (diagonal == NULL)
		return TRUE;
	LAPACKE_dtrtri_work(LAPACK_COL_MAJOR, 'U', 'N', m, matrix, m);
	LAPACKE_dtrtri_work(LAPACK_COL_MAJOR, 'L', 'U', m, matrix, m);
	where = g_new(gsize, count);
	rows_exchanged(exchanges, count, where);
	inverse_diagonal(matrix, count, where, diagonal);
	return TRUE;
}

gboolean
dense_invert(double *matrix, gsize count)
{
	lapack_int m = (lapack_int)count;
	g_autofree lapack_int *exchanges = g_new(lapack_int, count);

	dense_prepare();
	return LAPACKE_dgetrf(LAPACK_COL_MAJOR, m, m, matrix, m,
	    exchanges) == 0 &&
	    LAPACKE_dgetri(LAPACK_COL_MAJOR, m, matrix, m, exchanges) == 0;
}

void
dense_multiply(gsize rows, gsize inner, gsize columns, const double *a,
    const double *b, double *c)
{
	dense_prepare();
	cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, (int)rows,
	    (int)columns, (int)inner, 1, a, (int)inner, b, (int)columns, 0, c,
	    (int)columns);
}
