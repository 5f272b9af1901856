/* Which relations a package tells; see relevant.h. */
#include <math.h>

#include "relevant.h"

struct choice {
	const Plan	*plan;
	GHashTable	*printed;	/* as relevant_relations has it */
	GHashTable	*stems;		/* of those, and of what is near */
	GHashTable	*told;		/* stems of all packages */
	/* By the first of twins. */
	gboolean	*published;	/* by any package of the month */
	gboolean	*near;		/* by none, but related to this one */
	guint		*uses;		/* relations, kept */
	gboolean	*kept;		/* by relation */
};

static gboolean
is_printed(const struct choice *it, guint place)
{
	return g_hash_table_contains(it->printed, GUINT_TO_POINTER(plan_first(
	    it->plan, place) + 1));
}

/* Readers cut time into pieces themselves; what is refuted tells nothing. */
static gboolean
is_written(const struct choice *it, const struct relation *relation)
{
	const struct term *terms = plan_terms(it->plan, relation);
	guint i;

	for (i = 0; i < relation->count; i++)
		if (plan_quantity(it->plan, terms[i].quantity)->is_piece)
			return FALSE;
	return relation->count > 1 &&
	    (isfinite(relation->low) || isfinite(relation->high)) &&
	    !relation->is_span && !relation->is_earlier &&
	    plan_is_awake(it->plan, relation);
}

static void
add_stem(GHashTable *stems, const struct quantity *quantity)
{
	if (quantity->stem != NULL)
		g_hash_table_add(stems, quantity->stem);
}

static gboolean
has_stem(GHashTable *stems, const struct quantity *quantity)
{
	return quantity->stem != NULL && g_hash_table_contains(stems,
	    quantity->stem);
}

/* In the package of any report of this month. */
static void
set_published(struct choice *it)
{
	guint i;

	for (i = 0; i < plan_quantities(it->plan); i++) {
		const struct quantity *quantity = plan_quantity(it->plan, i);

		if (quantity->form == FORM_UNSEEN || quantity->is_ledger ||
		    quantity->is_piece)
			continue;
		it->published[plan_first(it->plan, i)] = TRUE;
		add_stem(it->told, quantity);
	}
}

static void
use(const struct choice *it, const struct relation *relation, int by)
{
	const struct term *terms = plan_terms(it->plan, relation);
	guint i;

	for (i = 0; i < relation->count; i++)
		it->uses[plan_first(it->plan, terms[i].quantity)] += (guint)by;
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
		else if (it->uses[place] < 2 && !has_stem(it->told,
		    plan_quantity(it->plan, terms[i].quantity)))
			is_loose_end = TRUE;
	}
	return told < 2 && is_loose_end;
}

/* Relations that tell something of what all packages of the month publish. */
static void
choose(struct choice *it)
{
	gboolean more = TRUE;
	guint i;

	set_published(it);
	for (i = 0; i < plan_relations(it->plan); i++) {
		const struct relation *relation = plan_relation(it->plan, i);

		it->kept[i] = is_written(it, relation);
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

/* Through what is published elsewhere other packages tell the way. */
static gboolean
is_near(const struct choice *it, guint quantity)
{
	guint place = plan_first(it->plan, quantity);

	return is_printed(it, quantity) || (!it->published[place] &&
	    (it->near[place] || has_stem(it->stems, plan_quantity(it->plan,
	    quantity))));
}

static gboolean
reach(struct choice *it, const struct relation *relation)
{
	const struct term *terms = plan_terms(it->plan, relation);
	guint i;

	for (i = 0; i < relation->count; i++)
		if (is_near(it, terms[i].quantity))
			break;
	if (i == relation->count)
		return FALSE;
	for (i = 0; i < relation->count; i++) {
		guint place = plan_first(it->plan, terms[i].quantity);

		if (it->published[place])
			continue;
		it->near[place] = TRUE;
		add_stem(it->stems, plan_quantity(it->plan,
		    terms[i].quantity));
	}
	return TRUE;
}

/*
 * A package tells the relations of its own figures, and those of what is
 * published nowhere that they lead to: all packages together tell all.
 */
static void
reach_all(struct choice *it)
{
	g_autofree gboolean *found = g_new0(gboolean,
	    plan_relations(it->plan) + 1);
	gboolean more = TRUE;
	guint i;

	while (more) {
		more = FALSE;
		for (i = 0; i < plan_relations(it->plan); i++) {
			if (!it->kept[i] || found[i] ||
			    !reach(it, plan_relation(it->plan, i)))
				continue;
			found[i] = more = TRUE;
		}
	}
	for (i = 0; i < plan_relations(it->plan); i++)
		it->kept[i] = found[i];
}

static void
set_stems(struct choice *it)
{
	guint i;

	for (i = 0; i < plan_quantities(it->plan); i++)
		if (is_printed(it, i))
			add_stem(it->stems, plan_quantity(it->plan, i));
}

gboolean *
relevant_relations(const Plan *plan, GHashTable *printed)
{
	g_autoptr(GHashTable) stems = g_hash_table_new(g_str_hash,
	    g_str_equal);
	g_autoptr(GHashTable) told = g_hash_table_new(g_str_hash,
	    g_str_equal);
	g_autofree gboolean *published = g_new0(gboolean,
	    plan_quantities(plan) + 1);
	g_autofree gboolean *near = g_new0(gboolean, plan_quantities(plan) +
	    1);
	g_autofree guint *uses = g_new0(guint, plan_quantities(plan) + 1);
	struct choice it = { plan, printed, stems, told, published, near,
	    uses, g_new0(gboolean, plan_relations(plan) + 1) };

	choose(&it);
	set_stems(&it);
	reach_all(&it);
	return it.kept;
}
