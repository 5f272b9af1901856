/* What has to be hidden next; see hiding.h. */
#include <math.h>
#include <string.h>

#include "attack.h"
#include "hiding.h"
#include "many.h"
#include "relations.h"

static void
lines_free(GArray **lines, guint count)
{
	guint i;

	for (i = 0; i < count; i++)
		g_array_unref(lines[i]);
	g_free(lines);
}

static GArray **
lines_make(const Plan *plan)
{
	GArray **lines = g_new(GArray *, plan_quantities(plan) + 1);
	guint i, j;

	for (i = 0; i < plan_quantities(plan); i++)
		lines[i] = g_array_new(FALSE, FALSE, sizeof(guint));
	for (i = 0; i < plan_relations(plan); i++) {
		const struct relation *relation = plan_relation(plan, i);
		const struct term *terms = plan_terms(plan, relation);

		if (isfinite(relation->low) || isfinite(relation->high))
			for (j = 0; j < relation->count; j++)
				g_array_append_val(lines[terms[j].quantity],
				    i);
	}
	return lines;
}

static gboolean
can_hide(const struct quantity *quantity)
{
	return !quantity->is_fixed && (quantity->form == FORM_SMALL ||
	    quantity->form == FORM_SHOWN);
}

/*
 * What goes first: a symbol that only says less, what was hidden last time,
 * what is no total, what is small, and then the key; headlines go last.
 */
static gboolean
is_cheaper(const struct quantity *one, const struct quantity *two)
{
	if (two == NULL)
		return TRUE;
	if ((one->form == FORM_SMALL) != (two->form == FORM_SMALL))
		return one->form == FORM_SMALL;
	if (one->headline != two->headline)
		return one->headline < two->headline;
	if (one->was_hidden != two->was_hidden)
		return one->was_hidden;
	if (one->rank != two->rank)
		return one->rank < two->rank;
	if (one->shown != two->shown)
		return one->shown < two->shown;
	return strcmp(one->key, two->key) < 0;
}

static void
hide(struct hiding *it, guint place)
{
	struct quantity *quantity = plan_quantity(it->plan, place);

	quantity->form = FORM_HIDDEN;
	quantity_bound(quantity, plan_protection(it->plan));
	audit_widen(it->audit, place, quantity->low, quantity->high);
	it->is_behind = TRUE;
	g_hash_table_add(it->moved, GUINT_TO_POINTER(place + 1));
}

/* Whether this round has hidden one of some already. */
static gboolean
is_moved(const struct hiding *it, const GArray *places)
{
	guint i;

	for (i = 0; i < places->len; i++)
		if (g_hash_table_contains(it->moved, GUINT_TO_POINTER(
		    g_array_index(places, guint, i) + 1)))
			return TRUE;
	return FALSE;
}

/* What stands in a line and was not seen yet. */
static void
spread(const struct hiding *it, guint line, GHashTable *seen, GArray *next)
{
	const struct relation *relation = plan_relation(it->plan, line);
	const struct term *terms = plan_terms(it->plan, relation);
	guint i;

	for (i = 0; i < relation->count; i++)
		if (g_hash_table_add(seen, GUINT_TO_POINTER(
		    terms[i].quantity + 1)))
			g_array_append_val(next, terms[i].quantity);
}

/* The cheapest of some; PLAN_NONE: none of them can be hidden. */
static guint
cheapest(const struct hiding *it, const GArray *places)
{
	const struct quantity *best = NULL;
	guint i, found = PLAN_NONE;

	for (i = 0; i < places->len; i++) {
		guint place = g_array_index(places, guint, i);
		const struct quantity *quantity = plan_quantity(it->plan,
		    place);

		if (!can_hide(quantity) || !is_cheaper(quantity, best))
			continue;
		best = quantity;
		found = place;
	}
	return found;
}

/*
 * Where the solver names no bound that can give way: in the lines of the
 * quantity, else in those of what stands beside it, and so on outwards.
 */
static guint
search(const struct hiding *it, guint quantity)
{
	g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
	g_autoptr(GArray) ring = g_array_new(FALSE, FALSE, sizeof(guint));
	guint i, j, found = PLAN_NONE;

	g_array_append_val(ring, quantity);
	g_hash_table_add(seen, GUINT_TO_POINTER(quantity + 1));
	while (ring->len > 0 && (found = cheapest(it, ring)) == PLAN_NONE) {
		GArray *next = g_array_new(FALSE, FALSE, sizeof(guint));

		for (i = 0; i < ring->len; i++) {
			const GArray *lines = it->lines[g_array_index(ring,
			    guint, i)];

			for (j = 0; j < lines->len; j++)
				spread(it, g_array_index(lines, guint, j),
				    seen, next);
		}
		g_array_unref(ring);
		ring = next;
	}
	return found;
}

/* --------------------------------------------------------------- rounds */

void
hiding_begin(struct hiding *it, Plan *plan, Audit *audit)
{
	*it = (struct hiding){ .plan = plan, .audit = audit,
	    .lines = lines_make(plan), .moved = g_hash_table_new(NULL, NULL),
	    .amounts = attack_amounts(plan) };
}

void
hiding_end(struct hiding *it)
{
	lines_free(it->lines, plan_quantities(it->plan));
	g_hash_table_unref(it->moved);
	g_hash_table_unref(it->amounts);
}

void
hiding_round(struct hiding *it)
{
	g_hash_table_remove_all(it->moved);
}

void
hiding_follow(struct hiding *it)
{
	guint i;

	if (!it->is_behind)
		return;
	it->is_behind = FALSE;
	many_find(it->plan);
	for (i = 0; i < plan_quantities(it->plan); i++)
		attack_ask(it->audit, it->plan, i, it->amounts);
}

gboolean
hiding_mend(struct hiding *it, const GArray *binding)
{
	guint place;

	if (is_moved(it, binding))
		return TRUE;
	place = cheapest(it, binding);
	if (place != PLAN_NONE)
		hide(it, place);
	return place != PLAN_NONE;
}

gboolean
hiding_mend_around(struct hiding *it, guint column)
{
	guint place = search(it, column);

	if (place != PLAN_NONE)
		hide(it, place);
	return place != PLAN_NONE;
}
