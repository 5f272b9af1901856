/*
 * One linear programme and its solver.  Columns and rows count from 1.  This
 * is the owner of GLPK, which keeps a basis between solutions, so that the
 * next one, with another objective, takes few steps.
 */
#ifndef REPORT_PROGRAMME_H
#define REPORT_PROGRAMME_H

#include <glib.h>

typedef struct programme Programme;

enum programme_answer {
	PROGRAMME_SOLVED,
	PROGRAMME_UNBOUNDED,	/* the objective has no limit */
	PROGRAMME_NO_POINT,	/* nothing fits */
	PROGRAMME_FAILED	/* the solver gave up */
};

Programme	*programme_new(int columns);
void		 programme_free(Programme *);
/*
 * As it is now, with its basis.  What GLPK takes belongs to the thread that
 * asked for it: a programme is copied, solved and freed by one thread, which
 * calls programme_end when it has none any more.
 */
Programme	*programme_copy(const Programme *);
void		 programme_end(void);
/*
 * The same points with fewer columns and rows (reduction.h), not yet solved.
 * Its columns are named as those of the whole; their bounds stay as they are.
 */
Programme	*programme_reduce(const Programme *);
/* Infinite bounds are none. */
void		 programme_column(Programme *, int, double low, double high);
/*
 * places and factors from 1 to count, as GLPK has it.  Rows of two columns
 * with one side only (part <= whole) are many, and most points keep them: they
 * come in when a point breaks them.
 */
void		 programme_row(Programme *, int count, const int *places,
		    const double *factors, double low, double high);
/* Once, when all columns and rows are there. */
void		 programme_begin(Programme *);
/* The objective: first none, then a factor of some columns. */
void		 programme_aim_none(Programme *);
void		 programme_aim(Programme *, int column, double factor);
/*
 * moved: bounds have changed so much that the last point tells little, and
 * the dual method begins; the primal one is ten times as fast where only the
 * objective changed, and where bounds of some columns did.
 */
enum programme_answer programme_solve(Programme *, gboolean maximise,
		    gboolean moved);
/* Gives up after so many steps. */
void		 programme_patience(Programme *, int steps);
/* Of a column at the point that was found. */
double		 programme_value(const Programme *, int column);
/* How much the objective would gain if a bound of the column gave way. */
double		 programme_gain(const Programme *, int column);
guint		 programme_solutions(const Programme *);
/* Those of a copy. */
void		 programme_add_solutions(Programme *, guint);

/* Of a column: whole numbers only, for the next two. */
void		 programme_whole(Programme *, int);
/*
 * Any point of whole numbers, without an objective, by branch and bound;
 * PROGRAMME_FAILED when that takes longer than so many milliseconds.
 */
enum programme_answer programme_find_whole(Programme *, int milliseconds);
double		 programme_whole_value(const Programme *, int);

#endif
