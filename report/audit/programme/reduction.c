/* Fewer columns and rows; see reduction.h. */
#include <math.h>

#include "reduction_parts.h"

/* ------------------------------------------------------------- as told */

static void
line_clear(void *data)
{
	g_array_unref(((struct line *)data)->parts);
}

static void
column_clear(void *data)
{
	g_array_unref(((struct column *)data)->lines);
}

static void
step_clear(void *data)
{
	g_array_unref(((struct step *)data)->parts);
}

GArray *
reduction_parts(void)
{
	return g_array_new(FALSE, FALSE, sizeof(struct part));
}

Reduction *
reduction_new(int columns)
{
	Reduction *it = g_atomic_rc_box_new0(Reduction);
	int i;

	it->lines = g_array_new(FALSE, FALSE, sizeof(struct line));
	g_array_set_clear_func(it->lines, line_clear);
	it->columns = g_array_new(FALSE, FALSE, sizeof(struct column));
	g_array_set_clear_func(it->columns, column_clear);
	it->steps = g_array_new(FALSE, FALSE, sizeof(struct step));
	g_array_set_clear_func(it->steps, step_clear);
	for (i = 0; i <= columns; i++) {
		struct column column = { .low = -INFINITY, .high = INFINITY,
		    .lines = g_array_new(FALSE, FALSE, sizeof(int)) };

		g_array_append_val(it->columns, column);
	}
	reduction_row(it, 0, NULL, NULL, 0, 0);
	LINE(it, 0)->gone = COLUMN(it, 0)->gone = TRUE;
	return it;
}

void
reduction_column(Reduction *it, int column, double low, double high)
{
	COLUMN(it, column)->low = low;
	COLUMN(it, column)->high = high;
}

void
reduction_row(Reduction *it, int count, const int *places,
    const double *factors, double low, double high)
{
	struct line line = { .parts = reduction_parts(), .low = low,
	    .high = high };
	int i, number = (int)it->lines->len;

	for (i = 1; i <= count; i++) {
		struct part part = { places[i], factors[i] };

		g_array_append_val(line.parts, part);
		g_array_append_val(COLUMN(it, places[i])->lines, number);
	}
	g_array_append_val(it->lines, line);
}

/* ---------------------------------------------------------- what is left */

/* Short rows first: what goes with them makes others shorter. */
static int
by_length(const void *one, const void *two, void *data)
{
	const Reduction *it = data;
	int a = *(const int *)one, b = *(const int *)two;
	guint first = LINE(it, a)->parts->len;
	guint second = LINE(it, b)->parts->len;

	if (first != second)
		return first < second ? -1 : 1;
	return a < b ? -1 : a > b;
}

/* Once with each row; FALSE: nothing goes any more. */
static gboolean
pass(Reduction *it)
{
	g_autoptr(GArray) order = g_array_new(FALSE, FALSE, sizeof(int));
	gboolean more = FALSE;
	guint i;
	int number;

	for (number = 1; number < (int)it->lines->len; number++)
		if (!LINE(it, number)->gone)
			g_array_append_val(order, number);
	g_array_sort_with_data(order, by_length, it);
	for (i = 0; i < order->len; i++)
		more = eliminate(it, g_array_index(order, int, i)) || more;
	return more;
}

static void
number_columns(Reduction *it)
{
	int i, none = 0;

	it->origins = g_array_new(FALSE, FALSE, sizeof(int));
	g_array_append_val(it->origins, none);
	for (i = 1; i < (int)it->columns->len; i++) {
		struct part itself = { (int)it->origins->len, 1 };

		if (COLUMN(it, i)->gone)
			continue;
		COLUMN(it, i)->place = itself.column;
		g_array_append_val(it->origins, i);
		it->formulas[i].is_left = TRUE;
		it->formulas[i].parts = reduction_parts();
		g_array_append_val(it->formulas[i].parts, itself);
	}
}

static void
number_rows(Reduction *it)
{
	struct remainder none = { reduction_parts(), 0, 0 };
	guint i, j;

	it->remainders = g_array_new(FALSE, FALSE, sizeof(struct remainder));
	g_array_append_val(it->remainders, none);
	for (i = 1; i < it->lines->len; i++) {
		struct line *line = LINE(it, i);
		struct remainder left = { NULL, line->low, line->high };

		if (line->gone)
			continue;
		left.parts = reduction_parts();
		for (j = 0; j < line->parts->len; j++) {
			struct part part = *PART(line->parts, j);

			part.column = COLUMN(it, part.column)->place;
			g_array_append_val(left.parts, part);
		}
		line->place = (int)it->remainders->len;
		g_array_append_val(it->remainders, left);
	}
}

/* The last that went first: what it is made of was left, or went later. */
static void
solve(Reduction *it)
{
	guint i, j;

	for (i = it->steps->len; i-- > 0; ) {
		const struct step *step = &g_array_index(it->steps,
		    struct step, i);
		struct formula *formula = &it->formulas[step->column];

		*formula = (struct formula){ step->constant,
		    reduction_parts(), LINE(it, step->line)->place,
		    step->share, FALSE };
		it->looks++;
		for (j = 0; j < step->parts->len; j++) {
			const struct part *part = PART(step->parts, j);
			const struct formula *other =
			    &it->formulas[part->column];

			formula->constant += part->factor * other->constant;
			elimination_gather(it, other->parts, part->factor,
			    formula->parts);
		}
		elimination_settle(it, formula->parts);
	}
}

void
reduction_make(Reduction *it)
{
	guint columns = it->columns->len;

	it->sum = g_new0(double, columns);
	it->seen = g_new0(int, columns);
	while (pass(it))
		;
	it->formulas = g_new0(struct formula, columns);
	it->formulas[0].parts = reduction_parts();
	number_columns(it);
	number_rows(it);
	solve(it);
}

int
reduction_columns(const Reduction *it)
{
	return (int)it->origins->len - 1;
}

int
reduction_rows(const Reduction *it)
{
	return (int)it->remainders->len - 1;
}

int
reduction_origin(const Reduction *it, int column)
{
	return g_array_index(it->origins, int, column);
}

const struct remainder *
reduction_remainder(const Reduction *it, int row)
{
	return &g_array_index(it->remainders, struct remainder, row);
}

const struct formula *
reduction_formula(const Reduction *it, int column)
{
	return &it->formulas[column];
}

/* --------------------------------------------------------------- shared */

Reduction *
reduction_ref(Reduction *it)
{
	return g_atomic_rc_box_acquire(it);
}

static void
reduction_clear(void *data)
{
	Reduction *it = data;
	guint i;

	for (i = 0; it->formulas != NULL && i < it->columns->len; i++)
		g_array_unref(it->formulas[i].parts);
	for (i = 0; it->remainders != NULL && i < it->remainders->len; i++)
		g_array_unref(reduction_remainder(it, (int)i)->parts);
	g_clear_pointer(&it->remainders, g_array_unref);
	g_clear_pointer(&it->origins, g_array_unref);
	g_array_unref(it->lines);
	g_array_unref(it->columns);
	g_array_unref(it->steps);
	g_free(it->formulas);
	g_free(it->sum);
	g_free(it->seen);
}

void
reduction_unref(Reduction *it)
{
	g_atomic_rc_box_release_full(it, reduction_clear);
}
