/* What a reader can work out of measures together; see measures_parts.h. */
#include <string.h>

#include "measures_parts.h"

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

static const struct measure_figure *
all_figure(const struct measure *measure, const char *class_name,
    gint32 first, gint32 last)
{
	return measure == NULL ? NULL : measure_find(measure, "all", "",
	    class_name, first, last);
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
		const struct measure_figure *all = all_figure(people, "",
		    figure->first, figure->last);

		if (strcmp(figure->about, "all") == 0 && all != NULL)
			cells_same(figures->cells, all->number, figure->of);
	}
}

static gboolean
is_rung(const struct figures *figures, const char *name)
{
	guint i;

	for (i = 0; i < figures->rungs->len; i++)
		if (strcmp(g_array_index(figures->rungs, struct rung_figure,
		    i).rung->name, name) == 0)
			return TRUE;
	return FALSE;
}

/* People on a rung, or outcomes, which others tell as such. */
static void
relate_outcome(const struct figures *figures, const struct measure *measure)
{
	guint i;

	for (i = 0; i < measure->figures->len; i++) {
		const struct measure_figure *figure =
		    measure->figures->pdata[i];

		if (figure->number != NULL && strcmp(figure->about,
		    "outcome") == 0)
			cells_span(figures->cells, figure->number,
			    figure->first, figure->last, "%s/%s", is_rung(
			    figures, figure->subject) ? "people" : "outcomes",
			    figure->subject);
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

/* Figures of one name, and that one number (of: what it is a part of). */
static void
relate_alike(const struct figures *figures, const struct measure *measure,
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
	relate_alike(figures, measure, step_name, TRUE);
}

/* A state is that of the last month, whatever month it began. */
static char *
state_name(const struct measure_figure *figure)
{
	return g_strdup_printf("%d %s", (int)figure->last,
	    figure->class_name);
}

static void
relate_states(const struct figures *figures, const struct measure *measure)
{
	relate_alike(figures, measure, state_name, FALSE);
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
static void
relate_growth(const struct figures *figures, const struct measure *measure)
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
static void
relate_leavers(const struct figures *figures, const struct measure *measure)
{
	const struct measure *joined = figures_measure(figures,
	    "supporters_joined");
	const struct measure *growth = figures_measure(figures,
	    "supporters_growth");
	guint i;

	for (i = 0; i < measure->figures->len; i++) {
		const struct measure_figure *left = measure->figures->pdata[i];
		const struct measure_figure *in = all_figure(joined, "",
		    left->first, left->last);
		const struct measure_figure *more = all_figure(growth, "",
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
static void
relate_attending(const struct figures *figures, const struct measure *measure)
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

/* What all funders gave is the sum of what each did. */
static void
relate_grants(const struct figures *figures, const struct measure *measure)
{
	const struct measure *grants = figures_measure(figures, "grants");
	const struct measure_figure *first, *all;
	g_autoptr(GPtrArray) parts = g_ptr_array_new();
	guint i;

	if (measure->figures->len == 0)
		return;
	first = measure->figures->pdata[0];
	all = all_figure(grants, "", first->first, first->last);
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
static void
relate_covered(const struct figures *figures, const struct measure *measure)
{
	const struct measure *grants = figures_measure(figures, "grants");
	guint i;

	for (i = 0; i < measure->figures->len; i++) {
		const struct measure_figure *figure =
		    measure->figures->pdata[i];
		const struct measure_figure *all = all_figure(grants, "",
		    figure->first, figure->last);

		if (all != NULL && strcmp(figure->about, "all") == 0)
			cells_same(figures->cells, all->number,
			    figure->number);
	}
}

/* What the figures of a measure are to those of others. */
static const struct {
	const char *name;
	void (*relate)(const struct figures *, const struct measure *);
} by_name[] = {
	{ "cost_per_participant", relate_participants },
	{ "staying", relate_participants },
	{ "cost_covered", relate_covered },
	{ "funder_money", relate_grants },
	{ "per_thousand", relate_outcome },
	{ "norm_share", relate_norm },
	{ "role_step", relate_steps },
	{ "supporters", relate_states },
	{ "supporters_growth", relate_growth },
	{ "supporters_left", relate_leavers },
	{ "supporters_attending", relate_attending }
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
