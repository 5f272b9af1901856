/* The counts of one activity, and of a formula; see related.h. */
#include <string.h>

#include "begun.h"
#include "related_parts.h"

/*
 * Outcomes of people who came to nothing else are credited to it whole, by
 * every model; what it is credited with were all in touch with it.  The model
 * that looks at the first touch counts who came here first.
 */
static void
relate_credits(const struct figures *figures,
    const struct activity_figure *activity)
{
	Cells *cells = figures->cells;
	guint i;

	for (i = 0; i < figures->models; i++) {
		const struct cell *credit = activity->credits[i];

		if (strcmp(figures->conf->method.models[i], "first") == 0)
			cells_same(cells, credit, activity->first);
		cells_between(cells, credit, activity->only_connected,
		    activity->touched);
	}
}

/* Of people who are counted from the beginning on, those who are new add up. */
static void
span_since(const struct figures *figures,
    const struct activity_figure *activity, const struct cell *people,
    const char *what, gint32 first, gint32 last)
{
	gint32 since = begun_since(activity->begun, first);
	char from[8];

	if (since <= last)
		cells_span(figures->cells, people, since, last,
		    "/activity/%s/%s/since/%s", activity->key, what,
		    month_print(since, from));
}

/* All of them, and those who were followed for long enough. */
static void
relate_totals(const struct figures *figures,
    const struct activity_figure *activity)
{
	gint32 first = day_month(figures->first_day);
	gint32 now = figures->period.month;

	span_since(figures, activity, activity->people, "participants", first,
	    now);
	span_since(figures, activity, activity->followed, "followed", first,
	    now);
}

/* Who took part in some months of its target did so in the history. */
static void
relate_targets(const struct figures *figures)
{
	const struct measure *measure = figures_measure(figures,
	    "activity_target");
	guint i;

	for (i = 0; measure != NULL && i < measure->figures->len; i++) {
		const struct measure_figure *figure =
		    measure->figures->pdata[i];
		const struct activity_figure *activity = figures_activity(
		    figures, figure->subject);

		if (strcmp(figure->class_name, "participants") != 0 ||
		    activity == NULL || activity->idle)
			continue;
		/* So far. */
		span_since(figures, activity, figure->number, "participants",
		    figure->first, MIN(figure->last, figures->period.month));
		if (figure->first >= day_month(figures->first_day))
			cells_within(figures->cells, figure->number,
			    activity->people);
	}
}

void
related_activities(const struct figures *figures)
{
	const struct conf_rung *mission = figures->mission;
	guint i;

	relate_targets(figures);
	for (i = 0; i < figures->activities->len; i++) {
		const struct activity_figure *activity =
		    figures->activities->pdata[i];

		if (!activity->idle)
			relate_totals(figures, activity);
	}
	/* Who was not followed up may be credited and not in touch. */
	if (mission == NULL || related_has_any(mission->improved) ||
	    related_has_any(mission->sustained))
		return;
	for (i = 0; i < figures->activities->len; i++) {
		const struct activity_figure *activity =
		    figures->activities->pdata[i];

		if (!activity->idle)
			relate_credits(figures, activity);
	}
}

/* -------------------------------------------------------------- formulas */

/* The people whom another measure of the same formula is about. */
static const struct cell *
people_of(const struct figures *figures, const char *name, gboolean of,
    const struct measure_figure *like)
{
	const struct measure *measure = figures_measure(figures, name);
	const struct measure_figure *figure = measure == NULL ? NULL :
	    measure_find(measure, like->about, like->subject,
	    like->class_name, like->first, like->last);

	return figure == NULL ? NULL : of ? figure->of : figure->number;
}

void
related_formulas(const struct figures *figures)
{
	const struct measure *dose = figures_measure(figures,
	    "formula_dose");
	guint i;

	for (i = 0; dose != NULL && i < dose->figures->len; i++) {
		const struct measure_figure *figure =
		    dose->figures->pdata[i];
		const struct cell *others[] = { people_of(figures,
		    "formula_cost", TRUE, figure), people_of(figures,
		    "formula_per_thousand", FALSE, figure) };
		const struct cell *all = related_number(figures,
		    "participants", figure->first, figure->last);
		guint j;

		if (figure->of == NULL)
			continue;
		for (j = 0; j < G_N_ELEMENTS(others); j++)
			cells_same(figures->cells, figure->of, others[j]);
		cells_within(figures->cells, figure->of, all);
	}
}
