/* A linear programme in GLPK; see programme.h. */
#include <glpk.h>
#include <math.h>

#include "programme.h"

struct programme {
	glp_prob	*problem;
	guint		 solutions;
};

Programme *
programme_new(int columns, int rows)
{
	Programme *programme = g_new0(Programme, 1);

	glp_term_out(GLP_OFF);
	programme->problem = glp_create_prob();
	if (columns > 0)
		glp_add_cols(programme->problem, columns);
	if (rows > 0)
		glp_add_rows(programme->problem, rows);
	return programme;
}

void
programme_free(Programme *programme)
{
	if (programme == NULL)
		return;
	glp_delete_prob(programme->problem);
	g_free(programme);
}

static int
bound_kind(double low, double high)
{
	if (isfinite(low) && isfinite(high))
		return low < high ? GLP_DB : GLP_FX;
	return isfinite(low) ? GLP_LO : isfinite(high) ? GLP_UP : GLP_FR;
}

void
programme_column(Programme *programme, int column, double low, double high)
{
	glp_set_col_bnds(programme->problem, column, bound_kind(low, high),
	    low, high);
}

void
programme_row(Programme *programme, int row, int count, const int *places,
    const double *factors, double low, double high)
{
	glp_set_row_bnds(programme->problem, row, bound_kind(low, high), low,
	    high);
	glp_set_mat_row(programme->problem, row, count, places, factors);
}

void
programme_begin(Programme *programme)
{
	glp_adv_basis(programme->problem, 0);
}

void
programme_aim_none(Programme *programme)
{
	int i, count = glp_get_num_cols(programme->problem);

	for (i = 1; i <= count; i++)
		glp_set_obj_coef(programme->problem, i, 0);
}

void
programme_aim(Programme *programme, int column, double factor)
{
	glp_set_obj_coef(programme->problem, column, factor);
}

enum programme_answer
programme_solve(Programme *programme, gboolean maximise, gboolean moved)
{
	glp_smcp control;
	int trial;

	glp_init_smcp(&control);
	control.msg_lev = GLP_MSG_OFF;
	/* With other bounds the last point may not fit, so the dual first. */
	control.meth = moved ? GLP_DUALP : GLP_PRIMAL;
	glp_set_obj_dir(programme->problem, maximise ? GLP_MAX : GLP_MIN);
	for (trial = 0; trial < 2; trial++) {
		programme->solutions++;
		if (glp_simplex(programme->problem, &control) == 0)
			switch (glp_get_status(programme->problem)) {
			case GLP_OPT:
				return PROGRAMME_SOLVED;
			case GLP_UNBND:
				return PROGRAMME_UNBOUNDED;
			case GLP_NOFEAS:
				return PROGRAMME_NO_POINT;
			}
		/* A basis that went bad: from the beginning. */
		glp_std_basis(programme->problem);
		control.meth = GLP_PRIMAL;
	}
	return PROGRAMME_FAILED;
}

double
programme_value(const Programme *programme, int column)
{
	return glp_get_col_prim(programme->problem, column);
}

double
programme_gain(const Programme *programme, int column)
{
	return fabs(glp_get_col_dual(programme->problem, column));
}

guint
programme_solutions(const Programme *programme)
{
	return programme->solutions;
}

void
programme_whole(Programme *programme, int column)
{
	glp_set_col_kind(programme->problem, column, GLP_IV);
}

enum programme_answer
programme_find_whole(Programme *programme, int milliseconds)
{
	glp_iocp control;

	glp_init_iocp(&control);
	control.msg_lev = GLP_MSG_OFF;
	control.presolve = GLP_ON;
	control.tm_lim = milliseconds;
	programme->solutions++;
	switch (glp_intopt(programme->problem, &control)) {
	case 0:
		break;
	case GLP_ENOPFS:
		return PROGRAMME_NO_POINT;
	default:
		return PROGRAMME_FAILED;
	}
	switch (glp_mip_status(programme->problem)) {
	case GLP_OPT:
	case GLP_FEAS:
		return PROGRAMME_SOLVED;
	case GLP_NOFEAS:
		return PROGRAMME_NO_POINT;
	}
	return PROGRAMME_FAILED;
}

double
programme_whole_value(const Programme *programme, int column)
{
	return glp_mip_col_val(programme->problem, column);
}
