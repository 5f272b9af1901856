/* What funders gave; see related.h. */
#include <string.h>

#include "related_parts.h"

/* What all funders gave is the sum of what each did. */
void
related_grants(const struct figures *figures, const struct measure *measure)
{
	const struct measure *grants = figures_measure(figures, "grants");
	const struct measure_figure *first, *all;
	g_autoptr(GPtrArray) parts = g_ptr_array_new();
	guint i;

	if (measure->figures->len == 0)
		return;
	first = measure->figures->pdata[0];
	all = related_all(grants, "", first->first, first->last);
	for (i = 0; i < measure->figures->len; i++) {
		const struct measure_figure *figure =
		    measure->figures->pdata[i];
		g_autofree char *key = NULL;

		/* Of one span: the year. */
		if (figure->first != first->first ||
		    figure->last != first->last || figure->number == NULL)
			continue;
		key = measure_key(figures, measure, TRUE, figure,
		    figure->class_name, "number");
		g_ptr_array_add(parts, (void *)cells_find(figures->cells,
		    key));
		cells_same(figures->cells, first->of, figure->of);
		if (all != NULL)
			cells_same(figures->cells, all->number, figure->of);
	}
	if (first->of != NULL)
		cells_sum(figures->cells, first->of,
		    (const struct cell *const *)parts->pdata, parts->len);
}

/* The same sum, set against what it cost. */
void
related_covered(const struct figures *figures, const struct measure *measure)
{
	const struct measure *grants = figures_measure(figures, "grants");
	guint i;

	for (i = 0; i < measure->figures->len; i++) {
		const struct measure_figure *figure =
		    measure->figures->pdata[i];
		const struct measure_figure *all = related_all(grants, "",
		    figure->first, figure->last);

		if (all != NULL && strcmp(figure->about, "all") == 0)
			cells_same(figures->cells, all->number,
			    figure->number);
	}
}
