/* A linear programme in GLPK; see programme.h. */
#include <malloc.h>
#include <math.h>

#include "programme_parts.h"

/* The solver's points keep rows this well. */
#define TOLERANCE	1e-6

/* Bytes that are kept for the next solution. */
#define KEPT		(256 << 20)

/*
 * Each solution takes its arrays anew and gives them back; were they given
 * back to the kernel, clearing pages would take a fifth of the time.
 */
static void
keep_memory(void)
{
	static gsize done;

	if (!g_once_init_enter(&done))
		return;
	mallopt(M_MMAP_THRESHOLD, KEPT);
	mallopt(M_TRIM_THRESHOLD, KEPT);
	g_once_init_leave(&done, 1);
}

Programme *
programme_new(int columns)
{
	Programme *programme = g_new0(Programme, 1);

	keep_memory();
	glp_term_out(GLP_OFF);
	programme->problem = glp_create_prob();
	programme->waiting = g_array_new(FALSE, FALSE,
	    sizeof(struct waiting));
	if (columns > 0)
		glp_add_cols(programme->problem, columns);
	return programme;
}

void
programme_free(Programme *programme)
{
	if (programme == NULL)
		return;
	glp_delete_prob(programme->problem);
	g_clear_pointer(&programme->reduction, reduction_unref);
	g_array_unref(programme->waiting);
	g_free(programme);
}

void
programme_inherit(Programme *programme, const Programme *other)
{
	g_array_append_vals(programme->waiting, other->waiting->data,
	    other->waiting->len);
	programme->patience = other->patience;
}

Programme *
programme_copy(const Programme *other)
{
	Programme *programme = programme_new(0);

	glp_copy_prob(programme->problem, other->problem, GLP_OFF);
	if (other->reduction != NULL)
		programme->reduction = reduction_ref(other->reduction);
	programme_inherit(programme, other);
	return programme;
}

void
programme_end(void)
{
	glp_free_env();
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
programme_add_row(Programme *programme, int count, const int *places,
    const double *factors, double low, double high)
{
	int row = glp_add_rows(programme->problem, 1);

	glp_set_row_bnds(programme->problem, row, bound_kind(low, high), low,
	    high);
	glp_set_mat_row(programme->problem, row, count, places, factors);
}

void
programme_row(Programme *programme, int count, const int *places,
    const double *factors, double low, double high)
{
	struct waiting waiting = { .low = low, .high = high };
	int i;

	if (count != 2 || (isfinite(low) && isfinite(high))) {
		programme_add_row(programme, count, places, factors, low, high);
		return;
	}
	for (i = 1; i <= count; i++) {
		waiting.places[i] = places[i];
		waiting.factors[i] = factors[i];
	}
	g_array_append_val(programme->waiting, waiting);
}

/* Rows that the last point breaks, or all of them; how many there were. */
static guint
call_in(Programme *programme, gboolean all)
{
	guint i, kept = 0, called;

	for (i = 0; i < programme->waiting->len; i++) {
		const struct waiting *it = &g_array_index(programme->waiting,
		    struct waiting, i);
		double value = all ? 0 : it->factors[1] * programme_value(
		    programme, it->places[1]) + it->factors[2] *
		    programme_value(programme, it->places[2]);
		double slack = TOLERANCE * (1 + fabs(value));

		if (all || value < it->low - slack || value > it->high +
		    slack) {
			if (programme->reduction != NULL)
				reduced_row(programme, it);
			else
				programme_add_row(programme, 2, it->places,
				    it->factors, it->low, it->high);
		} else
			g_array_index(programme->waiting, struct waiting,
			    kept++) = *it;
	}
	called = programme->waiting->len - kept;
	g_array_set_size(programme->waiting, kept);
	return called;
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
	if (programme->reduction != NULL)
		reduced_aim(programme, column, factor);
	else
		glp_set_obj_coef(programme->problem, column, factor);
}

static enum programme_answer
solve(Programme *programme, gboolean moved)
{
	glp_smcp control;
	int trial;

	glp_init_smcp(&control);
	control.msg_lev = GLP_MSG_OFF;
	if (programme->patience > 0)
		control.it_lim = programme->patience;
	/* With other bounds the last point may not fit, so the dual first. */
	control.meth = moved ? GLP_DUALP : GLP_PRIMAL;
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

/*
 * What is possible without the rows that wait is possible with them if its
 * point keeps them; what is not, is not with them either.
 */
enum programme_answer
programme_solve(Programme *programme, gboolean maximise, gboolean moved)
{
	enum programme_answer answer;
	gboolean more = TRUE;

	glp_set_obj_dir(programme->problem, maximise ? GLP_MAX : GLP_MIN);
	for (answer = solve(programme, moved); more; ) {
		more = (answer == PROGRAMME_SOLVED ||
		    answer == PROGRAMME_UNBOUNDED) && call_in(programme,
		    answer == PROGRAMME_UNBOUNDED) > 0;
		if (more)
			answer = solve(programme,
			    answer == PROGRAMME_SOLVED);
	}
	return answer;
}

void
programme_patience(Programme *programme, int steps)
{
	programme->patience = steps;
}

double
programme_value(const Programme *programme, int column)
{
	return programme->reduction != NULL ? reduced_value(programme,
	    column) : glp_get_col_prim(programme->problem, column);
}

double
programme_gain(const Programme *programme, int column)
{
	return fabs(programme->reduction != NULL ? reduced_gain(programme,
	    column) : glp_get_col_dual(programme->problem, column));
}

void
programme_add_solutions(Programme *programme, guint more)
{
	programme->solutions += more;
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
	call_in(programme, TRUE);
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
