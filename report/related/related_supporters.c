/* The constituency; see related.h. */
#include <string.h>

#include "related_parts.h"

#define MOST_INVOLVED	"staff"	/* role; see transform/measures/measures.h */

/*
 * A state is that of the end of a month, in whatever months a report tells it,
 * and in the reports of later months, which begin with it or look back at it.
 * kind: "" for one role a person, the most involved; "as" for each.
 */
static void
set_state(const struct figures *figures, const struct cell *cell,
    const char *kind, const char *role, gint32 month)
{
	char at[8];

	if (cell != NULL)
		cells_span(figures->cells, cell, month, month,
		    "supporters/%s%s/at/%s", kind, role, month_print(month,
		    at));
}

void
related_states(const struct figures *figures, const struct measure *measure)
{
	guint i;

	for (i = 0; i < measure->figures->len; i++) {
		const struct measure_figure *figure =
		    measure->figures->pdata[i];

		set_state(figures, figure->number, "", figure->class_name,
		    figure->last);
		/* What roles are a part of. */
		set_state(figures, figure->of, "", "", figure->last);
	}
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

/* At the end, of one role; how many that is no report tells. */
static const struct cell *
now_as(const struct figures *figures, const struct measure_figure *figure)
{
	char at[8];
	const struct cell *now = cells_unseen(figures->cells, CELL_PEOPLE,
	    related_exact(figures->cells, figure->of) + related_exact(
	    figures->cells, figure->number), "related/supporters/as/%s/at/%s",
	    figure->class_name, month_print(figure->last, at));

	set_state(figures, now, "as/", figure->class_name, figure->last);
	return now;
}

/*
 * Whose most involved role it is has it; and of whoever is staff, that is the
 * most involved.  All who have one are supporters.
 */
static void
relate_role(const struct figures *figures, const char *role,
    const struct cell *has, gint32 last)
{
	const struct cell *is = supporters_of(figures, role, last);

	cells_within(figures->cells, has, supporters_of(figures, "", last));
	if (strcmp(role, MOST_INVOLVED) == 0)
		cells_same(figures->cells, is, has);
	else
		cells_within(figures->cells, is, has);
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
		gboolean is_all = *figure->class_name == '\0';
		const struct cell *now;

		if (figure->of == NULL || figure->number == NULL)
			continue;
		set_state(figures, figure->of, is_all ? "" : "as/",
		    figure->class_name, figure->first - 1);
		now = is_all ? supporters_of(figures, "", figure->last) :
		    now_as(figures, figure);
		if (!is_all) {
			relate_role(figures, figure->class_name, now,
			    figure->last);
			relate_role(figures, figure->class_name, figure->of,
			    figure->first - 1);
		}
		if (now != NULL)
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

