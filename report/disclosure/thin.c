/* Leaving out running totals that stand too close; see thin.h. */
#include <math.h>
#include <string.h>

#include "relations.h"
#include "thin.h"

/* By stem, beginning, end; then by key. */
static int
compare(const void *a, const void *b, void *data)
{
	const struct quantity *one = plan_quantity(data, *(const guint *)a);
	const struct quantity *two = plan_quantity(data, *(const guint *)b);
	int order = strcmp(one->stem, two->stem);

	if (order != 0)
		return order;
	if (one->first != two->first)
		return one->first < two->first ? -1 : 1;
	if (one->last != two->last)
		return one->last < two->last ? -1 : 1;
	return strcmp(one->key, two->key);
}

static GArray *
chains_of(const Plan *plan)
{
	GArray *places = g_array_new(FALSE, FALSE, sizeof(guint));
	guint i;

	for (i = 0; i < plan_quantities(plan); i++) {
		const struct quantity *quantity = plan_quantity(plan, i);

		if (quantity->stem != NULL && quantity->twin == 0 &&
		    quantity->unit == CELL_PEOPLE &&
		    (quantity->form == FORM_SHOWN || quantity->is_fixed))
			g_array_append_val(places, i);
	}
	g_array_sort_with_data(places, compare, (void *)plan);
	return places;
}

static gboolean
is_same_chain(const struct quantity *one, const struct quantity *two)
{
	return one->first == two->first && strcmp(one->stem, two->stem) == 0;
}

/* What a reader takes it for: exact, or as it was published. */
static double
value_of(const struct quantity *quantity)
{
	return quantity->is_told ? quantity->exact : quantity->shown;
}

/* Whether enough people came between two totals; the same one twice is one. */
static gboolean
is_apart(const Plan *plan, const struct quantity *one,
    const struct quantity *two)
{
	/* Nobody sees whether anybody came. */
	if (two->is_kept && two->shown == one->shown)
		return TRUE;
	/* Fewer by many: people were taken back since it was published. */
	return one->last == two->last || !protect_is_small(
	    plan_protection(plan), fabs(value_of(two) - value_of(one)));
}

/* The links of one chain, from first up to before; one of them stays. */
static gboolean
may_stay(const Plan *plan, const GArray *places, guint first, guint before,
    guint at, const gboolean *stays)
{
	const struct quantity *one = plan_quantity(plan,
	    g_array_index(places, guint, at));
	guint i;

	for (i = at; i-- > first;)
		if (stays[i]) {
			if (!is_apart(plan, plan_quantity(plan, g_array_index(
			    places, guint, i)), one))
				return FALSE;
			break;
		}
	for (i = at + 1; i < before; i++)
		if (stays[i])
			return is_apart(plan, one, plan_quantity(plan,
			    g_array_index(places, guint, i)));
	return TRUE;
}

static guint
thin_chain(Plan *plan, const GArray *places, guint first, guint before)
{
	g_autofree gboolean *stays = g_new0(gboolean, places->len);
	guint i, hidden = 0;

	for (i = first; i < before; i++)
		stays[i] = plan_quantity(plan, g_array_index(places, guint,
		    i))->is_fixed;
	for (i = before; i-- > first;) {
		struct quantity *quantity = plan_quantity(plan,
		    g_array_index(places, guint, i));

		stays[i] = stays[i] || may_stay(plan, places, first, before, i,
		    stays);
		if (stays[i])
			continue;
		quantity->form = FORM_HIDDEN;
		quantity_bound(quantity, plan_protection(plan));
		hidden++;
	}
	return hidden;
}

guint
thin(Plan *plan)
{
	g_autoptr(GArray) places = chains_of(plan);
	guint i, first = 0, hidden = 0;

	for (i = 1; i <= places->len; i++) {
		if (i < places->len && is_same_chain(plan_quantity(plan,
		    g_array_index(places, guint, first)), plan_quantity(plan,
		    g_array_index(places, guint, i))))
			continue;
		hidden += thin_chain(plan, places, first, i);
		first = i;
	}
	return hidden;
}
