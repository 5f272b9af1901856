/* Structural zeros; see empty.h. */
#include <math.h>

#include "empty.h"

/* FALSE: it was known already, or its exact value refutes it. */
static gboolean
mark(struct quantity *quantity)
{
	if (quantity->is_empty || quantity->unit != CELL_PEOPLE ||
	    quantity->is_signed ||
	    (quantity->is_told && fabs(quantity->exact) > 1e-6))
		return FALSE;
	quantity->is_empty = TRUE;
	quantity->is_sensitive = FALSE;
	quantity->low = quantity->high = quantity->shown = 0;
	quantity->base = 0;
	if (quantity->form != FORM_UNSEEN)
		quantity->form = FORM_GIVEN;
	return TRUE;
}

static gboolean
is_empty(const Plan *plan, const struct term *term)
{
	return plan_quantity(plan, term->quantity)->is_empty;
}

/* whole = sum of parts. */
static gboolean
is_sum(const struct relation *relation, const struct term *terms)
{
	guint i;

	if (relation->low != 0 || relation->high != 0 ||
	    relation->count == 0 || terms[0].factor != 1)
		return FALSE;
	for (i = 1; i < relation->count; i++)
		if (terms[i].factor != -1)
			return FALSE;
	return TRUE;
}

static gboolean
along_sum(Plan *plan, const struct relation *relation,
    const struct term *terms)
{
	gboolean all = TRUE, more = FALSE;
	guint i;

	for (i = 1; all && i < relation->count; i++)
		all = is_empty(plan, &terms[i]);
	if (all && !is_empty(plan, &terms[0]))
		more = mark(plan_quantity(plan, terms[0].quantity));
	if (!is_empty(plan, &terms[0]))
		return more;
	/* One of them may be less than nobody. */
	for (i = 1; i < relation->count; i++)
		if (plan_quantity(plan, terms[i].quantity)->is_signed)
			return more;
	for (i = 1; i < relation->count; i++)
		more = mark(plan_quantity(plan, terms[i].quantity)) || more;
	return more;
}

/* part <= whole. */
static gboolean
is_within(const struct relation *relation, const struct term *terms)
{
	return relation->count == 2 && relation->high == 0 &&
	    !isfinite(relation->low) && terms[0].factor == 1 &&
	    terms[1].factor == -1;
}

static gboolean
along(Plan *plan, const struct relation *relation)
{
	const struct term *terms = plan_terms(plan, relation);

	if (is_sum(relation, terms))
		return along_sum(plan, relation, terms);
	return is_within(relation, terms) && is_empty(plan, &terms[1]) &&
	    mark(plan_quantity(plan, terms[0].quantity));
}

guint
empty_find(Plan *plan)
{
	gboolean more = TRUE;
	guint i, count = 0;

	for (i = 0; i < plan_quantities(plan); i++) {
		struct quantity *quantity = plan_quantity(plan, i);

		if (quantity->form == FORM_GIVEN && quantity->shown == 0)
			mark(quantity);
	}
	while (more) {
		more = FALSE;
		for (i = 0; i < plan_relations(plan); i++)
			more = along(plan, plan_relation(plan, i)) || more;
	}
	for (i = 0; i < plan_quantities(plan); i++)
		count += plan_quantity(plan, i)->is_empty;
	return count;
}
