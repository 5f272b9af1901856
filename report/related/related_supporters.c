/* The constituency; see related.h. */
#include <string.h>

#include "related_parts.h"

/* A state is that of the last month, whatever month it began. */
static char *
state_name(const struct measure_figure *figure)
{
	return g_strdup_printf("%d %s", (int)figure->last,
	    figure->class_name);
}

void
related_states(const struct figures *figures, const struct measure *measure)
{
	related_alike(figures, measure, state_name, FALSE);
}

/*
 * The supporters of a month, of one role or ("") all, in one of the figures
 * that end in it.
 */
static const struct cell *
supporters_of(const struct figures *figures, const char *role, gint32 last)
{
	const struct measure *all = figures_measure(figures, "supporters");
	guint i;

	for (i = 0; all != NULL && i < all->figures->len; i++) {
		const struct measure_figure *figure = all->figures->pdata[i];

		if (figure->last != last)
			continue;
		if (strcmp(figure->class_name, role) == 0)
			return figure->number;
		/* What roles are a part of. */
		if (*role == '\0' && figure->of != NULL)
			return figure->of;
	}
	return NULL;
}

/* Who was there and what was added is who there is. */
void
related_growth(const struct figures *figures, const struct measure *measure)
{
	guint i;

	for (i = 0; i < measure->figures->len; i++) {
		const struct measure_figure *figure =
		    measure->figures->pdata[i];
		const struct cell *parts[] = { figure->of, figure->number };
		const struct cell *now = supporters_of(figures,
		    figure->class_name, figure->last);

		if (figure->of != NULL && figure->number != NULL && now != NULL)
			cells_sum(figures->cells, now, parts,
			    G_N_ELEMENTS(parts));
	}
}

/* Who left was there before, or joined since. */
void
related_leavers(const struct figures *figures, const struct measure *measure)
{
	const struct measure *joined = figures_measure(figures,
	    "supporters_joined");
	const struct measure *growth = figures_measure(figures,
	    "supporters_growth");
	guint i;

	for (i = 0; i < measure->figures->len; i++) {
		const struct measure_figure *left = measure->figures->pdata[i];
		const struct measure_figure *in = related_all(joined, "",
		    left->first, left->last);
		const struct measure_figure *more = related_all(growth, "",
		    left->first, left->last);
		const struct cell *parts[2];

		if (in == NULL || more == NULL || in->number == NULL ||
		    more->number == NULL || left->number == NULL)
			continue;
		parts[0] = more->number;
		parts[1] = left->number;
		cells_sum(figures->cells, in->number, parts,
		    G_N_ELEMENTS(parts));
	}
}

/* Who attends, and who does not, of all supporters. */
void
related_attending(const struct figures *figures, const struct measure *measure)
{
	guint i;

	for (i = 0; i < measure->figures->len; i++) {
		const struct measure_figure *figure =
		    measure->figures->pdata[i];
		const struct cell *all = supporters_of(figures, "",
		    figure->last);

		if (figure->number == NULL || figure->of == NULL)
			continue;
		cells_complement(figures->cells, figure->number, figure->of);
		if (all != NULL)
			cells_same(figures->cells, all, figure->of);
	}
}

