/* A programme of fewer columns and rows; see programme.h. */
#include <float.h>
#include <math.h>

#include "programme_parts.h"

static const struct formula *
formula_of(const Programme *programme, int column)
{
	return reduction_formula(programme->reduction, column);
}

/* A row of what is left, of columns of the whole. */
void
reduced_row(Programme *programme, const struct waiting *it)
{
	int columns = glp_get_num_cols(programme->problem);
	g_autofree double *sums = g_new0(double, columns + 1);
	g_autofree int *places = g_new(int, columns + 1);
	double constant = 0;
	int i, count = 0;
	guint j;

	for (i = 1; i <= 2; i++) {
		const struct formula *formula = formula_of(programme,
		    it->places[i]);

		constant += it->factors[i] * formula->constant;
		for (j = 0; j < formula->parts->len; j++) {
			const struct part *part = PART(formula->parts, j);

			sums[part->column] += it->factors[i] * part->factor;
		}
	}
	for (i = 1; i <= columns; i++)
		if (sums[i] != 0) {
			places[++count] = i;
			sums[count] = sums[i];
		}
	programme_add_row(programme, count, places, sums, it->low - constant,
	    it->high - constant);
}

void
reduced_aim(Programme *programme, int column, double factor)
{
	const GArray *parts = formula_of(programme, column)->parts;
	guint i;

	for (i = 0; i < parts->len; i++) {
		const struct part *part = PART(parts, i);

		glp_set_obj_coef(programme->problem, part->column,
		    glp_get_obj_coef(programme->problem, part->column) +
		    factor * part->factor);
	}
}

double
reduced_value(const Programme *programme, int column)
{
	const struct formula *formula = formula_of(programme, column);
	double value = formula->constant;
	guint i;

	for (i = 0; i < formula->parts->len; i++) {
		const struct part *part = PART(formula->parts, i);

		value += part->factor * glp_get_col_prim(programme->problem,
		    part->column);
	}
	return value;
}

double
reduced_gain(const Programme *programme, int column)
{
	const struct formula *formula = formula_of(programme, column);

	if (formula->row > 0)
		return formula->share * glp_get_row_dual(programme->problem,
		    formula->row);
	/* What the rest of a row keeps anyway is kept by no bound of its own. */
	return formula->is_left ? glp_get_col_dual(programme->problem,
	    PART(formula->parts, 0)->column) : 0;
}

/* GLPK has numbers for what has no bound. */
static double
end(double bound)
{
	return bound <= -DBL_MAX ? -INFINITY : bound >= DBL_MAX ? INFINITY :
	    bound;
}

static void
fill_whole(const Programme *programme, Reduction *whole)
{
	int i, columns = glp_get_num_cols(programme->problem);
	g_autofree int *places = g_new(int, columns + 1);
	g_autofree double *factors = g_new(double, columns + 1);

	for (i = 1; i <= columns; i++)
		reduction_column(whole, i, end(glp_get_col_lb(
		    programme->problem, i)), end(glp_get_col_ub(
		    programme->problem, i)));
	for (i = 1; i <= glp_get_num_rows(programme->problem); i++)
		reduction_row(whole, glp_get_mat_row(programme->problem, i,
		    places, factors), places, factors, end(glp_get_row_lb(
		    programme->problem, i)), end(glp_get_row_ub(
		    programme->problem, i)));
}

static void
fill_reduced(const Programme *whole, Programme *programme)
{
	Reduction *reduction = programme->reduction;
	int i, origin, columns = reduction_columns(reduction);
	g_autofree int *places = g_new(int, columns + 1);
	g_autofree double *factors = g_new(double, columns + 1);
	guint j;

	for (i = 1; i <= columns; i++) {
		origin = reduction_origin(reduction, i);
		glp_set_col_bnds(programme->problem, i, glp_get_col_type(
		    whole->problem, origin), glp_get_col_lb(whole->problem,
		    origin), glp_get_col_ub(whole->problem, origin));
	}
	for (i = 1; i <= reduction_rows(reduction); i++) {
		const struct remainder *row = reduction_remainder(reduction,
		    i);

		for (j = 0; j < row->parts->len; j++) {
			const struct part *part = PART(row->parts, j);

			places[j + 1] = part->column;
			factors[j + 1] = part->factor;
		}
		programme_add_row(programme, (int)row->parts->len, places,
		    factors, row->low, row->high);
	}
}

Programme *
programme_reduce(const Programme *whole)
{
	Reduction *reduction = reduction_new(glp_get_num_cols(
	    whole->problem));
	Programme *programme;

	fill_whole(whole, reduction);
	reduction_make(reduction);
	programme = programme_new(reduction_columns(reduction));
	programme->reduction = reduction;
	programme_inherit(programme, whole);
	fill_reduced(whole, programme);
	programme_begin(programme);
	return programme;
}
