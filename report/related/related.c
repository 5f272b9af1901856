/* What a reader can work out of figures together; see related.h. */
#include <math.h>
#include <string.h>

#include "atoms.h"
#include "related_parts.h"

static gboolean
is_same_group(const struct measure_figure *a, const struct measure_figure *b)
{
	return a->first == b->first && a->last == b->last &&
	    strcmp(a->about, b->about) == 0 &&
	    strcmp(a->subject, b->subject) == 0;
}

/* Classes of one subject and span follow one another, "" comes first. */
static void
relate_classes(Cells *cells, const struct measure *measure)
{
	g_autoptr(GPtrArray) parts = g_ptr_array_new();
	guint i, j;

	for (i = 0; i < measure->figures->len; i = j) {
		const struct measure_figure *first =
		    measure->figures->pdata[i];
		const struct cell *whole = *first->class_name == '\0' ?
		    first->number : first->of;

		g_ptr_array_set_size(parts, 0);
		for (j = i; j < measure->figures->len; j++) {
			const struct measure_figure *figure =
			    measure->figures->pdata[j];

			if (!is_same_group(first, figure))
				break;
			if (*figure->class_name != '\0')
				g_ptr_array_add(parts,
				    (void *)figure->number);
		}
		if (whole != NULL && parts->len > 0)
			cells_sum(cells, whole,
			    (const struct cell *const *)parts->pdata,
			    parts->len);
	}
}

/* How many of those on the lowest rung came that far. */
static void
publish_step(const struct figures *figures, const struct measure *measure,
    struct measure_figure *figure, const struct cell *lowest)
{
	g_autofree char *key = measure_key(figures, measure, TRUE, figure,
	    "", "ratio");

	figure->of = lowest;
	figure->value = cells_share(figures->cells, figure->number, lowest,
	    "%s", key);
	measure_limits(figures, measure, TRUE, NULL, figure);
}

/* Rungs in order of the ladder; the lowest is what the year began with. */
static void
relate_ladder(const struct figures *figures, const struct measure *measure)
{
	gint32 january = figures->period.month - figures->month + 1;
	const struct cell *below = NULL, *lowest = NULL;
	guint i;

	for (i = 0; i < figures->rungs->len; i++) {
		const struct rung_figure *rung = &g_array_index(
		    figures->rungs, struct rung_figure, i);
		struct measure_figure *figure = (struct measure_figure *)
		    measure_find(measure, "outcome", rung->rung->name, "",
		    january, figures->period.month);

		if (figure == NULL || figure->number == NULL)
			return;
		/* The same number by another name. */
		if (i == 0) {
			cells_span(figures->cells, figure->number, january,
			    figures->period.month, "people/%s",
			    rung->rung->name);
			lowest = figure->number;
		} else
			cells_complement(figures->cells, figure->number,
			    below);
		below = figure->number;
		publish_step(figures, measure, figure, lowest);
	}
}

/* ------------------------------------------------------ names of one number */

const struct measure_figure *
related_all(const struct measure *measure, const char *class_name,
    gint32 first, gint32 last)
{
	return measure == NULL ? NULL : measure_find(measure, "all", "",
	    class_name, first, last);
}

const struct cell *
related_number(const struct figures *figures, const char *name, gint32 first,
    gint32 last)
{
	const struct measure_figure *figure = related_all(figures_measure(
	    figures, name), "", first, last);

	return figure == NULL ? NULL : figure->number;
}

double
related_exact(const Cells *cells, const struct cell *cell)
{
	const struct quantity *quantity = cell == NULL ? NULL :
	    cells_quantity(cells, cell);

	return quantity == NULL ? 0 : quantity->exact;
}

/* Participants are what others are per, or a part of. */
static void
relate_participants(const struct figures *figures,
    const struct measure *measure)
{
	const struct measure *people = figures_measure(figures,
	    "participants");
	guint i;

	for (i = 0; i < measure->figures->len; i++) {
		const struct measure_figure *figure =
		    measure->figures->pdata[i];
		const struct measure_figure *all = related_all(people, "",
		    figure->first, figure->last);

		if (strcmp(figure->about, "all") == 0 && all != NULL)
			cells_same(figures->cells, all->number, figure->of);
	}
}

/* The same people, where they are those whom the norm is about. */
static void
relate_norm(const struct figures *figures, const struct measure *measure)
{
	const struct measure *rate = figures_measure(figures, "per_thousand");
	guint i;

	for (i = 0; rate != NULL && i < measure->figures->len; i++) {
		const struct measure_figure *figure =
		    measure->figures->pdata[i];
		const struct measure_figure *same = measure_find(rate,
		    figure->about, figure->subject, "", figure->first,
		    figure->last);

		if (same != NULL)
			cells_same(figures->cells, same->number,
			    figure->number);
	}
}

void
related_alike(const struct figures *figures, const struct measure *measure,
    char *(*name_of)(const struct measure_figure *), gboolean of)
{
	g_autoptr(GHashTable) firsts = g_hash_table_new_full(g_str_hash,
	    g_str_equal, g_free, NULL);
	guint i;

	for (i = 0; i < measure->figures->len; i++) {
		const struct measure_figure *figure =
		    measure->figures->pdata[i];
		const struct cell *cell = of ? figure->of : figure->number;
		char *name = cell == NULL ? NULL : name_of(figure);

		if (name == NULL)
			continue;
		cells_same(figures->cells, g_hash_table_lookup(firsts, name),
		    cell);
		g_hash_table_insert(firsts, name, (void *)cell);
	}
}

/* "participant" of "participant>volunteer", of one group. */
static char *
step_name(const struct measure_figure *figure)
{
	return g_strdup_printf("%d %d %s/%s/%.*s", (int)figure->first,
	    (int)figure->last, figure->about, figure->subject,
	    (int)strcspn(figure->class_name, ">"), figure->class_name);
}

/* The steps of one role begin with the same people. */
static void
relate_steps(const struct figures *figures, const struct measure *measure)
{
	related_alike(figures, measure, step_name, TRUE);
}

/* What the figures of a measure are to those of others. */
static const struct {
	const char *name;
	void (*relate)(const struct figures *, const struct measure *);
} by_name[] = {
	{ "cost_per_participant", relate_participants },
	{ "staying", relate_participants },
	{ "cost_covered", related_covered },
	{ "funder_money", related_grants },
	{ "norm_share", relate_norm },
	{ "role_step", relate_steps },
	{ "supporters", related_states },
	{ "supporters_growth", related_growth },
	{ "supporters_left", related_leavers },
	{ "supporters_attending", related_attending }
};

void
measure_relate(const struct figures *figures, const struct measure *measure,
    enum measure_relation relation)
{
	guint i;

	if (relation == CLASSES)
		relate_classes(figures->cells, measure);
	else if (relation == LADDER)
		relate_ladder(figures, measure);
	for (i = 0; i < G_N_ELEMENTS(by_name); i++)
		if (strcmp(measure->name, by_name[i].name) == 0)
			by_name[i].relate(figures, measure);
}

gboolean
figures_relate(const struct figures *figures, Store *store, GError **error)
{
	if (cells_mode(figures->cells) != CELLS_COLLECT)
		return TRUE;
	related_places(figures);
	related_activities(figures);
	related_formulas(figures);
	return related_people(figures, store, error) &&
	    related_months(figures, store, error) &&
	    related_left(figures, store, error) &&
	    related_credit(figures, store, error) &&
	    related_funnel(figures, store, error) &&
	    related_norms(figures, store, error) &&
	    atoms_relate(figures, store, error);
}
