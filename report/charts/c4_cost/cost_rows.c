/* The rows of chart c4: which are drawn, and in which order. */
#include <string.h>

#include "chart_cost.h"

#define MANY		40	/* of a kind; of more, the ends are drawn: */
#define ENDS		15	/* the cheapest and the most expensive */

/* Only rows with a price now can be drawn; cheapest first in their kind. */
static int
compare(const void *a, const void *b)
{
	const struct cost_figure *first = ((const struct cost_row *)a)->cost;
	const struct cost_figure *second = ((const struct cost_row *)b)->cost;

	if (first->is_project != second->is_project)
		return first->is_project ? 1 : -1;
	if (first->price->value != second->price->value)
		return first->price->value < second->price->value ? -1 : 1;
	return strcmp(first->name, second->name);
}

GArray *
cost_rows(const struct figures *figures)
{
	GArray *rows = g_array_new(FALSE, TRUE, sizeof(struct cost_row));
	guint i;

	for (i = 0; i < figures->costs->len; i++) {
		struct cost_row row = { figures->costs->pdata[i], 0, 0, 0 };

		if (cell_shown(row.cost->price) && row.cost->price->value > 0)
			g_array_append_val(rows, row);
	}
	g_array_sort(rows, compare);
	return rows;
}

const struct cost_row *
cost_row(const GArray *rows, guint i)
{
	return &g_array_index(rows, struct cost_row, i);
}

guint
cost_shorten(GArray *rows)
{
	guint from = 0, count, left_out = 0, to;

	while (from < rows->len) {
		for (to = from; to < rows->len && cost_row(rows,
		    to)->cost->is_project == cost_row(rows,
		    from)->cost->is_project; to++)
			;
		count = to - from > MANY ? to - from - 2 * ENDS : 0;
		if (count > 0)
			g_array_remove_range(rows, from + ENDS, count);
		left_out += count;
		from = to - count;
	}
	return left_out;
}
