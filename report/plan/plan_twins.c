/* Quantities that are one; see plan.h. */
#include <math.h>
#include <stdlib.h>

#include "plan_parts.h"
#include "relations.h"

/* The first of two that are one is published where either of them is. */
static void
twin(struct quantity *first, struct quantity *other)
{
	/* Shown in one edition, it is shown; what was said last counts. */
	if ((first->form == FORM_UNSEEN && !other->is_piece) ||
	    (other->form == FORM_SHOWN && !other->is_told))
		quantity_take(first, other);
	/* Published before under one of the names, it stays as it was. */
	if (other->is_fixed && first->is_told && first->before <= 0) {
		quantity_take(first, other);
		first->before = other->before;
	}
	if (other->is_kept && !first->is_fixed && first->is_told)
		quantity_take(first, other);
	if (other->below > 0 && (first->below <= 0 || other->below <
	    first->below)) {
		first->below = other->below;
		first->high = MIN(first->high, other->high);
	}
	first->rule = MAX(first->rule, other->rule);
	first->is_signed = first->is_signed || other->is_signed;
	first->is_whole = first->is_whole && other->is_whole;
	first->was_hidden = first->was_hidden || other->was_hidden;
	first->headline = MAX(first->headline, other->headline);
	/* Or it would weigh more with every release. */
	if (!other->is_ledger)
		first->rank += other->rank;
	if (first->over == PLACES_APART)
		first->over = other->over;
	/* One goal is enough for both. */
	other->is_sensitive = FALSE;
}

/* By what they are about they are one; but then they would be the same. */
static gboolean
is_twin(const struct quantity *one, const struct quantity *two)
{
	return !one->is_told || !two->is_told ||
	    fabs(one->exact - two->exact) <= PLAN_TOLERANCE * (1 +
	    fabs(one->exact));
}

/* Two terms may have become one quantity; a programme wants it once. */
static void
join_terms(Plan *plan, struct relation *relation)
{
	struct term *terms = &g_array_index(plan->terms, struct term,
	    relation->first);
	guint i, j, kept = 0;

	for (i = 0; i < relation->count; i++) {
		const struct quantity *quantity = plan_quantity(plan,
		    terms[i].quantity);

		if (quantity->twin > 0)
			terms[i].quantity = quantity->twin - 1;
		for (j = 0; j < kept; j++)
			if (terms[j].quantity == terms[i].quantity)
				break;
		if (j < kept)
			terms[j].factor += terms[i].factor;
		else
			terms[kept++] = terms[i];
	}
	relation->count = kept;
}

void
plan_same(Plan *plan, guint one, guint other)
{
	/* Who has a stem goes first: it finds others by that. */
	if (plan_quantity(plan, one)->stem == NULL &&
	    plan_quantity(plan, other)->stem != NULL)
		plan_same(plan, other, one);
	else if (one != other && plan_quantity(plan, other)->same == 0)
		plan_quantity(plan, other)->same = one + 1;
}

/* The first of those that are the same; of stems, the first of them. */
static guint
first_of(const Plan *plan, guint place)
{
	guint steps;

	for (steps = 0; plan_quantity(plan, place)->same > 0 &&
	    steps < plan->quantities->len; steps++)
		place = plan_quantity(plan, place)->same - 1;
	return plan_quantity(plan, place)->twin > 0 ? plan_quantity(plan,
	    place)->twin - 1 : place;
}

static void
make_twin(Plan *plan, guint first, guint other)
{
	struct quantity *one = plan->quantities->pdata[first];
	struct quantity *two = plan->quantities->pdata[other];

	if (first == other || !is_twin(one, two))
		return;
	two->twin = first + 1;
	twin(one, two);
}

static void
twins_of_stems(Plan *plan)
{
	g_autoptr(GHashTable) firsts = g_hash_table_new_full(g_str_hash,
	    g_str_equal, g_free, NULL);
	guint i, first;

	for (i = 0; i < plan->quantities->len; i++) {
		const struct quantity *quantity = plan->quantities->pdata[i];
		g_autofree char *span = NULL;

		if (quantity->stem == NULL)
			continue;
		span = plan_span_name(quantity->stem, quantity->first,
		    quantity->last);
		first = GPOINTER_TO_UINT(g_hash_table_lookup(firsts, span));
		if (first > 0)
			make_twin(plan, first - 1, i);
		else
			g_hash_table_insert(firsts, g_steal_pointer(&span),
			    GUINT_TO_POINTER(i + 1));
	}
}

static int
compare_terms(const void *a, const void *b)
{
	const struct term *one = a, *two = b;

	return one->quantity < two->quantity ? -1 :
	    one->quantity > two->quantity;
}

/* The same for the same terms in any order, and the same bounds; its bytes. */
static GBytes *
signature(const Plan *plan, const struct relation *relation)
{
	gsize size = relation->count * sizeof(struct term);
	double *whole = g_malloc0(2 * sizeof(double) + size);
	struct term *terms = (struct term *)(whole + 2);
	guint i;

	whole[0] = relation->low;
	whole[1] = relation->high;
	/* One by one: there may be anything between their members. */
	for (i = 0; i < relation->count; i++) {
		terms[i].quantity = plan_terms(plan, relation)[i].quantity;
		terms[i].factor = plan_terms(plan, relation)[i].factor;
	}
	qsort(terms, relation->count, sizeof(struct term), compare_terms);
	return g_bytes_new_take(whole, 2 * sizeof(double) + size);
}

/*
 * Reports of one run, and of earlier ones, say the same.  What was said
 * before stays in its place, so that gatherings still find theirs.
 */
static void
silence_doubles(Plan *plan)
{
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_bytes_hash,
	    g_bytes_equal, (GDestroyNotify)g_bytes_unref, NULL);
	guint i;

	for (i = 0; i < plan->relations->len; i++) {
		struct relation *relation = &g_array_index(plan->relations,
		    struct relation, i);

		if (g_hash_table_add(seen, signature(plan, relation)))
			continue;
		relation->low = -INFINITY;
		relation->high = INFINITY;
	}
}

void
plan_twins(Plan *plan)
{
	guint i;

	twins_of_stems(plan);
	for (i = 0; i < plan->quantities->len; i++) {
		const struct quantity *quantity = plan->quantities->pdata[i];

		if (quantity->same > 0 && quantity->stem == NULL)
			make_twin(plan, first_of(plan, i), i);
	}
	for (i = 0; i < plan->relations->len; i++)
		join_terms(plan, &g_array_index(plan->relations,
		    struct relation, i));
	silence_doubles(plan);
}

void
plan_twins_follow(Plan *plan)
{
	guint i;

	for (i = 0; i < plan->quantities->len; i++) {
		struct quantity *quantity = plan->quantities->pdata[i];
		const struct quantity *first;

		if (quantity->twin == 0 || quantity->form == FORM_UNSEEN)
			continue;
		first = plan->quantities->pdata[quantity->twin - 1];
		quantity->form = first->form;
		quantity->shown = first->shown;
		quantity->low = first->low;
		quantity->high = first->high;
		quantity->is_sensitive = first->is_sensitive;
		quantity->is_fixed = first->is_fixed;
		quantity->is_kept = first->is_kept;
	}
}
