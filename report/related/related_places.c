/* What measures of activities are over municipalities; see related.h. */
#include <string.h>

#include "related_parts.h"

/*
 * People whom activities count do not add up: who came in two towns counts in
 * both.  Others have the same number by another name, and who came in one town
 * and helped in another is no coproducer of either.
 */
static const struct {
	const char *name;
	gboolean of;
	enum places over;
} distinct[] = {
	{ "participants", FALSE, PLACES_DISTINCT },
	{ "cost_per_participant", TRUE, PLACES_APART },
	{ "staying", FALSE, PLACES_DISTINCT },
	{ "staying", TRUE, PLACES_APART },
	{ "coproduction_people", FALSE, PLACES_WITHIN },
	{ "coproduction_people", TRUE, PLACES_DISTINCT },
	{ "formula_dose", TRUE, PLACES_DISTINCT },
	{ "formula_cost", TRUE, PLACES_APART },
	{ "formula_mix", FALSE, PLACES_DISTINCT },
	{ "formula_per_thousand", FALSE, PLACES_APART }
};

/* All of them stay somewhere; each of a town moved to another one. */
static gboolean
is_of_towns(const struct measure_figure *figure)
{
	return strcmp(figure->class_name, "moved") == 0;
}

static enum places
over(const struct measure *measure, const struct measure_figure *figure,
    gboolean of)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(distinct); i++)
		if (strcmp(distinct[i].name, measure->name) == 0 &&
		    distinct[i].of == of)
			return is_of_towns(figure) ? PLACES_APART :
			    distinct[i].over;
	return PLACES_HELD;
}

void
related_places(const struct figures *figures)
{
	guint i, j;

	for (i = 0; i < figures->measures->len; i++) {
		const struct measure *measure = figures->measures->pdata[i];

		for (j = 0; measure->is_held && j < measure->figures->len;
		    j++) {
			const struct measure_figure *figure =
			    measure->figures->pdata[j];

			cells_over(figures->cells, figure->number,
			    over(measure, figure, FALSE));
			cells_over(figures->cells, figure->of,
			    over(measure, figure, TRUE));
		}
	}
}
