/* What all packages of a month tell; see knowledge.h. */
#include <math.h>

#include "knowledge.h"
#include "lists.h"
#include "relevant.h"

struct choice {
	const Plan	*plan;
	const gboolean	*published;	/* as the knowledge has it */
	GHashTable	*told;		/* stems of what is published */
	guint		*uses;		/* by quantity: relations, kept */
	gboolean	*kept;		/* by relation */
};

/* In the package of any report of this month. */
static gboolean *
find_published(const Plan *plan, GHashTable *told)
{
	gboolean *published = g_new0(gboolean, plan_quantities(plan) + 1);
	guint i;

	for (i = 0; i < plan_quantities(plan); i++) {
		const struct quantity *quantity = plan_quantity(plan, i);

		if (quantity->form == FORM_UNSEEN || quantity->is_ledger ||
		    quantity->is_piece)
			continue;
		published[plan_first(plan, i)] = TRUE;
		if (quantity->stem != NULL)
			g_hash_table_add(told, quantity->stem);
	}
	return published;
}

/* Readers cut time into pieces themselves; what is refuted tells nothing. */
static gboolean
is_written(const Plan *plan, const struct relation *relation)
{
	const struct term *terms = plan_terms(plan, relation);
	guint i;

	for (i = 0; i < relation->count; i++)
		if (plan_quantity(plan, terms[i].quantity)->is_piece)
			return FALSE;
	return relation->count > 1 &&
	    (isfinite(relation->low) || isfinite(relation->high)) &&
	    !relation->is_span && !relation->is_earlier &&
	    plan_is_awake(plan, relation);
}

static void
use(const struct choice *it, const struct relation *relation, int by)
{
	const struct term *terms = plan_terms(it->plan, relation);
	guint i;

	for (i = 0; i < relation->count; i++)
		it->uses[plan_first(it->plan, terms[i].quantity)] += (guint)by;
}

static gboolean
has_told_stem(const struct choice *it, guint place)
{
	const char *stem = plan_quantity(it->plan, place)->stem;

	return stem != NULL && g_hash_table_contains(it->told, stem);
}

/*
 * A relation with one figure at most, and something unpublished that stands in
 * no other one, tells nothing.
 */
static gboolean
is_idle(const struct choice *it, const struct relation *relation)
{
	const struct term *terms = plan_terms(it->plan, relation);
	gboolean is_loose_end = FALSE;
	guint i, told = 0;

	for (i = 0; i < relation->count; i++) {
		guint place = plan_first(it->plan, terms[i].quantity);

		if (it->published[place])
			told++;
		else if (it->uses[place] < 2 && !has_told_stem(it,
		    terms[i].quantity))
			is_loose_end = TRUE;
	}
	return told < 2 && is_loose_end;
}

static void
choose(const struct choice *it)
{
	gboolean more = TRUE;
	guint i;

	for (i = 0; i < plan_relations(it->plan); i++) {
		const struct relation *relation = plan_relation(it->plan, i);

		it->kept[i] = is_written(it->plan, relation);
		if (it->kept[i])
			use(it, relation, 1);
	}
	while (more) {
		more = FALSE;
		for (i = 0; i < plan_relations(it->plan); i++) {
			const struct relation *relation =
			    plan_relation(it->plan, i);

			if (!it->kept[i] || !is_idle(it, relation))
				continue;
			it->kept[i] = FALSE;
			use(it, relation, -1);
			more = TRUE;
		}
	}
}

/* The relations that were kept, and in which of them each quantity stands. */
static void
keep(Knowledge *it, const struct choice *choice)
{
	guint quantities = plan_quantities(it->plan), i, j;
	g_autofree guint *next = g_new0(guint, quantities + 1);

	it->first = g_new0(guint, quantities + 1);
	for (i = 0; i < quantities; i++)
		next[i] = it->first[i + 1] = it->first[i] + choice->uses[i];
	it->in_relations = g_new(guint, it->first[quantities] + 1);
	it->relations = g_array_new(FALSE, FALSE, sizeof(guint));
	for (i = 0; i < plan_relations(it->plan); i++) {
		const struct relation *relation = plan_relation(it->plan, i);
		const struct term *terms = plan_terms(it->plan, relation);

		if (!choice->kept[i])
			continue;
		g_array_append_val(it->relations, i);
		for (j = 0; j < relation->count; j++)
			it->in_relations[--next[plan_first(it->plan,
			    terms[j].quantity)]] = i;
	}
}

/*
 * What stands between two figures of one package, or of several, is a secret,
 * unless earlier packages tell it; what is left of them may be.  Those of an
 * earlier month its packages tell.
 */
static gboolean
is_difference(const struct quantity *quantity)
{
	return !quantity->is_ledger && ((quantity->is_piece &&
	    !quantity->is_known) || (quantity->is_left &&
	    (quantity->is_sensitive || quantity->is_known))) &&
	    quantity->rule != RULE_NONE && quantity->unit != CELL_PEOPLE;
}

static void
list_quantities(Knowledge *it)
{
	guint i;

	it->unpublished = lists_new();
	it->differences = lists_new();
	it->below_zero = g_array_new(FALSE, FALSE, sizeof(guint));
	for (i = 0; i < plan_quantities(it->plan); i++) {
		const struct quantity *quantity = plan_quantity(it->plan, i);

		if (quantity->stem != NULL && is_difference(quantity))
			lists_add(it->differences, quantity->stem, i);
		if (quantity->twin > 0)
			continue;
		if (quantity->stem != NULL && !it->published[i])
			lists_add(it->unpublished, quantity->stem, i);
		if (quantity->is_signed)
			g_array_append_val(it->below_zero, i);
	}
}

Knowledge *
knowledge_open(const Plan *plan)
{
	Knowledge *it = g_new0(Knowledge, 1);
	g_autoptr(GHashTable) told = g_hash_table_new(g_str_hash,
	    g_str_equal);
	g_autofree guint *uses = g_new0(guint, plan_quantities(plan) + 1);
	g_autofree gboolean *kept = g_new0(gboolean, plan_relations(plan) + 1);
	struct choice choice = { .plan = plan, .told = told, .uses = uses,
	    .kept = kept };

	it->plan = plan;
	choice.published = it->published = find_published(plan, told);
	choose(&choice);
	keep(it, &choice);
	list_quantities(it);
	relevant_share(it);
	return it;
}

void
knowledge_close(Knowledge *it)
{
	if (it == NULL)
		return;
	g_free(it->published);
	g_free(it->first);
	g_free(it->in_relations);
	g_free(it->owners);
	g_array_unref(it->relations);
	g_hash_table_unref(it->unpublished);
	g_hash_table_unref(it->differences);
	g_array_unref(it->below_zero);
	g_free(it);
}
